import { isError } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'
import type { Argument } from '../../model/functions/index.ts'

/** A value in a few words: as a cell shows it, a block by its size. */
export function valueText(value: Argument): string {
  if (value === undefined) return ''
  if (value === null) return 'an empty cell'
  if (isError(value)) return `${value.error} ${value.message}`.trim()
  if (typeof value !== 'object') return display(value).text
  const columns = value[0]?.length ?? 0
  const first = valueText(value[0]?.[0])
  return value.length * columns === 1 ? first : `${value.length} × ${columns} cells, first ${first}`
}
