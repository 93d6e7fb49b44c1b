import { cellError } from '../core/value.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import { firstReaching, peakOfSavedShare, saved, savedShare } from './savedShare.ts'
import { fallingPerYear as declinePerYear } from './sharedArguments.ts'
import { shortNumber } from './shownNumber.ts'
import * as texts from './sources.ts'

const family = 'Cost'

const annualInferenceSpend = required('I', '$/yr', 'Spending on inference in a year, at the price now.', atLeast(0))
const multiplier = required(
  'M',
  '1',
  'How many times faster the price falls with the research than without, in logarithms.',
  atLeast(1),
)

const source = { cite: `Derived here from the argument of ${texts.greenblatt2025.cite}` }

/** The largest number below 1: no share reaches 1, though it may round to it. */
const almostOne = 1 - 2 ** -53

const volumeRemark = 'The volume of the workload is held constant.'

/** Whether research on cheaper inference pays for itself; belongs to the family of cost.ts. */
export const rdPaybackFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'rdSavings',
    family,
    summary: 'Spending on inference that is saved while research makes its price fall faster.',
    formula: String.raw`I\left[\frac{1 - g^{-t}}{\ln g} - \frac{1 - g^{-Mt}}{M \ln g}\right]`,
    params: {
      years: required('t', 'years', 'Time over which to save.', atLeast(0)),
      annualInferenceSpend,
      declinePerYear,
      multiplier,
    },
    returns: { unit: '$', shape: 'scalar' },
    source,
    related: ['rdPaybackYears', 'rdBreakEvenShare', 'inferenceCost'],
    examples: [
      { formula: '=rdSavings(0.5, 20e9, 9, 25)', gives: 5704165820.195277 },
      { formula: '=rdSavings(1, 20e9, 40, 5)', gives: 4201817986.157419 },
      { formula: '=rdSavings(1, 20e9, 9, 1)', gives: 0 },
    ],
    remark: `${volumeRemark} However long it goes on and however fast prices fall, no more than I/ln g is saved.`,
    evaluate: ({ years, annualInferenceSpend, declinePerYear, multiplier }) => {
      if (multiplier === 1) return 0
      const decline = Math.log(declinePerYear)
      const x = years * decline
      return x < 1
        ? annualInferenceSpend * years * savedShare(x, multiplier)
        : annualInferenceSpend * (saved(x, multiplier) / decline)
    },
  }),
  defineFunction({
    name: 'rdPaybackYears',
    family,
    summary: 'First time at which research has saved as much inference spending as it has cost.',
    formula: String.raw`\min\{t > 0 : \text{savings}(t) = K\,t\}`,
    params: {
      annualInferenceSpend: { ...annualInferenceSpend, domain: above(0) },
      annualRdCost: required('K', '$/yr', 'Cost of the research in a year.', above(0)),
      declinePerYear,
      multiplier,
      maxYears: optional(String.raw`t_{\max}`, 'years', 'Years to look ahead.', 10, above(0)),
    },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['rdSavings', 'rdBreakEvenShare'],
    examples: [
      { formula: '=rdPaybackYears(20e9, 10e9, 9, 25)', gives: 0.032629260953349025 },
      { formula: '=rdPaybackYears(20e9, 14e9, 9, 25)', gives: 0.08499647730359436 },
      { formula: '=rdPaybackYears(20e9, 16e9, 9, 25)', fails: '#N/A' },
    ],
    numeric: true,
    remark:
      `${volumeRemark} Research that costs a larger share of the spending than rdBreakEvenShare is never repaid, which gives ` +
      '#N/A; so does a payback after maxYears.',
    evaluate: ({ annualInferenceSpend, annualRdCost, declinePerYear, multiplier, maxYears }) => {
      const share = annualRdCost / annualInferenceSpend
      const peak = multiplier === 1 ? { x: 0, share: 0 } : peakOfSavedShare(multiplier)
      if (share > peak.share) {
        const percents = [share, peak.share].map((part) => `${shortNumber(100 * part)}%`)
        const [cost, bound] = percents as [string, string]
        return cellError(
          '#N/A',
          `Research at ${cost} of the inference spending is never repaid; at most ${bound} can be.`,
        )
      }
      const years = firstReaching(share, multiplier, peak.x) / Math.log(declinePerYear)
      if (years <= maxYears) return years
      const found = `Savings repay the research after ${shortNumber(years)} years`
      return cellError('#N/A', `${found}; the call looks ahead by ${shortNumber(maxYears)}.`)
    },
  }),
  defineFunction({
    name: 'rdBreakEvenShare',
    family,
    summary: 'Largest cost of research, as a share of inference spending, that its savings can ever repay.',
    formula: String.raw`\max_{x > 0} \frac{1}{x}\left[(1 - e^{-x}) - \frac{1 - e^{-Mx}}{M}\right]`,
    params: { declinePerYear, multiplier },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['rdPaybackYears', 'rdSavings'],
    examples: [
      { formula: '=rdBreakEvenShare(9, 25)', gives: 0.7308820219565978 },
      { formula: '=rdBreakEvenShare(40, 250)', gives: 0.9119007972719958 },
    ],
    numeric: true,
    remark:
      `${volumeRemark} The share does not depend on how fast prices fall, as x = t·ln g: 73.1% at a multiplier of 25, 44.3% ` +
      'at 5. That AI research "easily" pays for itself on inference costs holds below this share, or where volume grows.',
    evaluate: ({ multiplier }) => (multiplier === 1 ? 0 : Math.min(peakOfSavedShare(multiplier).share, almostOne)),
  }),
]
