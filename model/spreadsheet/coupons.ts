import { type Basis, basisOf, couponLater, daysBetween } from './dayCount.ts'
import { basisParam, family, frequencyParam, maturityParam, settlementParam } from './securityArguments.ts'
import { define, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

/** The coupons of a bond around the day on which it is bought. */
export interface Coupons {
  readonly previous: number
  readonly next: number
  /** From `next` to maturity. */
  readonly count: number
  /** Days of the whole period, those before the settlement, and those after it. */
  readonly period: number
  readonly before: number
  readonly after: number
}

export function frequencyOf(number: number): number {
  const frequency = Math.trunc(number)
  return [1, 2, 4].includes(frequency) ? frequency : refuse('#NUM!', 'frequency must be 1, 2 or 4')
}

/** Days of a period between coupons. */
export function periodDays(from: number, to: number, frequency: number, basis: Basis): number {
  return basis === 1 ? to - from : (basis === 3 ? 365 : 360) / frequency
}

export function couponsOf(settlement: number, maturity: number, frequency: number, basis: Basis): Coupons {
  const [bought, due] = [Math.floor(settlement), Math.floor(maturity)]
  if (bought >= due) refuse('#NUM!', 'the settlement must lie before the maturity')
  const step = 12 / frequencyOf(frequency)
  let count = 0
  let previous = due
  let next = due
  while (previous > bought) {
    next = previous
    count++
    previous = couponLater(due, -count * step)
  }
  const period = periodDays(previous, next, frequency, basis)
  const before = daysBetween(previous, bought, basis)
  // In months of 30 days what comes before and after makes up the period.
  const after = basis === 0 || basis === 4 ? period - before : next - bought
  return { previous, next, count, period, before, after }
}

const coupon = (name: string, summary: string, part: (coupons: Coupons) => number): SpreadsheetFunction =>
  define({
    name,
    family,
    summary,
    params: [settlementParam, maturityParam, frequencyParam, basisParam],
    evaluate: ([settlement, maturity, frequency, basis = 0]) =>
      part(couponsOf(settlement, maturity, frequencyOf(frequency), basisOf(basis))),
  })

export const couponFunctions = [
  coupon('COUPPCD', 'The day of the last coupon up to the settlement.', ({ previous }) => previous),
  coupon('COUPNCD', 'The day of the first coupon after the settlement.', ({ next }) => next),
  coupon('COUPNUM', 'How many coupons there are from the settlement to maturity.', ({ count }) => count),
  coupon('COUPDAYS', 'Days of the period between coupons in which the settlement lies.', ({ period }) => period),
  coupon('COUPDAYBS', 'Days from the last coupon to the settlement.', ({ before }) => before),
  coupon('COUPDAYSNC', 'Days from the settlement to the next coupon.', ({ after }) => after),
]
