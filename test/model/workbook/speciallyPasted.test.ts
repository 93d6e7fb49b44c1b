import { describe, expect, test } from 'vitest'
import { parseArea } from '../../../model/core/reference.ts'
import { cellError } from '../../../model/core/value.ts'
import { copied } from '../../../model/workbook/clip.ts'
import { type PasteChoice, pasteLabel, speciallyPasted } from '../../../model/workbook/speciallyPasted.ts'
import type { Cell } from '../../../model/workbook/workbook.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const start = frozen(
  workbookOf(
    typed({ A1: 1, B1: '=A1*2', A2: 5, B2: '=SUM($A$1:A2)', D4: 'old' }),
    { name: 'formatCells', sheet: 's1', area: 'B1', look: { bold: true, format: '0.0' } },
    { name: 'formatCells', sheet: 's1', area: 'D4', look: { fill: 'red' } },
  ),
)

function paste(to: string, choice: PasteChoice, area = 'A1:B2'): readonly (readonly (Cell | null)[])[] {
  const clip = {
    ...copied(start, 's1', parseArea(area)),
    values: [
      [1, 2],
      [5, cellError('#NUM!', 'too large')],
    ],
  }
  return speciallyPasted(start, 's1', clip, parseArea(to), choice)
}

describe('paste special', () => {
  test('values are what was shown; an error becomes the formula that gives it; looks stay', () => {
    expect(paste('D4', { part: 'values' })).toEqual([
      [{ value: 1, fill: 'red' }, { value: 2 }],
      [{ value: 5 }, { formula: '=#NUM!' }],
    ])
  })

  test('formulas move and bring no looks', () => {
    expect(paste('D4', { part: 'formulas' })).toEqual([
      [{ value: 1, fill: 'red' }, { formula: '=D4*2' }],
      [{ value: 5 }, { formula: '=SUM($A$1:D5)' }],
    ])
  })

  test('formats replace the looks and leave inputs', () => {
    expect(paste('D4', { part: 'formats' }, 'B1')).toEqual([[{ value: 'old', format: '0.0', bold: true }]])
  })

  test('transposed formulas look where they looked, turned', () => {
    expect(paste('D4', { part: 'all', transpose: true })).toEqual([
      [{ value: 1 }, { value: 5 }],
      // B1 looked at its left neighbour; D5 looks at the one above. A reference with a fixed end moves as in a copy.
      [{ formula: '=D4*2', format: '0.0', bold: true }, { formula: '=SUM($A$1:D5)' }],
    ])
  })

  test('a transposed block fills a multiple of itself', () => {
    const cells = paste('D4:E7', { part: 'values', transpose: true }, 'A1:B1')
    expect(cells.map((line) => line.map((cell) => cell?.value))).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ])
  })

  test('Undo says what was pasted', () => {
    expect(pasteLabel({ part: 'all' })).toBe('Paste')
    expect(pasteLabel({ part: 'all', transpose: true })).toBe('Paste transposed')
    expect(pasteLabel({ part: 'values' })).toBe('Paste values')
    expect(pasteLabel({ part: 'formats', transpose: true })).toBe('Paste formats transposed')
  })
})
