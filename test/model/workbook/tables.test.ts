import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaName, parseArea } from '../../../model/core/reference.ts'
import { tokens } from '../../../model/formula/tokens.ts'
import { copied, pastedCells } from '../../../model/workbook/clip.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { filledCells } from '../../../model/workbook/filledCells.ts'
import { createHistory } from '../../../model/workbook/history.ts'
import { label, run } from '../../../model/workbook/run.ts'
import { sheetUses } from '../../../model/workbook/sheetUses.ts'
import { structuredArea } from '../../../model/workbook/tables.ts'
import { cellAt, type Workbook } from '../../../model/workbook/workbook.ts'
import { deptSales, deptSalesCells } from './deptSales.ts'
import { commands, frozen, gaps, inputs, typed, workbookOf } from './workbooks.ts'

const sales = () => workbookOf(...deptSales)

const does = (workbook: Workbook, ...steps: readonly Command[]) => steps.reduce(run, frozen(workbook))

/** `DeptSales A1:E7 Region|Amount`. */
const shown = ({ tables = [] }: Workbook) =>
  tables.map(({ name, sheet, area, columns }) => `${name} ${sheet} ${areaName(area)} ${columns.join('|')}`)

const headers = 'Sales Person|Region|Sales Amount|% Commission|Commission Amount'

function where(workbook: Workbook, text: string, row = -1): string {
  const [token] = tokens(text)
  if (token?.kind !== 'structured') throw new Error(`${text} names no table.`)
  const found = structuredArea(workbook, token.structured, { sheet: 's1', row, column: row < 0 ? -1 : 4 })
  return 'error' in found ? `${found.error} ${found.message}` : areaName(found.area)
}

describe('what references to a table mean', () => {
  // "Examples of using structured references" there, as long as the table has no totals row.
  test.each([
    ['DeptSales[[#All],[Sales Amount]]', 'C1:C7'],
    ['DeptSales[[#Headers],[% Commission]]', 'D1'],
    ['DeptSales[[#Totals],[Region]]', '#REF! The table DeptSales has no totals row.'],
    ['DeptSales[[#All],[Sales Amount]:[% Commission]]', 'C1:D7'],
    ['DeptSales[[% Commission]:[Commission Amount]]', 'D2:E7'],
    ['DeptSales[[#Headers],[Region]:[Commission Amount]]', 'B1:E1'],
    ['DeptSales[[#Headers],[#Data],[% Commission]]', 'D1:D7'],
    ['DeptSales[]', 'A2:E7'],
    ['DeptSales[#Data]', 'A2:E7'],
    ['DeptSales[#All]', 'A1:E7'],
    ['deptsales[region]', 'B2:B7'],
    ['DeptSales[Regions]', '#REF! The table DeptSales has no column Regions; did you mean Region?'],
    ['DeptSale[Region]', '#NAME? There is no table DeptSale; did you mean DeptSales?'],
    ['[Region]', '#REF! This formula stands in no table; write the name of the table before the [.'],
    ['DeptSales[@Region]', '#VALUE! @ means the row of the formula, which lies in no row of the table DeptSales.'],
  ])('%s is %s', (text, wanted) => {
    expect(where(sales(), text)).toBe(wanted)
  })

  test('in a row of the table, @ is that row and the table needs no name', () => {
    expect(where(sales(), 'DeptSales[[#This Row],[Commission Amount]]', 4)).toBe('E5')
    expect(where(sales(), '[@[Sales Person]:[Region]]', 4)).toBe('A5:B5')
    expect(where(sales(), '[@]', 4)).toBe('A5:E5')
    expect(where(sales(), '[Sales Amount]', 4)).toBe('C2:C7')
  })
})

