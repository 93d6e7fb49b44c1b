import { cellError } from '../core/value.ts'
import { secondsPerDay } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, aboveArgument, atLeast, positiveShare, properFraction, share } from './domains.ts'
import { logRatio } from './logRatio.ts'
import type { ModelFunction } from './modelFunction.ts'
import { normalQuantile, z90 } from './normalQuantile.ts'
import { optional, required } from './params.ts'
import * as texts from './sources.ts'

const family = 'Cost'

const medianTokens = 2.6e6
const p90Tokens = 11.82e6

const tokensPerPatch = optional(
  'D',
  'tokens',
  'Tokens that one attempt at a patch takes; by default the quoted median.',
  medianTokens,
  above(0),
)
const attempts = optional('n', 'attempts', 'Attempts for each patch that is kept.', 1, above(0))

/** What it takes to get a piece of software work done; belongs to the family of cost.ts. */
export const patchFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'bestOfN',
    family,
    summary: 'Probability that at least one of several attempts succeeds and is picked.',
    formula: '1 - (1 - p)^{n}',
    params: {
      successProbability: required('p', '1', 'Probability that one attempt succeeds.', share),
      attempts: required('n', 'attempts', 'Attempts; need not be whole.', atLeast(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.speedupThread),
    related: ['attemptsNeeded', 'patchCost', 'patchesPerDay'],
    examples: [
      { formula: '=bestOfN(0.1, 10)', gives: 0.6513215599000001 },
      { formula: '=bestOfN(0.3, 5)', gives: 0.83193 },
    ],
    remark: 'Attempts are independent, and a success among them is always recognised.',
    evaluate: ({ successProbability, attempts }) => anySuccess(successProbability, attempts),
  }),
  defineFunction({
    name: 'attemptsNeeded',
    family,
    summary: 'Whole number of attempts after which success is as probable as wanted.',
    formula: String.raw`\left\lceil \frac{\ln(1 - P)}{\ln(1 - p)} \right\rceil`,
    params: {
      successProbability: required('p', '1', 'Probability that one attempt succeeds.', positiveShare),
      target: required('P', '1', 'Probability wanted that one of them succeeds.', share),
    },
    returns: { unit: 'attempts', shape: 'scalar' },
    source: texts.speedupThread,
    related: ['bestOfN', 'patchCost'],
    examples: [
      { formula: '=attemptsNeeded(0.1, 0.9)', gives: 22 },
      { formula: '=attemptsNeeded(0.5, 0.99)', gives: 7 },
      { formula: '=attemptsNeeded(0.5, 1)', fails: '#NUM!' },
    ],
    remark: 'The smallest whole number for which bestOfN reaches the target.',
    evaluate: ({ successProbability, target }) => {
      if (target === 1 && successProbability < 1) {
        return cellError('#NUM!', 'No number of attempts makes success certain while each of them may fail.')
      }
      return fewestAttempts(successProbability, target)
    },
  }),
  defineFunction({
    name: 'tokensPerPatch',
    family,
    summary: 'Quantile of the tokens that one patch takes.',
    formula: String.raw`\mu\,e^{\sigma\,\Phi^{-1}(q)},\quad \sigma = \frac{\ln(p_{90}/\mu)}{\Phi^{-1}(0.9)}`,
    params: {
      quantile: optional('q', '1', 'Quantile to give.', 0.5, properFraction),
      median: optional(String.raw`\mu`, 'tokens', 'Median of the tokens per patch.', medianTokens, above(0)),
      p90: optional('p_{90}', 'tokens', 'Their 90th percentile.', p90Tokens, aboveArgument('median')),
    },
    returns: { unit: 'tokens', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['patchesPerDay', 'patchCost', 'gapQuantile'],
    examples: [
      { formula: '=tokensPerPatch()', gives: 2600000 },
      { formula: '=tokensPerPatch(0.99)', gives: 40622598.43260691 },
    ],
    remark:
      'The source quotes the median and the 90th percentile; that the distribution between and beyond is lognormal is an ' +
      'assumption made here. Its mean is about 5.2 million.',
    evaluate: ({ quantile, median, p90 }) =>
      median * Math.exp((logRatio(median, p90) / z90) * normalQuantile(quantile)),
  }),
  defineFunction({
    name: 'patchesPerDay',
    family,
    summary: 'Patches that a total throughput writes in a day.',
    formula: String.raw`\frac{86\,400\,R}{D\,n}`,
    params: {
      totalTokensPerSecond: required('R', 'tokens/s', 'Throughput of all copies together.', atLeast(0)),
      tokensPerPatch,
      attempts,
    },
    returns: { unit: 'patches/day', shape: 'scalar' },
    source: texts.sources(texts.finnveden2023, texts.speedupThread),
    related: ['tokensPerPatch', 'patchCost', 'bestOfN', 'worldTokensLowerBound'],
    examples: [
      { formula: '=patchesPerDay(23e6)', gives: 764307.6923076923 },
      { formula: '=patchesPerDay(1e9, 11.82e6, 10)', gives: 730964.4670050761 },
    ],
    evaluate: ({ totalTokensPerSecond, tokensPerPatch, attempts }) =>
      (secondsPerDay * totalTokensPerSecond) / (tokensPerPatch * attempts),
  }),
  defineFunction({
    name: 'patchCost',
    family,
    summary: 'Cost of one patch, all its attempts included.',
    formula: String.raw`c\,D\,n`,
    params: {
      costPerToken: required('c', '$/token', 'Cost of one token.', atLeast(0)),
      tokensPerPatch,
      attempts,
    },
    returns: { unit: '$', shape: 'scalar' },
    source: texts.finnveden2023,
    related: ['patchesPerDay', 'tokensPerPatch', 'costPerToken', 'attemptsNeeded'],
    examples: [
      { formula: '=patchCost(1e-5)', gives: 26.000000000000004 },
      { formula: '=patchCost(1e-5, 11.82e6, 4)', gives: 472.8 },
    ],
    evaluate: ({ costPerToken, tokensPerPatch, attempts }) => costPerToken * tokensPerPatch * attempts,
  }),
]

/** 1 − (1 − p)^n, to rounding also where p is tiny or n is. */
function anySuccess(p: number, n: number): number {
  if (n === 0) return 0
  const missed = (1 - p) ** n
  return p > 0.1 && missed < 0.5 ? 1 - missed : -Math.expm1(n * Math.log1p(-p))
}

/** The ratio of logarithms, corrected where rounding has put it on the wrong side of a whole number. */
function fewestAttempts(p: number, target: number): number {
  if (p === 1) return target > 0 ? 1 : 0
  let n = Math.ceil(Math.log1p(-target) / Math.log1p(-p))
  if (anySuccess(p, n) < target) n++
  else if (n > 0 && anySuccess(p, n - 1) >= target) n--
  return n
}
