import { daySerial } from '../format/date.ts'
import { type Domain, linearTicks, niceStep, power, type Ticks } from './ticks.ts'

/** Last day that a calendar shows, 9999-12-31. */
const lastDay = 2_958_465
const dayCounts = [1, 2, 7, 14]
const monthCounts = [1, 2, 3, 6]
const daysPerYear = 365.2425
const daysPerMonth = daysPerYear / 12

/** Year and month of a serial. */
function calendar(serial: number): { year: number; month: number } {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

/**
 * Days, months, quarters or years that begin inside the domain of serials, about `count` of them, and the format code
 * that shows no more than it must. Less than three days, or no calendar: evenly spaced numbers without a format.
 */
export function dateTicks([low, high]: Domain, count: number): Ticks {
  if (low < 1 || high > lastDay || high - low < 3) return { values: linearTicks([low, high], count).values }
  const wanted = (high - low) / Math.max(1, count)
  const days = dayCounts.find((each) => each >= wanted * 0.8)
  if (days !== undefined) {
    const values: number[] = []
    for (let day = Math.ceil(low / days) * days; day <= high; day += days) values.push(day)
    return { values, format: 'd mmm yyyy' }
  }
  const months = monthCounts.find((each) => each * daysPerMonth >= wanted * 0.8)
  const step = months ?? 12 * niceYears(wanted / daysPerYear)
  const start = calendar(low)
  const values: number[] = []
  for (let m = Math.floor((start.year * 12 + start.month) / step) * step; ; m += step) {
    const serial = daySerial(Math.floor(m / 12), (m % 12) + 1, 1)
    if (serial === undefined && m > 12 * 9000) break
    if (serial === undefined || serial < low - 1e-9) continue
    if (serial > high) break
    values.push(serial)
  }
  return { values, format: months === undefined ? 'yyyy' : 'mmm yyyy' }
}

function niceYears(wanted: number): number {
  const step = niceStep(Math.max(1, wanted), 1) ?? { mantissa: 1, exponent: 0 }
  return Math.max(1, step.mantissa * power(step.exponent))
}
