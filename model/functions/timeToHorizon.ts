import { defineFunction } from './defineFunction.ts'
import { above, below } from './domains.ts'
import { logRatio } from './logRatio.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as texts from './sources.ts'

/** When AI does tasks of a given length. */
export const timeToHorizonFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'timeToHorizon',
    family: 'Time horizons',
    summary: 'Months until AI does tasks of a given length, while the length that it can do keeps doubling.',
    formula: String.raw`T\,\frac{1 - (1 - \delta)^{n}}{\delta},\quad n = \log_2 \frac{H_1}{H_0};\quad \delta = 0:\ n\,T`,
    params: {
      currentHorizon: required('H_0', 'time', 'Length of task that it does now, in any unit of time.', above(0)),
      targetHorizon: required('H_1', 'same', 'Length of task to reach, in the same unit.', above(0)),
      doublingMonths: required('T', 'months', 'Months that the first doubling takes.', above(0)),
      doublingDecay: optional(
        String.raw`\delta`,
        '1',
        'Share by which each doubling is shorter than the last; negative if they get longer.',
        0,
        below(1),
      ),
    },
    returns: { unit: 'months', shape: 'scalar' },
    source: texts.ai2027Timelines,
    related: ['inferenceCostYears', 'doublingTimeRatio'],
    examples: [
      {
        formula: '=timeToHorizon(15, 10020, 5)',
        gives: 46.91852146237026,
        because: '15 minutes to one work month',
      },
      { formula: '=timeToHorizon(15, 10020, 5, -0.1)', gives: 72.28881080562694 },
    ],
    remark:
      'The source takes a decay of 0.1 (superexponential) or −0.1, a horizon of 15 minutes now, first doublings of 2.5 to 9 ' +
      'months and a work month of 167 hours. With a positive decay any target is reached before T/δ.',
    evaluate: ({ currentHorizon, targetHorizon, doublingMonths, doublingDecay }) => {
      const doublings = logRatio(currentHorizon, targetHorizon) / Math.LN2
      if (doublingDecay === 0) return doublings * doublingMonths
      return doublingMonths * (-Math.expm1(doublings * Math.log1p(-doublingDecay)) / doublingDecay)
    },
  }),
]
