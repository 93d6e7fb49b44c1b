import { defineFunction } from './defineFunction.ts'
import {
  above,
  aboveArgument,
  aboveExcept,
  atLeast,
  atLeastArgument,
  partialShare,
  properFraction,
  share,
} from './domains.ts'
import { logRatio } from './logRatio.ts'
import type { ModelFunction } from './modelFunction.ts'
import { normalQuantile, z90 } from './normalQuantile.ts'
import { optional, required } from './params.ts'
import * as texts from './sources.ts'

const family = 'Takeoff'

/** What a multiplier and the gaps between milestones come from: the second half of the family of takeoff.ts. */
export const gapFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'nextGapHumanYears',
    family,
    summary: 'Human-only years of the next gap if equal jumps of capability need equal doublings of research done.',
    formula: String.raw`S_1\left(\left(\frac{S_1}{S_0}\right)^{J} - 1\right)`,
    params: {
      stockStart: required('S_0', 'years', 'Research done when the last gap began.', above(0)),
      stockEnd: required('S_1', 'years', 'Research done when it ended.', atLeastArgument('stockStart')),
      jumps: optional('J', '1', 'Jumps in the next gap, each as large as the last gap.', 2, atLeast(0)),
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.ai2027Takeoff,
    related: ['gapQuantile', 'calendarYears'],
    examples: [
      { formula: '=nextGapHumanYears(10, 15)', gives: 18.75, because: 'source: 19' },
      {
        formula: '=nextGapHumanYears(15, 33.75, 1.5)',
        gives: 80.15625,
        because: "deterministic analogue of the source's 95, its Monte-Carlo median",
      },
    ],
    remark: 'The source takes 2 jumps from SAR to SIAR and 1.5 (80% interval 0.3 to 7.5) from SIAR to ASI.',
    evaluate: ({ stockStart, stockEnd, jumps }) =>
      stockEnd * growth(logRatio(stockStart, stockEnd), stockEnd / stockStart, jumps),
  }),
  defineFunction({
    name: 'gapQuantile',
    family,
    summary: 'Quantile of a gap whose length is lognormal with a given 80% interval, and with some probability zero.',
    formula: String.raw`\exp\left(\mu + \sigma\,\Phi^{-1}\left(\frac{q - p_0}{1 - p_0}\right)\right),\quad \mu = \frac{\ln a + \ln b}{2},\quad \sigma = \frac{\ln(b/a)}{2\,\Phi^{-1}(0.9)}`,
    params: {
      quantile: required('q', '1', 'Quantile to give.', properFraction),
      low: required('a', 'years', 'Lower end of the 80% interval.', above(0)),
      high: required('b', 'years', 'Upper end of the 80% interval.', aboveArgument('low')),
      zeroProbability: optional('p_0', '1', 'Probability that there is no gap at all.', 0, partialShare),
    },
    returns: { unit: 'years', shape: 'scalar' },
    source: texts.ai2027Takeoff,
    related: ['nextGapHumanYears', 'calendarYears', 'tokensPerPatch'],
    examples: [
      {
        formula: '=gapQuantile(0.5, 1.5, 10)',
        gives: 3.872983346207418,
        because: 'the "4 years" of the text is really 3.87',
      },
      { formula: '=gapQuantile(0.9, 1.5, 10, 0.15)', gives: 9.322926093709208 },
      {
        formula: '=calendarYears(gapQuantile(0.5, 1.5, 10, 0.15), 5, 25)',
        gives: 0.32644166449028056,
        because: 'source: "0.3 years" median',
      },
    ],
    remark:
      'The supplement says 4 years for the first gap, but the median of its lognormal is 3.87, and with its 15 per cent of ' +
      'zeros 3.28.',
    evaluate: ({ quantile, low, high, zeroProbability }) => {
      if (quantile <= zeroProbability) return 0
      const middle = (Math.log(low) + Math.log(high)) / 2
      const deviation = logRatio(low, high) / (2 * z90)
      return Math.exp(middle + deviation * normalQuantile((quantile - zeroProbability) / (1 - zeroProbability)))
    },
  }),
  defineFunction({
    name: 'overallProgressMultiplier',
    family,
    summary: 'Multiplier of overall AI progress if only software is sped up and compute keeps its pace.',
    formula: String.raw`s\,v + (1 - s)`,
    params: {
      softwareMultiplier: required('v', '1', 'Progress multiplier of software.', above(0)),
      softwareShare: optional('s', '1', 'Share of progress that comes from software.', 0.5, share),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.sources(texts.ai2027Appendix, texts.davidsonHoulden2025),
    related: ['rdMultiplier', 'computeBottleneckedSpeedup', 'yearsOfProgress', 'amdahlSpeedup'],
    examples: [
      { formula: '=overallProgressMultiplier(4)', gives: 2.5 },
      { formula: '=overallProgressMultiplier(1)', gives: 1 },
    ],
    remark: 'The source says that 4x in software is "roughly 2x" overall; the exact value is 2.5.',
    evaluate: ({ softwareMultiplier, softwareShare }) => softwareShare * softwareMultiplier + (1 - softwareShare),
  }),
  defineFunction({
    name: 'computeSlowdownExponent',
    family,
    summary: 'Exponent with which the pace of research follows its compute.',
    formula: String.raw`e = \frac{\ln s}{\ln c}`,
    params: {
      computeFactor: required('c', '1', 'Factor on the compute for experiments.', aboveExcept(0, 1)),
      speedFactor: required('s', '1', 'Factor on the pace of research that it brings.', above(0)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.ai2027Takeoff,
    related: ['computeBottleneckedSpeedup'],
    examples: [
      { formula: '=computeSlowdownExponent(0.1, 0.4)', gives: 0.3979400086720376 },
      {
        formula: '=computeSlowdownExponent(1/30, 0.22)',
        gives: 0.4451749083406108,
        because: "the source's own extrapolation is a different exponent",
      },
    ],
    remark:
      'The source goes from "a tenth of the compute, 40% of the pace" to "a thirtieth, 22%", but a constant exponent gives ' +
      '25.8%.',
    evaluate: ({ computeFactor, speedFactor }) => Math.log(speedFactor) / Math.log(computeFactor),
  }),
  defineFunction({
    name: 'computeBottleneckedSpeedup',
    family,
    summary: 'Speed-up of research when labour is much faster but compute for experiments grows less.',
    formula: String.raw`s^{1-e}\,c^{e}`,
    params: {
      labourSpeedup: required('s', '1', 'Factor on the speed of labour.', above(0)),
      computeRatio: optional('c', '1', 'Factor on the compute for experiments.', 1, above(0)),
      computeExponent: optional(
        'e',
        '1',
        'Exponent on compute; by default what a tenth of the compute for 40% of the pace implies.',
        Math.log10(2.5),
        share,
        'log₁₀ 2.5',
      ),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.ai2027Takeoff,
    related: ['computeSlowdownExponent', 'overallProgressMultiplier', 'mlResearchSpeedup', 'cesOutput'],
    examples: [
      {
        formula: '=computeBottleneckedSpeedup(30)',
        gives: 7.750248180231548,
        because: 'source rounds its 30 × 22% = 6.6 to 7',
      },
      { formula: '=computeBottleneckedSpeedup(30, 30)', gives: 30.000000000000004 },
    ],
    remark: 'A constant exponent gives 7.75 at 30x, where the source extrapolates to 7.',
    evaluate: ({ labourSpeedup, computeRatio, computeExponent }) =>
      labourSpeedup ** (1 - computeExponent) * computeRatio ** computeExponent,
  }),
]

/** ratio^jumps − 1, without losing digits where the power is near 1. */
function growth(logOfRatio: number, ratio: number, jumps: number): number {
  const power = ratio ** jumps
  return power > 1.5 ? power - 1 : Math.expm1(jumps * logOfRatio)
}
