import { isDateFormat } from '../format/code.ts'
import { daySerial } from '../format/date.ts'
import { typed } from '../format/typed.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const dayMonthYear = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ ,-]+(\d{2}|\d{4})$/i
const monthDayYear = /^([a-z]{3,9})\.? (\d{1,2}),? +(\d{4})$/i
const clockAfter = /^(.*\d)[ T](\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)$/i

/** The serial of a day as Excel reads it in its own English: `3/31/2027` has the month first. */
export function dayInText(text: string): number | undefined {
  const trimmed = text.trim()
  const us = slashed.exec(trimmed)
  if (us) return daySerial(fullYear(us[3]), Number(us[1]), Number(us[2]))
  const iso = yearFirst.exec(trimmed)
  if (iso) return daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const european = dayMonthYear.exec(trimmed)
  if (european) return daySerial(fullYear(european[3]), monthNumber(european[2]), Number(european[1]))
  const american = monthDayYear.exec(trimmed)
  if (american) return daySerial(Number(american[3]), monthNumber(american[1]), Number(american[2]))
  const { input, format } = typed(trimmed)
  if (!format || !/y/.test(format) || !input || !('value' in input)) return undefined
  return typeof input.value === 'number' ? input.value : undefined
}

/** Two digits up to 29 are in this century, as in Excel. */
function fullYear(digits = ''): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 30 ? 2000 + year : 1900 + year
}

function monthNumber(name = ''): number {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? Number.NaN : month
}

/** The number, amount, percentage, fraction, date or time that a text spells, or `undefined`. */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const plain = Number(trimmed)
  if (/^[+-]?[\d.]/.test(trimmed) && /^[\d.eE+-]+$/.test(trimmed) && Number.isFinite(plain)) return plain
  // A minus, or a dollar, may also stand behind the digits.
  const behind = /^([\d.,]+)(-|\$)$/.exec(trimmed)
  const { input } = typed(behind ? `${behind[2]}${behind[1]}` : trimmed)
  if (input && 'value' in input && typeof input.value === 'number') return input.value
  const mixed = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(trimmed)
  if (mixed && Number(mixed[4]) > 0) {
    const size = Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4])
    return mixed[1] === '-' ? -size : size
  }
  return momentInText(trimmed)
}

/** The day, the time or both that a text spells, and no other number. */
export function momentInText(text: string): number | undefined {
  const trimmed = text.trim()
  const clock = clockAfter.exec(trimmed)
  if (clock) {
    const day = dayInText(clock[1] as string)
    const time = momentInText(clock[2] as string)
    return day === undefined || time === undefined ? undefined : day + time
  }
  const day = dayInText(trimmed)
  if (day !== undefined || !/\d(?::| ?[ap]m?$)/i.test(trimmed)) return day
  const { input, format } = typed(trimmed)
  if (!isDateFormat(format) || !input || !('value' in input)) return undefined
  return typeof input.value === 'number' ? input.value : undefined
}
