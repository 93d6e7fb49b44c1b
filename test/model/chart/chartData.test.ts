import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { referenceReader } from '../../../model/chart/readReference.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { chartOf, column, readerOf, sheetOf } from './chartSheet.ts'

const heights = (data: ReturnType<typeof chartData>, i = 0) => data.series[i]?.points.map((point) => point.y)

describe('what a chart draws', () => {
  it('takes x and y from columns and leaves out the empty cells behind the last number', () => {
    const workbook = sheetOf([
      [2027, 1],
      [2028, 2],
      [2029, null],
      [2030, 4],
    ])
    const chart = chartOf({ x: 'Model!A1:A40', series: [{ values: 'Model!B1:B40', name: 'Copies' }] })
    const data = chartData(chart, readerOf(workbook))
    expect(data.series[0]).toMatchObject({
      name: 'Copies',
      kind: 'line',
      points: [
        { x: 2027, y: 1 },
        { x: 2028, y: 2 },
        { x: 2029, y: null },
        { x: 2030, y: 4 },
      ],
    })
    expect(data.categories).toBeUndefined()
  })

  it('counts 1, 2, 3 where there is no x', () => {
    const data = chartData(chartOf({}), readerOf(sheetOf(column([5, 6, 7]))))
    expect(data.series[0]?.points.map((point) => point.x)).toEqual([1, 2, 3])
  })

  it('reads a row as readily as a column', () => {
    const data = chartData(chartOf({ series: [{ values: 'Model!A1:C1' }] }), readerOf(sheetOf([[5, 6, 7]])))
    expect(heights(data)).toEqual([5, 6, 7])
  })

  it('makes a series of each column of a block, named by as many cells', () => {
    const workbook = sheetOf([
      ['a', 'b'],
      [1, 4],
      [2, 5],
      [3, 6],
    ])
    const chart = chartOf({ series: [{ values: 'Model!A2:B4', name: '=Model!A1:B1' }] })
    const data = chartData(chart, readerOf(workbook))
    expect(data.series.map((series) => series.name)).toEqual(['a', 'b'])
    expect(heights(data, 1)).toEqual([4, 5, 6])
  })

  it('turns texts of x into categories, and shares them between series', () => {
    const workbook = sheetOf([
      ['Training', 3, 'Inference', 9],
      ['Inference', 4, 'Other', 8],
    ])
    const chart = chartOf({
      x: 'Model!A1:A2',
      series: [{ values: 'Model!B1:B2' }, { values: 'Model!D1:D2', x: 'Model!C1:C2' }],
    })
    const data = chartData(chart, readerOf(workbook))
    expect(data.categories).toEqual(['Training', 'Inference', 'Other'])
    expect(data.series[1]?.points).toEqual([
      { x: 1, y: 9 },
      { x: 2, y: 8 },
    ])
  })

  it('gives a text that a column repeats a category each time, where the columns of its row meet', () => {
    const workbook = sheetOf([
      ['China', 6, 1],
      ['Europe', 3, 2],
      ['China', 8, 3],
    ])
    const chart = chartOf({ kind: 'bar', x: 'Model!A1:A3', series: [{ values: 'Model!B1:C3' }] })
    const data = chartData(chart, readerOf(workbook))
    expect(data.categories).toEqual(['China', 'Europe', 'China'])
    expect(heights(data, 0)).toEqual([6, 3, 8])
    expect(data.series.map(({ points }) => points.map(({ x }) => x))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ])
  })

  it('shows dates of bars as their cells do', () => {
    let workbook = sheetOf([
      [46477, 1],
      [46844, 2],
    ])
    workbook = run(workbook, { name: 'formatCells', sheet: 'm', area: 'A1:A2', look: { format: 'yyyy' } })
    const chart = chartOf({ kind: 'bar', x: 'Model!A1:A2', series: [{ values: 'Model!B1:B2' }] })
    expect(chartData(chart, readerOf(workbook)).categories).toEqual(['2027', '2028'])
  })

  it('says what it leaves out: errors, texts, and what no log axis has', () => {
    const workbook = sheetOf(column([0, -2, 10, '=1/0', 'soon', 100]))
    const chart = chartOf({ yAxis: { scale: 'log' }, series: [{ values: 'Model!A1:A6' }] })
    const data = chartData(chart, readerOf(workbook))
    expect(heights(data)).toEqual([null, null, 10, null, null, 100])
    expect(data.notes).toEqual([
      '1 cell is in error and not shown.',
      '1 text is among the numbers and not shown.',
      '2 values are at or below 0 and not shown on a log axis.',
    ])
  })

  it.each([
    ['an empty range', [[null]], 'Model!A1:A3', 'Model!A1:A3 is empty: a series needs numbers.'],
    ['a text range', [['a'], ['b']], 'Model!A1:A2', 'Model!A1:A2 holds text where numbers belong.'],
    ['a deleted range', [[1]], '#REF!', /^#REF! /],
    ['an unknown sheet', [[1]], 'Gone!A1:A2', '#REF! There is no sheet Gone.'],
    ['only numbers below 0 on a log axis', [[-1], [0]], 'Model!A1:A2', /^No number here can stand on a log axis/],
  ] as const)('tells %s as a sentence', (_, cells, values, problem) => {
    const chart = chartOf({ yAxis: { scale: 'log' }, series: [{ values }] })
    const data = chartData(chart, readerOf(sheetOf(cells)))
    expect(data.problem).toMatch(problem)
  })

  it('draws the good series and notes the bad one', () => {
    const chart = chartOf({
      series: [
        { values: 'Model!A1:A2', name: 'Good' },
        { values: '#REF!', name: 'Bad' },
      ],
    })
    const data = chartData(chart, readerOf(sheetOf(column([1, 2]))))
    expect(data.problem).toBeUndefined()
    expect(data.notes[0]).toMatch(/^Bad: #REF! /)
  })

  it.each([
    [{ min: 5, max: 5 }, 'The y axis cannot run from 5 to 5: its limits are not used.'],
    [{ scale: 'log', min: 0 }, 'A log axis has no 0: this limit of the y axis is not used.'],
  ] as const)('notes limits that make no axis: %o', (yAxis, note) => {
    const data = chartData(chartOf({ yAxis, series: [{ values: 'Model!A1:A2' }] }), readerOf(sheetOf(column([1, 2]))))
    expect(data.notes).toContain(note)
  })

  it('draws no more series than can be told apart, and says so', () => {
    const workbook = sheetOf(Array.from({ length: 60 }, (_, r) => Array.from({ length: 45 }, (_, c) => r + c)))
    const data = chartData(chartOf({ series: [{ values: 'Model!A1:AS60' }] }), readerOf(workbook))
    expect(data.series).toHaveLength(40)
    expect(data.notes).toEqual(['Only the first 40 of 45 series are shown.'])
  })
})

describe('a chart whose cells stay as they are', () => {
  const inputs = (cell: string, value: number): Command => {
    return { name: 'setCells', sheet: 'm', inputs: { [cell]: { value } } }
  }

  it('has the same data after an edit elsewhere, and other data after an edit of its own cells or their format', () => {
    const chart = chartOf({ x: 'Model!A1:A3', series: [{ values: 'Model!B1:B3' }, { values: 'Model!C1:C3' }] })
    let workbook = sheetOf([
      [1, 10, 100, 5],
      [2, 20, 200, 5],
      [3, 30, 300, 5],
    ])
    const engine = createEngine(workbook)
    const edited = (command: Command) => {
      workbook = run(workbook, command)
      engine.follow(workbook)
      const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
      return chartData(chart, referenceReader(source, 'm'))
    }
    const first = edited(inputs('E1', 1))
    expect(edited(inputs('D2', 6))).toBe(first)
    const second = edited(inputs('C2', 7))
    expect(heights(second, 1)).toEqual([100, 7, 300])
    expect(second.series[0]?.columns).toBe(first.series[0]?.columns)
    const third = edited({ name: 'formatCells', sheet: 'm', area: 'B1:B3', look: { format: '0%' } })
    expect(third.yFormat).toBe('0%')
    engine.dispose()
  })
})

it('says why bars stand that were asked to lie', () => {
  const read = readerOf(
    sheetOf([
      ['a', 1, 2],
      ['b', 3, 4],
    ]),
  )
  const bars = (line: boolean) =>
    chartOf({
      kind: 'bar',
      horizontal: true,
      x: 'Model!A1:A2',
      series: [{ values: 'Model!B1:B2' }, { values: 'Model!C1:C2', ...(line ? { kind: 'line' as const } : {}) }],
    })
  expect(chartData(bars(false), read).notes).toEqual([])
  expect(chartData(bars(true), read).notes).toEqual(['Bars lie only where every series is a bar: here they stand.'])
})
