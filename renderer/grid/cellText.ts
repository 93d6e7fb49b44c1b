import { type CellValue, isError } from '../../model/core/value.ts'
import { type Display, display } from '../../model/format/display.ts'
import { numberText } from '../../model/format/editText.ts'
import type { Cell } from '../../model/workbook/workbook.ts'

/** Width in CSS pixels that a text takes in a cell. */
export type MeasuredWidth = (text: string) => number

/**
 * How a cell shows its value in the room that it has. A number too wide for its column loses digits, never its size:
 * what it shows is always the number rounded.
 */
export function cellText(value: CellValue, format: string | undefined, room: number, width: MeasuredWidth): Display {
  const shown = display(value, format)
  if (typeof value !== 'number' || width(shown.text) <= room) return shown
  const text = shortened(value, room, width)
  return text === null ? shown : { ...shown, text }
}

/** The number rounded to as many digits as fit, or to the least that says its size. */
function shortened(value: number, room: number, width: MeasuredWidth): string | null {
  if (!Number.isFinite(value)) return null
  let least: string | null = null
  for (let digits = 15; digits > 0; digits--) {
    const text = plain(value, digits) ?? exponential(value, digits)
    if (width(text) <= room) return text
    least = text
  }
  return least
}

/** Without an exponent, unless that would write digits that were rounded away. */
function plain(value: number, digits: number): string | null {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 10 ** digits)) return null
  const text = String(Number(value.toPrecision(digits)))
  return text.includes('e') ? null : text
}

function exponential(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e')
  return `${Number(mantissa)}E${exponent[0] ?? '+'}${exponent.slice(1).padStart(2, '0')}`
}

/** What a cell says when pointed at: its error, what its number is in full, its unit, source and note. */
export function cellTooltip(value: CellValue, cell: Cell | undefined, shown: string): string {
  const lines: string[] = []
  if (isError(value)) lines.push(`${value.error} ${value.message}`.trim())
  const full = typeof value === 'number' ? numberText(value) : null
  if (full !== null && full !== shown && Number.isFinite(value)) lines.push(cell?.unit ? `${full} ${cell.unit}` : full)
  else if (cell?.unit) lines.push(`Unit: ${cell.unit}`)
  if (cell?.source) lines.push(`Source: ${cell.source}`)
  if (cell?.note) lines.push(cell.note)
  return lines.join('\n')
}
