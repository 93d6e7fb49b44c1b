import { type CellValue, isError, type Matrix } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'

const mostShown = 4

/** A value as the panel shows it; of many only how many they are. */
export function explainedValue(value: CellValue | Matrix | undefined, format?: string): string {
  if (value === undefined) return ''
  if (!Array.isArray(value)) return single(value as CellValue, format)
  const rows = value as Matrix
  const columns = rows[0]?.length ?? 0
  const all = rows.flat()
  if (all.length <= mostShown && (rows.length === 1 || columns === 1)) {
    return all.map((each) => single(each, format)).join(', ')
  }
  const errors = all.filter(isError).length
  const size = rows.length === 1 || columns === 1 ? `${all.length} cells` : `${rows.length} × ${columns} cells`
  return errors === 0 ? size : `${size}, ${errors} in error`
}

function single(value: CellValue, format?: string): string {
  return value === null ? 'empty' : display(value, format).text
}

/** The unit as it follows a value; empty for a number without one, and for a date that shows as one. */
export function unitAfter(unit: string | undefined, format?: string): string {
  if (unit === undefined || unit === '1' || unit === 'text') return ''
  return format !== undefined && /^date/.test(unit) ? '' : unit
}
