import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../model/workbook/command.ts'
import { label, run } from '../../../model/workbook/run.ts'
import type { Cell, Workbook } from '../../../model/workbook/workbook.ts'
import { cellAt, emptyWorkbook, extent } from '../../../model/workbook/workbook.ts'
import { frozen, gaps, inputs, typed, workbookOf } from './workbooks.ts'

const cell = (workbook: Workbook, row: number, column: number): Cell | undefined =>
  cellAt(workbook.sheets[0] as Workbook['sheets'][number], row, column)

describe('setCells', () => {
  test('types formulas and constants and empties cells', () => {
    const workbook = workbookOf(typed({ A1: 1, B2: '=A1', C300: 'x', A2: true }), typed({ A1: null, B2: 5 }))
    expect(inputs(workbook)).toEqual({ A2: true, B2: 5, C300: 'x' })
    expect(gaps(workbook)).toEqual([])
  })

  test('keeps looks and notes, and sets a format only on cells without one', () => {
    const start = workbookOf(
      typed({ A1: 1, A2: 2 }),
      { name: 'formatCells', sheet: 's1', area: 'A1', look: { format: '0.0', bold: true } },
      { name: 'describeCell', sheet: 's1', cell: 'A1', description: { unit: 'FLOP', source: 'Epoch' } },
    )
    const next = run(start, {
      name: 'setCells',
      sheet: 's1',
      inputs: { A1: { value: 0.12 }, A2: { value: 0.12 }, A3: null },
      formats: { A1: '0%', A2: '0%' },
    })
    expect(cell(next, 0, 0)).toEqual({ value: 0.12, format: '0.0', bold: true, unit: 'FLOP', source: 'Epoch' })
    expect(cell(next, 1, 0)).toEqual({ value: 0.12, format: '0%' })
    expect(cell(run(next, typed({ A1: null })), 0, 0)).toEqual({
      format: '0.0',
      bold: true,
      unit: 'FLOP',
      source: 'Epoch',
    })
  })

  test('emptying the last cells leaves no gap behind', () => {
    const workbook = workbookOf(typed({ A1: 1, D600: 2 }), typed({ D600: null }))
    expect(workbook).toEqual(workbookOf(typed({ A1: 1 })))
    expect(run(workbook, typed({ A1: null }))).toEqual(emptyWorkbook)
  })

  test('typing what is there already gives the very same workbook', () => {
    const workbook = workbookOf(typed({ A1: 1, B1: '=A1' }))
    expect(run(workbook, typed({ A1: 1, B1: '=A1', C9: null }))).toBe(workbook)
  })

  test.each([
    [typed({ A1: 1 }, 'nowhere'), 'There is no sheet with the id nowhere.'],
    [typed({ AAAA1: 1 }), 'AAAA1 is not a cell; write one like B12.'],
    [typed({ A1: Number.NaN }), 'The value for A1 is not a finite number.'],
    [
      { name: 'setCells', sheet: 's1', inputs: { A1: { formula: '1+1' } } },
      'The formula for A1 does not start with =.',
    ],
    [{ name: 'fly', sheet: 's1' } as unknown as Command, 'There is no command called fly.'],
    [{ name: 'toString' } as unknown as Command, 'There is no command called toString.'],
  ] as const)('what is impossible is refused: %j', (command, message) => {
    expect(() => run(emptyWorkbook, command)).toThrow(message)
  })

  test('an edit of one cell keeps every other block, row and cell the same object', () => {
    const start = frozen(
      workbookOf(
        typed(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`A${i + 1}`, i]))),
        typed({ B2: 'x', C300: 'y', A300: 'z' }),
        { name: 'addSheet', title: 'Other' },
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_300 }), fc.integer({ min: 0, max: 5 }), (row, column) => {
        const next = run(start, typed({ [`${'ABCDEF'[column]}${row + 1}`]: -1 }))
        const [before, after] = [start.sheets[0], next.sheets[0]]
        expect(next.sheets[1]).toBe(start.sheets[1])
        expect(next.names).toBe(start.names)
        expect(next.charts).toBe(start.charts)
        before?.blocks.forEach((block, b) => {
          if (b !== Math.floor(row / 256)) expect(after?.blocks[b]).toBe(block)
          block?.forEach((line, r) => {
            if (b * 256 + r !== row) expect(after?.blocks[b]?.[r]).toBe(line)
            line?.forEach((each, c) => {
              if (b * 256 + r !== row || c !== column) expect(after?.blocks[b]?.[r]?.[c]).toBe(each)
            })
          })
        })
        expect(gaps(next)).toEqual([])
      }),
      { seed: 10, numRuns: 30 },
    )
  })
})

