import { describe, expect, test } from 'vitest'
import { areaName } from '../../../model/core/reference.ts'
import { tokens } from '../../../model/formula/tokens.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { createHistory } from '../../../model/workbook/history.ts'
import { label, run } from '../../../model/workbook/run.ts'
import { partOfTable, structuredArea } from '../../../model/workbook/tables.ts'
import { totalsFormula, totalsFunctionOf } from '../../../model/workbook/totalsRow.ts'
import { cellAt, type Workbook } from '../../../model/workbook/workbook.ts'
import { Session } from '../engine/session.ts'
import { deptSales, deptSalesCells, deptSalesTable } from './deptSales.ts'
import { frozen, inputs, typed, workbookOf } from './workbooks.ts'

const show: Command = { name: 'showTotals', table: 't1', shown: true }
const hide: Command = { name: 'showTotals', table: 't1', shown: false }
const does = (workbook: Workbook, ...steps: readonly Command[]) => steps.reduce(run, frozen(workbook))
const summed = (...before: readonly Command[]) => does(workbookOf(...deptSales), ...before, show)
const only = ({ tables }: Workbook) => tables?.[0] as NonNullable<typeof tables>[number]
const place = (workbook: Workbook) => `${areaName(only(workbook).area)}${only(workbook).totals ? ' with totals' : ''}`

function where(workbook: Workbook, text: string): string {
  const [token] = tokens(text)
  if (token?.kind !== 'structured') throw new Error(`${text} names no table.`)
  const found = structuredArea(workbook, token.structured, { sheet: 's1', row: -1, column: -1 })
  return 'error' in found ? `${found.error} ${found.message}` : areaName(found.area)
}

describe('a totals row', () => {
  test('comes below the data, says Total and sums up the last column', () => {
    const shown = summed()
    expect(place(shown)).toBe('A1:E8 with totals')
    expect(inputs(shown)).toMatchObject({ A8: 'Total', E8: '=SUBTOTAL(109,[Commission Amount])' })
    expect(label(show)).toBe('Show totals row')
  })

  // The results of "Examples of using structured references" in Microsoft's "Using structured references with Excel tables".
  test.each([
    ['DeptSales[[#All],[Sales Amount]]', 'C1:C8'],
    ['DeptSales[[#Totals],[Region]]', 'B8'],
    ['DeptSales[[#Totals],[Sales Amount]:[Commission Amount]]', 'C8:E8'],
    ['DeptSales[[#Data],[#Totals],[% Commission]]', 'D2:D8'],
    ['DeptSales[Sales Amount]', 'C2:C7'],
    ['DeptSales[#Data]', 'A2:E7'],
    ['DeptSales[#Totals]', 'A8:E8'],
    ['DeptSales[[#Headers],[#Data],[Region]]', 'B1:B7'],
  ])('%s is %s', (text, area) => expect(where(summed(), text)).toBe(area))

  test('is what [#Totals] reads, and hidden again there is none', () => {
    const session = new Session({})
    for (const command of deptSales) session.run(command)
    session.run(show)
    session.type({ G1: '=DeptSales[[#Totals],[Commission Amount]]', G2: '=SUM(DeptSales[Commission Amount])' })
    expect(session.at('E8')).toBeCloseTo(26 + 99 + 141 + 49.2 + 120 + 135, 9)
    expect(session.at('G1')).toBe(session.at('E8'))
    expect(session.at('G2')).toBe(session.at('E8'))
    session.run(hide)
    expect(session.at('G1')).toBe('#REF! The table DeptSales has no totals row.')
    session.run(show)
    expect(session.at('G1')).toBe(session.at('G2'))
    session.undo()
    session.undo()
    expect(session.at('G1')).toBe(session.at('G2'))
  })

  test('counts texts, takes the format of its column, and can be told what to say', () => {
    const texts = workbookOf(typed({ A1: 'What', B1: 'Who', A2: 1, B2: 'Ann', A3: 2, B3: 'Bob' }), {
      name: 'addTable',
      sheet: 's1',
      area: 'A1:B3',
      headers: true,
    })
    expect(inputs(does(texts, show)).B4).toBe('=SUBTOTAL(103,[Who])')
    expect(inputs(does(texts, { ...show, last: 'max' })).B4).toBe('=SUBTOTAL(104,[Who])')
    const percent = summed({ name: 'formatCells', sheet: 's1', area: 'E2:E7', look: { format: '0.0%' } })
    const [sheet] = percent.sheets
    expect(sheet && cellAt(sheet, 7, 4)?.format).toBe('0.0%')
  })

  test('of a single column sums it up without a word', () => {
    const one = workbookOf(typed({ A1: 'n', A2: 1 }), { name: 'addTable', sheet: 's1', area: 'A1:A2', headers: true })
    expect(inputs(does(one, show))).toEqual({ A1: 'n', A2: 1, A3: '=SUBTOTAL(109,[n])' })
  })

  test('makes room where something lies below, within the width of the table', () => {
    const shown = workbookOf(deptSalesCells, typed({ B8: 'note', G8: '=B8' }), deptSalesTable, show)
    expect(inputs(shown)).toMatchObject({ A8: 'Total', B9: 'note', G8: '=B9' })
  })

  test('is emptied and gone when it is hidden, and undone as one step', () => {
    const hidden = does(summed(), hide)
    expect(place(hidden)).toBe('A1:E7')
    expect(inputs(hidden)).toEqual(inputs(workbookOf(...deptSales)))
    const history = createHistory(workbookOf(...deptSales))
    history.run(show)
    history.undo()
    expect(history.workbook).toEqual(workbookOf(...deptSales))
  })
})

