import { describe, expect, test } from 'vitest'
import { type Look, lookKeys } from '../../../model/workbook/command.ts'
import { label, run } from '../../../model/workbook/run.ts'
import type { Cell, Workbook } from '../../../model/workbook/workbook.ts'
import { cellAt } from '../../../model/workbook/workbook.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const start = frozen(workbookOf(typed({ A1: 1, B2: 2 })))
const format = (area: string, look: Look) => ({ name: 'formatCells', sheet: 's1', area, look }) as const
const border = (
  area: string,
  place: 'all' | 'outline' | 'bottom' | 'right' | 'none',
  line: 'thin' | 'thick' = 'thin',
) => ({ name: 'borderCells', sheet: 's1', area, border: place, line }) as const
const at = (workbook: Workbook, row: number, column: number): Cell | undefined =>
  workbook.sheets[0] && cellAt(workbook.sheets[0], row, column)

/** The sides of each cell that have a line, such as `TL.` */
const sides = (workbook: Workbook, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const cell = at(workbook, r, c)
      const keys = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft'] as const
      return keys.flatMap((key) => (cell?.[key] ? [key.charAt(6)] : [])).join('')
    }).join(' '),
  )

describe('looks', () => {
  test('every look is set and taken away by itself', () => {
    const look = {
      underline: true,
      strike: true,
      vertical: 'middle',
      wrap: true,
      colour: 'teal',
      fill: 'yellow',
    } as const
    const dressed = run(start, format('A1', look))
    expect(at(dressed, 0, 0)).toEqual({ value: 1, ...look })
    expect(at(run(dressed, format('A1', { fill: null })), 0, 0)).toEqual({ value: 1, ...look, fill: undefined })
  })

  test('clearing all of them leaves the input and the very same workbook where there are none', () => {
    const bare = Object.fromEntries(lookKeys.map((key) => [key, null])) as Look
    const dressed = run(run(start, format('A1', { bold: true, fill: 'red' })), border('A1', 'all'))
    expect(run(dressed, format('A1:C3', bare))).toEqual(start)
    expect(run(start, format('A1:C3', bare))).toBe(start)
    expect(label(format('A1', bare))).toBe('Clear formats')
  })

  test('Undo says which look it was', () => {
    expect(label(format('A1', { underline: true }))).toBe('Underline')
    expect(label(format('A1', { colour: 'red', fill: null }))).toBe('Format cells')
    expect(label(border('A1', 'none'))).toBe('Remove borders')
  })
})

describe('borders', () => {
  test('an outline goes around the area only', () => {
    expect(sides(run(start, border('A1:B2', 'outline')), 2, 2)).toEqual(['TL TR', 'BL RB'])
  })

  test('all lines are on every side of every cell', () => {
    expect(sides(run(start, border('A1:B1', 'all')), 1, 2)).toEqual(['TRBL TRBL'])
  })

  test('one side is on its edge', () => {
    expect(sides(run(start, border('A1:B2', 'bottom')), 2, 2)).toEqual([' ', 'B B'])
  })

  test('none takes away the lines of neighbours on its edges too, but not those beyond', () => {
    const drawn = run(start, border('A1:C3', 'all'))
    expect(sides(run(drawn, border('B2', 'none')), 3, 3)).toEqual(['TRBL TRL TRBL', 'TBL  TRB', 'TRBL RBL TRBL'])
  })

  test('a thick line takes the place of a neighbour’s thin one', () => {
    const drawn = run(run(start, border('A1', 'right')), border('B1', 'outline', 'thick'))
    expect(at(drawn, 0, 0)?.borderRight).toBeUndefined()
    expect(at(drawn, 0, 1)?.borderLeft).toBe('thick')
  })
})
