import { type CalendarDay, calendarDay, daySerial } from '../format/date.ts'
import { refuse } from './spreadsheetFunction.ts'

/** 0: American 30/360, 1: actual days and years, 2: actual/360, 3: actual/365, 4: European 30/360. */
export type Basis = 0 | 1 | 2 | 3 | 4

export const basisDoc = '0 (the default): American 30/360; 1: actual; 2: actual/360; 3: actual/365; 4: European 30/360.'

export function basisOf(number: number): Basis {
  const basis = Math.trunc(number)
  return basis >= 0 && basis <= 4 ? (basis as Basis) : refuse('#NUM!', 'basis must be from 0 to 4')
}

export const dayOf = (serial: number): CalendarDay =>
  calendarDay(serial) ?? refuse('#NUM!', 'the date must lie from 1900 to 9999')
export const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const isLast = ({ year, month, day }: CalendarDay) => day === daysInMonth(year, month)
const isLeap = (year: number) => daysInMonth(year, 2) === 29

/** In months of 30 days. */
export function days360(from: number, to: number, european: boolean): number {
  const start = dayOf(from)
  const end = dayOf(to)
  const first = start.day === 31 || (!european && isLast(start)) ? 30 : start.day
  let last = end.day
  if (european) last = Math.min(last, 30)
  else if (last === 31 && first >= 30) last = 30
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + (last - first)
}

const isEndOfFebruary = (serial: number) => dayOf(serial).month === 2 && isLast(dayOf(serial))

/** Days from one day to a later one. */
export function daysBetween(from: number, to: number, basis: Basis): number {
  if (basis === 0 && isEndOfFebruary(from) && isEndOfFebruary(to)) return (dayOf(to).year - dayOf(from).year) * 360
  return basis === 0 || basis === 4 ? days360(from, to, basis === 4) : Math.floor(to) - Math.floor(from)
}

/** The same as a part of a year. */
export function yearFraction(from: number, to: number, basis: Basis): number {
  return daysBetween(from, to, basis) / (basis === 1 ? actualYear(from, to) : basis === 3 ? 365 : 360)
}

/** Length of the year: with a leap day among days of less than a year, else the mean of the years that they touch. */
function actualYear(from: number, to: number): number {
  const start = dayOf(from)
  const end = dayOf(to)
  const within =
    start.year === end.year ||
    (end.year === start.year + 1 && (end.month < start.month || (end.month === start.month && end.day <= start.day)))
  if (!within) {
    const years = Array.from({ length: end.year - start.year + 1 }, (_, i) => (isLeap(start.year + i) ? 366 : 365))
    return years.reduce((sum: number, each) => sum + each, 0) / years.length
  }
  if (start.year === end.year) return isLeap(start.year) ? 366 : 365
  const leapDay = [start.year, end.year].filter(isLeap).map((year) => daySerial(year, 2, 29) as number)
  return leapDay.some((day) => day >= Math.floor(from) && day <= Math.floor(to)) ? 366 : 365
}

/** So many whole months later or earlier, on a day of that month or on its last one if it is shorter. */
export function monthsLater(serial: number, months: number, dayWanted: (start: CalendarDay) => number): number {
  const start = dayOf(serial)
  const count = start.year * 12 + start.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const day = Math.min(dayWanted(start), daysInMonth(year, month))
  return daySerial(year, month, day) ?? refuse('#NUM!', 'the date must lie from 1900 to 9999')
}

/** The coupon so many months after or before another one: from the last day of a month to the last day. */
export const couponLater = (coupon: number, months: number): number =>
  monthsLater(coupon, months, (start) => (isLast(start) ? 31 : start.day))
