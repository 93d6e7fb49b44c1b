import { ArrowLeft, CornerDownLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isError } from '../../model/core/value.ts'
import { defaultNumber, display } from '../../model/format/display.ts'
import {
  callSignature,
  type Example,
  type ModelFunction,
  modelFunction,
  type Param,
} from '../../model/functions/index.ts'
import { windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { ClosePanel } from './SidePanel.tsx'
import { Tip } from './Tip.tsx'

const { showTopic } = windowStore.getState()

const unitText = (unit: string) => (unit === '1' ? 'no unit' : unit)

function defaultText(param: Param): string {
  if (param.required) return 'required'
  if ('defaultText' in param && param.defaultText !== undefined) return `if left out: ${param.defaultText}`
  if (param.default === undefined) return 'may be left out'
  const value = param.default
  if (typeof value === 'number') return `default ${defaultNumber(value)}`
  return `default ${typeof value === 'string' ? `"${value}"` : `{${value.map(defaultNumber).join('; ')}}`}`
}

function domainText(param: Param): string {
  if (param.kind === 'word') return `one of ${param.words.map((word) => `"${word}"`).join(', ')}`
  const word = param.kind === 'number' && param.word !== undefined ? `, or "${param.word}"` : ''
  return `${param.kind === 'vector' ? 'each ' : ''}${param.domain.text}${word}`
}

function resultText(example: Example): string {
  if ('fails' in example) return example.fails
  const { gives } = example
  if (typeof gives === 'number') return defaultNumber(gives)
  const first = gives[0]?.[0] ?? null
  return `${gives.length} × ${gives[0]?.length ?? 0} cells, first ${isError(first) ? first.error : display(first).text}`
}

/** One model function as its declaration tells it. */
export function FunctionPage({ of: fn }: { of: ModelFunction }) {
  const board = useActionBoard()
  const insertButton = useRef<HTMLButtonElement>(null)
  useEffect(() => insertButton.current?.focus(), [])
  const call = `=${fn.name}(`
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
        <div className="fc-call fc-mono">{callSignature(fn)}</div>
        <button
          ref={insertButton}
          data-panel-start
          type="button"
          className="fc-button fc-button-primary"
          onClick={() => board.typeFormula(call, call.length, call.length)}
        >
          Insert call
        </button>

        <h3>Arguments</h3>
        <dl className="fc-arguments">
          {Object.entries(fn.params).map(([name, param]) => (
            <div key={name}>
              <dt>
                <span className="fc-mono">{name}</span>
                <span className="fc-unit">{unitText(param.unit)}</span>
              </dt>
              <dd>
                {param.doc}
                <div className="fc-quiet">
                  {defaultText(param)} · {domainText(param)}
                </div>
              </dd>
            </div>
          ))}
        </dl>

        <h3>Gives</h3>
        {fn.returns.columns ? (
          <ul className="fc-columns">
            {fn.returns.columns.map((column) => (
              <li key={column.name}>
                {column.name} <span className="fc-unit">{unitText(column.unit)}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{fn.returns.unit === '1' ? 'A number without a unit.' : `A number in ${fn.returns.unit}.`}</p>
        )}

        <h3>Examples</h3>
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
                → {resultText(example)}
                {example.because ? `, ${example.because}` : ''}
              </span>
              <CornerDownLeft size={14} aria-hidden className="fc-example-sign" />
            </button>
          </Tip>
        ))}

        {fn.remark ? (
          <>
            <h3>Remark</h3>
            <p>{fn.remark}</p>
          </>
        ) : null}

        <h3>Source</h3>
        <p>
          {fn.source.cite}
          {fn.source.link ? (
            <>
              {' '}
              <button type="button" className="fc-link" onClick={() => board.openLink(fn.source.link ?? '')}>
                {new URL(fn.source.link).hostname}
              </button>
            </>
          ) : null}
        </p>

        <Related names={fn.related} />
      </div>
    </div>
  )
}

function Related({ names }: { names: readonly string[] }) {
  const known = names.filter((name) => modelFunction(name))
  if (known.length === 0) return null
  return (
    <>
      <h3>Related</h3>
      <p className="fc-related">
        {known.map((name) => (
          <button key={name} type="button" className="fc-link fc-mono" onClick={() => showTopic(name)}>
            {name}
          </button>
        ))}
      </p>
    </>
  )
}
