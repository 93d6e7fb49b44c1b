import { describe, expect, test } from 'vitest'
import { dependants } from '../../../model/explain/dependants.ts'
import { explanation } from '../../../model/explain/explanation.ts'
import { precedents } from '../../../model/explain/precedents.ts'
import { targetName } from '../../../model/explain/reading.ts'
import type { Workbook } from '../../../model/workbook/workbook.ts'
import { deptSales } from '../workbook/deptSales.ts'
import { typed, workbookOf } from '../workbook/workbooks.ts'
import { type Read, read, readCells, readTemplate } from './read.ts'

const referredTo = (of: Read, cell: string) =>
  precedents(of, of.at(cell)).map(({ text, target }) => [text, target?.name])
const referring = (of: Read, cell: string) => dependants(of, of.at(cell)).areas.map((area) => targetName(of, area))

const define = (name: string, refersTo: string) => ({ name: 'defineName', definition: { name, refersTo } }) as const

const model = readCells(
  {
    A1: 4,
    A2: '=A1*2',
    A3: '=$A$1+a1+Data!B1',
    A4: '=SUM(A1:A3)',
    A5: '=rate*A1',
    A6: '=half+1',
    C1: '=SEQUENCE(3)',
    D1: '=SUM(C1#)',
    D2: '=C2',
    D3: '=SUM(A:A)',
    D4: '=Gone!A1+nowhere',
  },
  { A1: '=Sheet1!A1', B1: 7, B2: '=B1', B3: '=B1' },
  define('rate', '=Data!$B$1'),
  define('half', '=rate/2'),
)

const sales = read(workbookOf(...deptSales, typed({ G1: '=SUM(DeptSales[Sales Amount])', G2: '=ROWS(DeptSales)' })))

test('a reference through several sheets refers to a cell of each of them', () => {
  const several = readCells({ A1: 1, A2: '=SUM(Sheet1:Data!A1)' }, { A1: 5 })
  expect(referredTo(several, 'A2')).toEqual([
    ['Sheet1!A1', 'Sheet1!A1'],
    ['Data!A1', 'Data!A1'],
  ])
  expect(referring(several, 'A1')).toEqual(['Sheet1!A2'])
  expect(referring(several, 'Data!A1')).toEqual(['Sheet1!A2'])
  expect(referring(several, 'Data!A2')).toEqual([])
  const { step } = explanation(several, several.at('A2'))
  expect(step).toMatchObject({ kind: 'call', value: 6, fault: null, args: [{ value: [[1], [5]], fault: null }] })
})

test('references to tables are seen through', () => {
  expect(referredTo(sales, 'E3')).toEqual([
    ['[@[Sales Amount]]', 'Sheet1!C3'],
    ['[@[% Commission]]', 'Sheet1!D3'],
  ])
  expect(referredTo(sales, 'G1')).toEqual([['DeptSales[Sales Amount]', 'Sheet1!C2:C7']])
  expect(referring(sales, 'C3')).toEqual(['Sheet1!E3', 'Sheet1!G1:G2'])
  expect(referring(sales, 'A2')).toEqual(['Sheet1!G2'])
})

test('the steps of a formula in a table have the values of its row', () => {
  const { step } = explanation(sales, sales.at('E3'))
  expect(step).toMatchObject({
    value: 99,
    parts: [{ step: { value: 660, target: { name: 'Sheet1!C3' } } }, { step: { value: 0.15 } }],
  })
})

describe('precedents', () => {
  test('are the cells of the formula, each once, across sheets', () => {
    expect(referredTo(model, 'A3')).toEqual([
      ['$A$1', 'Sheet1!A1'],
      ['Data!B1', 'Data!B1'],
    ])
    expect(referredTo(model, 'Data!A1')).toEqual([['Sheet1!A1', 'Sheet1!A1']])
  })

  test('are ranges, names, and what stands behind names of expressions', () => {
    expect(referredTo(model, 'A4')).toEqual([['A1:A3', 'Sheet1!A1:A3']])
    expect(referredTo(model, 'A5')).toEqual([
      ['rate', 'Data!B1'],
      ['A1', 'Sheet1!A1'],
    ])
    expect(referredTo(model, 'A6')).toEqual([['rate', 'Data!B1']])
  })

  test('are all cells of a spill', () => {
    expect(referredTo(model, 'D1')).toEqual([['C1#', 'Sheet1!C1:C3']])
  })

  test('of whole columns end where the sheet is used', () => {
    expect(referredTo(model, 'D3')).toEqual([['A:A', 'Sheet1!A1:A6']])
  })

  test('that point nowhere say so', () => {
    const [gone, nowhere] = precedents(model, model.at('D4'))
    expect(gone).toMatchObject({ text: 'Gone!A1', target: null, error: { error: '#REF!' } })
    expect(nowhere).toMatchObject({ text: 'nowhere', target: null, error: { error: '#NAME?' } })
  })

  test('of a constant and of an empty cell are none', () => {
    expect(referredTo(model, 'A1')).toEqual([])
    expect(referredTo(model, 'Z99')).toEqual([])
  })
})

