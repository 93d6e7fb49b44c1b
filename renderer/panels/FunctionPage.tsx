import { ArrowLeft, CornerDownLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { defaultNumber } from '../../model/format/display.ts'
import { errorMeanings } from '../../model/functions/errorMeanings.ts'
import { columnUnit, exampleResult, returnsText, unitText } from '../../model/functions/functionText.ts'
import { callSignature, type ModelFunction, modelFunction, paramHint } from '../../model/functions/index.ts'
import { windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { argumentFacts } from './argumentFacts.ts'
import { Formula } from './Formula.tsx'
import { type DrawPlot, FunctionPlotPart } from './FunctionPlotPart.tsx'
import { ClosePanel } from './SidePanel.tsx'
import { Tip } from './Tip.tsx'

const { openInsertFunction, showTopic } = windowStore.getState()

/** One model function as its declaration tells it. */
export function FunctionPage({ of: fn, draw }: { of: ModelFunction; draw: DrawPlot }) {
  const insertButton = useRef<HTMLButtonElement>(null)
  useEffect(() => insertButton.current?.focus(), [])
  return (
    <div className="fc-help-part">
      <div className="fc-panel-head">
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="All functions"
          title="All functions"
          onClick={() => showTopic(null)}
        >
          <ArrowLeft size={16} aria-hidden />
        </button>
        <h2 className="fc-mono">{fn.name}</h2>
        <ClosePanel />
      </div>
      <div className="fc-help-scroll fc-help-page">
        <p>{fn.summary}</p>
        <div className="fc-help-formula">
          <Formula tex={fn.formula} display />
        </div>
        <div className="fc-call fc-mono">{callSignature(fn)}</div>
        <button
          ref={insertButton}
          type="button"
          className="fc-button fc-button-primary"
          onClick={() => openInsertFunction(fn.name)}
        >
          Use in the sheet…
        </button>
        <Arguments of={fn} />
        <Part title="Gives">
          <p>{returnsText(fn)}</p>
          {fn.returns.columns ? (
            <ul className="fc-columns">
              {fn.returns.columns.map((column) => (
                <li key={column.name}>
                  {column.name} <span className="fc-unit">{columnUnit(column)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </Part>
        <FunctionPlotPart of={fn} draw={draw} />
        <Examples of={fn} />
        {fn.remark ? (
          <Part title="Remark">
            <p>{fn.remark}</p>
          </Part>
        ) : null}
        <Errors of={fn} />
        <SourceText of={fn} />
        <Related names={fn.related} />
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Arguments({ of: fn }: { of: ModelFunction }) {
  const params = Object.entries(fn.params)
  if (params.length === 0) return null
  return (
    <Part title="Arguments">
      <dl className="fc-arguments">
        {params.map(([name, param]) => (
          <div key={name}>
            <dt>
              <span className="fc-mono">{name}</span>
              {param.kind === 'word' ? null : <Formula tex={param.symbol} />}
              <span className="fc-unit">{unitText(param.unit)}</span>
            </dt>
            <dd>
              {param.doc}
              <div className="fc-quiet">{argumentFacts({ name, optional: !param.required, ...paramHint(param) })}</div>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Examples({ of: fn }: { of: ModelFunction }) {
  const board = useActionBoard()
  return (
    <Part title="Examples">
      {fn.examples.map((example) => (
        <Tip key={example.formula} text="Insert this formula">
          <button
            type="button"
            className="fc-listed fc-example"
            aria-label={`Insert ${example.formula}`}
            onClick={() => board.typeFormula(example.formula, example.formula.length, example.formula.length)}
          >
            <span className="fc-mono">{example.formula}</span>
            <span className="fc-quiet">
              → {exampleResult(example, defaultNumber)}
              {example.because ? `, ${example.because}` : ''}
            </span>
            <CornerDownLeft size={14} aria-hidden className="fc-example-sign" />
          </button>
        </Tip>
      ))}
    </Part>
  )
}

function Errors({ of: fn }: { of: ModelFunction }) {
  return (
    <Part title="Errors">
      <dl className="fc-arguments">
        {errorMeanings(fn).map(({ code, when, example }) => (
          <div key={code}>
            <dt className="fc-mono fc-error-code">{code}</dt>
            <dd>
              {when}
              {example ? (
                <div className="fc-quiet">
                  For example <span className="fc-mono">{example}</span>
                </div>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function SourceText({ of: { source } }: { of: ModelFunction }) {
  const board = useActionBoard()
  const { cite, link } = source
  return (
    <Part title="Source">
      <p>
        {cite}
        {link === undefined ? null : (
          <>
            {' '}
            <button type="button" className="fc-link" title={link} onClick={() => board.openLink(link)}>
              {new URL(link).hostname}
            </button>
          </>
        )}
      </p>
    </Part>
  )
}

function Related({ names }: { names: readonly string[] }) {
  const known = names.filter((name) => modelFunction(name))
  if (known.length === 0) return null
  return (
    <Part title="Related">
      <p className="fc-related">
        {known.map((name) => (
          <button key={name} type="button" className="fc-link fc-mono" onClick={() => showTopic(name)}>
            {name}
          </button>
        ))}
      </p>
    </Part>
  )
}
