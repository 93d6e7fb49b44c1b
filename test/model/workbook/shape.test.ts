import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { label, run } from '../../../model/workbook/run.ts'
import { emptyWorkbook, type Sheet, type Workbook } from '../../../model/workbook/workbook.ts'
import { frozen, inputs, typed, workbookOf } from './workbooks.ts'

const shape = (...commands: Command[]): Sheet => workbookOf(...commands).sheets[0] as Sheet
const front = (workbook: Workbook): Sheet => workbook.sheets[0] as Sheet
const failure = (work: () => unknown): string => {
  try {
    work()
  } catch (thrown) {
    return (thrown as Error).message
  }
  return ''
}

const filled = frozen(
  workbookOf(
    typed({ A1: 'Name', B1: 'Count', A2: 'x', B2: 3, A3: 'y', B3: '=B2+1', A4: 'z', B4: 1, D9: '=SUM(B2:B4)' }),
  ),
)

describe('rows and columns', () => {
  const shaped = frozen(
    workbookOf(
      { name: 'resizeRows', sheet: 's1', heights: { 2: 40, 8: 60 } },
      { name: 'hideRows', sheet: 's1', row: 4, count: 2 },
      { name: 'hideColumns', sheet: 's1', column: 2, count: 1 },
      { name: 'freezePanes', sheet: 's1', rows: 2, columns: 1 },
      { name: 'mergeCells', sheet: 's1', area: 'B8:D9' },
      {
        name: 'setFilter',
        sheet: 's1',
        filter: { area: { top: 10, left: 1, bottom: 20, right: 3 }, rules: { 2: { keep: ['x'] } }, hidden: [12, 13] },
      },
    ),
  )

  test('keep heights, hidden lines, frozen panes, merges and filters when rows are inserted before them', () => {
    expect(front(run(shaped, { name: 'insertRows', sheet: 's1', row: 1, count: 2 }))).toMatchObject({
      rowHeights: { 4: 40, 10: 60 },
      hiddenRows: [6, 7],
      frozen: { rows: 4, columns: 1 },
      merges: [{ top: 9, left: 1, bottom: 10, right: 3 }],
      filter: { area: { top: 12, bottom: 22 }, rules: { 2: { keep: ['x'] } }, hidden: [14, 15] },
    })
  })

  test('take along what is deleted of them', () => {
    const next = front(run(shaped, { name: 'deleteRows', sheet: 's1', row: 0, count: 5 }))
    expect(next.rowHeights).toEqual({ 3: 60 })
    expect(next.hiddenRows).toEqual([0])
    expect(next.frozen).toEqual({ rows: 0, columns: 1 })
    const columns = front(run(shaped, { name: 'deleteColumns', sheet: 's1', column: 1, count: 2 }))
    expect(columns.merges).toEqual([{ top: 7, left: 1, bottom: 8, right: 1 }])
    expect(columns.filter).toEqual({ area: { top: 10, left: 1, bottom: 20, right: 1 }, rules: {}, hidden: [12, 13] })
    expect(columns.hiddenColumns).toBeUndefined()
  })

  test('a filter goes with its header row', () => {
    expect(front(run(shaped, { name: 'deleteRows', sheet: 's1', row: 10, count: 1 })).filter).toBeUndefined()
  })

  test('are hidden once and shown again', () => {
    expect(
      shape({ name: 'hideRows', sheet: 's1', row: 4, count: 2 }, { name: 'hideRows', sheet: 's1', row: 5, count: 2 })
        .hiddenRows,
    ).toEqual([4, 5, 6])
    const all = run(shaped, { name: 'showRows', sheet: 's1', row: 0, count: 100 })
    expect(front(all).hiddenRows).toBeUndefined()
    expect(run(all, { name: 'showRows', sheet: 's1', row: 0, count: 100 })).toBe(all)
  })

  test('say what undo would take back', () => {
    expect(label({ name: 'hideRows', sheet: 's1', row: 4, count: 2 })).toBe('Hide 2 rows')
    expect(label({ name: 'freezePanes', sheet: 's1', rows: 0, columns: 0 })).toBe('Unfreeze panes')
    expect(label({ name: 'setFilter', sheet: 's1', filter: null })).toBe('Remove filter')
  })

  test('refuse what nobody could get back from', () => {
    expect(failure(() => run(emptyWorkbook, { name: 'hideRows', sheet: 's1', row: 0, count: 1_048_576 }))).toBe(
      'Not every row can be hidden; select fewer.',
    )
    expect(failure(() => run(emptyWorkbook, { name: 'freezePanes', sheet: 's1', rows: 5000, columns: 0 }))).toBe(
      'At most 100 rows and columns can be frozen.',
    )
    expect(failure(() => run(emptyWorkbook, { name: 'resizeRows', sheet: 's1', heights: { 1: 5000 } }))).toBe(
      'A row must be higher than 0 and at most 546 pixels high.',
    )
  })
})

