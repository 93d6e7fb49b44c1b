import { type CellValue, isError, type Matrix } from '../../model/core/value.ts'

/** Line breaks and backslashes escaped, so that one result is one line. */
const oneLine = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r').replaceAll('\n', '\\n')

/** Shortest round-trip number, `TRUE`, text as it is, `#NUM! message`; an empty cell is nothing. */
export function valueText(value: CellValue): string {
  if (value === null) return ''
  if (isError(value)) return value.message ? `${value.error} ${value.message}` : value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return String(value === 0 ? 0 : value)
  return value
}

/** A value as one line; an array as `{a, b; c, d}`. */
export function resultLine(result: CellValue | Matrix): string {
  if (!isMatrix(result)) return oneLine(valueText(result))
  return oneLine(`{${result.map((row) => row.map(valueText).join(', ')).join('; ')}}`)
}

/** What JSON output holds for a value: errors as `{error, message}`, an empty cell as `null`. */
export function jsonValue(value: CellValue): unknown {
  return isError(value) ? { error: value.error, message: value.message } : value
}

export function isMatrix(result: CellValue | Matrix): result is Matrix {
  return Array.isArray(result)
}
