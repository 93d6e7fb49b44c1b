import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { filterAround, filteredOut, filtersOf, filterWithButton } from '../../../model/workbook/filters.ts'
import { label, run } from '../../../model/workbook/run.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { Session } from '../engine/session.ts'
import { frozen, typed, workbookOf } from './workbooks.ts'

const north = { 1: { keep: ['North'] } }
const cells = typed({
  A1: 'Who',
  B1: 'Where',
  A2: 'Ann',
  B2: 'North',
  A3: 'Bob',
  B3: 'South',
  A4: 'Cay',
  B4: 'North',
  D1: 'Year',
  E1: 'Sum',
  D2: 2027,
  E2: 1,
  D3: 2028,
  E3: 2,
  D4: 2029,
  E4: 4,
  A8: 'x',
  A9: 1,
  A10: 2,
})
const table = (area: string): Command => ({ name: 'addTable', sheet: 's1', area, headers: true })
const filterFirst: Command = { name: 'filterTable', table: 't1', filter: { rules: north, hidden: [2] } }
const filterSecond: Command = {
  name: 'filterTable',
  table: 't2',
  filter: { rules: { 4: { test: 'above', against: '1' } }, hidden: [1] },
}
const plain: Command = {
  name: 'setFilter',
  sheet: 's1',
  filter: { area: { top: 7, left: 0, bottom: 9, right: 0 }, rules: { 0: { keep: ['1'] } }, hidden: [9] },
}
const two = [cells, table('A1:B4'), table('D1:E4')]
const does = (workbook: Workbook, ...steps: readonly Command[]) => steps.reduce(run, frozen(workbook))
const hidden = (workbook: Workbook) => filteredOut(workbook, workbook.sheets[0])

describe('filters', () => {
  test('each table has its own, and a sheet one over other cells', () => {
    const all = workbookOf(...two, filterFirst, filterSecond, plain)
    expect(filtersOf(all, all.sheets[0]).map(({ table: id, rules }) => [id, Object.keys(rules)])).toEqual([
      [undefined, ['0']],
      ['t1', ['1']],
      ['t2', ['4']],
    ])
    expect(hidden(all)).toEqual([1, 2, 9])
    expect(label(filterFirst)).toBe('Filter')
    expect(hidden(does(all, { name: 'filterTable', table: 't1', filter: null }))).toEqual([1, 9])
  })

  test('a table that is made has buttons in its headers only', () => {
    const made = workbookOf(...two)
    const [sheet] = made.sheets
    expect(filterWithButton(made, sheet, 0, 4)?.table).toBe('t2')
    expect(filterWithButton(made, sheet, 1, 4)).toBeUndefined()
    expect(filterAround(made, sheet, 1, 4)?.table).toBe('t2')
    expect(filterWithButton(made, sheet, 0, 2)).toBeUndefined()
  })

  test('the totals of a table are not filtered', () => {
    const summed = does(workbookOf(...two), { name: 'showTotals', table: 't2', shown: true })
    expect(filterAround(summed, summed.sheets[0], 4, 4)).toBeUndefined()
    expect(() => does(summed, { ...filterSecond, filter: { rules: {}, hidden: [4] } } as Command)).toThrow('outside')
  })

  test('hidden rows are not summed up by SUBTOTAL, whichever filter hides them', () => {
    const session = new Session({})
    for (const command of two) session.run(command)
    session.type({ G1: '=SUBTOTAL(9,E2:E4)' })
    expect(session.at('G1')).toBe(7)
    session.run(filterSecond)
    expect(session.at('G1')).toBe(6)
    session.run(filterFirst)
    expect(session.at('G1')).toBe(4)
    session.undo()
    expect(session.at('G1')).toBe(6)
  })

  test('the list of hidden rows stays the same one while cells are edited', () => {
    const before = workbookOf(...two, filterFirst, plain)
    expect(hidden(does(before, typed({ G9: 1 })))).toBe(hidden(before))
  })

  test('a filter goes along with its table', () => {
    const all = workbookOf(...two, filterFirst, plain)
    expect(hidden(does(all, { name: 'insertRows', sheet: 's1', row: 1, count: 2 }))).toEqual([4, 11])
    const right = does(all, { name: 'insertColumns', sheet: 's1', column: 0, count: 1 })
    expect(right.tables?.[0]?.filter).toEqual({ rules: { 2: { keep: ['North'] } }, hidden: [2] })
    const moved = does(all, { name: 'moveCells', sheet: 's1', area: 'A1:B4', toSheet: 's1', to: 'H11' })
    expect(moved.tables?.[0]?.filter).toEqual({ rules: { 8: { keep: ['North'] } }, hidden: [12] })
    const down = does(all, { name: 'insertCells', sheet: 's1', area: 'A1:B1', shift: 'down' })
    expect(down.tables?.[0]?.filter?.hidden).toEqual([3])
    const gone = does(all, { name: 'deleteRows', sheet: 's1', row: 2, count: 1 })
    expect(gone.tables?.[0]?.filter?.hidden).toEqual([])
    const smaller = does(all, { name: 'resizeTable', table: 't1', area: 'A1:A2' })
    expect(smaller.tables?.[0]?.filter).toEqual({ rules: {}, hidden: [] })
  })

  test('what a filter hides changes places with other rows, and what it asks for with other columns', () => {
    const swap = (area: string, direction: 'row' | 'column', count: number): Command => ({
      name: 'swapCells',
      sheet: 's1',
      area,
      direction,
      count,
    })
    const filter = { area: { top: 0, left: 0, bottom: 3, right: 1 }, rules: north, hidden: [2] }
    const filtered = workbookOf(cells, { ...plain, filter })
    const own = (...steps: readonly Command[]) => does(filtered, ...steps).sheets[0]?.filter
    expect(own(swap('A2:B4', 'row', 2))).toEqual({ ...filter, hidden: [3] })
    expect(own(swap('A2:B4', 'row', 1))).toEqual({ ...filter, hidden: [1] })
    expect(own(swap('A3:B5', 'row', 1))).toEqual({ ...filter, hidden: [] })
    expect(own(swap('B2:B4', 'row', 1))).toBe(filtered.sheets[0]?.filter)
    expect(own(swap('A1:B4', 'column', 1))).toEqual({ ...filter, rules: { 0: north[1] } })
    expect(own(swap('A1:B6', 'row', 4))).toEqual({
      ...filter,
      area: { top: 2, left: 0, bottom: 5, right: 1 },
      hidden: [4],
    })
    const table = does(workbookOf(...two, filterFirst), swap('A2:B4', 'row', 2))
    expect(table.tables?.[0]?.filter?.hidden).toEqual([3])
  })

  test('a plain filter cannot lie over a table, and becomes that of a table of the same cells', () => {
    const over: Command = {
      ...plain,
      filter: { area: { top: 0, left: 0, bottom: 3, right: 1 }, rules: north, hidden: [2] },
    }
    expect(() => does(workbookOf(...two), over)).toThrow('A filter cannot lie over the table Table1')
    const made = workbookOf(cells, over, table('A1:B4'))
    expect(made.sheets[0]?.filter).toBeUndefined()
    expect(made.tables?.[0]?.filter).toEqual({ rules: north, hidden: [2] })
    const wider = workbookOf(cells, over, table('A1:B6'))
    expect(wider.sheets[0]?.filter).toBeUndefined()
    expect(hidden(wider)).toEqual([])
  })
})