describe('making a table', () => {
  test('the header row names the columns, each differently and as text', () => {
    const made = workbookOf(typed({ A1: 'Year', B1: 2024, D1: 'year', A2: 1 }), {
      name: 'addTable',
      sheet: 's1',
      area: 'A1:D2',
      headers: true,
    })
    expect(shown(made)).toEqual(['Table1 s1 A1:D2 Year|2024|Column1|year2'])
    expect(inputs(made)).toEqual({ A1: 'Year', B1: '2024', C1: 'Column1', D1: 'year2', A2: 1 })
    expect(made.tables?.[0]?.filter).toEqual({ rules: {}, hidden: [] })
  })

  test('without headers the cells make room for them', () => {
    const made = workbookOf(typed({ A1: 1, B1: 2, A2: 3, A3: '=SUM(A1:A2)' }), {
      name: 'addTable',
      sheet: 's1',
      area: 'A1:B2',
      headers: false,
    })
    expect(shown(made)).toEqual(['Table1 s1 A1:B3 Column1|Column2'])
    expect(inputs(made)).toMatchObject({ A1: 'Column1', B1: 'Column2', A2: 1, B2: 2, A3: 3, A4: '=SUM(A2:A3)' })
  })

  test.each([
    [{ area: 'G1:I1' }, 'A table needs at least one row below its headers; select more.'],
    [{ area: 'E7:G9' }, 'These cells belong to the table DeptSales already.'],
    [{ area: 'G1:H3', title: 'deptsales' }, 'There is already a table DeptSales.'],
    [{ area: 'G1:H3', title: 'Rate' }, 'There is already a name rate; a table needs one of its own.'],
    [{ area: 'G1:H3', title: 'AB12' }, 'AB12 reads like a cell; write AB_12.'],
    [{ area: 'G1:H3', title: 'My sales' }, 'A name may not contain spaces; write My_sales.'],
  ])('%j is refused', (wrong, message) => {
    const workbook = does(sales(), { name: 'defineName', definition: { name: 'rate', refersTo: '=2' } })
    expect(() => run(workbook, { name: 'addTable', sheet: 's1', headers: true, ...wrong })).toThrow(message)
  })

  test('a name must differ from every table', () => {
    expect(() => run(sales(), { name: 'defineName', definition: { name: 'deptSales', refersTo: '=2' } })).toThrow(
      'There is already a table DeptSales; a name must differ from it.',
    )
  })

  test('it is one step with a label, which undo takes back whole', () => {
    const history = createHistory(workbookOf(deptSalesCells))
    const before = history.workbook
    history.run({ name: 'addTable', sheet: 's1', area: 'A1:E7', headers: false })
    expect(history.undoLabel).toBe('Make table')
    history.undo()
    expect(history.workbook).toBe(before)
    expect(label({ name: 'removeTable', table: 't1' })).toBe('Convert to range')
  })
})

