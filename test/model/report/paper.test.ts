import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnRuns, gluedRows, repeatedRows, rowRuns } from '../../../model/report/paper.ts'
import { printed, tableHtml } from '../../../model/report/reportTable.ts'
import { splitSheet } from '../../../model/report/splitSheet.ts'
import { typed } from '../workbook/workbooks.ts'
import { cellOf, sheetAfter } from './reportOf.ts'

const lengths = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 60 })
const settings = { seed: 7, numRuns: 100 }

describe('columns on paper', () => {
  test('every column stands on exactly one page besides those that are repeated, and none is cut', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 1 }), (widths, repeated) => {
        const runs = columnRuns(widths, 150, repeated)
        expect(runs.flatMap(({ from, to }) => widths.slice(from, to))).toEqual(widths)
        const first = repeated === 1 ? (widths[0] ?? 0) : 0
        for (const [i, { from, to }] of runs.entries()) {
          const used = widths.slice(from, to).reduce((sum, each) => sum + each, i > 0 ? first : 0)
          expect(used <= 150 || to - from === 1).toBe(true)
        }
      }),
      settings,
    )
  })

  test('columns that fill the page exactly stay on it, whatever is rounded', () => {
    expect(columnRuns([0.1, 0.2, 0.3], 0.6, 0)).toEqual([{ from: 0, to: 3 }])
  })
})

describe('rows on paper', () => {
  test('every row stands on one page, none is cut, and a page begins with what belongs to its rows', () => {
    fc.assert(
      fc.property(lengths, fc.array(fc.nat(59), { maxLength: 10 }), (heights, belonging) => {
        const glued = new Set(belonging.filter((row) => row > 0))
        const runs = rowRuns(
          heights,
          (from) => (from === 0 ? 70 : 200),
          (row) => glued.has(row),
        )
        expect(runs.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights)
        for (const { from, to } of runs) {
          const used = heights.slice(from, to).reduce((sum, each) => sum + each, 0)
          expect(used <= (from === 0 ? 70 : 200) || to - from === 1).toBe(true)
          // A page may begin inside of a merged cell only if that began the page before.
          const before = runs.find((run) => run.to === from)
          const wholeBefore =
            before && heights.slice(before.from + 1, from).every((_, i) => glued.has(before.from + 1 + i))
          if (from > 0 && glued.has(from)) expect(wholeBefore).toBe(true)
        }
      }),
      settings,
    )
  })

  test('a page repeats the frozen rows and the header of the table that it goes on with', () => {
    const rows = Array.from({ length: 20 }, (_, row) => ({
      number: row + 1,
      cells: [],
      ...(row > 5 && row < 15 ? { under: 5 } : {}),
    }))
    const sheet = { rows, frozen: { rows: 2, columns: 0 } }
    expect(repeatedRows(sheet, 0)).toEqual([])
    expect(repeatedRows(sheet, 1)).toEqual([0])
    expect(repeatedRows(sheet, 4)).toEqual([0, 1])
    expect(repeatedRows(sheet, 9)).toEqual([0, 1, 5])
    expect(repeatedRows(sheet, 15)).toEqual([0, 1])
  })

  test('a heading and the header of a table stay with the row below them, a merged cell with all of its rows', () => {
    const report = sheetAfter(
      typed({ A1: 'Inputs', A2: 1, A4: 'Name', A5: 'x', C3: 'tall' }),
      { name: 'formatCells', sheet: 's1', area: 'A1', look: { style: 'heading' } },
      { name: 'addTable', sheet: 's1', area: 'A4:A5', headers: true },
      { name: 'mergeCells', sheet: 's1', area: 'C3:C5' },
    )
    expect([...gluedRows(report)].toSorted()).toEqual([1, 3, 4])
  })
})

describe('a sheet too wide for a page', () => {
  const numbers = Object.fromEntries(Array.from({ length: 26 }, (_, c) => [`${String.fromCharCode(65 + c)}3`, c]))
  const wide = sheetAfter(
    typed({ ...numbers, A1: 'Title', P1: 'Merged over the edge' }),
    { name: 'mergeCells', sheet: 's1', area: 'P1:T2' },
    { name: 'freezePanes', sheet: 's1', rows: 0, columns: 1 },
    { name: 'describeCell', sheet: 's1', cell: 'B3', description: { note: 'One.' } },
  )

  test('is split into parts of whole columns that can be read, each with the frozen ones', () => {
    const parts = splitSheet(wide)
    expect(parts.map(({ name }) => name)).toEqual(['Sheet1, columns A to Q', 'Sheet1, columns R to Z'])
    expect(parts[1]?.columns.map(({ index }) => index)).toEqual([0, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    for (const part of parts) expect(printed(part).scale).toBeGreaterThanOrEqual(0.6)
    expect(parts.map(({ notes }) => notes.length)).toEqual([0, 1])
  })

  test('has merged cells end with a part, and as many cells in each row as columns', () => {
    const [first, second] = splitSheet(wide)
    if (!first || !second) throw new Error('There are two parts.')
    expect(cellOf(first, 'P', 1)).toMatchObject({ text: 'Merged over the edge', rows: 2, columns: 2 })
    expect([cellOf(first, 'Q', 1), cellOf(first, 'P', 2), cellOf(first, 'Q', 2)]).toEqual(Array(3).fill('covered'))
    expect([cellOf(second, 'R', 1), cellOf(second, 'T', 2)]).toEqual([null, null])
    expect(second.rows.map(({ cells }) => cells.length)).toEqual([10, 10, 10])
  })

  test('is printed larger with wide columns of texts made narrower', () => {
    const sheet = sheetAfter(typed({ A1: 'words', B1: 'more', C1: 1, C2: 'words' }), {
      name: 'resizeColumns',
      sheet: 's1',
      widths: { 0: 900, 1: 600, 2: 300 },
    })
    expect(sheet.columns.map(({ ofText }) => ofText)).toEqual([true, true, false])
    // Columns of 280, 280 and 300 pixels beside the row numbers fit a page that lies across.
    expect(printed(sheet)).toEqual({ wide: true, narrow: true, scale: 1 })
    expect(tableHtml(sheet).match(/<col class="text"/g)).toHaveLength(2)
  })

  test('that fits stays whole', () => {
    const sheet = sheetAfter(typed({ A1: 1, H1: 2 }))
    expect(splitSheet(sheet)).toEqual([sheet])
  })
})