describe('pasteCells', () => {
  test('replaces whole cells, and empties where null stands', () => {
    const start = workbookOf(typed({ A1: 1, B1: 2, C1: 3 }), {
      name: 'formatCells',
      sheet: 's1',
      area: 'A1:B1',
      look: { bold: true },
    })
    const next = run(start, { name: 'pasteCells', sheet: 's1', at: 'A1', cells: [[{ value: 9, unit: 'USD' }, null]] })
    expect([cell(next, 0, 0), cell(next, 0, 1), cell(next, 0, 2)]).toEqual([
      { value: 9, unit: 'USD' },
      undefined,
      { value: 3 },
    ])
  })

  test('pasting what is there gives the very same workbook', () => {
    const start = workbookOf(typed({ A1: 1, B1: '=A1' }))
    const cells = [[{ value: 1 }, { formula: '=A1' }, null]]
    expect(run(start, { name: 'pasteCells', sheet: 's1', at: 'A1', cells })).toBe(start)
  })

  test('beyond the last column there is no room', () => {
    const cells = [[{ value: 1 }, { value: 2 }]]
    expect(() => run(emptyWorkbook, { name: 'pasteCells', sheet: 's1', at: 'XFD1', cells })).toThrow('not enough room')
  })
})

describe('clearCells', () => {
  test('empties inputs and leaves looks and notes', () => {
    const start = workbookOf(typed({ A1: 1, A2: 2, B2: 3 }), {
      name: 'describeCell',
      sheet: 's1',
      cell: 'A2',
      description: { note: 'why' },
    })
    const next = run(start, { name: 'clearCells', sheet: 's1', area: 'A1:A1048576' })
    expect(cell(next, 0, 0)).toBeUndefined()
    expect(cell(next, 1, 0)).toEqual({ note: 'why' })
    expect(cell(next, 1, 1)).toEqual({ value: 3 })
  })
})

describe('looks and notes', () => {
  test('a look is set, changed in part and taken away', () => {
    const look = (part: object): Command => ({ name: 'formatCells', sheet: 's1', area: 'A1:B2', look: part })
    const bold = workbookOf(typed({ A1: 1 }), look({ bold: true, format: '0%' }))
    expect(cell(bold, 1, 1)).toEqual({ bold: true, format: '0%' })
    const plain = run(bold, look({ bold: null }))
    expect(cell(plain, 0, 0)).toEqual({ value: 1, format: '0%' })
    expect(run(plain, look({ format: null }))).toEqual(workbookOf(typed({ A1: 1 })))
    expect(run(plain, look({ format: '0%' }))).toBe(plain)
  })

  test('whole columns and rows are formatted as far as the sheet is used', () => {
    const all: Command = { name: 'formatCells', sheet: 's1', area: 'A1:XFD1048576', look: { bold: true } }
    expect(run(emptyWorkbook, all)).toBe(emptyWorkbook)
    const next = run(workbookOf(typed({ A1: 1, B3: 2 })), all)
    expect(extent(next.sheets[0] as Workbook['sheets'][number])).toEqual({ rows: 3, columns: 2 })
    expect(cell(next, 2, 0)).toEqual({ bold: true })
    expect(() => run(emptyWorkbook, { ...all, area: 'A1:ZZ100000' })).toThrow('At most 1,000,000 cells')
  })

  test('a note that is emptied is gone', () => {
    const start = workbookOf({ name: 'describeCell', sheet: 's1', cell: 'B2', description: { unit: 'USD', note: 'x' } })
    const next = run(start, { name: 'describeCell', sheet: 's1', cell: 'B2', description: { unit: '', note: null } })
    expect(next).toEqual(emptyWorkbook)
  })

  test('widths are set and go back to the default', () => {
    const start = workbookOf({ name: 'resizeColumns', sheet: 's1', widths: { 0: 120, 2: 80 } })
    expect(start.sheets[0]?.columnWidths).toEqual({ 0: 120, 2: 80 })
    expect(
      run(start, { name: 'resizeColumns', sheet: 's1', widths: { 0: null, 2: 80 } }).sheets[0]?.columnWidths,
    ).toEqual({
      2: 80,
    })
    expect(run(start, { name: 'resizeColumns', sheet: 's1', widths: { 2: 80, 5: null } })).toBe(start)
    expect(() => run(start, { name: 'resizeColumns', sheet: 's1', widths: { 2: 0 } })).toThrow('wider than 0')
  })
})

test('labels are what Undo says', () => {
  const list: readonly Command[] = [
    typed({ A1: 1 }),
    { name: 'insertRows', sheet: 's1', row: 0, count: 1 },
    { name: 'deleteColumns', sheet: 's1', column: 0, count: 3 },
    { name: 'resizeColumns', sheet: 's1', widths: { 0: 50 } },
    { name: 'defineName', was: 'a', definition: { name: 'b', refersTo: '=1' } },
  ]
  expect(list.map(label)).toEqual(['Edit cells', 'Insert row', 'Delete 3 columns', 'Resize column', 'Rename name'])
})

test('the extent ends at the last row and column that hold anything', () => {
  expect(extent(workbookOf(typed({ C2: 1, A300: 1 })).sheets[0] as Workbook['sheets'][number])).toEqual({
    rows: 300,
    columns: 3,
  })
})