describe('formulas follow', () => {
  const users = typed({
    G1: '=SUM(DeptSales[Sales Amount])+ROWS(deptsales)',
    G2: '=DeptSales[[#Headers],[Sales Amount]:[Commission Amount]]',
    G3: '=COUNTA(DeptSales[Region])',
  })
  const name: Command = { name: 'defineName', definition: { name: 'regions', refersTo: '=DeptSales[Region]' } }
  const chart: Command = {
    name: 'addChart',
    chart: {
      id: 'c1',
      title: '',
      kind: 'bar',
      sheet: 's1',
      x: 'DeptSales[Region]',
      series: [{ values: 'DeptSales[Sales Amount]' }],
    },
  }
  const used = () => does(sales(), users, name, chart)

  test('a renamed table', () => {
    const next = does(used(), { name: 'renameTable', table: 't1', title: 'Sales' })
    expect(inputs(next)).toMatchObject({
      E2: '=[@[Sales Amount]]*[@[% Commission]]',
      G1: '=SUM(Sales[Sales Amount])+ROWS(Sales)',
      G2: '=Sales[[#Headers],[Sales Amount]:[Commission Amount]]',
    })
    expect(next.names[0]?.refersTo).toBe('=Sales[Region]')
    expect(next.charts[0]).toMatchObject({ x: 'Sales[Region]', series: [{ values: 'Sales[Sales Amount]' }] })
  })

  test('a header cell that is typed over, also in the table itself', () => {
    const next = does(used(), typed({ C1: 'Amount', B1: 'Land, Region' }))
    expect(inputs(next)).toMatchObject({
      E2: '=[@Amount]*[@[% Commission]]',
      E7: '=[@Amount]*[@[% Commission]]',
      G1: '=SUM(DeptSales[Amount])+ROWS(deptsales)',
      G2: '=DeptSales[[#Headers],[Amount]:[Commission Amount]]',
      G3: '=COUNTA(DeptSales[[Land, Region]])',
    })
    expect(next.charts[0]).toMatchObject({ x: 'DeptSales[[Land, Region]]' })
  })

  test('two columns that exchange their names', () => {
    const next = does(used(), typed({ B1: 'Sales Amount', C1: 'Region' }))
    expect(shown(next)).toEqual(['DeptSales s1 A1:E7 Sales Person|Sales Amount|Region|% Commission|Commission Amount'])
    expect(inputs(next)).toMatchObject({ E2: '=[@Region]*[@[% Commission]]', G3: '=COUNTA(DeptSales[Sales Amount])' })
  })

  test('a header that is emptied, a number or taken already', () => {
    const next = does(used(), typed({ A1: null, B1: 2027, C1: 'Commission Amount' }))
    expect(shown(next)).toEqual(['DeptSales s1 A1:E7 Column1|2027|Commission Amount2|% Commission|Commission Amount'])
    expect(inputs(next)).toMatchObject({ A1: 'Column1', B1: '2027', C1: 'Commission Amount2' })
  })

  test('columns that come and go', () => {
    const wider = does(used(), { name: 'insertColumns', sheet: 's1', column: 2, count: 1 })
    expect(shown(wider)).toEqual([
      'DeptSales s1 A1:F7 Sales Person|Region|Column1|Sales Amount|% Commission|Commission Amount',
    ])
    expect(inputs(wider)).toMatchObject({ C1: 'Column1', H1: '=SUM(DeptSales[Sales Amount])+ROWS(deptsales)' })
    const narrower = does(used(), { name: 'deleteColumns', sheet: 's1', column: 2, count: 1 })
    expect(shown(narrower)).toEqual(['DeptSales s1 A1:D7 Sales Person|Region|% Commission|Commission Amount'])
    expect(inputs(narrower)).toMatchObject({
      D2: '=#REF!*[@[% Commission]]',
      F1: '=SUM(#REF!)+ROWS(deptsales)',
      F2: '=DeptSales[[#Headers],[% Commission]:[Commission Amount]]',
    })
  })

  test('a table that is converted to a range', () => {
    const next = does(used(), { name: 'removeTable', table: 't1' })
    expect(next.tables).toBeUndefined()
    expect(inputs(next)).toMatchObject({
      E3: '=C3*D3',
      G1: '=SUM($C$2:$C$7)+ROWS($A$2:$E$7)',
      G2: '=$C$1:$E$1',
    })
    expect(next.names[0]?.refersTo).toBe('=Sheet1!$B$2:$B$7')
    expect(next.charts[0]).toMatchObject({ x: '$B$2:$B$7' })
  })

  test('a table that is gone', () => {
    for (const step of [
      { name: 'deleteRows', sheet: 's1', row: 0, count: 7 },
      { name: 'moveCells', sheet: 's1', area: 'J1:N9', toSheet: 's1', to: 'A1' },
    ] as const) {
      const next = does(sales(), typed({ G9: '=SUM(DeptSales[Sales Amount])+ROWS(deptsales)' }), step)
      expect(next.tables).toBeUndefined()
      expect(Object.values(inputs(next))).toContain('=SUM(#REF!)+ROWS(#REF!)')
    }
  })

  test('a copied sheet has a table of its own', () => {
    const next = does(used(), { name: 'copySheet', sheet: 's1' })
    expect(shown(next)).toEqual([`DeptSales s1 A1:E7 ${headers}`, `DeptSales_2 s2 A1:E7 ${headers}`])
    expect(inputs(next, 's2').G1).toBe('=SUM(DeptSales_2[Sales Amount])+ROWS(DeptSales_2)')
    expect(inputs(next, 's1').G1).toBe('=SUM(DeptSales[Sales Amount])+ROWS(deptsales)')
    const own = next.charts.find(({ sheet }) => sheet === 's2')
    expect(own?.x).toBe('DeptSales_2[Region]')
    expect(shown(does(next, { name: 'deleteSheet', sheet: 's1' }))).toEqual([`DeptSales_2 s2 A1:E7 ${headers}`])
  })
})

