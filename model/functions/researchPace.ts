import { daysPerYear, monthsPerYear } from './constants.ts'
import { defineFunction } from './defineFunction.ts'
import { above, atLeast, share } from './domains.ts'
import type { ModelFunction } from './modelFunction.ts'
import { optional, required } from './params.ts'
import * as texts from './sources.ts'

const family = 'ML research'

const source = texts.speedupThread

const thinkHours = required('h', 'h', 'Hours of thinking in one cycle.', above(0))
const latencyHours = required('L', 'h', 'Hours of waiting for the experiment of one cycle.', atLeast(0))
const projects = optional('n', 'projects', 'Projects that one researcher takes turns at.', 1, atLeast(1))

/** How fast papers and cycles of research come; their compute stands in researchCompute.ts. */
export const researchPaceFunctions: readonly ModelFunction[] = [
  defineFunction({
    name: 'paperDays',
    family,
    summary: 'Calendar days for a paper of progress at a given speed-up.',
    formula: String.raw`\frac{365}{12}\cdot\frac{m}{s}`,
    params: {
      speedup: required('s', '1', 'Speed-up of research.', above(0)),
      baselineMonths: optional('m', 'months', 'Months that a paper takes without it.', 6, atLeast(0)),
    },
    returns: { unit: 'days', shape: 'scalar' },
    source,
    related: ['papersPerDay', 'multitaskSpeedup'],
    examples: [
      { formula: '=paperDays(30)', gives: 6.083333333333333, because: '"in 6 days"' },
      { formula: '=paperDays(8)', gives: 22.8125 },
    ],
    remark: 'A model month is a twelfth of 365 days.',
    evaluate: ({ speedup, baselineMonths }) => (baselineMonths * (daysPerYear / monthsPerYear)) / speedup,
  }),
  defineFunction({
    name: 'papersPerDay',
    family,
    summary: 'Papers that come out each day from a number of projects at once.',
    formula: String.raw`\frac{n}{d}`,
    params: {
      projects: required('n', 'projects', 'Projects at once.', atLeast(0)),
      daysPerPaper: required('d', 'days', 'Days that each of them takes.', above(0)),
    },
    returns: { unit: 'papers/day', shape: 'scalar' },
    source,
    related: ['paperDays', 'multitaskSpeedup'],
    examples: [
      { formula: '=papersPerDay(5, 30)', gives: 0.16666666666666666, because: 'one in 6 days' },
      { formula: '=papersPerDay(30, 182.5)', gives: 0.1643835616438356 },
    ],
    evaluate: ({ projects, daysPerPaper }) => projects / daysPerPaper,
  }),
  defineFunction({
    name: 'multitaskSpeedup',
    family,
    summary: 'Speed-up from several projects at once, each of them sped up.',
    formula: String.raw`n\,s\,(1 - o)^{n - 1}`,
    params: {
      projects: required('n', 'projects', 'Projects at once.', atLeast(1)),
      perProjectSpeedup: required('s', '1', 'Speed-up of each of them.', above(0)),
      overheadPerProject: optional('o', '1', 'Share of all output that each further project costs.', 0, share),
    },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['latencySpeedup', 'papersPerDay', 'paperDays'],
    examples: [
      { formula: '=multitaskSpeedup(4, 8)', gives: 32 },
      { formula: '=multitaskSpeedup(4, 8, 0.1)', gives: 23.328000000000003 },
    ],
    remark: 'The overhead is an addition made here, for the doubt of Shah about working on many projects at once.',
    evaluate: ({ projects, perProjectSpeedup, overheadPerProject }) => {
      const kept = projects === 1 ? 1 : Math.exp((projects - 1) * Math.log1p(-overheadPerProject))
      return projects * perProjectSpeedup * kept
    },
  }),
  defineFunction({
    name: 'researchCycleRate',
    family,
    summary: 'Cycles of thinking and waiting for an experiment that one researcher finishes in an hour.',
    formula: String.raw`\min\left(\frac{n}{h + L},\ \frac{1}{h}\right)`,
    params: { thinkHours, latencyHours, projects },
    returns: { unit: 'cycles/h', shape: 'scalar' },
    source,
    related: ['usefulProjects', 'latencySpeedup'],
    examples: [
      { formula: '=researchCycleRate(1, 19)', gives: 0.05 },
      { formula: '=researchCycleRate(0.25, 1, 3)', gives: 2.4 },
    ],
    remark: 'A model of the device in the thread, "N minutes of latency and infinite throughput".',
    evaluate: ({ thinkHours, latencyHours, projects }) => cycleRate(thinkHours, latencyHours, projects),
  }),
  defineFunction({
    name: 'usefulProjects',
    family,
    summary: 'Projects beyond which one more no longer helps, as the researcher never waits.',
    formula: String.raw`\frac{h + L}{h}`,
    params: { thinkHours, latencyHours },
    returns: { unit: 'projects', shape: 'scalar' },
    source,
    related: ['researchCycleRate', 'latencySpeedup'],
    examples: [
      { formula: '=usefulProjects(1, 3)', gives: 4 },
      { formula: '=usefulProjects(0.25, 8)', gives: 33 },
    ],
    evaluate: ({ thinkHours, latencyHours }) => (thinkHours + latencyHours) / thinkHours,
  }),
  defineFunction({
    name: 'latencySpeedup',
    family,
    summary: 'Speed-up of research cycles when thinking, waiting and the number of projects change.',
    formula: String.raw`\frac{\min\left(n/(h + L),\ 1/h\right)}{\min\left(n_0/(h_0 + L_0),\ 1/h_0\right)}`,
    params: {
      thinkHours,
      latencyHours,
      projects: required('n', 'projects', projects.doc, atLeast(1)),
      baseThinkHours: required('h_0', 'h', 'Hours of thinking in one cycle before.', above(0)),
      baseLatencyHours: required('L_0', 'h', 'Hours of waiting in one cycle before.', atLeast(0)),
      baseProjects: optional('n_0', 'projects', 'Projects before.', 1, atLeast(1)),
    },
    returns: { unit: '1', shape: 'scalar' },
    source,
    related: ['researchCycleRate', 'usefulProjects', 'multitaskSpeedup'],
    examples: [
      {
        formula: '=latencySpeedup(1, 0, 1, 1, 19)',
        gives: 20,
        because: 'no latency, 5% of the cycle is thinking: the limit is 20x',
      },
      { formula: '=latencySpeedup(1, 1, 2, 1, 19)', gives: 20 },
      { formula: '=latencySpeedup(1, 8, 1, 1, 19)', gives: 2.222222222222222 },
    ],
    remark: 'Both are the rates of researchCycleRate.',
    evaluate: ({ thinkHours, latencyHours, projects, baseThinkHours, baseLatencyHours, baseProjects }) =>
      cycleRate(thinkHours, latencyHours, projects) / cycleRate(baseThinkHours, baseLatencyHours, baseProjects),
  }),
]

function cycleRate(thinkHours: number, latencyHours: number, projects: number): number {
  return Math.min(projects / (thinkHours + latencyHours), 1 / thinkHours)
}
