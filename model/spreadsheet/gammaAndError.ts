import { errorFunction, gamma, logGamma } from './specialFunctions.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Engineering'
const statistical = 'Statistical'
const x = needed('number', 'x', 'The value.')

/** How much of the error function lies between two limits, small differences of large values included. */
function between(from: number, to: number): number {
  if (from > to) return -between(to, from)
  if (from >= 0.5) return errorFunction(from).upper - errorFunction(to).upper
  if (to <= -0.5) return errorFunction(-to).upper - errorFunction(-from).upper
  return errorFunction(to).lower - errorFunction(from).lower
}

export const gammaAndErrorFunctions = [
  define({
    name: 'GAMMA',
    family: statistical,
    summary: 'The gamma function, which goes through the factorials: GAMMA(n + 1) is n!.',
    params: [needed('number', 'number', 'The number; neither 0 nor a negative whole number.')],
    evaluate: ([value]) =>
      value <= 0 && Number.isInteger(value)
        ? refuse('#NUM!', 'the number must be neither 0 nor a negative whole number')
        : gamma(value),
  }),
  ...['GAMMALN', 'GAMMALN.PRECISE'].map((name) =>
    define({
      name,
      family: statistical,
      summary: 'The natural logarithm of the gamma function.',
      params: [x],
      evaluate: ([value]) => (value > 0 ? logGamma(value) : refuse('#NUM!', 'x must be above 0')),
    }),
  ),
  define({
    name: 'ERF',
    family,
    summary: 'The error function between 0 and a limit, or between two limits.',
    params: [
      needed('number', 'lower_limit', 'The lower limit, or the upper one when it is the only one.'),
      maybe('number', 'upper_limit', 'The upper limit.'),
    ],
    evaluate: ([from, to]) => (to === undefined ? errorFunction(from).lower : between(from, to)),
  }),
  define({
    name: 'ERF.PRECISE',
    family,
    summary: 'The error function between 0 and x.',
    params: [x],
    evaluate: ([value]) => errorFunction(value).lower,
  }),
  ...['ERFC', 'ERFC.PRECISE'].map((name) =>
    define({
      name,
      family,
      summary: 'The complementary error function, from x to infinity.',
      params: [x],
      evaluate: ([value]) => errorFunction(value).upper,
    }),
  ),
]
