import { describe, expect, it } from 'vitest'
import { spillColumn } from '../../../model/chart/readReference.ts'
import { run } from '../../../model/workbook/run.ts'
import { readerOf, sheetOf } from './chartSheet.ts'

const valuesOf = (found: ReturnType<ReturnType<typeof readerOf>>) => ('error' in found ? found.error : found.values)

const spilling = (rows: number) => sheetOf([[rows], ['=SEQUENCE(A1, 2)']])

describe('references of charts', () => {
  it('follow a spill and one column of it as it grows', () => {
    expect(valuesOf(readerOf(spilling(2))('Model!A2#'))).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(valuesOf(readerOf(spilling(3))(spillColumn('Model!A2#', 2)))).toEqual([[2], [4], [6]])
  })

  it('say which column a spill does not have', () => {
    expect(readerOf(spilling(2))('INDEX(Model!A2#,0,3)')).toEqual({
      error: { error: '#REF!', message: 'Model!A2# has no column 3.' },
    })
  })

  it('keep pointing at a column of a spill when rows are inserted above and the sheet is renamed', () => {
    let workbook = spilling(2)
    const chart = {
      id: 'c',
      title: 'T',
      kind: 'line',
      sheet: 'm',
      series: [{ values: 'INDEX(Model!A2#,0,2)' }],
    } as const
    workbook = run(workbook, { name: 'addChart', chart })
    workbook = run(workbook, { name: 'insertRows', sheet: 'm', row: 0, count: 3 })
    workbook = run(workbook, { name: 'renameSheet', sheet: 'm', title: 'My model' })
    const values = workbook.charts[0]?.series[0]?.values as string
    expect(values).toBe("INDEX('My model'!A5#,0,2)")
    expect(valuesOf(readerOf(workbook)(values))).toEqual([[2], [4]])
  })

  it('read names, and the formats of cells', () => {
    let workbook = sheetOf([[0.5], [0.25]])
    workbook = run(workbook, { name: 'defineName', definition: { name: 'share', refersTo: '=Model!$A$1:$A$2' } })
    workbook = run(workbook, { name: 'formatCells', sheet: 'm', area: 'A2', look: { format: '0%' } })
    const found = readerOf(workbook)('share')
    if ('error' in found) throw new Error('The name is not found.')
    expect([found.values, found.formats]).toEqual([
      [[0.5], [0.25]],
      [[undefined], ['0%']],
    ])
  })

  it('read a range no further than the sheet is used', () => {
    expect(valuesOf(readerOf(sheetOf([[1], [2]]))('Model!A1:A1048576'))).toEqual([[1], [2]])
  })
})
