import { describe, expect, it } from 'vitest'
import { carriedCommand } from '../../../model/chart/carriedCommand.ts'
import { carriedWorkbook } from '../../../model/chart/carriedWorkbook.ts'
import { chartAreas } from '../../../model/chart/chartAreas.ts'
import { chartData } from '../../../model/chart/chartData.ts'
import { run } from '../../../model/workbook/run.ts'
import { chartOf, readerOf, sheetOf, sourceOf } from './chartSheet.ts'

const workbook = sheetOf([
  ['Year', 'Copies', 'Speed', 'Milestone'],
  [2027, 10, 5, 'SC'],
  [2028, 40, 25, null],
  [2029, null, 250, 'SIAR'],
])
const chart = chartOf({
  title: 'Supply & <demand>',
  x: 'Model!A2:A4',
  series: [
    { values: 'Model!B2:B4', name: '=Model!B1' },
    { values: 'Model!C2:C4', name: '=Model!C1', labels: 'Model!D2:D4' },
  ],
})

describe('the workbook that a picture carries', () => {
  it('draws what the picture shows', () => {
    const carried = carriedWorkbook(chart, readerOf(workbook))
    const [own] = carried?.charts ?? []
    if (!carried || !own) throw new Error('Nothing is carried.')
    expect(carried.sheets.map(({ name }) => name)).toEqual(['Chart'])
    expect(chartData(own, readerOf(carried))).toEqual(chartData(chart, readerOf(workbook)))
  })

  it('is left out where there is too much of it', () => {
    const long = sheetOf(Array.from({ length: 20_001 }, (_, i) => [i]))
    expect(carriedWorkbook(chartOf({ series: [{ values: 'Model!A1:A20001' }] }), readerOf(long))).toBeNull()
  })

  it('comes into a workbook twice without meeting itself', () => {
    const carried = carriedWorkbook(chart, readerOf(workbook))
    if (!carried) throw new Error('Nothing is carried.')
    const once = run(workbook, carriedCommand(workbook, carried).command)
    const twice = run(once, carriedCommand(once, carried).command)
    expect(twice.sheets.map(({ name }) => name)).toEqual(['Model', 'Chart', 'Chart 2'])
    expect(twice.charts.map(({ x }) => x)).toEqual(['Chart!A1:A3', "'Chart 2'!A1:A3"])
    expect(new Set(twice.charts.map(({ id }) => id)).size).toBe(2)
  })
})

describe('the areas of a chart', () => {
  it('are its references, each once', () => {
    const areas = chartAreas({ ...chart, series: [...chart.series, ...chart.series] }, sourceOf(workbook))
    expect(areas.map(({ area }) => [area.top, area.left, area.bottom, area.right])).toContainEqual([1, 0, 3, 0])
    expect(areas).toHaveLength(6)
    expect(areas.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
  })
})
