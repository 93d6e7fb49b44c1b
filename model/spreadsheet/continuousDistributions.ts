import {
  betaDistribution,
  chiSquared,
  type Distribution,
  fisherF,
  gammaDistribution,
  normal,
  quantile,
  studentT,
} from './distribution.ts'
import { define, maybe, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

const family = 'Statistical'
const x = needed('number', 'x', 'The value.')
const cumulative = needed('boolean', 'cumulative', 'TRUE: the chance of at most x; FALSE: the density at x.')
const probability = needed('number', 'probability', 'The chance, between 0 and 1.')
const freedom = needed('number', 'deg_freedom', 'Degrees of freedom, from 1 on; decimals do not count.')
const mean = needed('number', 'mean', 'The mean.')
const deviation = needed('number', 'standard_dev', 'The standard deviation.')

const at = (distribution: Distribution, value: number, whole: boolean) =>
  whole ? distribution.tails(value).lower : distribution.density(value)

function positive(value: number, name: string): number {
  return value > 0 ? value : refuse('#NUM!', `${name} must be above 0`)
}
function notNegative(value: number): number {
  return value >= 0 ? value : refuse('#NUM!', 'x must be at least 0')
}
function freedoms(value: number): number {
  const whole = Math.trunc(value)
  return whole >= 1 && whole <= 1e10 ? whole : refuse('#NUM!', 'the degrees of freedom must be at least 1')
}
/** Between 0 and 1; the ends only if allowed. */
function share(value: number, ends = false): number {
  const inside = ends ? value >= 0 && value <= 1 : value > 0 && value < 1
  return inside ? value : refuse('#NUM!', 'probability must lie between 0 and 1')
}

const normals = [
  ...['NORM.DIST', 'NORMDIST'].map((name) =>
    define({
      name,
      family,
      summary: 'Normal distribution of a mean and a standard deviation.',
      params: [x, mean, deviation, cumulative],
      evaluate: ([value, centre, spread, whole]) => {
        const scale = positive(spread, 'standard_dev')
        const result = at(normal, (value - centre) / scale, whole)
        return whole ? result : result / scale
      },
    }),
  ),
  ...['NORM.INV', 'NORMINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that a normally distributed one falls below with a given chance.',
      params: [probability, mean, deviation],
      evaluate: ([chance, centre, spread]) =>
        centre + positive(spread, 'standard_dev') * quantile(normal, share(chance)),
    }),
  ),
  define({
    name: 'NORM.S.DIST',
    family,
    summary: 'Standard normal distribution, of mean 0 and standard deviation 1.',
    params: [needed('number', 'z', 'The value.'), cumulative],
    evaluate: ([value, whole]) => at(normal, value, whole),
  }),
  define({
    name: 'NORMSDIST',
    family,
    summary: 'The chance that a standard normal value is at most z.',
    params: [needed('number', 'z', 'The value.')],
    evaluate: ([value]) => normal.tails(value).lower,
  }),
  ...['NORM.S.INV', 'NORMSINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that a standard normal one falls below with a given chance.',
      params: [probability],
      evaluate: ([chance]) => quantile(normal, share(chance)),
    }),
  ),
]

const logMean = needed('number', 'mean', 'The mean of the logarithm.')
const logDeviation = needed('number', 'standard_dev', 'The standard deviation of the logarithm.')

function logNormal(value: number, centre: number, spread: number, whole: boolean): number {
  const scale = positive(spread, 'standard_dev')
  const result = at(normal, (Math.log(positive(value, 'x')) - centre) / scale, whole)
  return whole ? result : result / (value * scale)
}

const logNormals = [
  define({
    name: 'LOGNORM.DIST',
    family,
    summary: 'Distribution of a value whose logarithm is normally distributed.',
    params: [x, logMean, logDeviation, cumulative],
    evaluate: ([value, centre, spread, whole]) => logNormal(value, centre, spread, whole),
  }),
  define({
    name: 'LOGNORMDIST',
    family,
    summary: 'The chance that a value whose logarithm is normally distributed is at most x.',
    params: [x, logMean, logDeviation],
    evaluate: ([value, centre, spread]) => logNormal(value, centre, spread, true),
  }),
  ...['LOGNORM.INV', 'LOGINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that one with a normally distributed logarithm falls below with a given chance.',
      params: [probability, logMean, logDeviation],
      evaluate: ([chance, centre, spread]) =>
        Math.exp(centre + positive(spread, 'standard_dev') * quantile(normal, share(chance))),
    }),
  ),
]

const twoSided = (value: number, degrees: number) => 2 * studentT(freedoms(degrees)).tails(notNegative(value)).upper

const students = [
  define({
    name: 'T.DIST',
    family,
    summary: 'Student’s t distribution.',
    params: [x, freedom, cumulative],
    evaluate: ([value, degrees, whole]) => at(studentT(freedoms(degrees)), value, whole),
  }),
  define({
    name: 'T.DIST.RT',
    family,
    summary: 'The chance that Student’s t is above x.',
    params: [x, freedom],
    evaluate: ([value, degrees]) => studentT(freedoms(degrees)).tails(value).upper,
  }),
  define({
    name: 'T.DIST.2T',
    family,
    summary: 'The chance that Student’s t is further from 0 than x, to either side.',
    params: [x, freedom],
    evaluate: ([value, degrees]) => twoSided(value, degrees),
  }),
  define({
    name: 'TDIST',
    family,
    summary: 'The chance that Student’s t is above x, or further from 0 than x to either side.',
    params: [x, freedom, needed('number', 'tails', '1: above x only; 2: to either side.')],
    evaluate: ([value, degrees, tails]) => {
      const sides = Math.trunc(tails)
      if (sides !== 1 && sides !== 2) refuse('#NUM!', 'tails must be 1 or 2')
      return (twoSided(value, degrees) * sides) / 2
    },
  }),
  define({
    name: 'T.INV',
    family,
    summary: 'The value that Student’s t falls below with a given chance.',
    params: [probability, freedom],
    evaluate: ([chance, degrees]) => quantile(studentT(freedoms(degrees)), share(chance)),
  }),
  ...['T.INV.2T', 'TINV'].map((name) =>
    define({
      name,
      family,
      summary: 'The value that Student’s t is further from 0 than with a given chance, to either side.',
      params: [probability, freedom],
      evaluate: ([chance, degrees]) => {
        if (!(chance > 0 && chance <= 1)) refuse('#NUM!', 'probability must be above 0 and at most 1')
        return quantile(studentT(freedoms(degrees)), chance / 2, true)
      },
    }),
  ),
]

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

const confidence = define({
  name: 'CONFIDENCE.T',
  family,
  summary: 'Half the width of the confidence interval of a mean, by Student’s t.',
  params: [
    needed('number', 'alpha', 'The chance that the mean lies outside, such as 0.05.'),
    needed('number', 'standard_dev', 'The standard deviation of the sample.'),
    needed('number', 'size', 'How many values the sample has.'),
  ],
  evaluate: ([chance, spread, size]) => {
    const count = Math.trunc(size)
    if (count < 1) refuse('#NUM!', 'size must be at least 1')
    if (count === 1) refuse('#DIV/0!', 'size must be at least 2')
    const half = share(chance) / 2
    return (positive(spread, 'standard_dev') / Math.sqrt(count)) * quantile(studentT(count - 1), half, true)
  },
})

export const continuousDistributionFunctions: readonly SpreadsheetFunction[] = [
  ...normals,
  ...logNormals,
  ...students,
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
  confidence,
]
