import { type CellValue, isError } from '../core/value.ts'
import { codeKind, formatted, formattedColour } from './code.ts'
import { lastDay } from './date.ts'
import { siCode, siText } from './siPrefix.ts'

/** How a cell shows its value. */
export interface Display {
  readonly text: string
  readonly align: 'left' | 'right' | 'center'
  /** CSS colour, where a format code asks for one. */
  readonly colour?: string
}

const significantDigits = 6
/** More is no help to a reader, and a double has no more than 17 true digits. */
const longest = 40

/**
 * A number without a format code: integers below 1e9 in full and ungrouped, so that years read as years; from 1e9 up
 * and below 1e-4 as `1.5E+25`; others with 6 significant digits, of which the integer part is never rounded away.
 */
export function defaultNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '#NUM!' : value > 0 ? 'Infinity' : '-Infinity'
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size >= 1e9 || size < 1e-4) return exponential(value)
  if (Number.isInteger(value)) return String(value)
  const integerDigits = size < 1 ? 0 : Math.floor(size).toString().length
  const text =
    integerDigits >= significantDigits ? value.toFixed(0) : String(Number(value.toPrecision(significantDigits)))
  // Rounding may reach the next power of ten.
  if (Math.abs(Number(text)) >= 1e9) return exponential(value)
  return text
}

function exponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(significantDigits - 1).split('e')
  const digits = exponent.replace(/^[+-]/, '').padStart(2, '0')
  return `${Number(mantissa)}E${exponent.startsWith('-') ? '-' : '+'}${digits}`
}

/**
 * Text, side and colour of a value under an Excel format code. No code, `General` and a code that is none give the
 * default display. A date code shows numbers that are no dates, and any code numbers it would spell with more than 40
 * characters, in the default display too: never `####`.
 */
export function display(value: CellValue, format?: string): Display {
  if (value === null) return { text: '', align: 'left' }
  if (isError(value)) return { text: value.error, align: 'center' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', align: 'center' }
  const align = typeof value === 'number' ? 'right' : 'left'
  const plain = typeof value === 'number' ? defaultNumber(value) : value
  if (format === undefined || format === '' || /^general$/i.test(format)) return { text: plain, align }
  const si = siCode(format)
  if (si !== null) {
    const text = typeof value === 'number' && Number.isFinite(value) && codeKind(si).valid ? siText(si, value) : null
    return { text: text ?? plain, align }
  }
  const kind = codeKind(format)
  if (!kind.valid) return { text: plain, align }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (kind.date && (value < 0 || value >= lastDay + 1))) return { text: plain, align }
    const text = formatted(format, value)
    if (text.length > longest) return { text: plain, align }
    const colour = formattedColour(format, value)
    return colour === undefined ? { text, align } : { text, align, colour }
  }
  // A text goes through the code's text section, if it has one.
  return { text: formatted(format, value), align }
}
