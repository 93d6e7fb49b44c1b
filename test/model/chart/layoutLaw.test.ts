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
})
