import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture, type PanelPicture } from '../../../model/chart/chartPicture.ts'
import { textWidth } from '../../../model/chart/textLayout.ts'
import type { TextMark } from '../../../model/chart/textMark.ts'
import type { Scalar } from '../../../model/core/value.ts'
import { axisScales, type Chart, chartKinds, chartLegends, chartStackings } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const size = { width: 480, height: 320 }

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ text, font, anchor, x, y }: TextMark): Box {
  const width = textWidth(text, font)
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, right: left + width, top: y - font.size * 0.75, bottom: y + font.size * 0.22 }
}

const panelsOf = (picture: ChartPicture): readonly PanelPicture[] => picture.panels ?? [picture]

const xMarks = ({ plot, xAxis }: PanelPicture): readonly TextMark[] =>
  (xAxis?.marks ?? []).map((mark) => ({ ...mark, y: mark.y + plot.y + plot.height }))
const yMarks = ({ plot, yAxis }: PanelPicture): readonly TextMark[] =>
  (yAxis?.marks ?? []).map((mark) => ({ ...mark, x: plot.x - 8 }))
const rightMarks = ({ plot, rightAxis }: PanelPicture): readonly TextMark[] =>
  (rightAxis?.marks ?? []).map((mark) => ({ ...mark, x: plot.x + plot.width + 8, anchor: 'start' }))

/** Every text of a picture that stands level. */
function texts(picture: ChartPicture): readonly TextMark[] {
  const inPanels = panelsOf(picture).flatMap((panel) => [
    ...[...xMarks(panel), ...yMarks(panel), ...rightMarks(panel), ...panel.labels],
    ...(panel.marks?.texts ?? []),
    ...(panel.endLabels ?? []).map((label) => label.mark),
    ...(panel.heat?.cells ?? []).flatMap((cell) => cell.mark ?? []),
    ...(panel.heading ? [panel.heading] : []),
  ])
  const legend = picture.legend?.entries.map((entry) => entry.mark) ?? []
  const outside = [picture.title, picture.axisTitles, picture.notes, picture.source, picture.problem]
  return [...inPanels, ...legend, ...outside.flat()].filter((mark) => !mark.turn)
}

function overlaps(marks: readonly TextMark[]): readonly string[] {
  const boxes = marks.filter((mark) => !mark.turn).map((mark) => ({ text: mark.text, ...boxOf(mark) }))
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      return apart ? [] : [`${a.text} / ${b.text}`]
    }),
  )
}

describe('the layout of every kind of chart', () => {
  it('keeps all text inside the picture and tick labels apart, whatever the data', () => {
    const number = fc.oneof(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 2020, max: 2060 }),
    )
    const cell: fc.Arbitrary<Scalar | null> = fc.oneof(
      { weight: 8, arbitrary: number },
      { weight: 1, arbitrary: fc.constantFrom(null, 'a text among the numbers') },
    )
    const scale = fc.constantFrom(undefined, ...axisScales)
    const name = fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/^[='+\-@]/, 'n'))
    const look = fc.record({
      kind: fc.constantFrom(...chartKinds),
      inner: fc.constantFrom(undefined, 'line', 'step', 'bar', 'band', 'scatter', 'area') as fc.Arbitrary<
        Chart['kind']
      >,
      x: scale,
      y: scale,
      stack: fc.constantFrom(undefined, ...chartStackings),
      legend: fc.constantFrom(undefined, ...chartLegends),
      horizontal: fc.boolean(),
      multiples: fc.boolean(),
      right: fc.boolean(),
      width: fc.integer({ min: 300, max: 1200 }),
      height: fc.integer({ min: 240, max: 700 }),
    })
    const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(look, rows, name, number, (how, values, title, at) => {
        const last = values.length
        const range = (column: string): string => `Model!${column}1:${column}${last}`
        const chart = {
          ...chartOf({ title, kind: how.kind, x: range('A') }),
          series: [
            { values: range('B'), name: title, labels: range('A'), high: range('C') },
            { values: range('C'), high: range('D'), ...(how.inner ? { kind: how.inner } : {}), size: range('B') },
            { values: range('D'), name: 'Third', ...(how.right ? { axis: 'right' } : {}) },
          ],
          xAxis: { title: 'Along', ...(how.x ? { scale: how.x } : {}) },
          yAxis: { title, ...(how.y ? { scale: how.y } : {}) },
          ...(how.stack ? { stack: how.stack } : {}),
          ...(how.legend ? { legend: how.legend } : {}),
          ...(how.horizontal ? { horizontal: true } : {}),
          ...(how.multiples ? { multiples: true } : {}),
          marks: [
            { y: at, text: title },
            { x: at, text: 'Milestone' },
          ],
          source: title,
        } as Chart
        const data = chartData(chart, readerOf(sheetOf(values)))
        const picture = chartPicture(chart, data, how)
        for (const mark of texts(picture)) {
          const box = boxOf(mark)
          const inside = box.left >= 0 && box.right <= how.width && box.top >= 0
          expect({ inside, text: mark.text, ...box }).toMatchObject({ inside: true })
        }
        for (const panel of panelsOf(picture)) {
          expect(overlaps(xMarks(panel))).toEqual([])
          expect(overlaps(yMarks(panel))).toEqual([])
          expect(overlaps(rightMarks(panel))).toEqual([])
        }
      }),
      { seed: 5, numRuns: 50, endOnFailure: true },
    )
  })
})