describe('a table with a totals row', () => {
  test('does not grow by what is typed below it', () => {
    const below = does(summed(), typed({ A9: 'Ann', C9: 5 }))
    expect(place(below)).toBe('A1:E8 with totals')
  })

  test('grows by rows inserted at its totals, which take the formulas of their columns', () => {
    const grown = does(summed(), { name: 'insertRows', sheet: 's1', row: 7, count: 1 }, typed({ C8: 100, D8: 0.5 }))
    expect(place(grown)).toBe('A1:E9 with totals')
    expect(inputs(grown)).toMatchObject({
      E8: '=[@[Sales Amount]]*[@[% Commission]]',
      E9: '=SUBTOTAL(109,[Commission Amount])',
    })
  })

  test('fills a computed column down to its totals only, and a total fills nothing', () => {
    const filled = does(summed(), typed({ F1: 'Double' }), typed({ F2: '=[@[Sales Amount]]*2' }))
    expect(inputs(filled)).toMatchObject({ F7: '=[@[Sales Amount]]*2' })
    expect(inputs(filled)).not.toHaveProperty('F8')
    const total = does(filled, typed({ F8: '=SUBTOTAL(109,[Double])' }))
    expect(inputs(total).F7).toBe('=[@[Sales Amount]]*2')
  })

  test('does not grow to the right by what is typed beside its totals', () => {
    expect(place(does(summed(), typed({ F8: 'x' })))).toBe('A1:E8 with totals')
    expect(place(does(summed(), typed({ F1: 'x' })))).toBe('A1:F8 with totals')
  })

  test('is without them when their row is deleted', () => {
    expect(place(does(summed(), { name: 'deleteRows', sheet: 's1', row: 7, count: 1 }))).toBe('A1:E7')
    expect(place(does(summed(), { name: 'deleteRows', sheet: 's1', row: 1, count: 7 }))).toBe('A1:E2')
    expect(() => does(summed(), { name: 'deleteRows', sheet: 's1', row: 1, count: 6 })).toThrow(
      'The table DeptSales needs at least one row above its totals; take those off first.',
    )
  })

  test('takes its totals along when it is resized, if they have room', () => {
    const larger = does(summed(), { name: 'resizeTable', table: 't1', area: 'A1:E10' })
    expect(place(larger)).toBe('A1:E10 with totals')
    expect(inputs(larger)).toMatchObject({ A10: 'Total', E10: '=SUBTOTAL(109,[Commission Amount])' })
    expect(inputs(larger)).not.toHaveProperty('A8')
    expect(() => does(summed(), { name: 'resizeTable', table: 't1', area: 'A1:E5' })).toThrow(
      'The totals of DeptSales have no room in row 5; empty it first.',
    )
  })

  test('is not hidden by what a filter hid of the row to which it comes', () => {
    const filtered = workbookOf(
      typed({ A1: 'n', A2: 1, A3: 2 }),
      { name: 'addTable', sheet: 's1', area: 'A1:A4', headers: true },
      { name: 'filterTable', table: 't1', filter: { rules: { 0: { keep: ['1', '2'] } }, hidden: [3] } },
    )
    const smaller = does(filtered, show, { name: 'resizeTable', table: 't1', area: 'A1:A4' })
    expect(place(smaller)).toBe('A1:A4 with totals')
    expect(only(smaller).filter?.hidden).toEqual([])
  })

  test('renames its columns in them, copies and converts with them', () => {
    const renamed = does(summed(), typed({ E1: 'Pay' }))
    expect(inputs(renamed).E8).toBe('=SUBTOTAL(109,[Pay])')
    const copied = does(summed(), { name: 'copySheet', sheet: 's1' })
    expect(copied.tables?.map(({ totals }) => totals)).toEqual([true, true])
    expect(inputs(does(summed(), { name: 'removeTable', table: 't1' })).E8).toBe('=SUBTOTAL(109,$E$2:$E$7)')
  })

  test('is told by its parts', () => {
    const table = only(summed())
    expect(partOfTable(table, { top: 7, left: 2, bottom: 7, right: 2 })?.parts).toEqual(['totals'])
    expect(partOfTable(table, { top: 1, left: 2, bottom: 6, right: 2 })?.parts).toEqual([])
    expect(partOfTable(table, { top: 1, left: 2, bottom: 7, right: 2 })).toBeNull()
  })
})

