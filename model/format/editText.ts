import { type CellValue, isError } from '../core/value.ts'
import { codeKind } from './code.ts'
import { dateText, timeText } from './date.ts'
import { typed } from './typed.ts'

/**
 * A constant as the formula bar writes it, such that {@link typed} reads the same constant back: numbers in their
 * shortest full precision, percents as `12.5%`, dates as `2027-03-31` or `2027-03-31 12:30:15` (as a plain number
 * where no whole second hits it), and an apostrophe before text that would not stay text.
 */
export function editText(value: CellValue, format?: string): string {
  if (value === null) return ''
  if (isError(value)) return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return staysText(value) ? value : `'${value}`
  return dated(value, format) ?? percent(value, format) ?? numberText(value)
}

/** Shortest text that reads back as the same number, with an upper-case exponent as formulas have it. */
export function numberText(value: number): string {
  return (Object.is(value, -0) ? '-0' : String(value)).toUpperCase()
}

function staysText(text: string): boolean {
  const { input } = typed(text)
  return input !== null && 'value' in input && input.value === text
}

function dated(value: number, format: string | undefined): string | undefined {
  if (format === undefined) return undefined
  const { date, timeOnly } = codeKind(format)
  if (!date) return undefined
  const text = timeOnly ? timeText(value) : dateText(value)
  return text !== undefined && readsAs(text, value) ? text : undefined
}

function percent(value: number, format: string | undefined): string | undefined {
  if (format === undefined || !codeKind(format).percent) return undefined
  // 0.07 * 100 is 7.000000000000001: shift the decimal point in the text instead.
  const [digits = '', exponent = '0'] = numberText(value).split('E')
  const shifted = Number(`${digits}E${Number(exponent) + 2}`)
  const text = `${numberText(shifted)}%`
  return readsAs(text, value) ? text : undefined
}

function readsAs(text: string, value: number): boolean {
  const { input } = typed(text)
  return input !== null && 'value' in input && Object.is(input.value, value)
}