describe('a table goes along with its cells', () => {
  test.each<[Command, string]>([
    [{ name: 'insertRows', sheet: 's1', row: 0, count: 2 }, 'A3:E9'],
    [{ name: 'insertRows', sheet: 's1', row: 3, count: 2 }, 'A1:E9'],
    [{ name: 'insertRows', sheet: 's1', row: 7, count: 2 }, 'A1:E7'],
    [{ name: 'deleteRows', sheet: 's1', row: 5, count: 9 }, 'A1:E5'],
    [{ name: 'deleteRows', sheet: 's1', row: 1, count: 9 }, 'A1:E2'],
    [{ name: 'insertCells', sheet: 's1', area: 'A3:E4', shift: 'down' }, 'A1:E9'],
    [{ name: 'insertCells', sheet: 's1', area: 'A1:Z1', shift: 'down' }, 'A2:E8'],
    [{ name: 'insertCells', sheet: 's1', area: 'G3:H4', shift: 'right' }, 'A1:E7'],
    [{ name: 'deleteCells', sheet: 's1', area: 'A3:E3', shift: 'up' }, 'A1:E6'],
    [{ name: 'moveCells', sheet: 's1', area: 'A1:E7', toSheet: 's1', to: 'C3' }, 'C3:G9'],
    [{ name: 'moveCells', sheet: 's1', area: 'A1:E8', toSheet: 's1', to: 'B1' }, 'B1:F7'],
  ])('%j leaves it in %s', (command, wanted) => {
    expect(shown(does(sales(), command))).toEqual([`DeptSales s1 ${wanted} ${headers}`])
  })

  test.each<[Command, string]>([
    [{ name: 'deleteRows', sheet: 's1', row: 0, count: 1 }, 'This would delete the headers of the table DeptSales'],
    [
      { name: 'insertCells', sheet: 's1', area: 'B3:C3', shift: 'down' },
      'This would tear the table DeptSales; select its whole width first.',
    ],
    [
      { name: 'deleteCells', sheet: 's1', area: 'B3:C3', shift: 'left' },
      'This would tear the table DeptSales; select its whole height first.',
    ],
    [{ name: 'mergeCells', sheet: 's1', area: 'E7:F8' }, 'Cells of the table DeptSales cannot be merged.'],
    [{ name: 'resizeTable', table: 't1', area: 'A2:E7' }, 'The headers of DeptSales stay in row 1'],
  ])('%j is refused', (command, message) => {
    expect(() => run(sales(), command)).toThrow(message)
  })

  test('two tables never lie on one another', () => {
    const two = does(sales(), typed({ H1: 'x' }), { name: 'addTable', sheet: 's1', area: 'H1:I5', headers: true })
    expect(() => run(two, { name: 'moveCells', sheet: 's1', area: 'H1:I5', toSheet: 's1', to: 'D3' })).toThrow(
      'would lie on one another',
    )
    expect(() => run(two, { name: 'resizeTable', table: 't1', area: 'A1:H7' })).toThrow('would lie on one another')
  })

  test('it moves to another sheet with its name', () => {
    const next = does(sales(), { name: 'addSheet' }, typed({ G1: '=SUM(DeptSales[Sales Amount])' }), {
      name: 'moveCells',
      sheet: 's1',
      area: 'A1:E7',
      toSheet: 's2',
      to: 'B2',
    })
    expect(shown(next)).toEqual([`DeptSales s2 B2:F8 ${headers}`])
    expect(inputs(next)).toEqual({ G1: '=SUM(DeptSales[Sales Amount])' })
    // Whoever deletes that sheet is told.
    expect(sheetUses(next, 's2')).toBe(1)
  })
})