describe('a row added to a table', () => {
  const add: Command = { name: 'addTableRow', table: 't1' }

  test('has the formulas of its columns, and references to whole columns reach it', () => {
    const added = does(workbookOf(...deptSales, typed({ G1: '=SUM(C2:C7)' })), add)
    expect(place(added)).toBe('A1:E8')
    expect(inputs(added)).toMatchObject({ E8: '=[@[Sales Amount]]*[@[% Commission]]', G1: '=SUM(C2:C8)' })
    expect(label(add)).toBe('Add row to table')
  })

  test('comes above the totals', () => {
    const added = does(summed(typed({ G1: '=SUM(C2:C7)' })), add)
    expect(place(added)).toBe('A1:E9 with totals')
    expect(inputs(added)).toMatchObject({
      A9: 'Total',
      E8: '=[@[Sales Amount]]*[@[% Commission]]',
      G1: '=SUM(C2:C8)',
    })
  })

  test('moves what lies below out of its way', () => {
    const added = workbookOf(deptSalesCells, typed({ B8: 'note', G8: '=B8' }), deptSalesTable, add)
    expect(place(added)).toBe('A1:E8')
    expect(inputs(added)).toMatchObject({ B9: 'note', G8: '=B9' })
  })
})

describe('the list of a totals cell', () => {
  test('knows its own formulas, however they are spelled', () => {
    const table = only(summed())
    expect(totalsFormula('sum', 'Sales Amount')).toBe('=SUBTOTAL(109,[Sales Amount])')
    expect(totalsFunctionOf(table, 'Sales Amount', '=SUBTOTAL(101,[Sales Amount])')).toBe('average')
    expect(totalsFunctionOf(table, 'Sales Amount', '=subtotal(104, DeptSales[Sales Amount])')).toBe('max')
    expect(totalsFunctionOf(table, 'Sales Amount', '=SUBTOTAL(109,[Region])')).toBeNull()
    expect(totalsFunctionOf(table, 'Sales Amount', undefined)).toBeNull()
  })
})