describe('dependants', () => {
  test('are the formulas that refer to the cell, across sheets, by range and by name', () => {
    expect(referring(model, 'A1')).toEqual(['Sheet1!A2:A5', 'Sheet1!D3', 'Data!A1'])
    expect(referring(model, 'Data!B1')).toEqual(['Sheet1!A3', 'Sheet1!A5:A6', 'Data!B2:B3'])
    expect(dependants(model, model.at('A1')).count).toBe(6)
  })

  test('of a cell inside a spill refer to it or to the spill; those of its formula to any of its cells', () => {
    expect(referring(model, 'C2')).toEqual(['Sheet1!D1:D2'])
    expect(referring(model, 'C3')).toEqual(['Sheet1!D1'])
    expect(referring(model, 'C1')).toEqual(['Sheet1!D1:D2'])
  })

  test('of the template are found across its sheets, with its charts', () => {
    const template = readTemplate()
    expect(referring(template, 'Model!B6')).toContain('Model!B34')
    expect(referring(template, 'Model!B6').some((name) => name.startsWith('Trajectory!'))).toBe(true)
    expect(dependants(template, template.at('Trajectory!H6')).charts.map(({ title }) => title)).toEqual([
      'AI R&D progress multiplier',
      'Human-only years elapsed',
    ])
  })
})

test('a value that a LAMBDA may do without is no column of the table around it', () => {
  const table = read(workbookOf(...deptSales, typed({ F2: '=LAMBDA(x,[Region],x*SUM([Sales Amount]))(2)' })))
  expect(referredTo(table, 'F2').map(([text]) => text)).not.toContain('[Region]')
  expect(referredTo(table, 'F2').map(([text]) => text)).toContain('[Sales Amount]')
  expect(referring(table, 'B2')).toEqual([])
  expect(referring(table, 'C2')).toContain('Sheet1!F2:F7')
})

test('a chart depends on the upper end of a band and on its marks', () => {
  const drawn = readCells(
    { A1: 1, B1: 2, C1: 3, D1: 4 },
    {},
    {
      name: 'addChart',
      chart: {
        id: 'c1',
        title: 'Band',
        kind: 'band',
        sheet: 's1',
        series: [{ values: 'A1', high: 'B1' }],
        marks: [{ y: '=C1' }],
      },
    },
  )
  const charts = (cell: string) => dependants(drawn, drawn.at(cell)).charts.length
  expect(['A1', 'B1', 'C1', 'D1'].map(charts)).toEqual([1, 1, 1, 0])
})

test('a cell is a precedent of exactly its dependants', () => {
  const template = readTemplate()
  const { workbook } = template
  for (const sheet of workbook.sheets) {
    sheet.blocks[0]?.forEach((row, r) => {
      row?.forEach((cell, column) => {
        if (cell?.formula === undefined) return
        const place = { sheet: sheet.id, row: r, column }
        for (const { target } of precedents(template, place)) {
          if (!target) continue
          const first = { sheet: target.sheet, row: target.area.top, column: target.area.left }
          const found = dependants(template, first).areas.some(
            ({ sheet: id, area }) => id === sheet.id && area.left === column && area.top <= r && area.bottom >= r,
          )
          expect(found, `${cell.formula} in row ${r + 1}`).toBe(true)
        }
      })
    })
  }
})

test('the dependants among a hundred thousand formulas are found without reading them again', () => {
  const rows = 256
  const blocks = Array.from({ length: 20 }, (_, b) =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: 20 }, () => ({ formula: `=A${b * rows + r + 2}+1` }))),
  )
  const sheet = { id: 's1', name: 'Sheet1', blocks, columnWidths: {} }
  const workbook: Workbook = { sheets: [sheet], names: [], charts: [] }
  const none = { error: '#REF!', message: '' } as const
  const large = {
    ...read({ ...workbook, sheets: [{ ...sheet, blocks: [] }] }),
    workbook,
    evaluate: () => none,
    resolve: () => none,
  }
  const asked = { sheet: 's1', row: 4000, column: 0 }
  expect(dependants(large, asked).count).toBe(20)
  const edited = { ...sheet, blocks: [[[{ formula: '=A4001' }]], ...blocks.slice(1)] }
  expect(dependants({ ...large, workbook: { ...workbook, sheets: [edited] } }, asked).count).toBe(21)
})
