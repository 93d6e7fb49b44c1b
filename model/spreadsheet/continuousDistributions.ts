import {
  betaDistribution,
  chiSquared,
  type Distribution,
  fisherF,
  gammaDistribution,
  quantile,
} from './distribution.ts'
import {
  at,
  cumulative,
  family,
  freedom,
  freedoms,
  notNegative,
  positive,
  probability,
  share,
  x,
} from './distributionArguments.ts'
import { define, maybe, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

/** The functions of a distribution of values above 0: of x, to the right of x, and the inverses of both. */
function rightSided(
  names: { readonly dist: string; readonly right: string[]; readonly inverse: string; readonly rightInverse: string[] },
  title: string,
  degrees: readonly ReturnType<typeof needed<'number'>>[],
  distribution: (...given: number[]) => Distribution,
): SpreadsheetFunction[] {
  const made = (given: readonly unknown[]) => distribution(...(given as number[]).map(freedoms))
  return [
    define({
      name: names.dist,
      family,
      summary: `The ${title} distribution.`,
      params: [x, ...degrees, cumulative],
      evaluate: (given) => {
        const [value, whole] = [notNegative(given[0]), given.at(-1) as boolean]
        return at(made(given.slice(1, -1)), value, whole)
      },
    }),
    ...names.right.map((name) =>
      define({
        name,
        family,
        summary: `The chance that a value of the ${title} distribution is above x.`,
        params: [x, ...degrees],
        evaluate: ([value, ...given]) => made(given).tails(notNegative(value)).upper,
      }),
    ),
    define({
      name: names.inverse,
      family,
      summary: `The value that one of the ${title} distribution falls below with a given chance.`,
      params: [probability, ...degrees],
      evaluate: ([chance, ...given]) => quantile(made(given), share(chance, true)),
    }),
    ...names.rightInverse.map((name) =>
      define({
        name,
        family,
        summary: `The value that one of the ${title} distribution is above with a given chance.`,
        params: [probability, ...degrees],
        evaluate: ([chance, ...given]) => quantile(made(given), share(chance, true), true),
      }),
    ),
  ]
}

const numerator = needed('number', 'deg_freedom1', 'Degrees of freedom of the numerator.')
const denominator = needed('number', 'deg_freedom2', 'Degrees of freedom of the denominator.')

const alpha = needed('number', 'alpha', 'The shape.')
const beta = needed('number', 'beta', 'The scale.')
const gammaOf = (a: number, b: number) => gammaDistribution(positive(a, 'alpha'), positive(b, 'beta'))

const gammas = [
  ...['GAMMA.DIST', 'GAMMADIST'].map((name) =>
    define({
      name,
      family,
      summary: 'Gamma distribution.',
      params: [x, alpha, beta, cumulative],
      evaluate: ([value, a, b, whole]) => at(gammaOf(a, b), notNegative(value), whole),
    }),
  ),
  ...['GAMMA.INV', 'GAMMAINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that one of the gamma distribution falls below with a given chance.',
      params: [probability, alpha, beta],
      evaluate: ([chance, a, b]) => quantile(gammaOf(a, b), share(chance, true)),
    }),
  ),
]

const first = needed('number', 'alpha', 'The first shape.')
const second = needed('number', 'beta', 'The second shape.')
const from = maybe('number', 'A', 'The least value, 0 by default.')
const to = maybe('number', 'B', 'The largest value, 1 by default.')
const betaOf = (a: number, b: number) => betaDistribution(positive(a, 'alpha'), positive(b, 'beta'))

function betaAt(value: number, a: number, b: number, whole: boolean, low: number, high: number): number {
  if (!(low < high) || value < low || value > high) refuse('#NUM!', 'x must lie from A to B, and A below B')
  const result = at(betaOf(a, b), (value - low) / (high - low), whole)
  return whole ? result : result / (high - low)
}

const betas = [
  define({
    name: 'BETA.DIST',
    family,
    summary: 'Beta distribution between two limits.',
    params: [x, first, second, cumulative, from, to],
    evaluate: ([value, a, b, whole, low = 0, high = 1]) => betaAt(value, a, b, whole, low, high),
  }),
  define({
    name: 'BETADIST',
    family,
    summary: 'The chance that a value of the beta distribution between two limits is at most x.',
    params: [x, first, second, from, to],
    evaluate: ([value, a, b, low = 0, high = 1]) => betaAt(value, a, b, true, low, high),
  }),
  ...['BETA.INV', 'BETAINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that one of the beta distribution between two limits falls below with a given chance.',
      params: [probability, first, second, from, to],
      evaluate: ([chance, a, b, low = 0, high = 1]) => {
        if (!(low < high)) refuse('#NUM!', 'A must lie below B')
        return low + (high - low) * quantile(betaOf(a, b), share(chance, true))
      },
    }),
  ),
]

export const continuousDistributionFunctions: readonly SpreadsheetFunction[] = [
  ...rightSided(
    {
      dist: 'CHISQ.DIST',
      right: ['CHISQ.DIST.RT', 'CHIDIST'],
      inverse: 'CHISQ.INV',
      rightInverse: ['CHISQ.INV.RT', 'CHIINV'],
    },
    'chi-squared',
    [freedom],
    (degrees) => chiSquared(degrees as number),
  ),
  ...rightSided(
    { dist: 'F.DIST', right: ['F.DIST.RT', 'FDIST'], inverse: 'F.INV', rightInverse: ['F.INV.RT', 'FINV'] },
    'F',
    [numerator, denominator],
    (m, n) => fisherF(m as number, n as number),
  ),
  ...gammas,
  ...betas,
]
