import { describe, expect, it } from 'vitest'
import { guessedChart } from '../../../model/chart/guessedChart.ts'
import { parseArea } from '../../../model/core/reference.ts'
import type { Scalar } from '../../../model/core/value.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { run } from '../../../model/workbook/run.ts'
import { cellAt, type Sheet } from '../../../model/workbook/workbook.ts'
import { sheetOf } from './chartSheet.ts'

const guess = (
  rows: readonly (readonly (Scalar | null)[])[],
  area: string,
  dates?: string,
  names: readonly string[] = [],
) => {
  const plain = sheetOf(rows)
  const dated = { name: 'formatCells', sheet: 'm', area: dates ?? 'A1', look: { format: 'yyyy-mm-dd' } } as const
  const workbook = dates === undefined ? plain : run(plain, dated)
  const { values } = createEngine(workbook)
  const format = (row: number, column: number) => cellAt(workbook.sheets[0] as Sheet, row, column)?.format
  return guessedChart(
    { sheet: 'm', sheetName: 'Model', area: parseArea(area), values, format, columnNames: () => names },
    'c1',
  )
}

const years = [
  ['Year', 'Copies', 'Speed'],
  [2027, 10, 4],
  [2028, 20, 5],
  [2029, 30, 6],
]

describe('the chart that a selection asks for', () => {
  it('takes the header row for names and the first column for x', () => {
    expect(guess(years, 'A1:C4')).toEqual({
      id: 'c1',
      title: 'Copies and Speed',
      kind: 'line',
      sheet: 'm',
      x: 'Model!A2:A4',
      series: [
        { values: 'Model!B2:B4', name: '=Model!B1' },
        { values: 'Model!C2:C4', name: '=Model!C1' },
      ],
      xAxis: { title: 'Year' },
    })
  })

  it('takes the filled block around a single cell', () => {
    expect(guess(years, 'B3')).toEqual(guess(years, 'A1:C4'))
  })

  it('cuts a selection of whole columns to what is filled', () => {
    expect(guess(years, 'A1:C5000')).toEqual(guess(years, 'A1:C4'))
  })

  it('draws a lone column against 1, 2, 3', () => {
    const chart = guess(years, 'B1:B4')
    expect(chart.x).toBeUndefined()
    expect(chart.series).toEqual([{ values: 'Model!B2:B4', name: '=Model!B1' }])
    expect(chart.title).toBe('Copies')
  })

  it('draws bars over texts and leaves columns without numbers out', () => {
    const chart = guess(
      [
        ['Use', 'Share', 'Note'],
        ['Training', 3, 'a'],
        ['Inference', 4, 'b'],
      ],
      'A1:C3',
    )
    expect(chart.kind).toBe('bar')
    expect(chart.series).toEqual([{ values: 'Model!B2:B3', name: '=Model!B1' }])
  })

  it('takes dates behind a column of names for x, and the names for labels', () => {
    const chart = guess(
      [
        ['Milestone', 'Date', 'Multiplier'],
        ['SC', 46477, 5],
        ['SAR', 46622, 25],
      ],
      'A1:C3',
      'B2:B3',
    )
    expect(chart.kind).toBe('line')
    expect(chart.x).toBe('Model!B2:B3')
    expect(chart.series).toEqual([{ values: 'Model!C2:C3', name: '=Model!C1', labels: 'Model!A2:A3' }])
  })

  it('draws points over numbers that go to and fro', () => {
    expect(
      guess(
        [
          [3, 1],
          [1, 2],
          [2, 3],
        ],
        'A1:B3',
      ).kind,
    ).toBe('scatter')
  })

  it('takes a log axis for positive values over more than three decades, and only then', () => {
    expect(
      guess(
        [
          [1, 1],
          [2, 1001],
        ],
        'A1:B2',
      ).yAxis,
    ).toEqual({ scale: 'log' })
    expect(
      guess(
        [
          [1, 1],
          [2, 1000],
        ],
        'A1:B2',
      ).yAxis,
    ).toBeUndefined()
    expect(
      guess(
        [
          [1, -1],
          [2, 1001],
        ],
        'A1:B2',
      ).yAxis,
    ).toBeUndefined()
  })

  it('reads rows where the selection is wide', () => {
    const chart = guess(
      [
        ['Year', 2027, 2028, 2029],
        ['Copies', 1, 2, 3],
      ],
      'A1:D2',
    )
    expect(chart.x).toBe('Model!B1:D1')
    expect(chart.series).toEqual([{ values: 'Model!B2:D2', name: '=Model!A2' }])
  })

  it('refers to columns of a spill, so that the chart grows with it', () => {
    const chart = guess([['t', 'n'], ['=SEQUENCE(4, 2)']], 'A1:B5')
    expect(chart.x).toBe('INDEX(Model!A2#,0,1)')
    expect(chart.series).toEqual([{ values: 'INDEX(Model!A2#,0,2)', name: '=Model!B1' }])
  })

  it('finds the headers above a spill of which one cell is selected', () => {
    expect(guess([['t', 'n'], ['=SEQUENCE(4, 2)']], 'B3')).toEqual(guess([['t', 'n'], ['=SEQUENCE(4, 2)']], 'A1:B5'))
  })

  it('refers to a spill of one column as a whole', () => {
    expect(guess([['=SEQUENCE(4)']], 'A1:A4').series).toEqual([{ values: 'Model!A1#' }])
  })

  it('takes the names of a spill from the function that spilled it, where no header stands above', () => {
    const chart = guess([['=takeoffTrajectory()']], 'A1', undefined, [
      'Month',
      'Years',
      'Progress',
      'Multiplier',
      'Phase',
    ])
    expect(chart.xAxis?.title).toBe('Month')
    expect(chart.series.map(({ name }) => name)).toEqual(['Years', 'Progress', 'Multiplier', 'Phase'])
  })

  it('draws a tornado of texts with a low and a high result, from what they share now', () => {
    const rows = [
      ['Input', 'Low', 'High', 'Base'],
      ['Gap', 2, 9, 4],
      ['Speed', 3, 6, 4],
    ]
    expect(guess(rows, 'A1:D3')).toEqual({
      id: 'c1',
      title: 'What moves the result, by input',
      kind: 'tornado',
      sheet: 'm',
      x: 'Model!A2:A3',
      series: [
        { values: 'Model!B2:B3', name: '=Model!B1' },
        { values: 'Model!C2:C3', name: '=Model!C1' },
      ],
      base: '=Model!D2',
    })
    expect(
      guess([['Input', 'Lowlands', 'Highlands'], ...rows.slice(1).map((row) => row.slice(0, 3))], 'A1:C3').kind,
    ).toBe('bar')
  })

  it('draws a fan of columns of percentiles, the widest band first, and a log axis where they ask for one', () => {
    const rows = [
      ['Year', 'P10', '25th percentile', 'Median', '75%', '90th'],
      [2027, 1, 2, 3, 4, 5],
      [2028, 2, 30, 400, 5000, 60_000],
    ]
    const chart = guess(rows, 'A1:F3')
    expect(chart.series).toEqual([
      { kind: 'band', values: 'Model!B2:B3', high: 'Model!F2:F3', name: '10th to 90th percentile' },
      { kind: 'band', values: 'Model!C2:C3', high: 'Model!E2:E3', name: '25th to 75th percentile' },
      { values: 'Model!D2:D3', name: '=Model!D1' },
    ])
    expect(chart).toMatchObject({ kind: 'line', x: 'Model!A2:A3', yAxis: { scale: 'log' }, xAxis: { title: 'Year' } })
    expect(
      guess([['Year', 'P10', 'Speed'], ...rows.slice(1).map((row) => row.slice(0, 3))], 'A1:C3').series,
    ).toHaveLength(2)
  })

  it('counts a long column in no order, and draws one that goes from near to near as a line', () => {
    const draws = Array.from({ length: 80 }, (_, i) => [(i * 37) % 83])
    const chart = guess([['Years'], ...draws], 'A1:A81')
    expect(chart).toMatchObject({ kind: 'histogram', title: 'Years', xAxis: { title: 'Years' } })
    expect(chart.series).toEqual([{ values: 'Model!A2:A81', name: '=Model!A1' }])
    const wave = Array.from({ length: 80 }, (_, i) => [Math.sin(i / 10)])
    expect(guess([['Level'], ...wave], 'A1:A81').kind).toBe('line')
    expect(guess([['Years'], ...draws.slice(0, 30)], 'A1:A31').kind).toBe('line')
  })

  it('draws a heat map of a matrix under and behind headings that are numbers, or the same names twice', () => {
    const table = [
      ['Gap by multiplier', 1, 2, 5],
      [10, 1, 2, 3],
      [20, 4, 5, 6],
      [30, 7, 8, 9],
    ]
    expect(guess(table, 'A1:D4')).toEqual({
      id: 'c1',
      title: 'Gap by multiplier',
      kind: 'heatmap',
      sheet: 'm',
      x: 'Model!B1:D1',
      series: [{ values: 'Model!B2:D4', labels: 'Model!A2:A4' }],
    })
    const same = [
      [null, 'a', 'b', 'c'],
      ['a', 1, 0.5, 0.2],
      ['b', 0.5, 1, 0.1],
      ['c', 0.2, 0.1, 1],
    ]
    expect(guess(same, 'A1:D4').kind).toBe('heatmap')
    const years = [
      ['Region', 2027, 2028, 2029],
      ['US', 1, 2, 3],
      ['China', 1, 3, 4],
    ]
    expect(guess(years, 'A1:D3').kind).not.toBe('heatmap')
  })
})