describe('cells that come and go', () => {
  const insert = (area: string, shift: 'down' | 'right'): Command => ({ name: 'insertCells', sheet: 's1', area, shift })
  const remove = (area: string, shift: 'up' | 'left'): Command => ({ name: 'deleteCells', sheet: 's1', area, shift })

  test('shift the cells below and the references to them', () => {
    expect(inputs(run(filled, insert('B3:B4', 'down')))).toEqual({
      A1: 'Name',
      B1: 'Count',
      A2: 'x',
      B2: 3,
      A3: 'y',
      A4: 'z',
      B5: '=B2+1',
      B6: 1,
      D9: '=SUM(B2:B6)',
    })
  })

  test('shift the cells to the right', () => {
    const next = run(filled, insert('A2', 'right'))
    expect(inputs(next)).toMatchObject({ B2: 'x', C2: 3, B3: '=C2+1', D9: '=SUM(B2:B4)' })
    expect(inputs(next)).not.toHaveProperty('A2')
  })

  test('close the gap, and a range that loses cells is shorter', () => {
    const next = run(filled, remove('B2:B3', 'up'))
    expect(inputs(next)).toMatchObject({ B2: 1, D9: '=SUM(B2:B2)' })
    expect(inputs(run(filled, remove('B2', 'up')))).toMatchObject({ B2: '=#REF!+1', D9: '=SUM(B2:B3)' })
    expect(inputs(run(filled, remove('A9:C9', 'left')))).toMatchObject({ A9: '=SUM(B2:B4)' })
  })

  test('do not tear merged cells', () => {
    const merged = run(filled, { name: 'mergeCells', sheet: 's1', area: 'E5:F6' })
    expect(front(run(merged, insert('E1:F1', 'down'))).merges).toEqual([{ top: 5, left: 4, bottom: 6, right: 5 }])
    expect(failure(() => run(merged, insert('E1', 'down')))).toBe('This would tear a merged cell; unmerge it first.')
  })

  test('inserting and deleting again gives the formulas back', () => {
    expect(inputs(run(run(filled, insert('B3:B4', 'down')), remove('B3:B4', 'up')))).toEqual(inputs(filled))
  })
})

describe('sorting', () => {
  test('puts rows into the order given, formulas relative to their row', () => {
    const sheet = workbookOf(typed({ A1: 3, B1: '=A1*2', A2: 1, B2: '=A2*$D$1', A3: 2, B3: 'plain' }))
    const next = run(sheet, { name: 'sortRows', sheet: 's1', area: 'A1:B3', order: [1, 2, 0] })
    expect(inputs(next)).toEqual({ A1: 1, B1: '=A1*$D$1', A2: 2, B2: 'plain', A3: 3, B3: '=A3*2' })
  })

  test('an order that forgets a row is refused', () => {
    expect(failure(() => run(filled, { name: 'sortRows', sheet: 's1', area: 'A1:B2', order: [1, 1] }))).toBe(
      'The order of a sort must name each of its rows once.',
    )
  })
})

describe('merging', () => {
  test('keeps the first input at the top left', () => {
    const next = run(workbookOf(typed({ B1: 'title', C1: 'other' })), {
      name: 'mergeCells',
      sheet: 's1',
      area: 'A1:C1',
    })
    expect(inputs(next)).toEqual({ A1: 'title' })
    expect(front(next).merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    expect(front(run(next, { name: 'unmergeCells', sheet: 's1', area: 'C1' })).merges).toBeUndefined()
  })

  test('takes in merged cells that lie inside and refuses those that lie partly inside', () => {
    const one = workbookOf({ name: 'mergeCells', sheet: 's1', area: 'A1:B1' })
    expect(front(run(one, { name: 'mergeCells', sheet: 's1', area: 'A1:C2' })).merges).toHaveLength(1)
    expect(failure(() => run(one, { name: 'mergeCells', sheet: 's1', area: 'B1:C2' }))).toBe(
      'Part of a merged cell is selected; select it whole.',
    )
  })
})

describe('copying a sheet', () => {
  const model = workbookOf(
    { name: 'renameSheet', sheet: 's1', title: 'Model' },
    typed({ A1: 2, A2: '=A1*2', A3: '=Model!A1' }),
    {
      name: 'addChart',
      chart: { id: 'c1', title: 'One', kind: 'line', sheet: 's1', series: [{ values: 'Model!A1:A3' }] },
    },
  )

  test('gives a sheet and charts of its own that mean the copy', () => {
    const next = run(model, { name: 'copySheet', sheet: 's1' })
    expect(next.sheets.map(({ name }) => name)).toEqual(['Model', 'Model (2)'])
    expect(inputs(next, next.sheets[1]?.id)).toEqual({ A1: 2, A2: '=A1*2', A3: "='Model (2)'!A1" })
    expect(next.charts[1]).toMatchObject({ id: 'c2', sheet: 's2', series: [{ values: "'Model (2)'!A1:A3" }] })
    expect(run(next, { name: 'copySheet', sheet: 's2' }).sheets.map(({ name }) => name)).toEqual([
      'Model',
      'Model (2)',
      'Model (3)',
    ])
  })

  test('a colour comes and goes', () => {
    const red = run(model, { name: 'colorSheet', sheet: 's1', color: 'red' })
    expect(front(red).color).toBe('red')
    expect(front(run(red, { name: 'colorSheet', sheet: 's1', color: null }))).not.toHaveProperty('color')
  })
})