describe('a table grows', () => {
  test('by what is typed right below it, with the formulas and looks of its columns', () => {
    const looks: Command = { name: 'formatCells', sheet: 's1', area: 'D2:D7', look: { format: '0%' } }
    const next = does(sales(), looks, typed({ A8: 'Ann' }))
    expect(shown(next)).toEqual([`DeptSales s1 A1:E8 ${headers}`])
    expect(inputs(next)).toMatchObject({ A8: 'Ann', E8: '=[@[Sales Amount]]*[@[% Commission]]' })
    const sheet = next.sheets[0]
    expect(sheet && cellAt(sheet, 7, 3)).toEqual({ format: '0%' })
  })

  test('by a header typed right of it, and by all rows of a paste', () => {
    const wider = does(sales(), typed({ F1: 'Region' }))
    expect(shown(wider)).toEqual([`DeptSales s1 A1:F7 ${headers}|Region2`])
    const cells = [
      [{ value: 'Ann' }, { value: 'East' }],
      [{ value: 'Bo' }, { value: 'West' }],
    ]
    expect(shown(does(sales(), { name: 'pasteCells', sheet: 's1', at: 'A8', cells }))).toEqual([
      `DeptSales s1 A1:E9 ${headers}`,
    ])
  })

  test('by a formula typed right of it, which fills the new column', () => {
    const next = does(sales(), typed({ F3: '=[@[Sales Amount]]-C2' }))
    expect(shown(next)).toEqual([`DeptSales s1 A1:F7 ${headers}|Column1`])
    expect(inputs(next)).toMatchObject({
      F1: 'Column1',
      F2: '=[@[Sales Amount]]-C1',
      F7: '=[@[Sales Amount]]-C6',
    })
  })

  test.each([
    ['a gap', { A9: 'Ann' }],
    ['something beside it that was there before', { F8: 1 }],
    ['a formula that sums up the table', { C8: '=SUM(DeptSales[Sales Amount])' }],
    ['a formula that sums up its cells', { C8: '=SUM(C2:C7)' }],
  ])('but not by %s', (_, cells) => {
    expect(shown(does(sales(), typed(cells)))).toEqual([`DeptSales s1 A1:E7 ${headers}`])
  })

  test('but not over what was there before', () => {
    const below = does(workbookOf(deptSalesCells), typed({ B8: 'a note' }), {
      name: 'addTable',
      sheet: 's1',
      area: 'A1:E7',
      headers: true,
    })
    expect(shown(does(below, typed({ A8: 'Ann' })))).toEqual([`Table1 s1 A1:E7 ${headers}`])
  })

  test('but not by 200,000 cells that are pasted elsewhere', () => {
    const cells = Array.from({ length: 200_000 }, () => [{ value: 1 }])
    const pasted = run(sales(), { name: 'pasteCells', sheet: 's1', at: 'H1', cells })
    expect(pasted.sheets[0] && cellAt(pasted.sheets[0], 199_999, 7)?.value).toBe(1)
  })

  test('and plain references to all of its rows grow along, but not those of its own formulas', () => {
    const running = does(sales(), typed({ F2: '=SUM(C$2:C2)' }))
    const used = does(running, typed({ H1: '=SUM(C2:C7)+MAX($C$1:$D$7)', H2: '=SUM(C2:C6)+SUM(C2:I7)' }), {
      name: 'defineName',
      definition: { name: 'amounts', refersTo: '=Sheet1!$C$2:$C$7' },
    })
    const next = does(used, typed({ A8: 'Ann' }))
    expect(inputs(next)).toMatchObject({
      F7: '=SUM(C$2:C7)',
      F8: '=SUM(C$2:C8)',
      H1: '=SUM(C2:C8)+MAX($C$1:$D$8)',
      H2: '=SUM(C2:C6)+SUM(C2:I7)',
    })
    expect(next.names[0]?.refersTo).toBe('=Sheet1!$C$2:$C$8')
  })

  test('rows inserted into it have its formulas', () => {
    const next = does(sales(), { name: 'insertRows', sheet: 's1', row: 3, count: 1 })
    expect(inputs(next).E4).toBe('=[@[Sales Amount]]*[@[% Commission]]')
  })
})

