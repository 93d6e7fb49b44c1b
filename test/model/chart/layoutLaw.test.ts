import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import type { Scalar } from '../../../model/core/value.ts'
import {
  axisScales,
  type Chart,
  chartKinds,
  chartLegends,
  chartStackings,
  seriesKinds,
} from '../../../model/workbook/workbook.ts'
import { sixty } from './badCharts.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'
import { layoutFaults } from './pictureTexts.ts'

const wide = fc.double({ min: -300, max: 300, noNaN: true }).map((exponent) => 10 ** exponent)
const number = fc.oneof(
  wide,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 2020, max: 2060 }),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.double({ min: -1, max: 1, noNaN: true }),
)
const dirt: fc.Arbitrary<Scalar | null> = fc.constantFrom(null, 'a text among the numbers', '', true)
/** Cells of one magnitude or of all, with a few that are no numbers. */
const cells = (length: number): fc.Arbitrary<(Scalar | null)[]> =>
  fc.oneof(
    fc.array(fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: dirt }), {
      minLength: length,
      maxLength: length,
    }),
    fc.array(wide, { minLength: length, maxLength: length }),
    fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: length, maxLength: length }),
  )

const letters = fc.oneof(
  fc.constantFrom(
    sixty,
    'W'.repeat(60),
    'Ein sehr langer Name mit vielen kurzen Wörtern, die umbrechen.',
    'AI',
    '日本語の長い名前'.repeat(6),
  ),
  fc.string({ minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
)
const name = letters.map((text) => text.replace(/^=/, 'n'))

/** What stands along x: years, days, texts, or nothing. */
const along = (length: number): fc.Arbitrary<(Scalar | null)[]> =>
  fc.oneof(
    fc.constantFrom(2027, 46_000, 1, 0).map((from) => Array.from({ length }, (_, i) => from + i)),
    cells(length),
    fc.array(name, { minLength: length, maxLength: length }),
    fc.constant(Array.from({ length }, () => null)),
  )

const table = fc.integer({ min: 1, max: 24 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    columns: fc.tuple(
      along(length),
      cells(length),
      cells(length),
      cells(length),
      fc.array(name, { minLength: length, maxLength: length }),
    ),
  }),
)

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })

const look = fc.record({
  inner: maybe(fc.constantFrom(...seriesKinds)),
  x: maybe(fc.constantFrom(...axisScales)),
  y: maybe(fc.constantFrom('linear', 'log', 'symlog') as fc.Arbitrary<'linear' | 'log' | 'symlog'>),
  format: maybe(fc.constantFrom('0%', '#,##0.00', 'yyyy-mm-dd', '0.0E+00', '$#,##0')),
  stack: maybe(fc.constantFrom(...chartStackings)),
  legend: maybe(fc.constantFrom(...chartLegends)),
  horizontal: fc.boolean(),
  multiples: fc.boolean(),
  right: fc.boolean(),
  named: fc.boolean(),
  titles: fc.boolean(),
  remarks: fc.boolean(),
  many: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }) }),
  // From a card in the narrowest panel to twice a slide.
  width: fc.integer({ min: 240, max: 1280 }),
  height: fc.integer({ min: 220, max: 720 }),
})

type Look = typeof look extends fc.Arbitrary<infer T> ? T : never

/** `more` without the keys that hold nothing. */
const given = <T extends object>(more: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> =>
  Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined && value !== false)) as never

function chartWith(kind: Chart['kind'], how: Look, title: string, at: number, length: number): Chart {
  const range = (column: string): string => `Model!${column}1:${column}${length}`
  const own = kind === 'heatmap' || kind === 'tornado' || kind === 'histogram' ? {} : given({ kind: how.inner })
  const labels = how.named ? { labels: range('E') } : {}
  return {
    ...chartOf({ title, kind, x: range('A') }),
    series: [
      { values: kind === 'heatmap' ? `Model!B1:D${length}` : range('B'), name: title, high: range('C'), ...labels },
      { values: range('C'), high: range('D'), size: range('B'), ...own, name: `${title} too` },
      { values: range('D'), name: 'Third', high: range('B'), ...(how.right ? { axis: 'right' as const } : {}) },
      ...Array.from({ length: how.many }, (_, i) => ({ values: range('B'), high: range('C'), name: `${title} ${i}` })),
    ],
    xAxis: given({ title: how.titles ? title : undefined, scale: how.x, format: how.format }),
    yAxis: given({ title: how.titles ? title : undefined, scale: how.y, format: how.format }),
    ...given({ rightAxis: how.titles ? { title } : undefined }),
    ...given({
      stack: how.stack,
      legend: how.legend,
      horizontal: how.horizontal || undefined,
      multiples: how.multiples || undefined,
    }),
    marks: [
      { y: at, text: title },
      { x: at, text: 'Milestone' },
      { x: at, xTo: at * 2, text: title },
    ],
    ...given({ source: how.remarks ? title : undefined, note: how.remarks ? `${title} ${title} ${title}` : undefined }),
  } as Chart
}

