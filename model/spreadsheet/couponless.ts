import { basisOf, yearFraction } from './dayCount.ts'
import {
  basisParam,
  family,
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

/** A security without coupons, from the settlement to maturity. */
function term(settlement: number, maturity: number, basis: number): number {
  if (Math.floor(settlement) >= Math.floor(maturity)) refuse('#NUM!', 'the settlement must lie before the maturity')
  return yearFraction(settlement, maturity, basisOf(basis))
}

const investment = needed('number', 'investment', 'What is paid for the security.')
const discountParam = needed('number', 'discount', 'The discount rate of a year.')
const paidBack = needed('number', 'redemption', 'What is paid back.')

const discounted = [
  define({
    name: 'DISC',
    family,
    summary: 'Discount rate of a year of a security.',
    params: [settlementParam, maturityParam, priceParam, redemptionParam, basisParam],
    evaluate: ([settlement, maturity, price, redemption, basis = 0]) =>
      (1 - positive(price, 'pr') / positive(redemption, 'redemption')) / term(settlement, maturity, basis),
  }),
  define({
    name: 'INTRATE',
    family,
    summary: 'Interest rate of a year of a security that is held until maturity.',
    params: [settlementParam, maturityParam, investment, paidBack, basisParam],
    evaluate: ([settlement, maturity, paid, redemption, basis = 0]) =>
      (positive(redemption, 'redemption') / positive(paid, 'investment') - 1) / term(settlement, maturity, basis),
  }),
  define({
    name: 'RECEIVED',
    family,
    summary: 'What a discounted security pays at maturity.',
    params: [settlementParam, maturityParam, investment, discountParam, basisParam],
    evaluate: ([settlement, maturity, paid, discount, basis = 0]) =>
      positive(paid, 'investment') /
      positive(1 - positive(discount, 'discount') * term(settlement, maturity, basis), 'what is left'),
  }),
  define({
    name: 'PRICEDISC',
    family,
    summary: 'Price, for 100 of face value, of a discounted security.',
    params: [settlementParam, maturityParam, discountParam, redemptionParam, basisParam],
    evaluate: ([settlement, maturity, discount, redemption, basis = 0]) =>
      positive(redemption, 'redemption') * (1 - positive(discount, 'discount') * term(settlement, maturity, basis)),
  }),
  define({
    name: 'YIELDDISC',
    family,
    summary: 'Yield of a year of a discounted security.',
    params: [settlementParam, maturityParam, priceParam, redemptionParam, basisParam],
    evaluate: ([settlement, maturity, price, redemption, basis = 0]) =>
      (positive(redemption, 'redemption') / positive(price, 'pr') - 1) / term(settlement, maturity, basis),
  }),
]

const parParam = maybe('number', 'par', 'The face value, 1000 by default.')

const atMaturity = [
  define({
    name: 'PRICEMAT',
    family,
    summary: 'Price, for 100 of face value, of a security that pays its interest at maturity.',
    params: [settlementParam, maturityParam, issueParam, rateParam, yieldParam, basisParam],
    evaluate: ([settlement, maturity, issue, rate, yld, basis = 0]) => {
      const left = term(settlement, maturity, basis)
      const [whole, gone] = [
        yearFraction(issue, maturity, basisOf(basis)),
        yearFraction(issue, settlement, basisOf(basis)),
      ]
      notNegative(yld, 'yld')
      return (100 * (1 + whole * notNegative(rate, 'rate'))) / (1 + left * yld) - 100 * gone * rate
    },
  }),
  define({
    name: 'YIELDMAT',
    family,
    summary: 'Yield of a year of a security that pays its interest at maturity.',
    params: [settlementParam, maturityParam, issueParam, rateParam, priceParam, basisParam],
    evaluate: ([settlement, maturity, issue, rate, price, basis = 0]) => {
      const left = term(settlement, maturity, basis)
      const [whole, gone] = [
        yearFraction(issue, maturity, basisOf(basis)),
        yearFraction(issue, settlement, basisOf(basis)),
      ]
      const paid = positive(price, 'pr') / 100 + gone * notNegative(rate, 'rate')
      return ((1 + whole * rate) / paid - 1) / left
    },
  }),
  define({
    name: 'ACCRINTM',
    family,
    summary: 'Interest that has come up until maturity of a security that pays it then.',
    params: [issueParam, needed('number', 'settlement', 'The day of maturity.'), rateParam, parParam, basisParam],
    evaluate: ([issue, settlement, rate, par = 1000, basis = 0]) =>
      positive(par, 'par') * positive(rate, 'rate') * term(issue, settlement, basis),
  }),
]

export const couponlessFunctions = [...discounted, ...atMaturity]
