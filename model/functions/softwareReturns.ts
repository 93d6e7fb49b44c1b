import { defineFunction } from './defineFunction.ts'
import { above, atLeast, positiveShare } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as shared from './sharedArguments.ts'
import { acceleration, localReturns } from './softwareLaw.ts'
import * as texts from './sources.ts'

const family = 'Software explosion'

const { returns, parallelism, ceilingDoublings } = shared

const factorPerDoubling = required(
  'f',
  '1',
  'Factor by which compute or cost is cut for each doubling of research effort.',
  above(0),
)

const source = texts.sources(texts.davidsonHoulden2025, texts.ethDavidson2025)

/** Returns to research and what they mean for growth; the growth itself stands in softwareGrowth.ts. */
export const softwareReturnsFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'returnsExponent',
    family,
    summary: 'Returns to research: doublings of efficiency for each doubling of effort.',
    formula: String.raw`r = \log_2 f`,
    params: { factorPerDoubling },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.horizonComments,
    related: ['computeSavingFactor', 'returnsToSoftware', 'localReturns'],
    examples: [
      { formula: '=returnsExponent(4)', gives: 2 },
      { formula: '=returnsExponent(10)', gives: 3.321928094887362 },
    ],
    remark:
      'Growth can be explosive where r is above 1. For semiconductors a factor of about 30 for each doubling is claimed, r = ' +
      '4.9; the Full Takeoff Model takes 5.2 for hardware and 1.25 for software.',
    evaluate: ({ factorPerDoubling }) => Math.log2(factorPerDoubling),
  }),
  defineFunction({
    name: 'computeSavingFactor',
    family,
    summary: 'Factor by which more research effort cuts the compute or cost of the same result.',
    formula: String.raw`E^{\log_2 f}`,
    params: {
      effortRatio: required('E', '1', 'Research effort, divided by the effort before.', above(0)),
      factorPerDoubling: optional('f', '1', factorPerDoubling.doc, 4, above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.horizonComments,
    related: ['returnsExponent', 'computeSavingRequired'],
    examples: [
      { formula: '=computeSavingFactor(2)', gives: 4 },
      { formula: '=computeSavingFactor(2, 30)', gives: 30.000000000000004 },
      { formula: '=computeSavingFactor(0.5, 30)', gives: 0.033333333333333326 },
    ],
    remark: 'Pass 30 for semiconductors.',
    evaluate: ({ effortRatio, factorPerDoubling }) => effortRatio ** Math.log2(factorPerDoubling),
  }),
  defineFunction({
    name: 'returnsToSoftware',
    family,
    summary: 'Returns to software research from the exponents of its growth law.',
    formula: String.raw`r = \frac{\lambda\,\alpha}{\beta}`,
    params: {
      lambda: required(String.raw`\lambda`, '1', 'Exponent on research input: work in parallel counts less.', above(0)),
      alpha: required(String.raw`\alpha`, '1', 'Exponent on labour within research input.', above(0)),
      beta: required(String.raw`\beta`, '1', 'How fast progress gets harder as the level of software rises.', above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.davidsonHoulden2025,
    related: ['returnsExponent', 'doublingTimeRatio', 'localReturns'],
    examples: [
      { formula: '=returnsToSoftware(0.6, 0.5, 0.25)', gives: 1.2 },
      { formula: '=returnsToSoftware(0.6, 0.5, 0.3)', gives: 1 },
    ],
    remark: 'The argument parallelism of the other functions is p = λα.',
    evaluate: ({ lambda, alpha, beta }) => (lambda * alpha) / beta,
  }),
  defineFunction({
    name: 'doublingTimeRatio',
    family,
    summary: 'Factor by which the doubling time changes with each doubling of software.',
    formula: String.raw`2^{-\varepsilon},\quad \varepsilon = p\left(1 - \frac{1}{r}\right)`,
    params: { returns, parallelism },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['softwareGrowthRate', 'returnsToSoftware', 'softwareSingularityYears'],
    examples: [
      { formula: '=doublingTimeRatio()', gives: 0.9659363289248456 },
      { formula: '=doublingTimeRatio("none", 0.3)', gives: 0.8122523963562356 },
    ],
    remark: 'Below 1, doublings come ever faster; this is so where returns are above 1.',
    evaluate: ({ returns, parallelism }) => 2 ** -acceleration(returns, parallelism),
  }),
  defineFunction({
    name: 'localReturns',
    family,
    summary: 'Returns to software research some doublings on the way to the ceiling.',
    formula: String.raw`r\left(1 - \frac{d}{X_2}\right)`,
    params: {
      doublings: required('d', 'doublings', 'Doublings of software so far.', atLeast(0)),
      returns: required('r', '1', 'Returns at the start.', above(0)),
      ceilingDoublings: required('X_2', 'doublings', ceilingDoublings.doc, above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['softwareGrowthRate', 'returnsToSoftware', 'softwareTrajectory'],
    examples: [
      { formula: '=localReturns(0, 1.2, 80)', gives: 1.2 },
      { formula: '=localReturns(40, 1.2, 80)', gives: 0.6 },
    ],
    remark:
      'They fall to 1 at X₂(1 − 1/r), where growth is fastest, and to 0 at the ceiling; beyond it they are negative.',
    evaluate: ({ doublings, returns, ceilingDoublings }) => localReturns(doublings, returns, ceilingDoublings),
  }),
  defineFunction({
    name: 'yearsOfProgress',
    family,
    summary: 'Years of recent overall progress that a number of doublings of software stands for.',
    formula: String.raw`\frac{s\,d}{n}`,
    params: {
      doublings: required('d', 'doublings', 'Doublings of software.', atLeast(0)),
      doublingsPerYear: optional('n', '1/yr', 'Doublings of software in a recent year.', 4, above(0)),
      softwareShare: optional('s', '1', 'Share of recent progress that came from software.', 0.5, positiveShare),
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.davidsonHoulden2025,
    related: ['softwareDoublings', 'overallProgressMultiplier'],
    examples: [
      { formula: '=yearsOfProgress(24)', gives: 3 },
      { formula: '=yearsOfProgress(softwareDoublings(1, 8, 1.2, 0.3, 80))', gives: 4.168738185231243 },
    ],
    remark: 'With the defaults 8 doublings of software alone are worth one year of progress in software and hardware.',
    evaluate: ({ doublings, doublingsPerYear, softwareShare }) => (doublings * softwareShare) / doublingsPerYear,
  }),
]
