import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArea, parseCell } from '../../../model/core/reference.ts'
import { insertedBlock } from '../../../model/workbook/insertedBlock.ts'
import { run } from '../../../model/workbook/run.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { deptSales } from './deptSales.ts'
import { frozen, gaps, inputs, typed, workbookOf } from './workbooks.ts'

const insert = (workbook: Workbook, area: string, to: string, copy = false): Workbook =>
  insertedBlock(workbook, 's1', parseArea(area), parseCell(to), copy).reduce(run, frozen(workbook))

const column = workbookOf(typed({ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, C1: '=SUM(A1:A5)', C2: '=A2', C3: '=A4' }))

describe('a block moved in between', () => {
  test('downwards comes to lie where it was dropped, and the cells on the way close the gap', () => {
    expect(inputs(insert(column, 'A1:A2', 'A3'))).toEqual({
      A1: 3,
      A2: 4,
      A3: 1,
      A4: 2,
      A5: 5,
      C1: '=SUM(A1:A5)',
      C2: '=A4',
      C3: '=A2',
    })
  })

  test('upwards, and by less than its own height', () => {
    expect(inputs(insert(column, 'A4', 'A1'))).toMatchObject({
      A1: 4,
      A2: 1,
      A3: 2,
      A4: 3,
      A5: 5,
      C2: '=A3',
      C3: '=A1',
    })
    expect(inputs(insert(column, 'A1:A3', 'A2'))).toMatchObject({ A1: 4, A2: 1, A3: 2, A4: 3, A5: 5 })
  })

  test('sideways within its rows', () => {
    const row = workbookOf(typed({ A1: 'a', B1: 'b', C1: 'c', A3: '=A1&C1' }))
    expect(inputs(insert(row, 'C1', 'A1'))).toEqual({ A1: 'c', B1: 'a', C1: 'b', A3: '=B1&A1' })
  })

  test('in whole rows and whole columns', () => {
    const sheet = workbookOf(typed({ A1: 'head', A2: 'x', B2: 1, A3: 'y', B3: 2, B5: '=SUM(B2:B3)' }))
    expect(inputs(insert(sheet, 'A3:XFD3', 'A2'))).toMatchObject({ A2: 'y', B2: 2, A3: 'x', B3: 1 })
    expect(inputs(insert(sheet, 'B1:B1048576', 'A1'))).toMatchObject({ A2: 1, B1: 'head', B2: 'x', A5: '=SUM(A2:A3)' })
  })

  test('elsewhere moves what is there out of its way and leaves its own place empty', () => {
    const two = workbookOf(typed({ A1: 1, A2: 2, C1: 'x', C2: 'y', E1: '=A1&C1' }))
    expect(inputs(insert(two, 'A1:A2', 'C2'))).toEqual({ C1: 'x', C2: 1, C3: 2, C4: 'y', E1: '=C2&C1' })
    expect(inputs(insert(two, 'A1', 'C2'))).toEqual({ A2: 2, C1: 'x', C2: 1, C3: 'y', E1: '=C2&C1' })
  })

  test('as a copy moves the rest and keeps the block', () => {
    expect(inputs(insert(column, 'A1', 'A3', true))).toMatchObject({
      A1: 1,
      A2: 2,
      A3: 1,
      A4: 3,
      A5: 4,
      A6: 5,
      C3: '=A5',
    })
    const formula = workbookOf(typed({ A1: 1, B1: '=A1+1', B2: 'below' }))
    expect(inputs(insert(formula, 'B1', 'B2', true))).toEqual({ A1: 1, B1: '=A1+1', B2: '=A2+1', B3: 'below' })
  })

  test('takes merged cells along', () => {
    const merged = workbookOf(typed({ A1: 'head', A3: 1 }), { name: 'mergeCells', sheet: 's1', area: 'A1:B1' })
    const next = insert(merged, 'A1:B1', 'A3')
    expect(next.sheets[0]?.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }])
    expect(inputs(next)).toEqual({ A2: 1, A3: 'head' })
  })

  test('moves rows of a table, but not its headers', () => {
    const sales = workbookOf(...deptSales)
    expect(inputs(insert(sales, 'A7:E7', 'A2'))).toMatchObject({ A2: 'Rob', A3: 'Joe', A7: 'Dafna' })
    expect(insert(sales, 'A7:E7', 'A2').tables).toEqual(sales.tables)
    expect(() => insert(sales, 'A1:E1', 'A3')).toThrow('The headers of the table DeptSales stay where they are')
    expect(() => insert(sales, 'C1:C7', 'A1')).toThrow('The headers of the table DeptSales stay where they are')
  })

  test('takes heights of whole rows, widths of whole columns and what is hidden along', () => {
    const sized = workbookOf(
      typed({ A1: 1, A2: 2 }),
      { name: 'resizeRows', sheet: 's1', heights: { 0: 40 } },
      { name: 'hideRows', sheet: 's1', row: 3, count: 1 },
      { name: 'resizeColumns', sheet: 's1', widths: { 1: 120 } },
    )
    const rows = insert(sized, 'A1:XFD1', 'A3').sheets[0]
    expect([rows?.rowHeights, rows?.hiddenRows]).toEqual([{ 2: 40 }, [3]])
    expect(insert(sized, 'A1:XFD1', 'A4').sheets[0]?.hiddenRows).toEqual([2])
    expect(insert(sized, 'B1:B1048576', 'A1').sheets[0]?.columnWidths).toEqual({ 0: 120 })
    expect(insert(sized, 'A1:B1', 'A3').sheets[0]?.rowHeights).toEqual({ 0: 40 })
  })

  test('copies of whole rows and columns what they hold, merged cells too, not their million cells', () => {
    const used = workbookOf(typed({ A1: 1, B1: 2, A2: 3 }), { name: 'mergeCells', sheet: 's1', area: 'A4:A6' })
    const copied = (area: string, to: string) =>
      insertedBlock(used, 's1', parseArea(area), parseCell(to), true).map((command) =>
        command.name === 'pasteCells' ? [command.cells.length, command.cells[0]?.length, command.merges] : command.name,
      )
    expect(copied('A1:A1048576', 'D1')).toEqual(['insertCells', [6, 1, ['D4:D6']]])
    expect(copied('A1:XFD2', 'A9')).toEqual(['insertCells', [2, 2, undefined]])
    expect(inputs(insert(used, 'A1:A1048576', 'D1', true))).toEqual({ A1: 1, B1: 2, A2: 3, D1: 1, D2: 3 })
  })

  test('goes along with all who refer to it, ranges around it stay', () => {
    const used = workbookOf(
      typed({ A1: 1, A2: 2, A3: 3, A4: 4, C1: '=SUM(A1:A2)', C2: '=SUM(A2:A3)', C3: '=SUM(A1:A4)' }),
    )
    expect(inputs(insert(used, 'A1:A2', 'A3'))).toMatchObject({
      C1: '=SUM(A3:A4)',
      C2: '=SUM(A2:A3)',
      C3: '=SUM(A1:A4)',
    })
    const rows = workbookOf(typed({ A1: 1, A2: 2, F9: '=SUM(1:1)', F10: '=SUM(A:A)' }))
    expect(inputs(insert(rows, 'A1:XFD1', 'A2'))).toMatchObject({ F9: '=SUM(2:2)', F10: '=SUM(A:A)' })
    expect(inputs(insert(rows, 'A1:B1', 'A2'))).toMatchObject({ F9: '=SUM(1:1)' })
  })

  test('is refused where it would tear the block', () => {
    expect(() => insert(workbookOf(typed({ A1: 1, B1: 2 })), 'A3:B4', 'B2')).toThrow('This would tear the cells')
  })

  test('within its columns only changes the order, whatever is there', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(2), fc.nat(8), (top, more, to) => {
        fc.pre(to !== top)
        const start = workbookOf(typed(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`A${i + 1}`, i]))))
        const next = insert(start, `A${top + 1}:A${top + 1 + more}`, `A${to + 1}`)
        const now = inputs(next)
        expect(Object.values(now).toSorted((a, b) => Number(a) - Number(b))).toEqual(Object.values(inputs(start)))
        expect(Object.keys(now)).toEqual(Object.keys(inputs(start)))
        expect(now[`A${to + 1}`]).toBe(top)
        expect(gaps(next)).toEqual([])
      }),
      { numRuns: 50, seed: 4 },
    )
  })
})
