import { describe, expect, test } from 'vitest'
import { typed } from '../workbook/workbooks.ts'
import { cellOf, sheetAfter } from './reportOf.ts'

const sheet = 's1'

describe('the cells of a report', () => {
  test('show values as the sheet does, and tell the formula, the number in full, unit, source and note', () => {
    const report = sheetAfter(
      typed({ A1: 0.123456, A2: '=A1*2', A3: 'plain', A4: 46112 }),
      { name: 'formatCells', sheet, area: 'A1:A2', look: { format: '0.0%' } },
      { name: 'formatCells', sheet, area: 'A4', look: { format: 'yyyy-mm-dd' } },
      { name: 'describeCell', sheet, cell: 'A2', description: { unit: 'share', source: 'A book', note: 'Twice.' } },
    )
    expect(cellOf(report, 'A', 2)).toMatchObject({
      text: '24.7%',
      align: 'right',
      told: ['A2', '=A1*2', '24.6912%', 'Unit: share', 'Source: A book', 'Twice.'],
      stops: true,
    })
    expect(cellOf(report, 'A', 1)).toMatchObject({ text: '12.3%', told: ['A1', '12.3456%'], stops: false })
    expect(cellOf(report, 'A', 3)).toMatchObject({ text: 'plain', told: [], stops: false })
    expect(cellOf(report, 'A', 4)).toMatchObject({ text: '2026-03-31', told: [] })
    expect(report.sources).toEqual([{ text: 'A book', cells: 'A2' }])
    expect(report.notes).toEqual([{ text: 'Twice.', cells: 'A2' }])
  })

  test('have the looks of the sheet, its conditions and its tables', () => {
    const report = sheetAfter(
      typed({ A1: 'Region', B1: 'Sum', A2: 'North', B2: 3, A3: 'South', B3: 9, D1: 1, D2: 2 }),
      { name: 'addTable', sheet, area: 'A1:B3', headers: true },
      { name: 'formatCells', sheet, area: 'A2', look: { bold: true, italic: true, colour: 'red', fill: 'yellow' } },
      { name: 'formatCells', sheet, area: 'A3', look: { wrap: true, vertical: 'top', align: 'center' } },
      { name: 'formatCells', sheet, area: 'D1', look: { style: 'input' } },
      {
        name: 'setConditions',
        sheet,
        conditions: [
          { area: 'B2:B3', test: 'greater', formula: '=D2', fill: 'green', bold: true },
          { area: 'D1:D2', test: 'scale', low: 'red', fill: 'green' },
        ],
      },
    )
    expect(cellOf(report, 'A', 1)).toMatchObject({ part: 'head' })
    expect(cellOf(report, 'A', 2)).toMatchObject({
      bold: true,
      italic: true,
      colour: 'red',
      fill: 'yellow',
      part: 'band',
    })
    expect(cellOf(report, 'A', 3)).toMatchObject({ wrap: true, vertical: 'top', align: 'center' })
    expect(cellOf(report, 'B', 2)).toMatchObject({ text: '3', bold: true, fill: 'green' })
    // D3, which it is compared with, is empty.
    expect(cellOf(report, 'B', 3)).not.toHaveProperty('bold')
    expect(cellOf(report, 'D', 1)).toMatchObject({ style: 'input', shade: { low: 'red', high: 'green', share: 0 } })
    expect(cellOf(report, 'D', 2)).toMatchObject({ shade: { share: 1 } })
    expect(cellOf(report, 'C', 2)).toBeNull()
    expect(report.rows.map(({ under }) => under)).toEqual([undefined, 0, 0])
  })

  test('leave out hidden rows and columns, also inside of merged cells', () => {
    const report = sheetAfter(
      typed({ A1: 'Head', A4: 1, B4: 2, C4: 3, D4: 4 }),
      { name: 'mergeCells', sheet, area: 'A1:D2' },
      { name: 'hideColumns', sheet, column: 1, count: 1 },
      { name: 'hideRows', sheet, row: 2, count: 1 },
      { name: 'freezePanes', sheet, rows: 3, columns: 2 },
    )
    expect(report.columns.map(({ index }) => index)).toEqual([0, 2, 3])
    expect(report.rows.map(({ number }) => number)).toEqual([1, 2, 4])
    expect(report.frozen).toEqual({ rows: 2, columns: 1 })
    expect(cellOf(report, 'A', 1)).toMatchObject({ text: 'Head', rows: 2, columns: 3 })
    expect([cellOf(report, 'C', 1), cellOf(report, 'A', 2), cellOf(report, 'D', 2)]).toEqual(Array(3).fill('covered'))
    expect(cellOf(report, 'C', 4)).toMatchObject({ text: '3' })
  })

  test('draw each line once, also next to hidden columns', () => {
    const report = sheetAfter(
      typed({ A1: 1, B1: 2, C1: 3 }),
      { name: 'borderCells', sheet, area: 'C1', border: 'all', line: 'thick' },
      { name: 'hideColumns', sheet, column: 1, count: 1 },
    )
    expect(cellOf(report, 'A', 1)).toMatchObject({ edges: { borderRight: 'thick' } })
    expect(cellOf(report, 'C', 1)).toMatchObject({
      edges: { borderTop: 'thick', borderRight: 'thick', borderBottom: 'thick' },
    })
    expect(cellOf(report, 'C', 1)).not.toHaveProperty('edges.borderLeft')
  })

  test('give numbers the width that they need, and keep that of the sheet for all others', () => {
    const report = sheetAfter(typed({ A1: 123456789, B1: 'a text that is much wider than its column', C1: 1 }), {
      name: 'resizeColumns',
      sheet,
      widths: { 0: 40, 1: 50, 2: 150 },
    })
    const [a = 0, ...others] = report.columns.map(({ width }) => width)
    expect(a).toBeGreaterThan(75)
    expect(others).toEqual([50, 150])
  })

  test('name the model functions of the sheet with their sources, each once', () => {
    const report = sheetAfter(
      typed({ A1: '=averageMultiplier(2, 3)', A2: '=averageMultiplier(2, 4)', B7: '=SUM(A1:A2)' }),
    )
    expect(report.functions.map(({ fn, cells }) => [fn.name, cells])).toEqual([['averageMultiplier', 'A1:A2']])
  })

  test('stand on every page as far down as they are frozen and no merged cell goes on below', () => {
    const frozen = { name: 'freezePanes', sheet, rows: 3, columns: 0 } as const
    const cells = typed({ A1: 1, A2: 2, B3: 3, A5: 5 })
    const merged = (area: string) => ({ name: 'mergeCells', sheet, area }) as const
    expect(sheetAfter(cells, frozen).frozen.rows).toBe(3)
    expect(sheetAfter(cells, frozen, merged('A2:A3')).frozen.rows).toBe(3)
    expect(sheetAfter(cells, frozen, merged('B3:B4')).frozen.rows).toBe(2)
    // Without the third row the one above it would be cut as well.
    expect(sheetAfter(cells, frozen, merged('B3:B4'), merged('A2:A3')).frozen.rows).toBe(1)
  })
})