describe('formulas of a table', () => {
  const own = '=[@[Sales Amount]]*[@[% Commission]]'
  const named = '=DeptSales[@[Sales Amount]]*DeptSales[@[% Commission]]'
  const pasted = (workbook: Workbook, from: string, to: string) =>
    does(workbook, {
      name: 'pasteCells',
      sheet: 's1',
      at: to,
      cells: pastedCells(copied(workbook, 's1', parseArea(from)), parseArea(to)),
    })

  test('name it when they are copied or moved out of it, and not when they stay in it', () => {
    expect(inputs(pasted(sales(), 'E3', 'G4')).G4).toBe(named)
    expect(inputs(pasted(sales(), 'E3', 'E5')).E5).toBe(own)
    expect(inputs(pasted(sales(), 'E3', 'E8')).E8).toBe(own)
    const out: Command = { name: 'moveCells', sheet: 's1', area: 'E3', toSheet: 's1', to: 'H3' }
    expect(inputs(does(sales(), out)).H3).toBe(named)
    expect(inputs(does(sales(), { ...out, area: 'A1:E7', to: 'B1' })).F3).toBe(own)
  })

  test('keep the words of a LAMBDA that may be left out, which are no columns', () => {
    const words = '=LAMBDA(x,[Region],IF(ISOMITTED(Region),SUM([Sales Amount]),x))(1)'
    const made = does(sales(), typed({ F2: words }))
    expect(inputs(pasted(made, 'F2', 'H2')).H2).toBe(words.replace('[Sales', 'DeptSales[Sales'))
    const renamed = does(made, typed({ B1: 'Where', C1: 'Sold' }))
    expect(inputs(renamed).F2).toBe(words.replace('[Sales Amount]', '[Sold]'))
  })

  test('fill and sort as they are', () => {
    const area = parseArea('E2:E4')
    const cells = filledCells(sales(), 's1', parseArea('E2'), area)
    expect(inputs(does(sales(), { name: 'pasteCells', sheet: 's1', at: 'E2', cells })).E4).toBe(own)
    const order = [5, 4, 3, 2, 1, 0]
    const sorted = does(sales(), { name: 'sortRows', sheet: 's1', area: 'A2:E7', order })
    expect(inputs(sorted)).toMatchObject({ A2: 'Rob', E2: own, E7: own })
  })
})

describe('a table is resized', () => {
  test('by its new area, whose columns keep their names', () => {
    const used = does(sales(), typed({ H1: '=SUM(DeptSales[[Region]:[Commission Amount]])' }))
    const smaller = does(used, { name: 'resizeTable', table: 't1', area: 'A1:D5' })
    expect(shown(smaller)).toEqual(['DeptSales s1 A1:D5 Sales Person|Region|Sales Amount|% Commission'])
    expect(inputs(smaller).H1).toBe('=SUM(DeptSales[[Region]:[% Commission]])')
    expect(inputs(smaller).E1).toBe('Commission Amount')
    const larger = does(smaller, { name: 'resizeTable', table: 't1', area: 'A1:F9' })
    expect(shown(larger)).toEqual([`DeptSales s1 A1:F9 ${headers}|Column1`])
  })
})

