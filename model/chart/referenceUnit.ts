import type { ReadReference } from './seriesData.ts'

/** The unit that all of the references agree on; a mere number and a date have none worth writing. */
export function commonUnit(references: readonly string[], read: ReadReference): string | undefined {
  const units = new Set(
    references.map((reference) => {
      const found = read(reference)
      return 'error' in found ? undefined : found.unit
    }),
  )
  const [unit] = units
  return units.size === 1 && unit !== undefined && !/^(1|text|date)?$/.test(unit) ? unit : undefined
}
