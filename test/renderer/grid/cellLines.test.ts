import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import { cellAt, emptyWorkbook, type Sheet } from '../../../model/workbook/workbook.ts'
import { cellLines } from '../../../renderer/grid/cellLines.ts'

const sheetAfter = (...commands: readonly Command[]): Sheet => {
  const [sheet] = commands.reduce(run, emptyWorkbook).sheets
  if (!sheet) throw new Error('There is no sheet.')
  return sheet
}
const classes = (sheet: Sheet, row: number, column: number) =>
  cellLines(sheet, cellAt(sheet, row, column), row, column).classes

describe('lines of cells', () => {
  test('a merged cell has its lines along its whole outer edge and none inside', () => {
    const sheet = sheetAfter(
      { name: 'borderCells', sheet: 's1', area: 'B2', border: 'all', line: 'thin' },
      { name: 'mergeCells', sheet: 's1', area: 'B2:C3' },
    )
    expect(classes(sheet, 1, 1)).toEqual([])
    expect(classes(sheet, 1, 2)).toEqual(['fc-line-right'])
    expect(classes(sheet, 2, 1)).toEqual(['fc-line-bottom'])
    expect(classes(sheet, 2, 2)).toEqual(['fc-line-right', 'fc-line-bottom'])
    // The cells above and to the left draw its other edges.
    expect([classes(sheet, 0, 1), classes(sheet, 0, 2)]).toEqual([['fc-line-bottom'], ['fc-line-bottom']])
    expect([classes(sheet, 1, 0), classes(sheet, 2, 0)]).toEqual([['fc-line-right'], ['fc-line-right']])
  })

  test('a line between two cells is drawn once, whichever it belongs to', () => {
    const sheet = sheetAfter({ name: 'borderCells', sheet: 's1', area: 'B2', border: 'left', line: 'thin' })
    expect(classes(sheet, 1, 0)).toEqual(['fc-line-right'])
    expect(classes(sheet, 1, 1)).toEqual([])
  })
})
