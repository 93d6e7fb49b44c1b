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
})
