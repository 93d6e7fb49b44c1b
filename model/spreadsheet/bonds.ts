import { type Coupons, couponsOf, frequencyOf, periodDays } from './coupons.ts'
import { basisOf, couponLater, daysBetween } from './dayCount.ts'
import {
  basisParam,
  family,
  frequencyParam,
  issueParam,
  maturityParam,
  notNegative,
  positive,
  priceParam,
  rateParam,
  redemptionParam,
  settlementParam,
  yieldParam,
} from './securityArguments.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

function priceOf(coupons: Coupons, rate: number, yld: number, redemption: number, frequency: number): number {
  const { count, period, before, after } = coupons
  const paid = (100 * rate) / frequency
  const accrued = (paid * before) / period
  if (count === 1) return (redemption + paid) / (1 + ((yld / frequency) * after) / period) - accrued
  const factor = 1 + yld / frequency
  let value = redemption / factor ** (count - 1 + after / period)
  for (let k = 0; k < count; k++) value += paid / factor ** (k + after / period)
  return value - accrued
}

/** The yield that a price means; prices fall as it grows. */
function yieldOf(coupons: Coupons, rate: number, price: number, redemption: number, frequency: number): number {
  const { count, period, before, after } = coupons
  if (count === 1) {
    const paid = price / 100 + ((before / period) * rate) / frequency
    return ((redemption / 100 + rate / frequency - paid) / paid) * ((frequency * period) / after)
  }
  const excess = (yld: number) => priceOf(coupons, rate, yld, redemption, frequency) - price
  let [low, high] = [-frequency + 1e-9, 1]
  while (excess(high) > 0 && high < 1e6) high *= 4
  let yld = rate
  for (let step = 0; step < 200; step++) {
    const off = excess(yld)
    if (off > 0) low = yld
    else high = yld
    const slope = (excess(yld + 1e-6) - excess(yld - 1e-6)) / 2e-6
    const newton = yld - off / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - yld) <= 1e-15 * Math.max(1, Math.abs(yld))) return next
    yld = next
  }
  return yld
}

function durationOf(coupons: Coupons, rate: number, yld: number, frequency: number): number {
  const { count, period, after } = coupons
  const paid = (100 * rate) / frequency
  const factor = 1 + yld / frequency
  let [weighted, total] = [0, 0]
  for (let k = 0; k < count; k++) {
    const time = k + after / period
    const value = (paid + (k === count - 1 ? 100 : 0)) / factor ** time
    weighted += time * value
    total += value
  }
  return weighted / total / frequency
}

export const bondFunctions = [
  define({
    name: 'PRICE',
    family,
    summary: 'Price, for 100 of face value, of a bond that pays coupons.',
    params: [settlementParam, maturityParam, rateParam, yieldParam, redemptionParam, frequencyParam, basisParam],
    evaluate: ([settlement, maturity, rate, yld, redemption, frequency, basis = 0]) => {
      const often = frequencyOf(frequency)
      const coupons = couponsOf(settlement, maturity, often, basisOf(basis))
      notNegative(yld, 'yld')
      return priceOf(coupons, notNegative(rate, 'rate'), yld, positive(redemption, 'redemption'), often)
    },
  }),
  define({
    name: 'YIELD',
    family,
    summary: 'Yield of a year of a bond that pays coupons.',
    params: [settlementParam, maturityParam, rateParam, priceParam, redemptionParam, frequencyParam, basisParam],
    evaluate: ([settlement, maturity, rate, price, redemption, frequency, basis = 0]) => {
      const often = frequencyOf(frequency)
      const coupons = couponsOf(settlement, maturity, often, basisOf(basis))
      positive(redemption, 'redemption')
      return yieldOf(coupons, notNegative(rate, 'rate'), positive(price, 'pr'), redemption, often)
    },
  }),
  ...[
    ['DURATION', 'Macaulay duration of a bond in years: the mean time until its payments, by their present values.'],
    ['MDURATION', 'Modified duration of a bond: by what share its price falls as the yield grows.'],
  ].map(([name, summary]) =>
    define({
      name: name as string,
      family,
      summary: summary as string,
      params: [
        settlementParam,
        maturityParam,
        needed('number', 'coupon', 'The coupons of a year, as a share of the face value.'),
        yieldParam,
        frequencyParam,
        basisParam,
      ],
      evaluate: ([settlement, maturity, rate, yld, frequency, basis = 0]) => {
        const often = frequencyOf(frequency)
        const coupons = couponsOf(settlement, maturity, often, basisOf(basis))
        const years = durationOf(coupons, notNegative(rate, 'coupon'), notNegative(yld, 'yld'), often)
        return name === 'DURATION' ? years : years / (1 + yld / often)
      },
    }),
  ),
  define({
    name: 'ACCRINT',
    family,
    summary: 'Interest that has come up since the issue of a security that pays coupons.',
    params: [
      issueParam,
      needed('number', 'first_interest', 'The day of the first coupon.'),
      settlementParam,
      rateParam,
      needed('number', 'par', 'The face value.'),
      frequencyParam,
      basisParam,
      maybe('boolean', 'calc_method', 'FALSE: only since the first coupon, if the settlement comes after it.'),
    ],
    evaluate: ([issue, firstInterest, settlement, rate, par, frequency, basis = 0, whole = true]) => {
      const [issued, first, bought] = [issue, firstInterest, settlement].map(Math.floor) as [number, number, number]
      if (issued >= bought) refuse('#NUM!', 'the issue must lie before the settlement')
      const [kind, often] = [basisOf(basis), frequencyOf(frequency)]
      const from = !whole && bought > first ? first : issued
      const step = 12 / often
      // Shares of the periods between coupons, which reach back from the first coupon and on from it.
      let number = 0
      while (couponLater(first, number * step) > from) number--
      let periods = 0
      for (; ; number++) {
        const [start, end] = [couponLater(first, number * step), couponLater(first, (number + 1) * step)]
        if (start >= bought) break
        const [since, until] = [Math.max(start, from), Math.min(end, bought)]
        periods += daysBetween(since, until, kind) / periodDays(start, end, often, kind)
      }
      return (positive(par, 'par') * positive(rate, 'rate') * periods) / often
    },
  }),
]