describe('bad input', () => {
  const drawn = (chart: Partial<Chart>, rows: readonly (readonly (Scalar | null)[])[]) => {
    const whole = chartOf(chart)
    const data = chartData(whole, readerOf(sheetOf(rows)))
    return { data, picture: chartPicture(whole, data, size) }
  }

  it('is told in every kind: all blanks, a deleted range, text where numbers belong', () => {
    for (const kind of chartKinds) {
      for (const values of ['Model!F1:F3', '#REF!', 'Model!A1:A2']) {
        const { data, picture } = drawn({ kind, series: [{ values, high: values }] }, [['a'], ['b']])
        expect(data.problem).toMatch(/\.$|#REF!/)
        expect(picture.problem.length).toBeGreaterThan(0)
      }
    }
  })

  it('leaves blanks as gaps and values without an x out, and counts both', () => {
    const rows = [
      [1, 5],
      [2, null],
      [3, 7],
      [null, 8],
    ]
    const { data } = drawn({ x: 'Model!A1:A4', series: [{ values: 'Model!B1:B4' }] }, rows)
    expect(data.notes).toEqual(['1 blank is shown as a gap.', '1 value is without an x and not shown.'])
  })

  it('shows the first of 200 series, and a legend that says how many are missing', () => {
    const rows = [1, 2].map((r) => Array.from({ length: 200 }, (_, c) => r * c))
    const series = rows[0]?.map((_, c) => ({ values: `INDEX(Model!A1:GR2,0,${c + 1})`, name: `Series ${c}` })) ?? []
    const { data, picture } = drawn({ series }, rows)
    expect(data.notes).toContain('Only the first 40 of 200 series are shown.')
    expect(picture.legend?.more?.text).toMatch(/^and \d+ more$/)
  })
})

describe('a stack', () => {
  it('stands on the series before it, bars below 0 downwards', () => {
    const chart = chartOf({
      kind: 'bar',
      stack: 'stacked',
      series: [{ values: 'Model!A1:A2' }, { values: 'Model!B1:B2' }],
    })
    const data = chartData(
      chart,
      readerOf(
        sheetOf([
          [1, 2],
          [3, -4],
        ]),
      ),
    )
    const points = chartPicture(chart, data, size).series.map((each) => each.points.map(({ from, to }) => [from, to]))
    expect(points).toEqual([
      [
        [0, 1],
        [0, 3],
      ],
      [
        [1, 3],
        [0, -4],
      ],
    ])
  })

  it('of shares ends at 100 %', () => {
    const chart = chartOf({
      kind: 'area',
      stack: 'percent',
      series: [{ values: 'Model!A1:A2' }, { values: 'Model!B1:B2' }],
    })
    const data = chartData(
      chart,
      readerOf(
        sheetOf([
          [1, 3],
          [3, 1],
        ]),
      ),
    )
    const picture = chartPicture(chart, data, size)
    expect(picture.series[1]?.points.map(({ to }) => to)).toEqual([1, 1])
    expect(picture.yAxis?.domain).toEqual([0, 1])
  })
})

it('a series of a model function gives its axis the unit that the function declares', () => {
  const chart = chartOf({ series: [{ values: 'Model!A1:A2' }] })
  const data = chartData(chart, readerOf(sheetOf([['=calendarYears(4, 5, 25)'], ['=calendarYears(8, 5, 25)']])))
  expect(chartPicture(chart, data, size).axisTitles.map((mark) => mark.text)).toEqual(['↑ years'])
})

it('a tornado has its widest bar on top and both sides meet at the base', () => {
  const rows = [
    ['small', 9, 11],
    ['wide', 2, 30],
  ]
  const series = [{ values: 'Model!B1:B2' }, { values: 'Model!C1:C2' }]
  const chart = chartOf({ kind: 'tornado', x: 'Model!A1:A2', base: 10, series })
  const picture = chartPicture(chart, chartData(chart, readerOf(sheetOf(rows))), size)
  expect(picture.yAxis?.ticks.map((tick) => tick.label)).toEqual(['wide', 'small'])
  const [low, high] = picture.series.map((each) => each.bars?.[0])
  expect((low?.x ?? 0) + (low?.width ?? 0)).toBeCloseTo(high?.x ?? 0, 6)
})

it('a histogram counts each value once', () => {
  const values = Array.from({ length: 100 }, (_, i) => [i * i])
  const chart = chartOf({ kind: 'histogram', series: [{ values: 'Model!A1:A100' }] })
  const data = chartData(chart, readerOf(sheetOf(values)))
  expect(data.series[0]?.points.reduce((sum, { y }) => sum + (y ?? 0), 0)).toBe(100)
})