describe('the layout of every kind of chart', () => {
  it('keeps every text inside the picture and none over another, whatever the data', () => {
    fc.assert(
      fc.property(look, table, name, number, (how, { length, columns }, title, at) => {
        const rows = Array.from({ length }, (_, r) => columns.map((column) => column[r] ?? null))
        const read = readerOf(sheetOf(rows))
        for (const kind of chartKinds) {
          const chart = chartWith(kind, how, title, at, length)
          const picture = chartPicture(chart, chartData(chart, read), how)
          expect({ kind, faults: layoutFaults(picture) }).toEqual({ kind, faults: [] })
        }
      }),
      { seed: 5, numRuns: 25 },
    )
  }, 60_000)

  const widths = [240, 436, 720, 1280]
  const points = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: (x * 7) % 11 }))
  const bars = (categories: readonly string[], kind: 'bar' | 'tornado') => {
    const series = [0, 1].map((i) => ({ name: `${sixty} ${i}`, kind, points: points(categories.length) }))
    return { categories, series, notes: [] }
  }
  const names = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => `${i} ${sixty}`.slice(0, length))

  it.each([3, 9, 60])('keeps categories of %s letters apart, however many there are', (length) => {
    for (const width of widths) {
      for (const count of [1, 2, 3, 5, 8, 10, 12, 15, 18, 21, 24, 28, 33, 40, 60, 200]) {
        for (const [kind, horizontal] of [
          ['bar', false],
          ['bar', true],
          ['tornado', false],
        ] as const) {
          const chart = chartOf({ title: sixty, kind, ...(horizontal ? { horizontal } : {}), xAxis: { title: 'Case' } })
          const picture = chartPicture(chart, bars(names(count, length), kind), { width, height: 320 })
          expect({ kind, count, width, faults: layoutFaults(picture) }).toMatchObject({ faults: [] })
        }
      }
    }
  })

  it.each([3, 9, 60])('keeps the headings of a heat map apart, of %s letters each', (length) => {
    for (const width of widths) {
      for (const [rows, columns] of [
        [1, 1],
        [3, 12],
        [12, 3],
        [20, 20],
        [60, 60],
        [200, 200],
      ] as const) {
        const values = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => r * 1e9 + c))
        const matrix = { rows: names(rows, length), columns: names(columns, length), values, format: '#,##0.00' }
        const series = [{ name: 'All', kind: 'heatmap' as const, points: points(2) }]
        const chart = chartOf({ title: sixty, kind: 'heatmap', xAxis: { title: sixty }, yAxis: { title: sixty } })
        const picture = chartPicture(
          chart,
          { matrix, categories: matrix.columns, series, notes: [] },
          { width, height: 320 },
        )
        expect({ rows, columns, width, faults: layoutFaults(picture) }).toMatchObject({ faults: [] })
      }
    }
  })

  it('keeps names at the ends of lines apart that end at one place, and from the labels of a second axis', () => {
    for (const width of widths) {
      for (const count of [1, 2, 5, 9, 14]) {
        for (const right of [false, true]) {
          const series = Array.from({ length: count }, (_, i) => {
            const last = { name: `${i} ${sixty}`, kind: 'line' as const, points: [...points(5), { x: 5, y: 4 }] }
            return i === 0 && right ? { ...last, right: true as const } : last
          })
          const chart = chartOf({ title: sixty, legend: 'ends', yAxis: { title: sixty }, rightAxis: { title: sixty } })
          const picture = chartPicture(chart, { series, notes: [] }, { width, height: 320 })
          expect({ count, right, width, faults: layoutFaults(picture) }).toMatchObject({ faults: [] })
        }
      }
    }
  })
})
