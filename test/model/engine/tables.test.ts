import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { patchedWorkbook, workbookDelta } from '../../../model/engine/workbookDelta.ts'
import type { Command } from '../../../model/workbook/command.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { deptSales } from '../workbook/deptSales.ts'
import { type Edit, make } from './anyEdit.ts'
import { everything, inputs, Session } from './session.ts'

function sales(): Session {
  const session = new Session()
  for (const command of deptSales) session.run(command)
  return session
}

describe('the values of references to tables', () => {
  // The amounts that the table of Microsoft's "Using structured references with Excel tables" comes to.
  test('a column is computed row by row', () => {
    const session = sales()
    expect(session.range('E2:E7').flat()).toEqual([26, 99, 141, expect.closeTo(49.2), 120, 135])
  })

  test.each([
    ['=SUM(DeptSales[Sales Amount])', 3970],
    ['=SUM(DeptSales[[Sales Amount]:[% Commission]])', 3970.82],
    ['=SUM(DeptSales[Commission Amount])', expect.closeTo(570.2)],
    ['=COUNTA(DeptSales)', 30],
    ['=ROWS(deptsales)+COLUMNS(DeptSales[#All])', 11],
    ['=DeptSales[[#Headers],[% Commission]]', '% Commission'],
    ['=SUMIFS(DeptSales[Sales Amount],DeptSales[Region],"South")', 1560],
    ['=XLOOKUP("Erich",DeptSales[Sales Person],DeptSales[Region])', 'West'],
    ['=INDEX(DeptSales[Region],MATCH(940,DeptSales[Sales Amount],0))', 'East'],
    ['=SUM(DeptSales[Sales Amount]:DeptSales[% Commission])', 3970.82],
    ['=AVERAGE(DeptSales[[#Data],[Sales Amount]])', expect.closeTo(661.6667, 3)],
    ['=SUM(INDIRECT("DeptSales[Sales Amount]"))', 3970],
    ['=ROWS(INDIRECT("deptsales"))', 6],
    ['=SUM(INDIRECT("DeptSales[Amount]"))', '#REF! The table DeptSales has no column Amount.'],
    ['=ROW(DeptSales[#Headers])', 1],
    ['=DeptSales[[Sales Person]:[Sales Amount]] DeptSales[[Region]:[% Commission]]', 'North'],
    ['=SUM(OFFSET(DeptSales[[#Headers],[Sales Amount]],1,0,2,1))', 920],
    ['=DeptSales[[#Totals],[Sales Amount]]', '#REF! The table DeptSales has no totals row.'],
    ['=DeptSales[Sale Amount]', '#REF! The table DeptSales has no column Sale Amount; did you mean Sales Amount?'],
    ['=SUM(DepSales[Region])', '#NAME? There is no table DepSales; did you mean DeptSales?'],
    ['=ROWS(DepSales)', '#NAME? There is no name DepSales; did you mean DeptSales?'],
    ['=[@Region]', '#REF! This formula stands in no table; write the name of the table before the [.'],
    ['=SUM(DeptSales[Region', '#ERROR! The [ is never closed by ], at character 6 (DeptSales[Re).'],
    ['=SUM(DeptSales[#Nothing])', expect.stringContaining('A table has no #Nothing; write #All')],
  ])('%s', (formula, wanted) => {
    const session = sales()
    session.type({ G1: formula })
    expect(session.at('G1')).toEqual(wanted)
    session.engine.dispose()
  })

  test('a LAMBDA in the table may read its columns, beside values that it can do without', () => {
    const session = sales()
    session.type({ F2: '=LAMBDA(x,[factor],IF(ISOMITTED(factor),x,x*factor)*SUM([Sales Amount]))(1)' })
    expect(session.at('F2')).toBe(3970)
    session.type({ F2: '=SUM(LAMBDA(x,[y],x*[SalesAmount])(2))', C1: 'SalesAmount' })
    expect(session.at('F2')).toBe(7940)
  })

  test('a formula in the table may ask for its own row and count rows without a circle', () => {
    const session = sales()
    session.type({ F2: '=ROW()-ROW(DeptSales[#Headers])+ROWS(DeptSales)*0' })
    expect(session.range('F2:F7').flat()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('a whole column spills, and grows with the table', () => {
    const session = sales()
    session.type({ G1: '=DeptSales[Sales Person]', H1: '=COUNTA(G1#)' })
    expect([session.spill('G1'), session.at('H1')]).toEqual(['G1:G6', 6])
    session.type({ A8: 'Ann' })
    expect([session.spill('G1'), session.at('G7'), session.at('H1')]).toEqual(['G1:G7', 'Ann', 7])
    session.undo()
    expect([session.spill('G1'), session.at('H1')]).toEqual(['G1:G6', 6])
  })

  test('other sheets and names see it, and follow as it grows', () => {
    const session = sales()
    session.run({ name: 'addSheet' })
    session.run({ name: 'defineName', definition: { name: 'amounts', refersTo: '=DeptSales[Sales Amount]' } })
    session.type({ A1: '=SUM(DeptSales[Sales Amount])', A2: '=MAX(amounts)', A3: '=DeptSales[@Region]' }, 's2')
    expect([session.at('A1', 's2'), session.at('A2', 's2')]).toEqual([3970, 940])
    expect(session.at('A3', 's2')).toBe(
      '#VALUE! @ means the row of the formula, which lies in no row of the table DeptSales.',
    )
    session.type({ A8: 'Ann', C8: 1000 })
    expect([session.at('A1', 's2'), session.at('A2', 's2')]).toEqual([4970, 1000])
  })

  test('what charts and the name box hold is resolved', () => {
    const session = sales()
    expect(session.engine.resolve('DeptSales[Region]', 's1')).toEqual({
      sheet: 's1',
      area: { top: 1, left: 1, bottom: 6, right: 1 },
    })
    expect(session.engine.resolve('=deptsales', 's1')).toMatchObject({ area: { top: 1, left: 0, bottom: 6, right: 4 } })
    expect(session.engine.resolve('DeptSales[Nothing]', 's1')).toMatchObject({ error: '#REF!' })
  })

  test('a table that comes makes formulas work that named it before', () => {
    const session = new Session({ A1: 'x', A2: 3, C1: '=SUM(Sales[x])' })
    expect(session.at('C1')).toBe('#NAME? There is no table Sales.')
    session.run({ name: 'addTable', sheet: 's1', area: 'A1:A2', headers: true, title: 'Sales' })
    expect(session.at('C1')).toBe(3)
    session.undo()
    expect(session.at('C1')).toBe('#NAME? There is no table Sales.')
  })
})

const title = fc.constantFrom('Sales', 'Table1', 'Stock')
const cell = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 1, max: 8 })).map(([c, r]) => c + r)
const part = fc.constantFrom(
  '[x]',
  '[@x]',
  '',
  '[#All]',
  '[[#Headers],[Column1]]',
  '[[x]:[y]]',
  '[@]',
  '[Column1]',
  '[2]',
  '[#Totals]',
  '[[#Totals],[x]]',
)
const formula = fc.oneof(
  fc.tuple(title, part).map(([name, of]) => `=SUM(${name}${of})`),
  fc.tuple(title, part).map(([name, of]) => `=${name}${of}`),
  fc.constantFrom(
    '=[@x]*2',
    '=SUM([y])',
    '=block+1',
    '=SUM(block)',
    '=A1',
    '=COUNTA(Sales[x])&"."',
    '=ROWS(Sales)',
    '=SUBTOTAL(109,Sales[x])',
  ),
  fc.tuple(title, part).map(([name, of]) => `=INDIRECT("${name}${of}")`),
)
const input = fc.oneof(formula, fc.constantFrom('x', 'y', 2, 3, null))
const area = fc.constantFrom('A1:B3', 'B2:D5', 'A4:C8', 'D1:E4')
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .dictionary(cell, input, { minKeys: 1, maxKeys: 3 })
      .map((typed): Command => ({ name: 'setCells', sheet: '', inputs: inputs(typed) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ area, headers: fc.boolean(), title })
      .map((of): Command => ({ name: 'addTable', sheet: '', ...of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ table: fc.constantFrom('t1', 't2'), area })
      .map((of): Command => ({ name: 'resizeTable', ...of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ table: fc.constantFrom('t1', 't2'), title })
      .map((of): Command => ({ name: 'renameTable', ...of })),
  },
  { weight: 1, arbitrary: fc.constantFrom('t1', 't2').map((table): Command => ({ name: 'removeTable', table })) },
  {
    weight: 2,
    arbitrary: fc
      .record({ table: fc.constantFrom('t1', 't2'), shown: fc.boolean() })
      .map((of): Command => ({ name: 'showTotals', ...of })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ table: fc.constantFrom('t1', 't2'), row: fc.integer({ min: 1, max: 6 }) })
      .map(({ table, row }): Command => ({ name: 'filterTable', table, filter: { rules: {}, hidden: [row] } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(title, part)
      .map(([name, of]): Command => ({ name: 'defineName', definition: { name: 'block', refersTo: `=${name}${of}` } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('insertRows' as const, 'deleteRows' as const), fc.integer({ min: 0, max: 6 }))
      .map(([name, row]): Command => ({ name, sheet: '', row, count: 1 })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(area, cell)
      .map(([from, to]): Command => ({ name: 'moveCells', sheet: '', area: from, toSheet: '', to })),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ name: 'addSheet', title: 'Other' }) },
)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('run' as const), sheet: fc.nat(2), command }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), times: fc.nat(3) }) },
)

test('after any edits of and around tables, values are those of a fresh engine, here and in another thread', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 3, maxLength: 15 }), (edits) => {
      const session = new Session({ A1: 'x', B1: 'y', A2: 2, B2: '=SUM(Sales[x])', E8: '=COUNTA(Sales)' })
      let sent: Workbook | null = null
      let far: Workbook | null = null
      for (const each of edits) {
        make(session, each)
        const { workbook } = session.history
        far = patchedWorkbook(far, structuredClone(workbookDelta(sent, workbook)))
        sent = workbook
      }
      const { workbook } = session.history
      expect(far?.tables).toEqual(workbook.tables)
      const fresh = createEngine(workbook)
      expect(everything(session.engine, workbook)).toEqual(everything(fresh, workbook))
      fresh.dispose()
      session.engine.dispose()
    }),
    { seed: 20261126, numRuns: 50 },
  )
})
