import type { Distribution } from './distribution.ts'
import { needed, refuse } from './spreadsheetFunction.ts'

/** Arguments that functions of distributions share, and what they must be. */

export const family = 'Statistical'
export const x = needed('number', 'x', 'The value.')
export const cumulative = needed('boolean', 'cumulative', 'TRUE: the chance of at most x; FALSE: the density at x.')
export const probability = needed('number', 'probability', 'The chance, between 0 and 1.')
export const freedom = needed('number', 'deg_freedom', 'Degrees of freedom, from 1 on; decimals do not count.')

export const at = (distribution: Distribution, value: number, whole: boolean) =>
  whole ? distribution.tails(value).lower : distribution.density(value)

export function positive(value: number, name: string): number {
  return value > 0 ? value : refuse('#NUM!', `${name} must be above 0`)
}
export function notNegative(value: number): number {
  return value >= 0 ? value : refuse('#NUM!', 'x must be at least 0')
}
export function freedoms(value: number): number {
  const whole = Math.trunc(value)
  return whole >= 1 && whole <= 1e10 ? whole : refuse('#NUM!', 'the degrees of freedom must be at least 1')
}
/** Between 0 and 1; the ends only if allowed. */
export function share(value: number, ends = false): number {
  const inside = ends ? value >= 0 && value <= 1 : value > 0 && value < 1
  return inside ? value : refuse('#NUM!', 'probability must lie between 0 and 1')
}
