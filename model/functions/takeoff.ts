import { cellError } from '../core/value.ts'
import { daysPerYear, monthsPerYear, rowLimitOfSpill } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, anyNumber, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { omissible, optional, required, requiredWord, vector, word } from './params.ts'
import * as shared from './sharedArguments.ts'
import { shortNumber } from './shownNumber.ts'
import * as texts from './sources.ts'
import * as curve from './takeoffCurve.ts'
import { trajectoryRows } from './trajectoryRows.ts'

const family = 'Takeoff'

const { multipliers, humanYears } = shared

const startMultiplier = required('v_0', '1', 'Progress multiplier at the start of the gap.', above(0))
const endMultiplier = required('v_1', '1', 'Progress multiplier at its end.', above(0))
const years = required('t', 'years', 'Calendar years after the first milestone.', atLeast(0))

const milestones = ['SC', 'SAR', 'SIAR', 'ASI'] as const

const source = texts.sources(texts.ai2027Takeoff, texts.greenblatt2025)

const dateRemark =
  'A model year has 365 days, so a date can differ by a day from calendar arithmetic across a 29 February.'

/** From milestone to milestone: lengths of the gaps, the multiplier on the way, the trajectory. */
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
    name: 'milestoneMultiplier',
    family,
    summary: 'Progress multiplier at a named milestone.',
    formula: String.raw`v_i,\quad i \in \{\text{SC}, \text{SAR}, \text{SIAR}, \text{ASI}\}`,
    params: {
      name: requiredWord(
        'i',
        'Superhuman coder, superhuman AI researcher, superintelligent AI researcher or artificial superintelligence.',
        milestones,
        '#N/A',
      ),
      multipliers: vector('v', '1', multipliers.doc, multipliers.default, above(0), { exactly: 4 }),
    },
    returns: { unit: '1', shape: 'scalar' },
    source: texts.ai2027Takeoff,
    related: ['rdMultiplier', 'milestoneYears', 'milestoneDates'],
    examples: [
      { formula: '=milestoneMultiplier("SC")', gives: 5 },
      { formula: '=milestoneMultiplier("siar")', gives: 250 },
    ],
    remark:
      'These are the multipliers of the takeoff forecast; the compute forecast has others for the quarters of 2027: 4, 10, ' +
      '50 and 2000.',
    evaluate: ({ name, multipliers }) => multipliers[milestones.indexOf(name)] as number,
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
        const last = basis === 'progress' ? total(humanYears) : lastMilestone(multipliers, humanYears)
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
  defineFunction({
    name: 'milestoneYears',
    family,
    summary: 'Calendar years from the first milestone to each milestone.',
    formula: String.raw`t_i = \sum_{j<i} \frac{G_j\,(1/v_j - 1/v_{j+1})}{\ln(v_{j+1}/v_j)}`,
    params: { multipliers, humanYears },
    returns: { unit: 'years', shape: 'spill', columns: [{ name: 'calendar years', unit: 'years' }] },
    source,
    related: ['milestoneDates', 'calendarYears', 'takeoffTrajectory'],
    examples: [
      {
        formula: '=milestoneYears()',
        gives: [[0], [0.3976543581181516], [0.6947117837399759], [0.8546104841051694]],
      },
      {
        formula: '=milestoneYears({3;25;250;2000}, {5;19;95})',
        gives: [[0], [0.691737909757769], [0.9887953353795933], [1.1486940357447868]],
      },
      { formula: '=milestoneYears({5;25}, {4;19})', fails: '#VALUE!' },
    ],
    size: ({ multipliers }) => ({ rows: multipliers.length, columns: 1 }),
    evaluate: ({ multipliers, humanYears }) => curve.milestoneYears(multipliers, humanYears).map((years) => [years]),
  }),
  defineFunction({
    name: 'milestoneDates',
    family,
    summary: 'Date of each milestone.',
    formula: String.raw`d_i = d_0 + 365\,t_i`,
    params: {
      startDate: required('d_0', 'date serial', 'Date of the first milestone.', anyNumber),
      multipliers,
      humanYears,
    },
    returns: { unit: 'date serial', shape: 'spill', columns: [{ name: 'date', unit: 'date serial' }] },
    source,
    related: ['milestoneYears', 'takeoffTrajectory'],
    examples: [
      {
        formula: '=milestoneDates(DATE(2027,3,31))',
        gives: [[46477], [46622.14384071313], [46730.56980106509], [46788.93282669839]],
        because: '2027-03-31, 2027-08-23, 2027-12-09, 2028-02-05',
      },
      { formula: '=milestoneDates(DATE(2027,3,31), {5;25}, 5)', gives: [[46477], [46658.429800891405]] },
    ],
    remark: `Fractions of a day are kept. ${dateRemark}`,
    size: ({ multipliers }) => ({ rows: multipliers.length, columns: 1 }),
    evaluate: ({ startDate, multipliers, humanYears }) =>
      curve.milestoneYears(multipliers, humanYears).map((years) => [startDate + daysPerYear * years]),
  }),
  defineFunction({
    name: 'takeoffTrajectory',
    family,
    summary: 'Progress and multiplier step by step, from the first milestone to the last or to a given month.',
    formula: String.raw`P(t),\ v(t)\quad\text{at}\quad t = 0,\ \Delta,\ 2\Delta,\ \dots`,
    params: {
      multipliers,
      humanYears,
      stepMonths: optional(String.raw`\Delta`, 'months', 'Months from row to row.', 1, above(0)),
      months: omissible(
        String.raw`t_{\text{end}}`,
        'months',
        'Months after which to stop.',
        'to the last milestone',
        atLeast(0),
      ),
      startDate: omissible('d_0', 'date serial', 'Date of the first milestone.', 'no date column', anyNumber),
    },
    returns: {
      unit: 'a row per step',
      shape: 'spill',
      columns: [
        { name: 'month', unit: 'months' },
        { name: 'calendar years', unit: 'years' },
        { name: 'human-only years', unit: 'years' },
        { name: 'multiplier', unit: '1' },
        { name: 'phase', unit: '1' },
        { name: 'date', unit: 'date serial' },
      ],
    },
    source,
    related: ['rdMultiplier', 'humanYearsElapsed', 'milestoneYears', 'milestoneDates'],
    examples: [
      { formula: '=ROWS(takeoffTrajectory())', gives: 12 },
      { formula: '=INDEX(takeoffTrajectory(), 4, 4)', gives: 10.05933696337842 },
      {
        formula: '=takeoffTrajectory({5;25}, 4, 2)',
        gives: [
          [0, 0, 0, 5, 1],
          [2, 0.16666666666666666, 1.0150595073844466, 7.522185540137774, 1],
          [4, 0.3333333333333333, 2.7599196267122905, 15.179073457655157, 1],
          [6, 0.5, 6.55864104704621, 25, 2],
        ],
      },
    ],
    remark:
      'A model month is a twelfth of 365 days. Phase counts the gaps from 1; past the last milestone it is the number of ' +
      `milestones. The date column comes only with startDate. At most ${rowLimitOfSpill} rows. ${dateRemark}`,
    size: ({ multipliers, humanYears, stepMonths, months, startDate }) => {
      const rows = trajectoryRows(lastMilestone(multipliers, humanYears), stepMonths, months)
      return typeof rows === 'number' ? { rows, columns: startDate === undefined ? 5 : 6 } : rows
    },
    evaluate: ({ multipliers, humanYears, stepMonths, months, startDate }) => {
      const rows = trajectoryRows(lastMilestone(multipliers, humanYears), stepMonths, months)
      if (typeof rows !== 'number') return rows
      return Array.from({ length: rows }, (_, step) => {
        const month = step * stepMonths
        const years = month / monthsPerYear
        const { human, multiplier, gap } = curve.pointAtYears(years, multipliers, humanYears)
        const row = [month, years, human, multiplier, gap + 1]
        if (startDate !== undefined) row.push(startDate + daysPerYear * years)
        return row
      })
    },
  }),
]

function lastMilestone(multipliers: readonly number[], humanYears: readonly number[]): number {
  return curve.milestoneYears(multipliers, humanYears).at(-1) as number
}

function total(humanYears: readonly number[]): number {
  return humanYears.reduce((sum, years) => sum + years, 0)
}
