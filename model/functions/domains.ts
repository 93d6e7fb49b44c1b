import type { Bounds, CheckedArguments, Domain } from './modelFunction.ts'

const domain = (symbol: string, text: string, bounds: Bounds, accepts: (x: number) => boolean): Domain => ({
  symbol,
  text,
  bounds,
  accepts,
})

export const anyNumber: Domain = domain('any real', 'a number', {}, () => true)

export const above = (low: number): Domain => domain(`> ${low}`, `above ${low}`, { above: low }, (x) => x > low)

export const below = (high: number): Domain => domain(`< ${high}`, `below ${high}`, { below: high }, (x) => x < high)

export const atLeast = (low: number): Domain => domain(`≥ ${low}`, `at least ${low}`, { atLeast: low }, (x) => x >= low)

export const atMost = (high: number): Domain =>
  domain(`≤ ${high}`, `at most ${high}`, { atMost: high }, (x) => x <= high)

/** From 0 to 1, both allowed. */
export const share: Domain = domain('0..1', 'from 0 to 1', { atLeast: 0, atMost: 1 }, (x) => x >= 0 && x <= 1)

/** Above 0, at most 1. */
export const positiveShare: Domain = domain(
  '0 < x ≤ 1',
  'above 0 and at most 1',
  { above: 0, atMost: 1 },
  (x) => x > 0 && x <= 1,
)

/** Above 0, below 1. */
export const properFraction: Domain = domain(
  '0 < x < 1',
  'above 0 and below 1',
  { above: 0, below: 1 },
  (x) => x > 0 && x < 1,
)

/** At least 0, below 1. */
export const partialShare: Domain = domain(
  '0 ≤ x < 1',
  'at least 0 and below 1',
  { atLeast: 0, below: 1 },
  (x) => x >= 0 && x < 1,
)

export const aboveExcept = (low: number, except: number): Domain =>
  domain(
    `> ${low}, ≠ ${except}`,
    `above ${low} and not ${except}`,
    { above: low, except },
    (x) => x > low && x !== except,
  )

/** At least another argument of the same call. */
export const atLeastArgument = (name: string): Domain =>
  relative(`≥ ${name}`, `at least ${name}`, name, (x, other) => x >= other)

/** Above another argument of the same call. */
export const aboveArgument = (name: string): Domain =>
  relative(`> ${name}`, `above ${name}`, name, (x, other) => x > other)

/** Software levels that a ceiling allows, itself included or not; every level from 0 without one. */
export function upToCeiling(name: string, included: boolean): Domain {
  const upper = included ? 'at most' : 'below'
  return {
    symbol: included ? '≥ 0, ≤ ceiling' : '≥ 0, < ceiling',
    text: `at least 0, and ${upper} ${name}`,
    bounds: { atLeast: 0 },
    relativeTo: name,
    accepts(x: number, args: CheckedArguments) {
      const ceiling = args[name]
      // A ceiling that is itself refused bounds nothing, so that the refusal names it.
      if (typeof ceiling !== 'number' || !(ceiling > 0)) return x >= 0
      return x >= 0 && (included ? x <= ceiling : x < ceiling)
    },
  }
}

/**
 * A domain that depends on another argument; where that one was omitted, every number is allowed.
 * @param accepts gets the other argument's number
 */
export function relative(
  symbol: string,
  text: string,
  relativeTo: string,
  accepts: (x: number, other: number) => boolean,
): Domain {
  return {
    symbol,
    text,
    bounds: {},
    relativeTo,
    accepts(x: number, args: CheckedArguments) {
      const other = args[relativeTo]
      return typeof other !== 'number' || accepts(x, other)
    },
  }
}
