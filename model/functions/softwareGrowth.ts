import { type CellError, cellError } from '../core/value.ts'
import { monthsPerYear, rowLimitOfSpill } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast, upToCeiling } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as shared from './sharedArguments.ts'
import { shortNumber } from './shownNumber.ts'
import {
  doublingsOf,
  growthRate,
  justBelow,
  localReturns,
  singularityYears,
  softwareLaw,
  yearsTo,
} from './softwareLaw.ts'
import * as texts from './sources.ts'
import { trajectoryRows } from './trajectoryRows.ts'

const family = 'Software explosion'

const { returns, parallelism, ceilingDoublings, doublingYears } = shared

const years = required('t', 'years', 'Years since research was automated.', atLeast(0))

const speedup = required(
  String.raw`\sigma`,
  '1',
  'Factor on the recent pace of software progress at the start.',
  above(0),
)

const doublings = required('d', 'doublings', 'Doublings of software since the start.', atLeast(0))

const source = texts.sources(texts.davidsonHoulden2025, texts.ethDavidson2025, texts.fullTakeoffModel)

const epsilon = String.raw`\varepsilon = p\left(1 - \tfrac{1}{r}\right),\quad g_0 = \frac{\sigma \ln 2}{D}`

const ceilingRemark =
  'With a ceiling, local returns fall in a straight line to 0 at X₂, and growth with them. With returns of "none" a ceiling ' +
  'does not slow growth but ends it.'

const lawRemark =
  'The speed-up is the total factor on the recent pace; in code of the source the doubling time is divided by 1 + f instead. ' +
  'Growth is continuous, where the source goes from doubling to doubling: they agree to a few per cent away from a ceiling.'

