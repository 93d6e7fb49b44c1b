import type { Scalar } from '../../../model/core/value.ts'
import { type Chart, chartKinds, type Workbook } from '../../../model/workbook/workbook.ts'
import { chartOf, sheetOf } from './chartSheet.ts'

type Rows = readonly (readonly (Scalar | null)[])[]

/** Text that would run or break a file if it were taken for markup, and letters that few fonts have. */
export const markup = '<script>ran("script")</script><img src=x onerror=ran("image")>]]>&amp;"\'</title></svg><!--'
export const foreign = 'שלום עולם – مرحبا بالعالم 🚀👩🏽‍🔬🇪🇺 日本語 ﷽'
/** What no XML may hold: control characters and halves of letters. */
export const unwritable = 'a\u0000b\u0001c\u001fd\ufffee\uffff\ud800f\udc00g'
export const sixty = 'Share of research done by automated researchers, by the year'
export const threeHundred = 'Antidisestablishmentarianism'.repeat(11).slice(0, 300)

export interface BadCase {
  readonly rows: Rows
  /** Of a chart whose labels stand in A, numbers in B, C and D, all from row 2 on. */
  readonly more?: (chart: Chart) => Chart
}

const head = ['Year', 'Low', 'High', 'Size'] as const
const numbers: Rows = [head, [2027, 1, 4, 9], [2028, 2, 5, 3], [2029, 3, 7, 1]]
const called = (text: string): BadCase => ({
  rows: [
    [text, text, text, text],
    [text, 1, 4, 9],
    [`${text}.`, 2, 5, 3],
    [`${text}!`, 3, 7, 1],
  ],
  more: (chart) => ({
    ...chart,
    title: text,
    series: chart.series.map((series) => ({ ...series, name: text.startsWith('=') ? ` ${text}` : text })),
    xAxis: { ...chart.xAxis, title: text },
    yAxis: { ...chart.yAxis, title: text },
    marks: [
      { y: 3, text },
      { x: `${text}.`, text },
    ],
    note: text,
    source: text,
  }),
})

/** What people do to charts, by what it is called. */
export const badCases: Readonly<Record<string, BadCase>> = {
  'ranges of different lengths': {
    rows: [head, [2027, 1, 4, 9], [2028, 2, null, null], [null, 3, null, null], [null, 5, null, null]],
  },
  'text among numbers': {
    rows: [head, [2027, 1, 'four', 9], ['soon', 'two', 5, 'x'], [2029, 3, '', 1], ['', 4, 1, 2]],
  },
  'errors among numbers': { rows: [head, [2027, 1, '=1/0', 9], ['=NA()', 2, 5, '=1/0'], [2029, '=1/0', 7, 1]] },
  'only text': { rows: [head, ['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']] },
  'all blanks': { rows: [head] },
  'one point': { rows: [head, [2027, 1, 4, 9]] },
  'one value everywhere': { rows: [head, [5, 5, 5, 5], [5, 5, 5, 5], [5, 5, 5, 5]] },
  'nothing but zero': { rows: [head, [0, 0, 0, 0], [0, 0, 0, 0]] },
  'nothing above zero on log axes': {
    rows: [head, [-1, -1, -4, 9], [0, 0, -5, 0], [1, 2, 3, -1]],
    more: (chart) => ({ ...chart, xAxis: { ...chart.xAxis, scale: 'log' }, yAxis: { ...chart.yAxis, scale: 'log' } }),
  },
  'an infinite spread': { rows: [head, [1e-300, 1e-300, 1, 1e300], [1, 1, 1e300, 1e-300], [1e300, 1e300, 1e300, 1]] },
  'the largest doubles on both sides': {
    rows: [
      head,
      [-1.797e308, -1.797e308, 1.797e308, 1.797e308],
      [0, 5e-324, 1.797e308, 1],
      [1.797e308, 1.797e308, -1.797e308, 5e-324],
    ],
  },
  'limits that leave nothing': {
    rows: numbers,
    more: (chart) => ({
      ...chart,
      xAxis: { ...chart.xAxis, min: 9, max: -9 },
      yAxis: { ...chart.yAxis, min: 7e5, max: 8e5 },
    }),
  },
  '200 series': {
    rows: numbers,
    more: (chart) => {
      const [first] = chart.series
      return {
        ...chart,
        series: Array.from({ length: 200 }, (_, i) => ({ values: 'Model!B2:B4', ...first, name: `Series ${i}` })),
      }
    },
  },
  'a range that was deleted': {
    rows: numbers,
    more: (chart) => ({
      ...chart,
      x: '#REF!',
      series: chart.series.map((each, i) =>
        i === 0 ? { ...each, values: '#REF!', high: '#REF!', labels: '#REF!' } : each,
      ),
    }),
  },
  'a sheet that is not there': {
    rows: numbers,
    more: (chart) => ({
      ...chart,
      series: chart.series.map((each) => ({ ...each, values: 'Gone!A1:A3', high: 'Gone!B1' })),
    }),
  },
  'no series': { rows: numbers, more: (chart) => ({ ...chart, series: [] }) },
  'text that is markup': called(markup),
  'letters of other scripts': called(foreign),
  'letters that no XML may hold': called(unwritable),
  'names of 60 characters': called(sixty),
  'names of 300 characters without a space': called(threeHundred),
}

/** A workbook with a chart of each kind that has to do with a bad case. */
export function badWorkbook({ rows, more }: BadCase): Workbook {
  const last = Math.max(4, rows.length)
  const range = (column: string): string => `Model!${column}2:${column}${last}`
  const charts = chartKinds.map((kind): Chart => {
    const first = { name: '=Model!B1', values: kind === 'heatmap' ? `Model!B2:D${last}` : range('B') }
    const chart = chartOf({
      id: kind,
      title: 'How it grows',
      kind,
      x: kind === 'heatmap' ? 'Model!B1:D1' : range('A'),
      series: [
        { ...first, high: range('C'), labels: range('A'), size: range('D') },
        { name: '=Model!C1', values: range('C'), high: range('D') },
      ],
      xAxis: { title: 'Year' },
      yAxis: { title: 'Number' },
      source: 'A guess',
    })
    return more ? more(chart) : chart
  })
  return { ...sheetOf(rows), charts }
}
