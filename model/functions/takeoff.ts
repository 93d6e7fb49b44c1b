import { cellError } from '../core/value.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { required, word } from './params.ts'
import * as shared from './sharedArguments.ts'
import { shortNumber } from './shownNumber.ts'
import * as texts from './sources.ts'
import * as curve from './takeoffCurve.ts'

const family = 'Takeoff'

const { multipliers, humanYears } = shared

const startMultiplier = required('v_0', '1', 'Progress multiplier at the start of the gap.', above(0))
const endMultiplier = required('v_1', '1', 'Progress multiplier at its end.', above(0))
const years = required('t', 'years', 'Calendar years after the first milestone.', atLeast(0))

const source = texts.sources(texts.ai2027Takeoff, texts.greenblatt2025)

/** The multiplier on the way from milestone to milestone, and the time that it takes. */
export const takeoffFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'calendarYears',
    family,
    summary: 'Calendar time that one gap between milestones takes.',
    formula: String.raw`T = \frac{G\,(1/v_0 - 1/v_1)}{\ln(v_1/v_0)}`,
    params: {
      humanYears: required('G', 'years', 'Human-only years of research in the gap.', atLeast(0)),
      startMultiplier,
      endMultiplier,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['averageMultiplier', 'milestoneYears', 'calendarYearsElapsed'],
    examples: [
      {
        formula: '=calendarYears(4, 5, 25)',
        gives: 0.3976543581181516,
        because: 'supplement: "0.3 years" is the median of the mixture with 15% zeros',
      },
      { formula: '=calendarYears(95, 250, 2000)', gives: 0.15989870036519346, because: 'supplement: 0.16 years' },
      {
        formula: '=calendarYears(5, 100, 100)*365',
        gives: 18.25,
        because: 'AI 2027 appendix B: 18.25 days at a constant 100x',
      },
    ],
    remark:
      'Where both multipliers are equal it is G/v₀. For the first gap the supplement says 4 years, the comment of ' +
      'Greenblatt "maybe 5".',
    evaluate: ({ humanYears, startMultiplier, endMultiplier }) =>
      curve.gapYears(humanYears, startMultiplier, endMultiplier),
  }),
  defineFunction({
    name: 'averageMultiplier',
    family,
    summary: 'Average progress multiplier over one gap between milestones.',
    formula: String.raw`\frac{\ln(v_1/v_0)}{1/v_0 - 1/v_1} = \frac{G}{T}`,
    params: { startMultiplier, endMultiplier },
    returns: { unit: '1', shape: 'scalar' },
    source: { ...texts.ai2027Takeoff, cite: `Derived from ${texts.ai2027Takeoff.cite}` },
    related: ['calendarYears', 'rdMultiplier'],
    examples: [
      { formula: '=averageMultiplier(5, 25)', gives: 10.058986952713127 },
      { formula: '=averageMultiplier(5, 5)', gives: 5 },
    ],
    evaluate: ({ startMultiplier, endMultiplier }) => curve.averageMultiplier(startMultiplier, endMultiplier),
  }),
  defineFunction({
    name: 'rdMultiplier',
    family,
    summary: 'AI R&D progress multiplier some years after the first milestone.',
    formula: String.raw`v(t) = \frac{v_0}{1 - q\,v_0\,t/G},\quad v(P) = v_0\left(\frac{v_1}{v_0}\right)^{P/G},\quad q = \ln\frac{v_1}{v_0}`,
    params: {
      years: { ...years, doc: 'Years after the first milestone, calendar or human-only as basis says.' },
      multipliers,
      humanYears,
      basis: word(
        String.raw`\text{basis}`,
        'Whether years count calendar time or human-only progress.',
        ['calendar', 'progress'],
        'calendar',
      ),
      beyond: word(
        String.raw`\text{beyond}`,
        'After the last milestone, hold its multiplier or give #N/A.',
        ['hold', 'na'],
        'hold',
      ),
    },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['humanYearsElapsed', 'milestoneYears', 'takeoffTrajectory', 'milestoneMultiplier'],
    examples: [
      { formula: '=rdMultiplier(0.25)', gives: 10.05933696337842 },
      {
        formula: '=rdMultiplier(2, , , "progress")',
        gives: 11.180339887498949,
        because: 'halfway through the first gap: √(5·25)',
      },
      {
        formula: '=rdMultiplier(0.25, {3;25}, 5)',
        gives: 4.399081961292661,
        because: "Greenblatt's 3x, 5 human-only years",
      },
      { formula: '=rdMultiplier(2, , , "calendar", "na")', fails: '#N/A' },
    ],
    remark:
      'Between milestones the multiplier is log-linear in progress, which makes it hyperbolic in calendar time; basis only ' +
      'says what years count. A gap of 0 years is crossed instantly.',
    evaluate: ({ years, multipliers, humanYears, basis, beyond }) => {
      if (beyond === 'na') {
        const last = basis === 'progress' ? total(humanYears) : curve.lastMilestone(multipliers, humanYears)
        if (years > last) {
          const place = `the last milestone is at ${shortNumber(last)}`
          return cellError('#N/A', `years is ${shortNumber(years)}; ${place}, and beyond is "na".`)
        }
      }
      return basis === 'progress'
        ? curve.multiplierAtProgress(years, multipliers, humanYears)
        : curve.pointAtYears(years, multipliers, humanYears).multiplier
    },
  }),
  defineFunction({
    name: 'humanYearsElapsed',
    family,
    summary: 'Human-only years of progress made some calendar years after the first milestone.',
    formula: String.raw`P(t) = -\frac{G}{q}\,\ln\left(1 - \frac{q\,v_0\,t}{G}\right),\quad q = \ln\frac{v_1}{v_0}`,
    params: { years, multipliers, humanYears },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['calendarYearsElapsed', 'rdMultiplier', 'takeoffTrajectory'],
    examples: [
      { formula: '=humanYearsElapsed(0.25)', gives: 1.7374099030519619 },
      { formula: '=humanYearsElapsed(1, {100;100}, 10)', gives: 100 },
    ],
    remark: 'Summed over the gaps; after the last milestone progress goes on at the last multiplier.',
    evaluate: ({ years, multipliers, humanYears }) => curve.pointAtYears(years, multipliers, humanYears).human,
  }),
  defineFunction({
    name: 'calendarYearsElapsed',
    family,
    summary: 'Calendar years until a given human-only progress is made.',
    formula: String.raw`t(P) = \frac{G}{v_0\,q}\left(1 - e^{-qP/G}\right),\quad q = \ln\frac{v_1}{v_0}`,
    params: {
      progressYears: required('P', 'years', 'Human-only years of progress after the first milestone.', atLeast(0)),
      multipliers,
      humanYears,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['humanYearsElapsed', 'calendarYears', 'milestoneYears'],
    examples: [
      { formula: '=calendarYearsElapsed(2)', gives: 0.27477240357238136 },
      { formula: '=calendarYearsElapsed(118)', gives: 0.8546104841051694 },
    ],
    remark: 'Summed over the gaps; after the last milestone progress goes on at the last multiplier.',
    evaluate: ({ progressYears, multipliers, humanYears }) =>
      curve.yearsAtProgress(progressYears, multipliers, humanYears),
  }),
]

function total(humanYears: readonly number[]): number {
  return humanYears.reduce((sum, years) => sum + years, 0)
}
