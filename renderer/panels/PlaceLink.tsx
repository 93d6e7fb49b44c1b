import { areaName } from '../../model/core/reference.ts'
import type { ResolvedReference } from '../../model/engine/engine.ts'
import { targetName } from '../../model/explain/reading.ts'
import { useExplain } from './explainContext.ts'

/** The name of cells, which leads there. */
export function PlaceLink({ to, text }: { to: ResolvedReference; text?: string }) {
  const { reading, sheet, go } = useExplain()
  const name = targetName(reading, to)
  const shown = text ?? (to.sheet === sheet ? areaName(to.area) : name)
  return (
    <button type="button" className="fc-link fc-mono" aria-label={`Go to ${name}`} title={name} onClick={() => go(to)}>
      {shown}
    </button>
  )
}
