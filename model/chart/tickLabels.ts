import { display } from '../format/display.ts'
import type { Ticks } from './ticks.ts'

export interface LabelledAxis {
  readonly scale: 'linear' | 'log' | 'symlog'
  readonly format?: string
  /** The format was asked for; else it only tells dates from numbers. */
  readonly ownFormat: boolean
  readonly dated: boolean
}

/** From here on thousands are told apart, along the whole axis: years are below it. */
const groupedFrom = 10_000
/** From here on, and below the second, numbers are written as 1E+09, as cells write them. */
const exponentFrom = 1e9
const exponentBelow = 1e-4

/** The texts of ticks: in the format that was asked for, else in one notation along the whole axis. */
export function tickLabels({ values, format: told }: Ticks, axis: LabelledAxis): readonly string[] {
  const { format, ownFormat, dated } = axis
  const asked = ownFormat ? format : dated ? (told ?? format ?? 'd mmm yyyy') : format
  if (asked !== undefined) return formattedNumbers(values, asked)
  return values.map(numberLabel(values, axis.scale, told))
}

/** Longer than any number that people read: the digits of 1E+36 would push the plot out of the picture. */
const longest = 16

/** Numbers in a format, all with a power of ten if it made one of them too long. */
export function formattedNumbers(values: readonly number[], format: string): readonly string[] {
  const texts = values.map((value) => display(value, format).text)
  if (texts.every((text) => text.length <= longest)) return texts
  // What stands before and behind the digits stays: `$0.0E+00`, `0.0E+00%`.
  const code = (format.split(';')[0] ?? '').replace(/[#0?][#0?,.]*(E[+-]?0+)?/i, '0.0E+00')
  return values.map((value) => display(value, code).text)
}

function numberLabel(values: readonly number[], scale: string, told: string | undefined): (value: number) => string {
  const sizes = values.map(Math.abs)
  const largest = Math.max(0, ...sizes)
  const exponents =
    scale === 'linear'
      ? told?.includes('E') === true
      : largest >= exponentFrom || sizes.some((size) => size > 0 && size < exponentBelow)
  if (exponents) {
    const code = told ?? '0E+00'
    // 0 and 1 need no power of ten, and 1E+00 is one that nobody reads.
    const bare = scale === 'linear' ? [0] : [-1, 0, 1]
    return (value) => (bare.includes(value) ? String(value) : display(value, code).text)
  }
  if (largest < groupedFrom || largest >= exponentFrom) return (value) => display(value, told).text
  const decimals = told?.split('.')[1] ?? ''
  const grouped = decimals === '' ? '#,##0' : `#,##0.${decimals}`
  return (value) => display(value, grouped).text
}
