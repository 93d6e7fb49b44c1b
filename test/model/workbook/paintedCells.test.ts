import { describe, expect, test } from 'vitest'
import { parseArea } from '../../../model/core/reference.ts'
import { copied } from '../../../model/workbook/clip.ts'
import { paintedArea, paintedCells } from '../../../model/workbook/paintedCells.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const start = frozen(
  workbookOf(
    typed({ A1: 1, B1: '=A1*2', D4: 'old', E5: '=D4' }),
    { name: 'formatCells', sheet: 's1', area: 'A1', look: { bold: true, format: '0.0' } },
    { name: 'formatCells', sheet: 's1', area: 'B1', look: { fill: 'green' } },
    { name: 'formatCells', sheet: 's1', area: 'D4', look: { fill: 'red', italic: true } },
    { name: 'describeCell', sheet: 's1', cell: 'D4', description: { note: 'kept' } },
  ),
)
const clip = copied(start, 's1', parseArea('A1:B1'))

describe('painted looks', () => {
  test('replace the looks and leave input and note', () => {
    expect(paintedCells(start, 's1', clip, parseArea('D4'))).toEqual([
      [{ value: 'old', format: '0.0', bold: true, note: 'kept' }],
    ])
  })

  test('repeat their pattern over a block and are cut off at its edge', () => {
    const cells = paintedCells(start, 's1', clip, parseArea('D4:F5'))
    const looks = { format: '0.0', bold: true }
    expect(cells).toEqual([
      [{ value: 'old', note: 'kept', ...looks }, { fill: 'green' }, looks],
      [looks, { formula: '=D4', fill: 'green' }, looks],
    ])
  })

  test('reach as far as what they were taken from when one cell is painted, and never past the sheet', () => {
    expect(paintedArea(clip, parseArea('D4'))).toEqual(parseArea('D4:E4'))
    expect(paintedArea(clip, parseArea('D4:D9'))).toEqual(parseArea('D4:D9'))
    expect(paintedArea(clip, parseArea('XFD4'))).toEqual(parseArea('XFD4'))
  })
})