describe('a formula in a column', () => {
  test('that is empty fills it', () => {
    expect(inputs(sales())).toMatchObject({
      E2: '=[@[Sales Amount]]*[@[% Commission]]',
      E7: '=[@[Sales Amount]]*[@[% Commission]]',
    })
  })

  test('takes the place of the formula that the whole column had', () => {
    const next = does(sales(), typed({ E4: '=C4*2' }))
    expect(inputs(next)).toMatchObject({ E2: '=C2*2', E4: '=C4*2', E7: '=C7*2' })
  })

  test('stays alone among other inputs', () => {
    const next = does(sales(), typed({ E4: 5 }), typed({ E2: '=C2*3' }))
    expect(inputs(next)).toMatchObject({ E2: '=C2*3', E3: '=[@[Sales Amount]]*[@[% Commission]]', E4: 5 })
  })
})

/** Breaks of the rules that every table keeps. */
function faults({ tables = [], sheets, names }: Workbook): readonly string[] {
  const found: string[] = []
  for (const { name, sheet: id, area, columns } of tables) {
    const sheet = sheets.find((each) => each.id === id)
    if (!sheet) found.push(`${name} is on no sheet`)
    if (area.bottom <= area.top) found.push(`${name} has no rows`)
    if (columns.length !== area.right - area.left + 1) found.push(`${name} has ${columns.length} columns`)
    if (new Set(columns.map((column) => column.toLowerCase())).size !== columns.length) found.push(`${name} repeats`)
    columns.forEach((column, i) => {
      const cell = sheet && cellAt(sheet, area.top, area.left + i)
      if (cell?.value !== column || column === '') found.push(`${name} has ${column} over ${String(cell?.value)}`)
    })
    if (names.some((each) => each.name.toLowerCase() === name.toLowerCase())) found.push(`${name} is a name too`)
    for (const other of tables) {
      const apart =
        other.area.top > area.bottom ||
        other.area.bottom < area.top ||
        other.area.left > area.right ||
        other.area.right < area.left
      if (other.name !== name && other.sheet === id && !apart) found.push(`${name} lies on ${other.name}`)
    }
  }
  return found
}

test('whatever happens, tables keep their rules, and undo and redo give the same workbooks', () => {
  const table = fc.constantFrom('t1', 't2')
  const area = fc.constantFrom('A1:C4', 'B2:D6', 'E1:F3', 'A251:C255', 'B2:B4')
  const tableCommand = fc.oneof(
    fc.record({ name: fc.constant('addTable'), sheet: fc.constant('s1'), area, headers: fc.boolean() }),
    fc.record({ name: fc.constant('resizeTable'), table, area }),
    fc.record({ name: fc.constant('renameTable'), table, title: fc.constantFrom('Sales', 'rate', 'Table1') }),
    fc.record({ name: fc.constant('removeTable'), table }),
  ) as fc.Arbitrary<Command>
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 3, arbitrary: commands }, { weight: 2, arbitrary: tableCommand }), {
        minLength: 10,
        maxLength: 30,
      }),
      (steps) => {
        const history = createHistory(frozen(workbookOf(typed({ A1: 'x', B2: 'y', C1: '=SUM(Table1[x])' }))))
        const first = history.workbook
        let count = 0
        history.run({ name: 'addTable', sheet: 's1', area: 'A1:C4', headers: true })
        if (history.undoLabel) count++
        for (const step of steps) {
          try {
            if (history.run(step)) count++
          } catch (thrown) {
            if ((thrown as Error).name !== 'Failure') throw thrown
          }
          expect(faults(frozen(history.workbook))).toEqual([])
          expect(gaps(history.workbook)).toEqual([])
        }
        const last = history.workbook
        for (let i = 0; i < count; i++) history.undo()
        expect(history.workbook).toBe(first)
        for (let i = 0; i < count; i++) history.redo()
        expect(history.workbook).toBe(last)
      },
    ),
    { seed: 44, numRuns: 200 },
  )
})
