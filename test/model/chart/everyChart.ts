import type { Chart, ChartSeries } from '../../../model/workbook/workbook.ts'
import { chartOf, sheetOf } from './chartSheet.ts'

/** What the charts below draw: years and dates, three cases, sizes, texts, numbers on both sides of 0, and a gap. */
export const everySheet = sheetOf([
  ['Year', 'Low', 'Middle', 'High', 'Size', 'Milestone', 'Date', 'Net', 'Region'],
  [2027, 10, 40, 90, 5, 'SC', 46_388, -900, 'North America'],
  [2028, 40, 80, 250, 25, null, 46_478, -20, 'Europe'],
  [2029, null, 250, 800, 250, 'SIAR', 46_569, 30, 'East Asia'],
  [2030, 160, 900, 2000, 2000, null, 46_661, 5000, 'Elsewhere'],
])

const range = (column: string): string => `Model!${column}2:${column}5`
const series = (column: string, more: Partial<ChartSeries> = {}): ChartSeries => {
  return { values: range(column), name: `=Model!${column}1`, ...more }
}
const three = [series('B'), series('C'), series('D')]
const band = (low: string, high: string, name: string): ChartSeries => {
  return { values: range(low), high: range(high), name, kind: 'band' }
}
const fan = [band('B', 'D', 'All cases'), series('C', { name: 'Half of the cases' })]

const chart = (title: string, more: Partial<Chart>): Chart =>
  chartOf({
    title,
    x: range('A'),
    series: three,
    xAxis: { title: 'Year' },
    yAxis: { title: 'Copies' },
    source: 'AI 2027, a guess',
    ...more,
  })

const regions = { x: range('I'), xAxis: { title: 'Region' } } as const

/** A chart of each kind, and of all that a kind can be asked to be, by what it is called. */
export const everyChart: Readonly<Record<string, Chart>> = {
  line: chart('Copies of an AI', { kind: 'line', note: 'The lowest case has a gap.' }),
  step: chart('Copies in steps', { kind: 'step' }),
  area: chart('Copies as areas', { kind: 'area', series: [series('C')] }),
  bar: chart('Copies beside one another', { kind: 'bar', ...regions }),
  scatter: chart('Copies as points', { kind: 'scatter' }),
  band: chart('Copies between two cases', { kind: 'band', series: [series('B', { high: range('D') })] }),
  histogram: chart('How often', {
    kind: 'histogram',
    series: [series('C'), series('D')],
    bins: 4,
    xAxis: {},
    yAxis: {},
  }),
  tornado: chart('What moves the copies', {
    kind: 'tornado',
    ...regions,
    series: [series('B'), series('D')],
    base: 100,
  }),
  heatmap: chart('Copies by region and case', {
    kind: 'heatmap',
    x: 'Model!B1:D1',
    series: [{ values: 'Model!B2:D5', labels: range('I') }],
    xAxis: { title: 'Case' },
    yAxis: { title: 'Region' },
  }),
  'heatmap-diverging': chart('Net by region', {
    kind: 'heatmap',
    x: 'Model!H1',
    series: [{ values: range('H'), labels: range('I') }],
    xAxis: {},
    yAxis: {},
  }),
  'area-stacked': chart('Copies on one another', { kind: 'area', stack: 'stacked' }),
  'area-percent': chart('Shares of the copies', { kind: 'area', stack: 'percent', yAxis: {} }),
  'bar-stacked': chart('Bars on one another', { kind: 'bar', stack: 'stacked', ...regions }),
  'bar-percent': chart('Shares as bars', { kind: 'bar', stack: 'percent', ...regions, yAxis: {} }),
  'bar-horizontal': chart('Bars that lie', { kind: 'bar', horizontal: true, ...regions }),
  'bar-horizontal-stacked': chart('Lying bars on one another', {
    kind: 'bar',
    horizontal: true,
    stack: 'stacked',
    ...regions,
  }),
  fan: chart('A fan of cases', {
    kind: 'line',
    series: [band('B', 'D', 'All cases'), band('C', 'D', 'Upper half'), series('C')],
  }),
  combination: chart('Bar, line and band', {
    kind: 'bar',
    series: [series('B'), ...fan.map((each) => ({ kind: 'line' as const, ...each }))],
  }),
  multiples: chart('Each case by itself', { kind: 'line', multiples: true }),
  marks: chart('What happens when', {
    kind: 'line',
    series: [series('C')],
    marks: [
      { x: 2028, text: '=Model!F2' },
      { y: 500, text: 'Threshold' },
      { x: 2028.5, xTo: 2029, text: 'Slow years' },
      { y: 600, yTo: 700 },
      { x: 2029, y: 250, text: 'A point' },
      { x: 2027, xTo: 2028, y: 800, text: 'A span' },
    ],
  }),
  'end-labels': chart('Named at the ends', { kind: 'line', legend: 'ends' }),
  log: chart('On log axes', {
    kind: 'line',
    yAxis: { title: 'Copies', scale: 'log' },
    xAxis: { title: 'Year', scale: 'log' },
  }),
  symlog: chart('On both sides of zero', {
    kind: 'line',
    series: [series('H')],
    yAxis: { title: 'Net', scale: 'symlog' },
  }),
  date: chart('Quarter by quarter', { kind: 'line', x: range('G'), xAxis: { scale: 'date' } }),
  category: chart('Years as texts', { kind: 'line', xAxis: { scale: 'category', title: 'Year' } }),
  'second-axis': chart('Two units', {
    kind: 'line',
    series: [series('C'), series('E', { axis: 'right', kind: 'step' })],
    rightAxis: { title: 'Size' },
  }),
  'scatter-sizes': chart('Sizes and labels', {
    kind: 'scatter',
    series: [series('C', { size: range('E'), labels: range('F') })],
    yAxis: { title: 'Copies', scale: 'log' },
  }),
  'own-axes': chart('Limits, ticks and formats', {
    kind: 'line',
    xAxis: { min: 2027, max: 2029, ticks: [2027, 2028, 2029], format: '"Y"0' },
    yAxis: { min: 0, max: 500, ticks: [0, 125, 500], format: '0.0' },
  }),
}
