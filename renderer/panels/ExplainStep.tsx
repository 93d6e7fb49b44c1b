import { explanation } from '../../model/explain/explanation.ts'
import { type Place, placeKey, single } from '../../model/explain/reading.ts'
import type { About, Step, Target } from '../../model/explain/step.ts'
import { ExplainArguments } from './ExplainArguments.tsx'
import { ExplainCells, type Inside, Said } from './ExplainCells.tsx'
import { ExplainRow } from './ExplainRow.tsx'
import { useExplain } from './explainContext.ts'
import { PlaceLink } from './PlaceLink.tsx'
import { StepHead, stepFormat, stepUnit } from './StepHead.tsx'

interface Props {
  readonly step: Step
  /** The cells that led here, the step's own last. */
  readonly trail: readonly Place[]
  /** The operator before it. */
  readonly sign?: string
  /** Unfolded from the start. */
  readonly open?: boolean
  /** What the formula's own cell says of the result. */
  readonly about?: Pick<About, 'format' | 'unit'>
}

/** One step of a formula, which unfolds to the steps below it. */
export function ExplainStep({ step, trail, sign = '', open = false, about = {} }: Props) {
  return (
    <ExplainRow
      name={step.text}
      head={
        <>
          {sign === '' || sign === '%' ? null : <span className="fc-explain-sign">{sign}</span>}
          <StepHead step={step} />
        </>
      }
      value={step.value}
      format={stepFormat(step) ?? about.format}
      unit={stepUnit(step) ?? about.unit}
      fault={step.fault}
      inside={stepInside(step, trail)}
      open={open}
    />
  )
}

/** What unfolding a step shows; `undefined` for constants. */
function stepInside(step: Step, trail: readonly Place[]): Inside {
  switch (step.kind) {
    case 'constant':
      return undefined
    case 'reference':
      return step.target ? targetInside(step.target, trail) : undefined
    case 'name': {
      const { name, target, definition } = step
      if (target)
        return targetInside(
          target,
          trail,
          name?.source === undefined ? target.about : { ...target.about, source: name.source },
        )
      return definition
        ? () => (
            <ul className="fc-explain-rows">
              <ExplainStep step={definition} trail={trail} open />
            </ul>
          )
        : undefined
    }
    case 'operation':
      return () => (
        <ul className="fc-explain-rows">
          {step.parts.map(({ sign, step: part }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never change places.
            <ExplainStep key={i} step={part} sign={sign} trail={trail} />
          ))}
        </ul>
      )
    case 'call':
      if (step.args.length === 0) return undefined
      return () => (
        <ul className="fc-explain-rows">
          {step.args.map((arg, i) =>
            arg ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: arguments have no other name, and never change places.
              <ExplainStep key={i} step={arg} trail={trail} />
            ) : null,
          )}
        </ul>
      )
    case 'modelCall':
      return () => <ExplainArguments of={step} inside={(arg) => stepInside(arg, trail)} />
  }
}

/** What stands in the cells of a target: their formulas, sources and notes; `undefined` if there is nothing to tell. */
function targetInside(to: Target, trail: readonly Place[], about: About = to.about): Inside {
  const { cell } = to
  if (!cell) {
    return () => (
      <>
        <Said {...about} />
        <ExplainCells of={to} inside={(each) => targetInside(each, trail)} />
      </>
    )
  }
  if (!to.computed && !about.source && !about.note) return undefined
  return () => (
    <>
      <Said {...about} />
      {to.computed ? <CellSteps place={cell} trail={trail} /> : null}
    </>
  )
}

/** How a cell that another one refers to comes about. */
function CellSteps({ place, trail }: { place: Place; trail: readonly Place[] }) {
  const { reading } = useExplain()
  const { step, spill, formula, circle, cell } = explanation(reading, place, trail)
  if (circle) {
    return (
      <p className="fc-explain-fault">
        <strong>This is a circle:</strong> {circle.join(' → ')}.
      </p>
    )
  }
  return (
    <>
      {spill && placeKey(spill.from) !== placeKey(place) ? (
        <p className="fc-explain-said">
          Spilled from <PlaceLink to={{ sheet: spill.from.sheet, area: single(spill.from) }} />
        </p>
      ) : null}
      {step ? (
        <ul className="fc-explain-rows">
          <ExplainStep step={step} trail={[...trail, place]} about={cell ?? {}} open />
        </ul>
      ) : (
        <p className="fc-explain-said">{formula}</p>
      )}
    </>
  )
}
