import { daysPerYear, monthsPerYear, rowLimitOfSpill } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, anyNumber, atLeast } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { omissible, optional, required, requiredWord, vector } from './params.ts'
import * as shared from './sharedArguments.ts'
import * as texts from './sources.ts'
import { lastMilestone, milestoneYears, pointAtYears } from './takeoffCurve.ts'
import { trajectoryRows } from './trajectoryRows.ts'

const family = 'Takeoff'

const { multipliers, humanYears } = shared

const milestones = ['SC', 'SAR', 'SIAR', 'ASI'] as const

const source = texts.sources(texts.ai2027Takeoff, texts.greenblatt2025)

const dateRemark =
  'A model year has 365 days, so a date can differ by a day from calendar arithmetic across a 29 February.'

/** The milestones themselves and the trajectory through them; belongs to the family of takeoff.ts. */
export const milestoneFunctions: readonly ModelFunction[] = [
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
    evaluate: ({ multipliers, humanYears }) => milestoneYears(multipliers, humanYears).map((years) => [years]),
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
      milestoneYears(multipliers, humanYears).map((years) => [startDate + daysPerYear * years]),
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
    related: ['rdMultiplier', 'humanYearsElapsed', 'milestoneYears', 'milestoneDates', 'softwareTrajectory'],
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
        const { human, multiplier, gap } = pointAtYears(years, multipliers, humanYears)
        const row = [month, years, human, multiplier, gap + 1]
        if (startDate !== undefined) row.push(startDate + daysPerYear * years)
        return row
      })
    },
  }),
]
