import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { cellAt, emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { commands, frozen, gaps, inputs, typed, workbookOf } from './workbooks.ts'

const model = frozen(
  workbookOf(
    { name: 'renameSheet', sheet: 's1', title: 'Model' },
    { name: 'addSheet', title: 'Other sheet' },
    typed({ A1: 1, A2: 2, A3: 3, B1: '=SUM(A1:A3)', B3: '=A3*rate', C5: "='Other sheet'!A1" }),
    typed({ A1: '=Model!A3', A2: '=SUM(Model!A1:A3)', A3: '=A1' }, 's2'),
    { name: 'defineName', definition: { name: 'rate', refersTo: '=Model!$A$2' } },
    { name: 'describeCell', sheet: 's1', cell: 'A3', description: { unit: 'FLOP', source: 'Epoch' } },
    { name: 'resizeColumns', sheet: 's1', widths: { 0: 50, 2: 120 } },
    {
      name: 'addChart',
      chart: {
        id: 'c1',
        title: 'One',
        kind: 'line',
        sheet: 's1',
        x: 'Model!A1:A3',
        series: [
          { values: 'Model!B1:B3', name: '=Model!A3', labels: "'Other sheet'!A1#" },
          { values: 'rate', name: 'A1' },
        ],
      },
    },
  ),
)

const insertRows = (row: number, count: number, sheet = 's1'): Command => ({ name: 'insertRows', sheet, row, count })
const deleteRows = (row: number, count: number, sheet = 's1'): Command => ({ name: 'deleteRows', sheet, row, count })
const move = (area: string, to: string, toSheet = 's1'): Command => ({
  name: 'moveCells',
  sheet: 's1',
  area,
  toSheet,
  to,
})

describe('inserting rows', () => {
  test('moves cells with their notes and rewrites formulas, names and charts everywhere', () => {
    const next = run(model, insertRows(1, 2))
    expect(inputs(next)).toEqual({
      A1: 1,
      A4: 2,
      A5: 3,
      B1: '=SUM(A1:A5)',
      B5: '=A5*rate',
      C7: "='Other sheet'!A1",
    })
    expect(inputs(next, 's2')).toEqual({ A1: '=Model!A5', A2: '=SUM(Model!A1:A5)', A3: '=A1' })
    expect(cellAt(next.sheets[0] as Workbook['sheets'][number], 4, 0)).toMatchObject({ unit: 'FLOP', source: 'Epoch' })
    expect(next.names).toEqual([{ name: 'rate', refersTo: '=Model!$A$4' }])
    expect(next.charts[0]).toMatchObject({
      x: 'Model!A1:A5',
      series: [
        { values: 'Model!B1:B5', name: '=Model!A5', labels: "'Other sheet'!A1#" },
        { values: 'rate', name: 'A1' },
      ],
    })
  })

  test('keeps what it does not concern the same object', () => {
    const next = run(model, insertRows(1, 2))
    expect(next.sheets[1]?.blocks[0]?.[2]).toBe(model.sheets[1]?.blocks[0]?.[2])
    expect(next.charts[0]?.series[1]).toBe(model.charts[0]?.series[1])
    const beyond = run(model, insertRows(50, 1))
    expect(beyond).toBe(model)
  })

  test('keeps the blocks above', () => {
    const long = workbookOf(typed({ A1: 1, A300: 2, A600: 3 }))
    const next = run(long, insertRows(400, 1))
    expect(next.sheets[0]?.blocks[0]).toBe(long.sheets[0]?.blocks[0])
    expect(next.sheets[0]?.blocks[1]).toBe(long.sheets[0]?.blocks[1])
    expect(inputs(next)).toEqual({ A1: 1, A300: 2, A601: 3 })
  })

  test('that would push cells off the end is refused', () => {
    const low = workbookOf(typed({ A1048576: 1 }))
    expect(() => run(low, insertRows(0, 1))).toThrow('off the end')
    expect(() => run(low, insertRows(-1, 1))).toThrow('There is no row with the index -1.')
    expect(() => run(low, insertRows(0, 0))).toThrow('whole number')
  })
})

describe('deleting rows', () => {
  test('takes cells away and leaves #REF! where they were meant', () => {
    const next = run(model, deleteRows(1, 2))
    expect(inputs(next)).toEqual({ A1: 1, B1: '=SUM(A1:A1)', C3: "='Other sheet'!A1" })
    expect(inputs(next, 's2')).toEqual({ A1: '=#REF!', A2: '=SUM(Model!A1:A1)', A3: '=A1' })
    expect(next.names).toEqual([{ name: 'rate', refersTo: '=#REF!' }])
    expect(next.charts[0]).toMatchObject({ x: 'Model!A1:A1', series: [{ values: 'Model!B1:B1', name: '=#REF!' }, {}] })
    expect(gaps(next)).toEqual([])
  })

  test('of a chart on them leaves #REF! in the chart', () => {
    expect(run(model, deleteRows(0, 3)).charts[0]).toMatchObject({ x: '#REF!', series: [{ values: '#REF!' }, {}] })
  })
})

describe('inserting and deleting columns', () => {
  test('moves cells, widths and references', () => {
    const next = run(model, { name: 'insertColumns', sheet: 's1', column: 1, count: 2 })
    expect(inputs(next)).toMatchObject({ A1: 1, D1: '=SUM(A1:A3)', E5: "='Other sheet'!A1" })
    expect(next.sheets[0]?.columnWidths).toEqual({ 0: 50, 4: 120 })
    expect(next.charts[0]?.series[0]?.values).toBe('Model!D1:D3')
    const back = run(next, { name: 'deleteColumns', sheet: 's1', column: 1, count: 2 })
    expect(back).toEqual(model)
  })

  test('a deleted column takes its width along', () => {
    const next = run(model, { name: 'deleteColumns', sheet: 's1', column: 0, count: 1 })
    expect(next.sheets[0]?.columnWidths).toEqual({ 1: 120 })
    expect(inputs(next)).toEqual({ A1: '=SUM(#REF!)', A3: '=#REF!*rate', B5: "='Other sheet'!A1" })
    expect(gaps(next)).toEqual([])
  })

  test('an emptied sheet is an empty sheet', () => {
    const start = workbookOf(typed({ A1: 1, A300: 2 }))
    expect(run(start, { name: 'deleteColumns', sheet: 's1', column: 0, count: 2 })).toEqual(emptyWorkbook)
  })
})

test('deleting the rows or columns just inserted gives an equal workbook', () => {
  fc.assert(
    fc.property(
      fc.array(commands, { maxLength: 12 }),
      fc.integer({ min: 0, max: 262 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: 1, max: 300 }),
      (list, row, column, count) => {
        let start = model
        for (const command of list) {
          try {
            start = run(start, command)
          } catch {
            // Impossible where it stands.
          }
        }
        const { id } = start.sheets[0] as Workbook['sheets'][number]
        const rows = run(run(start, insertRows(row, count, id)), deleteRows(row, count, id))
        const columns = run(run(start, { name: 'insertColumns', sheet: id, column, count }), {
          name: 'deleteColumns',
          sheet: id,
          column,
          count,
        })
        expect(rows).toEqual(start)
        expect(columns).toEqual(start)
      },
    ),
    { seed: 11, numRuns: 100 },
  )
})

describe('moving cells', () => {
  test('carries them with their notes, and every reference follows', () => {
    const next = run(model, move('A3', 'D7'))
    expect(inputs(next)).toEqual({
      A1: 1,
      A2: 2,
      D7: 3,
      B1: '=SUM(A1:A3)',
      B3: '=D7*rate',
      C5: "='Other sheet'!A1",
    })
    expect(inputs(next, 's2')).toEqual({ A1: '=Model!D7', A2: '=SUM(Model!A1:A3)', A3: '=A1' })
    expect(cellAt(next.sheets[0] as Workbook['sheets'][number], 6, 3)).toMatchObject({ unit: 'FLOP', source: 'Epoch' })
    expect(next.charts[0]?.series[0]?.name).toBe('=Model!D7')
    expect(next.names[0]?.refersTo).toBe('=Model!$A$2')
  })

  test('a moved formula goes on meaning the same cells', () => {
    expect(inputs(run(model, move('B1:B3', 'D4')))).toMatchObject({ D4: '=SUM(A1:A3)', D6: '=A3*rate' })
  })

  test('to another sheet names sheets where needed', () => {
    const next = run(model, move('A1:B3', 'C1', 's2'))
    expect(inputs(next)).toEqual({ C5: "='Other sheet'!A1" })
    expect(inputs(next, 's2')).toEqual({
      A1: "='Other sheet'!C3",
      A2: "=SUM('Other sheet'!C1:C3)",
      A3: '=A1',
      C1: 1,
      C2: 2,
      C3: 3,
      D1: '=SUM(C1:C3)',
      D3: '=C3*rate',
    })
    expect(next.names[0]?.refersTo).toBe("='Other sheet'!$C$2")
    expect(next.charts[0]).toMatchObject({ x: "'Other sheet'!C1:C3" })
    expect(gaps(next)).toEqual([])
  })

  test('overwrites what lies there, also where nothing is moved onto it', () => {
    const start = workbookOf(typed({ A1: 1, B1: 2, C1: '=B1', D1: '=E1', E1: 3 }))
    expect(inputs(run(start, move('A1', 'B1')))).toEqual({ B1: 1, C1: '=#REF!', D1: '=E1', E1: 3 })
    expect(inputs(run(start, move('F1', 'E1')))).toEqual({ A1: 1, B1: 2, C1: '=B1', D1: '=#REF!' })
  })

  test('onto itself by one row loses nothing', () => {
    const start = workbookOf(typed({ A1: 1, A2: '=A1', A3: '=SUM(A1:A2)', B1: '=A2' }))
    const next = run(start, move('A1:A3', 'A2'))
    expect(inputs(next)).toEqual({ A2: 1, A3: '=A2', A4: '=SUM(A2:A3)', B1: '=A3' })
    expect(run(next, move('A2:A4', 'A1'))).toEqual(start)
  })

  test('to where they are changes nothing', () => {
    expect(run(model, move('A1:B3', 'A1'))).toBe(model)
    expect(() => run(model, move('A1:B3', 'XFD1'))).toThrow('not enough room')
  })
})
