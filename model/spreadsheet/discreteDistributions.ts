import { binomialTerm, incompleteBeta, incompleteGamma, poissonTerm } from './specialFunctions.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Statistical'
const cumulative = needed('boolean', 'cumulative', 'TRUE: the chance of at most so many; FALSE: of exactly so many.')
const successes = needed('number', 'number_s', 'How many successes.')
const trials = needed('number', 'trials', 'How many trials.')
const chance = needed('number', 'probability_s', 'The chance of success in each trial.')

function share(value: number, name = 'probability_s'): number {
  return value >= 0 && value <= 1 ? value : refuse('#NUM!', `${name} must lie from 0 to 1`)
}

const atMost = (k: number, n: number, p: number) => (k >= n ? 1 : incompleteBeta(n - k, k + 1, 1 - p, p).lower)

function binomial(k: number, n: number, p: number, whole: boolean): number {
  const [some, all] = [Math.trunc(k), Math.trunc(n)]
  if (some < 0 || some > all) refuse('#NUM!', 'number_s must lie from 0 to trials')
  return whole ? atMost(some, all, share(p)) : binomialTerm(some, all, share(p), 1 - p)
}

const binomials = [
  ...['BINOM.DIST', 'BINOMDIST'].map((name) =>
    define({
      name,
      family,
      summary: 'The chance of a number of successes in a number of trials.',
      params: [successes, trials, chance, cumulative],
      evaluate: ([k, n, p, whole]) => binomial(k, n, p, whole),
    }),
  ),
  define({
    name: 'BINOM.DIST.RANGE',
    family,
    summary: 'The chance that the number of successes in a number of trials lies between two limits.',
    params: [
      trials,
      chance,
      needed('number', 'number_s', 'The least number of successes.'),
      maybe('number', 'number_s2', 'The largest number of successes; the least one by default.'),
    ],
    evaluate: ([n, p, least, most = least]) => {
      const [all, from, to] = [Math.trunc(n), Math.trunc(least), Math.trunc(most)]
      if (from < 0 || to < from || to > all) refuse('#NUM!', 'the limits must lie from 0 to trials, in their order')
      share(p)
      if (to - from > 1000) return atMost(to, all, p) - (from === 0 ? 0 : atMost(from - 1, all, p))
      let sum = 0
      for (let k = from; k <= to; k++) sum += binomialTerm(k, all, p, 1 - p)
      return sum
    },
  }),
  ...['BINOM.INV', 'CRITBINOM'].map((name) =>
    define({
      name,
      family,
      summary: 'The least number of successes that a chance is not above.',
      params: [trials, chance, needed('number', 'alpha', 'The chance of at most so many.')],
      evaluate: ([n, p, alpha]) => {
        const all = Math.trunc(n)
        if (all < 0) refuse('#NUM!', 'trials must be at least 0')
        share(p)
        share(alpha, 'alpha')
        let [low, high] = [0, all]
        while (low < high) {
          const middle = Math.floor((low + high) / 2)
          if (atMost(middle, all, p) >= alpha) high = middle
          else low = middle + 1
        }
        return low
      },
    }),
  ),
]

const failures = needed('number', 'number_f', 'How many failures.')
const wanted = needed('number', 'number_s', 'After how many successes the trials end.')

function negativeBinomial(f: number, s: number, p: number, whole: boolean): number {
  const [failed, good] = [Math.trunc(f), Math.trunc(s)]
  if (failed < 0 || good < 1) refuse('#NUM!', 'number_f must be at least 0 and number_s at least 1')
  share(p)
  if (whole) return incompleteBeta(good, failed + 1, p, 1 - p).lower
  return (binomialTerm(good, good + failed, p, 1 - p) * good) / (good + failed)
}

const mean = needed('number', 'mean', 'How many are expected.')

const sample = needed('number', 'sample_s', 'How many successes in the sample.')
const sampleSize = needed('number', 'number_sample', 'How large the sample is.')
const population = needed('number', 'population_s', 'How many successes in the population.')
const populationSize = needed('number', 'number_pop', 'How large the population is.')

function hypergeometric(k: number, n: number, good: number, all: number, whole: boolean): number {
  const [found, drawn, successesIn, size] = [k, n, good, all].map(Math.trunc) as [number, number, number, number]
  if (drawn < 0 || drawn > size || successesIn < 0 || successesIn > size || size < 1) {
    refuse('#NUM!', 'sample and successes must not exceed the population')
  }
  const [least, most] = [Math.max(0, drawn - size + successesIn), Math.min(drawn, successesIn)]
  if (found < least || found > most) refuse('#NUM!', 'so many successes cannot be drawn')
  const [p, q] = [drawn / size, (size - drawn) / size]
  const term = (i: number) =>
    (binomialTerm(i, successesIn, p, q) * binomialTerm(drawn - i, size - successesIn, p, q)) /
    binomialTerm(drawn, size, p, q)
  if (!whole) return term(found)
  // Away from the likeliest number chances only become smaller, and soon count for nothing.
  const above = found > ((drawn + 1) * (successesIn + 1)) / (size + 2)
  let sum = 0
  for (let i = above ? found + 1 : found; i >= least && i <= most; i += above ? 1 : -1) {
    const next = term(i)
    sum += next
    if (next <= sum * 1e-17) break
  }
  return above ? 1 - sum : Math.min(1, sum)
}

export const discreteDistributionFunctions = [
  ...binomials,
  define({
    name: 'NEGBINOM.DIST',
    family,
    summary: 'The chance of a number of failures before a number of successes.',
    params: [failures, wanted, chance, cumulative],
    evaluate: ([f, s, p, whole]) => negativeBinomial(f, s, p, whole),
  }),
  define({
    name: 'NEGBINOMDIST',
    family,
    summary: 'The chance of exactly a number of failures before a number of successes.',
    params: [failures, wanted, chance],
    evaluate: ([f, s, p]) => negativeBinomial(f, s, p, false),
  }),
  ...['POISSON.DIST', 'POISSON'].map((name) =>
    define({
      name,
      family,
      summary: 'The chance of a number of events when a mean number is expected.',
      params: [needed('number', 'x', 'How many events.'), mean, cumulative],
      evaluate: ([k, expected, whole]) => {
        const count = Math.trunc(k)
        if (count < 0 || expected < 0) refuse('#NUM!', 'x and mean must be at least 0')
        return whole ? incompleteGamma(count + 1, expected).upper : poissonTerm(count, expected)
      },
    }),
  ),
  define({
    name: 'HYPGEOM.DIST',
    family,
    summary: 'The chance of a number of successes in a sample from a population of known make-up.',
    params: [sample, sampleSize, population, populationSize, cumulative],
    evaluate: ([k, n, good, all, whole]) => hypergeometric(k, n, good, all, whole),
  }),
  define({
    name: 'HYPGEOMDIST',
    family,
    summary: 'The chance of exactly a number of successes in a sample from a population of known make-up.',
    params: [sample, sampleSize, population, populationSize],
    evaluate: ([k, n, good, all]) => hypergeometric(k, n, good, all, false),
  }),
]
