import type { GivenArgument, ModelCallStep, Step } from '../../model/explain/step.ts'
import { type Param, paramHint } from '../../model/functions/index.ts'
import { windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import type { Inside } from './ExplainCells.tsx'
import { ExplainRow } from './ExplainRow.tsx'
import { Formula } from './Formula.tsx'
import { StepHead, stepFormat } from './StepHead.tsx'

const { showTopic } = windowStore.getState()

interface Props {
  readonly of: ModelCallStep
  /** What an argument unfolds to. */
  readonly inside: (step: Step) => Inside
}

/** A call of a model function: what it answers, its formula in symbols and in numbers, its arguments, its source. */
export function ExplainArguments({ of: { fn, args, withNumbers, vectors }, inside }: Props) {
  const board = useActionBoard()
  return (
    <>
      <p className="fc-explain-summary">
        {fn.summary}{' '}
        <button type="button" className="fc-link" onClick={() => showTopic(fn.name)}>
          Help
        </button>
      </p>
      <div className="fc-explain-formulas">
        <Formula display tex={fn.formula} />
        {withNumbers === null ? null : <Formula display tex={withNumbers} />}
        {vectors.length === 0 ? null : (
          <div className="fc-explain-vectors">
            {vectors.map((tex) => (
              <Formula key={tex} tex={tex} />
            ))}
          </div>
        )}
      </div>
      <ul className="fc-explain-rows" aria-label={`Arguments of ${fn.name}`}>
        {args.map((arg) => (
          <ArgumentRow key={arg.name} of={arg} inside={inside} />
        ))}
      </ul>
      <p className="fc-explain-said">
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
    </>
  )
}

function ArgumentRow({ of: { name, param, step, value }, inside }: { of: GivenArgument; inside: Props['inside'] }) {
  const left = step === null || (step.value === null && !param.required)
  return (
    <ExplainRow
      name={name}
      head={
        <>
          {param.kind === 'word' ? null : (
            <span className="fc-explain-symbol">
              <Formula tex={param.symbol} />
            </span>
          )}
          <span className="fc-explain-name">{name}</span>
        </>
      }
      about={
        <>
          {step === null ? (
            absent(param, value)
          ) : step.kind === 'constant' ? (
            'typed in the formula'
          ) : (
            <StepHead step={step} />
          )}
          {step !== null && left ? ' is empty: the default holds' : null}
          {otherUnit(step, param.unit)}
        </>
      }
      value={value}
      format={step ? stepFormat(step) : undefined}
      unit={param.unit}
      fault={step?.fault ?? null}
      inside={step ? inside(step) : undefined}
    />
  )
}

/** Why an argument that a call leaves out has the value that it has. */
function absent(param: Param, value: GivenArgument['value']): string {
  if (param.required) return 'missing'
  return value === undefined ? (paramHint(param).default ?? 'left out') : 'default'
}

/** What the cell itself says its unit is, where the declaration says it otherwise. */
function otherUnit(step: Step | null, wanted: string): string | null {
  if (step?.kind !== 'reference' && step?.kind !== 'name') return null
  const own = (step.kind === 'name' ? step.name?.unit : undefined) ?? step.target?.about.unit
  return own === undefined || own === wanted ? null : ` (${own})`
}
