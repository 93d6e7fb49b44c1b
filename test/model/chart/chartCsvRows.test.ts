import { describe, expect, it } from 'vitest'
import { chartCsvRows, csvText } from '../../../model/chart/chartCsvRows.ts'
import { chartData } from '../../../model/chart/chartData.ts'
import { run } from '../../../model/workbook/run.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

describe('the CSV of a chart', () => {
  it('has a row for each x of any series, full precision, ISO dates and labels', () => {
    let workbook = sheetOf([
      [46477, 0.1, 46477.5, 7, 'SC'],
      [46478, '=1/3', 46478, 8, null],
    ])
    workbook = run(workbook, { name: 'formatCells', sheet: 'm', area: 'A1:A2', look: { format: 'd mmm' } })
    const chart = chartOf({
      x: 'Model!A1:A2',
      xAxis: { title: 'Day' },
      series: [
        { values: 'Model!B1:B2', name: 'Line' },
        { values: 'Model!D1:D2', x: 'Model!C1:C2', labels: 'Model!E1:E2', name: 'Milestones', kind: 'scatter' },
      ],
    })
    expect(chartCsvRows(chart, chartData(chart, readerOf(workbook)))).toEqual([
      ['Day', 'Line', 'Milestones', 'Milestones label'],
      ['2027-03-31', '0.1', '', ''],
      ['2027-03-31 12:00:00', '', '7', 'SC'],
      ['2027-04-01', '0.3333333333333333', '8', ''],
    ])
  })

  it('leaves the order of a single series and its repeated x alone, and gaps empty', () => {
    const chart = chartOf({ kind: 'scatter', x: 'Model!A1:A3', series: [{ values: 'Model!B1:B3', name: 'y' }] })
    const data = chartData(
      chart,
      readerOf(
        sheetOf([
          [2, 1],
          [1, '=1/0'],
          [2, 3],
        ]),
      ),
    )
    expect(chartCsvRows(chart, data)).toEqual([
      ['x', 'y'],
      ['2', '1'],
      ['1', ''],
      ['2', '3'],
    ])
  })

  it('puts cells in quotes where a reader would split them', () => {
    expect(csvText([['a,b', 'say "x"', 'line\nbreak', 'plain']])).toBe('"a,b","say ""x""","line\nbreak",plain\r\n')
  })
})