/** Growth of software under automated research; belongs to the family of softwareReturns.ts. */
export const softwareGrowthFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'softwareGrowthRate',
    family,
    summary: 'Rate at which software grows, some doublings after research was automated.',
    formula: String.raw`g = g_0\,2^{p\,d}\left(1 - \frac{d}{X_2}\right)^{p X_2 \ln 2/r},\quad\text{without ceiling}\quad g_0\,2^{\varepsilon d},\quad ${epsilon}`,
    params: {
      doublings: { ...doublings, domain: upToCeiling('ceilingDoublings', true) },
      speedup,
      returns,
      parallelism,
      ceilingDoublings,
      doublingYears,
    },
    returns: { unit: '1/yr (natural log)', shape: 'scalar' },
    source,
    related: ['softwareDoublings', 'localReturns', 'doublingTimeRatio', 'softwareTrajectory'],
    examples: [
      { formula: '=softwareGrowthRate(0, 8)', gives: 22.18070977791825 },
      { formula: '=softwareGrowthRate(10, 8, 1.2, 0.3, 80)', gives: 27.869317642768934 },
      { formula: '=softwareGrowthRate(81, 8, 1.2, 0.3, 80)', fails: '#NUM!' },
    ],
    remark: `Divided by ln 2 it counts doublings per year. ${ceilingRemark} ${lawRemark}`,
    evaluate: ({ doublings, speedup, returns, parallelism, ceilingDoublings, doublingYears }) =>
      growthRate(softwareLaw(speedup, returns, parallelism, ceilingDoublings, doublingYears), doublings),
  }),
  defineFunction({
    name: 'softwareDoublings',
    family,
    summary: 'Doublings of software some years after research was automated.',
    formula: String.raw`d = \frac{-\ln(1 - \varepsilon\,g_0\,t)}{\varepsilon \ln 2}\ \text{without ceiling},\quad ${epsilon}`,
    params: { years, speedup, returns, parallelism, ceilingDoublings, doublingYears },
    returns: { unit: 'doublings', shape: 'scalar' },
    source,
    related: ['softwareTimeTo', 'softwareLevel', 'softwareTrajectory', 'yearsOfProgress', 'softwareSingularityYears'],
    examples: [
      { formula: '=softwareDoublings(0.5, 8)', gives: 23.331202548410893 },
      { formula: '=softwareDoublings(1, 8, 0.7)', gives: 15.131937885861683 },
      { formula: '=softwareDoublings(1, 8, 1.2, 0.3, 80)', gives: 33.349905481849945 },
      {
        formula: '=softwareDoublings(1, 8)',
        fails: '#NUM!',
        because: 'without a ceiling, growth becomes infinite after 0.9 years',
      },
    ],
    numeric: true,
    remark: `The inverse of softwareTimeTo; always below a ceiling. ${ceilingRemark} ${lawRemark}`,
    evaluate: ({ years, speedup, returns, parallelism, ceilingDoublings, doublingYears }) => {
      const law = softwareLaw(speedup, returns, parallelism, ceilingDoublings, doublingYears)
      const found = doublingsOf(law)(years)
      return Number.isNaN(found) && ceilingDoublings === undefined ? afterSingularity(singularityYears(law)) : found
    },
  }),
  defineFunction({
    name: 'softwareLevel',
    family,
    summary: 'Level of software some years after research was automated, in multiples of that at the start.',
    formula: 'S = 2^{d(t)}',
    params: { years, speedup, returns, parallelism, ceilingDoublings, doublingYears },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['softwareDoublings', 'softwareTrajectory'],
    examples: [
      { formula: '=softwareLevel(0.25, 8)', gives: 661.2179255182647 },
      { formula: '=softwareLevel(1, 8, 0.7)', gives: 35906.014023538824 },
    ],
    numeric: true,
    remark: `The doublings are those of softwareDoublings. ${ceilingRemark}`,
    evaluate: ({ years, speedup, returns, parallelism, ceilingDoublings, doublingYears }) => {
      const law = softwareLaw(speedup, returns, parallelism, ceilingDoublings, doublingYears)
      const found = doublingsOf(law)(years)
      return Number.isNaN(found) && ceilingDoublings === undefined
        ? afterSingularity(singularityYears(law))
        : 2 ** found
    },
  }),
  defineFunction({
    name: 'softwareTimeTo',
    family,
    summary: 'Years until software has doubled a given number of times.',
    formula: String.raw`t = \frac{1}{g_0}\int_0^{d \ln 2} e^{-p u}\left(1 - \frac{u}{X}\right)^{-p X/r} du,\ X = X_2 \ln 2;\quad\text{without ceiling}\quad \frac{1 - 2^{-\varepsilon d}}{\varepsilon\,g_0}`,
    params: {
      doublings: { ...doublings, domain: upToCeiling('ceilingDoublings', false) },
      speedup,
      returns,
      parallelism,
      ceilingDoublings,
      doublingYears,
    },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['softwareDoublings', 'softwareSingularityYears'],
    examples: [
      { formula: '=softwareTimeTo(24, 8)', gives: 0.5092034691460985 },
      { formula: '=softwareTimeTo(24, 1, 1)', gives: 6, because: 'no acceleration: 6 years' },
      { formula: '=softwareTimeTo(80, 8, 1.2, 0.3, 80)', fails: '#NUM!' },
    ],
    numeric: true,
    remark: `The integral is taken to about 12 digits. ${ceilingRemark} ${lawRemark}`,
    evaluate: ({ doublings, speedup, returns, parallelism, ceilingDoublings, doublingYears }) =>
      yearsTo(softwareLaw(speedup, returns, parallelism, ceilingDoublings, doublingYears), doublings),
  }),
  defineFunction({
    name: 'softwareSingularityYears',
    family,
    summary: 'Years after which growth would become infinite if nothing stopped it.',
    formula: String.raw`t_\infty = \frac{1}{\varepsilon\,g_0},\quad ${epsilon}`,
    params: { speedup, returns, parallelism, doublingYears },
    returns: { unit: 'years', shape: 'scalar' },
    source,
    related: ['softwareTimeTo', 'softwareDoublings', 'doublingTimeRatio'],
    examples: [
      { formula: '=softwareSingularityYears(8)', gives: 0.9016844005556024 },
      { formula: '=softwareSingularityYears(8, "none", 0.3)', gives: 0.15028073342593368 },
      { formula: '=softwareSingularityYears(8, 1)', fails: '#N/A', because: 'returns of 1 or less never explode' },
    ],
    remark: 'There is no such time where returns are 1 or less: growth then stays exponential or slows down.',
    evaluate: ({ speedup, returns, parallelism, doublingYears }) => {
      const law = softwareLaw(speedup, returns, parallelism, undefined, doublingYears)
      return law.acceleration > 0
        ? singularityYears(law)
        : cellError(
            '#N/A',
            `Growth does not accelerate with returns of ${shortNumber(law.returns)}; they must be above 1.`,
          )
    },
  }),
  defineFunction({
    name: 'softwareTrajectory',
    family,
    summary: 'Doublings, growth and returns of software step by step after research was automated.',
    formula: String.raw`d(t),\ g(t),\ r(t)\quad\text{at}\quad t = 0,\ \Delta,\ 2\Delta,\ \dots`,
    params: {
      speedup,
      returns,
      parallelism,
      ceilingDoublings,
      doublingYears,
      stepMonths: optional(String.raw`\Delta`, 'months', 'Months from row to row.', 1, above(0)),
      months: optional(String.raw`t_{\text{end}}`, 'months', 'Months after which to stop.', 24, atLeast(0)),
    },
    returns: {
      unit: 'a row per step',
      shape: 'spill',
      columns: [
        { name: 'month', unit: 'months' },
        { name: 'years', unit: 'years' },
        { name: 'doublings', unit: 'doublings' },
        { name: 'growth rate', unit: '1/yr (natural log)' },
        { name: 'local returns', unit: '1' },
      ],
    },
    source,
    related: ['softwareDoublings', 'softwareGrowthRate', 'localReturns', 'takeoffTrajectory'],
    examples: [
      {
        formula: '=softwareTrajectory(8, 1.2, 0.3, 80, 0.25, 6, 12)',
        gives: [
          [0, 0, 0, 22.18070977791825, 1.2],
          [6, 0.5, 19.12551650669306, 26.808857236920325, 0.9131172523996041],
          [12, 1, 33.349905481849945, 12.898859868458729, 0.6997514177722508],
        ],
      },
      { formula: '=ROWS(softwareTrajectory(8, 1.2, 0.3, 80))', gives: 25 },
    ],
    numeric: true,
    remark:
      'A model month is a twelfth of 365 days. Without a ceiling, rows at and after the singularity hold #NUM! in place of ' +
      'doublings, growth and returns; with returns of "none" there are no local returns, which gives #N/A. ' +
      `${ceilingRemark} At most ${rowLimitOfSpill} rows.`,
    size: ({ stepMonths, months }) => {
      const rows = trajectoryRows(0, stepMonths, months)
      return typeof rows === 'number' ? { rows, columns: 5 } : rows
    },
    evaluate: ({ speedup, returns, parallelism, ceilingDoublings, doublingYears, stepMonths, months }) => {
      const rows = trajectoryRows(0, stepMonths, months)
      if (typeof rows !== 'number') return rows
      const law = softwareLaw(speedup, returns, parallelism, ceilingDoublings, doublingYears)
      const doublingsAfter = doublingsOf(law)
      return Array.from({ length: rows }, (_, step) => {
        const month = step * stepMonths
        const years = month / monthsPerYear
        const found = doublingsAfter(years)
        const gone = Number.isNaN(found) && ceilingDoublings === undefined
        const error = gone ? afterSingularity(singularityYears(law)) : undefined
        // As near to the ceiling as a double can be, growth has come to its end.
        const growth = found === justBelow(law.ceiling) ? 0 : growthRate(law, found)
        const local = returns === 'none' ? noLocalReturns : localReturns(found, returns, law.ceiling)
        return [month, years, error ?? found, error ?? growth, returns === 'none' ? local : (error ?? local)]
      })
    },
  }),
]

const noLocalReturns = cellError('#N/A', 'Returns that do not diminish have no local value.')

function afterSingularity(years: number): CellError {
  return cellError('#NUM!', `Without a ceiling, growth becomes infinite after ${shortNumber(years)} years.`)
}
