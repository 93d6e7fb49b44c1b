import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import type { Scalar } from '../../../model/core/value.ts'
import { type Chart, chartKinds } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const size = { width: 480, height: 320 }

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

  it('of areas counts a blank as nothing, and says so', () => {
    const chart = chartOf({ kind: 'area', stack: 'stacked', series: [{ values: 'Model!A1:A3' }] })
    const data = chartData(chart, readerOf(sheetOf([[1], [null], [3]])))
    expect(data.notes).toEqual(['1 blank is counted as 0 in the stack.'])
    expect(chartPicture(chart, data, size).series[0]?.points.map(({ to }) => to)).toEqual([1, 0, 3])
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

it('a histogram counts its values whatever its x range holds, and its counts have no format of theirs', () => {
  const rows = [
    ['a', 5],
    [null, 6],
    ['c', 5],
  ]
  for (const x of ['Model!A1:A3', '#REF!']) {
    const chart = chartOf({ kind: 'histogram', x, series: [{ values: 'Model!B1:B3' }], xAxis: { scale: 'category' } })
    const data = chartData(chart, readerOf(sheetOf(rows)))
    expect(data.problem).toBeUndefined()
    expect(data.categories).toBeUndefined()
    expect(data.series[0]?.points.reduce((sum, { y }) => sum + (y ?? 0), 0)).toBe(3)
    expect(data.yFormat).toBeUndefined()
  }
})

it('limits that leave all values outside are told, those that leave some are not', () => {
  const notes = (yAxis: Chart['yAxis'], more: Partial<Chart> = {}) => {
    const chart = chartOf({ kind: 'line', ...(yAxis ? { yAxis } : {}), ...more })
    return chartData(chart, readerOf(sheetOf([[1], [5], [9]]))).notes
  }
  expect(notes({ min: 10 })).toEqual(['All values lie outside the limits of the axes.'])
  expect(notes({ max: 0.5 })).toEqual(['All values lie outside the limits of the axes.'])
  expect(notes({ max: 0.5 }, { kind: 'area' })).toEqual([])
  expect(notes({ min: 6, max: 7 })).toEqual([])
  expect(notes(undefined, { xAxis: { min: 4 } })).toEqual(['All values lie outside the limits of the axes.'])
  expect(notes(undefined, { kind: 'bar', xAxis: { min: 4 } })).toEqual([])
})
