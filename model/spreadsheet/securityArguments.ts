import { basisDoc } from './dayCount.ts'
import { maybe, needed, refuse } from './spreadsheetFunction.ts'

/** Arguments that functions of securities share, and what they must be. */

export const family = 'Financial'
export const settlementParam = needed('number', 'settlement', 'The day on which the security is bought.')
export const maturityParam = needed('number', 'maturity', 'The day on which it falls due.')
export const frequencyParam = needed('number', 'frequency', 'Coupons a year: 1, 2 or 4.')
export const basisParam = maybe('number', 'basis', basisDoc)
export const rateParam = needed('number', 'rate', 'The coupons of a year, as a share of the face value.')
export const yieldParam = needed('number', 'yld', 'The yield of a year.')
export const priceParam = needed('number', 'pr', 'The price for 100 of face value.')
export const redemptionParam = needed('number', 'redemption', 'What is paid back for 100 of face value.')
export const issueParam = needed('number', 'issue', 'The day on which the security is issued.')

export function notNegative(value: number, name: string): number {
  return value >= 0 ? value : refuse('#NUM!', `${name} must be at least 0`)
}
export function positive(value: number, name: string): number {
  return value > 0 ? value : refuse('#NUM!', `${name} must be above 0`)
}
