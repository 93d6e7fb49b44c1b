import type { NameStep, Step } from '../../model/explain/step.ts'
import { PlaceLink } from './PlaceLink.tsx'

/** What the step is, with a link to cells. */
export function StepHead({ step }: { step: Step }) {
  if (step.kind === 'reference' && step.target) {
    return (
      <>
        <PlaceLink to={step.target} text={step.text} /> <span className="fc-quiet">{step.target.label}</span>
      </>
    )
  }
  if (step.kind === 'name' && step.target) {
    return (
      <>
        <PlaceLink to={step.target} text={step.text} /> <span className="fc-quiet">{nameLabel(step)}</span>
      </>
    )
  }
  return <code className="fc-mono">{step.text}</code>
}

function nameLabel({ name, target }: NameStep): string {
  return name?.note ?? target?.label ?? ''
}

/** The format of the cells that a step refers to. */
export function stepFormat(step: Step): string | undefined {
  return step.kind === 'reference' || step.kind === 'name' ? step.target?.about.format : undefined
}

/** The unit that the cells, the name or the function tell. */
export function stepUnit(step: Step): string | undefined {
  switch (step.kind) {
    case 'reference':
      return step.target?.about.unit
    case 'name':
      return step.name?.unit ?? step.target?.about.unit
    case 'modelCall':
      return step.fn.returns.shape === 'scalar' ? step.fn.returns.unit : undefined
    default:
      return undefined
  }
}
