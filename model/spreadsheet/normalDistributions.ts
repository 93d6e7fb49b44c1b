import { normal, quantile, studentT } from './distribution.ts'
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
import { define, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

const mean = needed('number', 'mean', 'The mean.')
const deviation = needed('number', 'standard_dev', 'The standard deviation.')

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

export const normalDistributionFunctions: readonly SpreadsheetFunction[] = [
  ...normals,
  ...logNormals,
  ...students,
  confidence,
]
