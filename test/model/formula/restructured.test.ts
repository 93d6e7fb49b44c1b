import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArea, parseCell } from '../../../model/core/reference.ts'
import { normalised } from '../../../model/formula/normalised.ts'
import type { Change } from '../../../model/formula/restructured.ts'
import { restructured } from '../../../model/formula/restructured.ts'
import { formulas } from './formulaTexts.ts'

const insertRows = (at: number, count = 1, sheet = 'Model'): Change => ({
  kind: 'insertRows',
  sheet,
  row: at - 1,
  count,
})
const deleteRows = (at: number, count = 1, sheet = 'Model'): Change => ({
  kind: 'deleteRows',
  sheet,
  row: at - 1,
  count,
})
const insertColumns = (column: number, count = 1): Change => ({ kind: 'insertColumns', sheet: 'Model', column, count })
const deleteColumns = (column: number, count = 1): Change => ({ kind: 'deleteColumns', sheet: 'Model', column, count })
const move = (area: string, to: string, toSheet = 'Model'): Change => ({
  kind: 'moveCells',
  sheet: 'Model',
  area: parseArea(area),
  toSheet,
  to: parseCell(to),
})

describe('restructured', () => {
  test.each([
    ['a cell below moves', '=A5', insertRows(5), '=A6'],
    ['a cell above stays', '=A4', insertRows(5), '=A4'],
    ['dollars do not hold it', '=$A$5', insertRows(1, 3), '=$A$8'],
    ['an area around grows', '=SUM(A1:A10)', insertRows(5, 2), '=SUM(A1:A12)'],
    ['an area moves when rows come before its first', '=SUM(A5:A6)', insertRows(5), '=SUM(A6:A7)'],
    ['an area does not grow at its end', '=SUM(A1:A4)', insertRows(5), '=SUM(A1:A4)'],
    ['whole columns stay', '=SUM(A:B)', insertRows(1), '=SUM(A:B)'],
    ['whole rows grow', '=SUM(2:4)', insertRows(3), '=SUM(2:5)'],
    ['a spill moves', '=SUM(A10#)', insertRows(2), '=SUM(A11#)'],
    ['what falls off the end is lost', '=A1048576', insertRows(1), '=#REF!'],
    ['an area is cut at the end of the sheet', '=SUM(A1:A1048576)', insertRows(5), '=SUM(A1:A1048576)'],
    ['other sheets stay', '=Other!A5+A5', insertRows(1), '=Other!A5+A6'],
    ['the own sheet may be named', "='Model'!A5+MODEL!A5", insertRows(1), "='Model'!A6+MODEL!A6"],
    ['texts, names and functions stay', '="A5"&A5B+LOG10(5)', insertRows(1), '="A5"&A5B+LOG10(5)'],
    ['a backward area moves', '=SUM(B6:A5)', insertRows(6), '=SUM(A5:B7)'],
    ['columns move', '=B1+SUM(A1:C1)+SUM(A:C)+SUM(1:2)', insertColumns(1), '=C1+SUM(A1:D1)+SUM(A:D)+SUM(1:2)'],
  ] as const)('rows or columns inserted: %s', (_, formula, change, result) => {
    expect(restructured(formula, 'Model', change)).toBe(result)
  })

  test.each([
    ['a deleted cell is lost', '=A5+1', deleteRows(5), '=#REF!+1'],
    ['a cell below moves up', '=A6', deleteRows(5), '=A5'],
    ['a cell above stays', '=A4', deleteRows(5), '=A4'],
    ['an area around shrinks', '=SUM(A1:A10)', deleteRows(5, 2), '=SUM(A1:A8)'],
    ['an area loses its head', '=SUM(A4:A10)', deleteRows(3, 3), '=SUM(A3:A7)'],
    ['an area loses its tail', '=SUM(A4:A10)', deleteRows(9, 5), '=SUM(A4:A8)'],
    ['an area deleted as a whole is lost', '=SUM(A4:A5)', deleteRows(4, 2), '=SUM(#REF!)'],
    ['a deleted spill is lost', '=SUM(A5#)', deleteRows(5), '=SUM(#REF!)'],
    ['whole rows shrink', '=SUM($2:4)', deleteRows(3), '=SUM($2:3)'],
    ['whole rows deleted are lost', '=SUM(2:3)', deleteRows(2, 2), '=SUM(#REF!)'],
    ['whole columns shrink', '=SUM(A:C)', deleteColumns(1), '=SUM(A:B)'],
    ['whole columns deleted are lost', '=SUM(B:B)+C1', deleteColumns(1), '=SUM(#REF!)+B1'],
    ['a named sheet goes with its lost cell', "='Model'!A5", deleteRows(5), '=#REF!'],
  ] as const)('rows or columns deleted: %s', (_, formula, change, result) => {
    expect(restructured(formula, 'Model', change)).toBe(result)
  })

  test('deleting what was inserted gives the same formula', () => {
    fc.assert(
      fc.property(formulas, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 9 }), (text, at, count) => {
        const formula = normalised(text, (name) => name)
        const there = restructured(formula, 'Model', { kind: 'insertRows', sheet: 'Model', row: at, count })
        expect(restructured(there, 'Model', { kind: 'deleteRows', sheet: 'Model', row: at, count })).toBe(formula)
        const across = restructured(formula, 'Model', { kind: 'insertColumns', sheet: 'Model', column: at, count })
        expect(restructured(across, 'Model', { kind: 'deleteColumns', sheet: 'Model', column: at, count })).toBe(
          formula,
        )
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  test.each([
    ['a moved cell is followed', '=A1+A2', move('A1', 'C5'), '=C5+A2'],
    ['dollars stay', '=$A1', move('A1', 'C5'), '=$C5'],
    ['a moved area is followed', '=SUM(A1:B2)', move('A1:B9', 'A2'), '=SUM(A2:B3)'],
    ['a part of an area is not', '=SUM(A1:B2)', move('A1', 'D1'), '=SUM(A1:B2)'],
    ['the end of a column stretches it', '=SUM(A1:A3)', move('A3', 'A7'), '=SUM(A1:A7)'],
    ['the end of a column shrinks it', '=SUM(A1:A5)', move('A5', 'A3'), '=SUM(A1:A3)'],
    ['the start of a column stretches it', '=SUM(A5:A7)', move('A5', 'A2'), '=SUM(A2:A7)'],
    ['the end of a row stretches it', '=SUM(A1:C2)', move('C1:C2', 'E1'), '=SUM(A1:E2)'],
    ['half an edge does not', '=SUM(A1:C2)', move('C1', 'E1'), '=SUM(A1:C2)'],
    ['an edge moved past the other one does not', '=SUM(A5:A7)', move('A7', 'A1'), '=SUM(A5:A7)'],
    ['an overwritten cell is lost', '=C5+1', move('A1', 'C5'), '=#REF!+1'],
    ['an overwritten area is lost', '=SUM(C5:C6)', move('A1:A2', 'C5'), '=SUM(#REF!)'],
    ['an area overwritten in part stays', '=SUM(C5:C9)', move('A1', 'C5'), '=SUM(C5:C9)'],
    ['what is moved onto itself is no loss', '=A2', move('A1:A3', 'A2'), '=A3'],
    ['a moved spill is followed', '=SUM(A1#)', move('A1', 'B1'), '=SUM(B1#)'],
    ['whole columns follow all their rows', '=SUM(A:A)', move('A1:A1048576', 'C1'), '=SUM(C:C)'],
    ['another sheet is named', '=A1', move('A1', 'B2', 'Other'), '=Other!B2'],
    ['a sheet with spaces is quoted', "=SUM('Model'!A1:A2)", move('A1:A2', 'B2', 'My sheet'), "=SUM('My sheet'!B2:B3)"],
  ] as const)('cells moved: %s', (_, formula, change, result) => {
    expect(restructured(formula, 'Model', change)).toBe(result)
  })

  test.each([
    ['what was not moved gets its sheet', '=B9', '=Model!B9'],
    ['what was moved along needs none', '=A1', '=C3'],
    ['what named its sheet goes on naming it', '=Model!A1+Model!B9', '=Other!C3+Model!B9'],
    ['its new sheet stays named', '=Other!Z9', '=Other!Z9'],
  ])('a formula moved to another sheet: %s', (_, formula, result) => {
    expect(restructured(formula, 'Model', move('A1:A2', 'C3', 'Other'), 'Other')).toBe(result)
  })

  test.each([
    ["=Model!A1+'Model'!A1+model!A1+Models!A1+A1", "='My plan'!A1+'My plan'!A1+'My plan'!A1+Models!A1+A1"],
    ['="Model!A1"', '="Model!A1"'],
    ['=SUM(Model!A1:Model!B2)', "=SUM('My plan'!A1:'My plan'!B2)"],
    ['=SUM(Model!A10#)', "=SUM('My plan'!A10#)"],
  ])('a renamed sheet: %s', (formula, result) => {
    expect(restructured(formula, 'Other', { kind: 'renameSheet', sheet: 'Model', title: 'My plan' })).toBe(result)
  })

  test('a deleted sheet takes its references along', () => {
    const change: Change = { kind: 'deleteSheet', sheet: 'Model', order: ['Model', 'Other'] }
    expect(restructured('=SUM(Model!A1:B2)+A1+Other!A1', 'Other', change)).toBe('=SUM(#REF!)+A1+Other!A1')
  })

  test.each([
    ['Jan', "=SUM('Q 1:Mar'!B2)"],
    ['Mar', "=SUM('Jan:Q 1'!B2)"],
    ['Q 1', '=SUM(Jan:Mar!B2)'],
    ['Total', '=SUM(Jan:Mar!B2)'],
  ])('a reference through several sheets loses the sheet %s', (sheet, result) => {
    const change: Change = { kind: 'deleteSheet', sheet, order: ['Total', 'Jan', 'Q 1', 'Mar'] }
    expect(restructured('=SUM(Jan:Mar!B2)', 'Total', change)).toBe(result)
    expect(restructured(result, 'Total', { kind: 'insertRows', sheet: 'Q 1', row: 0, count: 1 })).toBe(result)
  })

  test('a renamed name is renamed whatever its case, but not in texts, functions or longer names', () => {
    const change: Change = { kind: 'renameName', was: 'rate', title: 'growth' }
    expect(restructured('=rate+RATE*rate_2+rate(1)&"rate"', 'Model', change)).toBe(
      '=growth+growth*rate_2+rate(1)&"rate"',
    )
  })

  test.each([
    ['Model!B3:B20', insertRows(5), 'Model!B3:B21'],
    ['Model!A10#', insertRows(5), 'Model!A11#'],
    ['Model!A10#', deleteRows(10), '#REF!'],
    ['Model!$A:$A', deleteColumns(0), '#REF!'],
    ['rate', insertRows(1), 'rate'],
  ])('a reference of a chart, %s, is rewritten too', (reference, change, result) => {
    expect(restructured(reference, 'Other', change)).toBe(result)
  })

  test('a text that is not concerned comes back with its own spelling', () => {
    expect(restructured('= sum( a1 , B2 )', 'Model', insertRows(50))).toBe('= sum( a1 , B2 )')
    expect(restructured('=sum(a1)', 'Other', insertRows(1))).toBe('=sum(a1)')
  })
})
