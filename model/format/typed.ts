import { parseDate } from 'numfmt'
import type { Scalar } from '../core/value.ts'
import { dayFraction, daySerial } from './date.ts'

/** What a typed or pasted text means. */
export interface Typed {
  readonly input: { readonly formula: string } | { readonly value: Scalar } | null
  /** Format code that the way of writing implies, for cells without one. */
  readonly format?: string
  /** One sentence for text that looks as if a number was meant. */
  readonly hint?: string
}

/**
 * Reads a typed text the safe way: what is surely a formula, number, date, time or truth value becomes one, all else
 * stays text as it is.
 *
 * - `=…` is a formula; `'…` is the text behind the apostrophe; nothing typed is an empty cell.
 * - Numbers have a decimal point, commas only between groups of three, and may carry `%`, a currency sign or
 *   brackets for minus.
 * - Dates are ISO (`2027-03-31`, with `T12:30` or ` 12:30:15` behind it) or have a month's name and a year of four
 *   digits (`31 March 2027`, `Mar 2027`). `1/2` or `3/31/2027` mean different days to different people and stay text.
 * - Times are `12:30`, `12:30:15` or `10:30 PM`.
 */
export function typed(text: string): Typed {
  if (text === '') return { input: null }
  if (text.startsWith("'")) return { input: { value: text.slice(1) } }
  const trimmed = text.trim()
  if (trimmed.length > 1 && trimmed.startsWith('=')) return { input: { formula: trimmed } }
  // The longest number, date or time anyone writes is shorter; prose need not be tried.
  if (trimmed.length === 0 || trimmed.length > 64) return { input: { value: text } }
  if (/^true$/i.test(trimmed)) return { input: { value: true } }
  if (/^false$/i.test(trimmed)) return { input: { value: false } }
  const plain = trimmed.replaceAll('\u2212', '-')
  const reading = number(plain) ?? date(plain) ?? time(plain)
  if (reading) return reading
  const hint = hintFor(plain)
  return hint === undefined ? { input: { value: text } } : { input: { value: text }, hint }
}

const currencies = '[$€£¥]'
const numberPattern = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[+-])?(?<before>${currencies})?\s?(?<inner>[+-])?` +
    String.raw`(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE](?<exponent>[+-]?\d{1,4}))?` +
    String.raw`\s?(?<after>%|€)?(?<close>\))?$`,
)

function number(text: string): Typed | undefined {
  const parts = numberPattern.exec(text)?.groups
  if (!parts) return undefined
  const { open, sign, before, inner, digits = '', exponent = '0', after, close } = parts
  if ((open === undefined) !== (close === undefined)) return undefined
  if ([open, sign, inner].filter((minus) => minus !== undefined).length > 1) return undefined
  if (before !== undefined && after !== undefined) return undefined
  const percent = after === '%'
  // The point is shifted in the text, because 7 / 100 in binary is not always the number nearest to 0.07.
  const size = Number(`${digits.replaceAll(',', '')}e${Number(exponent) - (percent ? 2 : 0)}`)
  if (!Number.isFinite(size)) return undefined
  const negative = open !== undefined || sign === '-' || inner === '-'
  const input = { value: negative ? -size : size }
  const grouped = digits.includes(',')
  const decimals = Math.min(digits.split('.')[1]?.length ?? 0, 15)
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  if (percent) return { input, format: `0${places}%` }
  if (before !== undefined) return { input, format: `${before === '$' ? '$' : `"${before}"`}#,##0${places}` }
  if (after !== undefined) return { input, format: `#,##0${places} "€"` }
  return grouped ? { input, format: `#,##0${places}` } : { input }
}

const isoPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

function date(text: string): Typed | undefined {
  const iso = isoPattern.exec(text)
  if (iso) {
    const [year, month, day, hours, minutes, seconds] = iso.slice(1).map((part) => Number(part ?? 0))
    const serial = daySerial(year as number, month as number, day as number)
    if (serial === undefined) return undefined
    if (iso[4] === undefined) return { input: { value: serial }, format: 'yyyy-mm-dd' }
    const fraction = clock(hours as number, minutes as number, seconds as number, 24)
    if (fraction === undefined) return undefined
    const format = iso[6] === undefined ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd hh:mm:ss'
    return { input: { value: serial + fraction }, format }
  }
  // A month's name and a year of four digits leave nothing to guess.
  if (!/\p{L}{3}/u.test(text) || !/(^|\D)(19|[2-9]\d)\d{2}(\D|$)/.test(text) || text.includes(':')) return undefined
  const parsed = parseDate(text, { mode: 1 })
  if (!parsed || parsed.value < 61) return undefined
  return { input: { value: parsed.value }, format: parsed.formatId === 17 ? 'mmm yyyy' : 'd mmm yyyy' }
}

const timePattern = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:\s?([AaPp])[Mm])?$/

function time(text: string): Typed | undefined {
  const match = timePattern.exec(text)
  if (!match) return undefined
  const [hours, minutes, seconds] = match.slice(1, 4).map((part) => Number(part ?? 0)) as [number, number, number]
  const half = match[4]?.toLowerCase()
  const withSeconds = match[3] === undefined ? '' : ':ss'
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined
    const fraction = clock((hours % 12) + (half === 'p' ? 12 : 0), minutes, seconds, 24)
    return fraction === undefined ? undefined : { input: { value: fraction }, format: `h:mm${withSeconds} AM/PM` }
  }
  const fraction = clock(hours, minutes, seconds, 10_000)
  if (fraction === undefined) return undefined
  return { input: { value: fraction }, format: `${hours < 24 ? 'hh' : '[h]'}:mm${withSeconds}` }
}

function clock(hours: number, minutes: number, seconds: number, hourLimit: number): number | undefined {
  return hours < hourLimit && minutes < 60 && seconds < 60 ? dayFraction(hours, minutes, seconds) : undefined
}

function hintFor(text: string): string | undefined {
  if (/^[+-]?\d+,\d+([eE][+-]?\d+)?%?$/.test(text)) {
    return `${text} is text; write ${text.replace(',', '.')} with a point.`
  }
  if (/^[+-]?\d{1,3}([ \u00A0\u2009\u202F]\d{3})+([.,]\d+)?$/.test(text)) {
    return `${text} is text; write ${text.replace(/\s/g, '').replace(',', '.')} without spaces.`
  }
  if (/^\d{1,4}[/.]\d{1,2}([/.]\d{2,4})?$/.test(text)) {
    return `${text} is text; write a date as 2027-03-31 and a fraction as =1/2.`
  }
  if (/^[+-]?\d*\.?\d+[eE]\+?\d+$/.test(text)) return `${text} is text; numbers end at 1.8E+308.`
  return undefined
}
