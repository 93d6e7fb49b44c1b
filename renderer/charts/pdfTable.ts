import { columnName } from '../../model/core/reference.ts'
import { columnRuns, gluedRows, type Run, repeatedRows, rowRuns } from '../../model/report/paper.ts'
import type { ReportSheet } from '../../model/report/reportSheets.ts'
import { withColumns } from '../../model/report/withColumns.ts'
import { setTable } from './pdfCells.ts'
import { bodyOf, type Pages } from './pdfPages.ts'
import { numbersWidth, repeatedColumns, repeatedShare, roomOf, sum, type TableLayout } from './pdfTableLayout.ts'
import type { Pdf } from './pdfText.ts'

/**
 * Writes the cells of a sheet, beginning at `top` of the page at hand: row numbers, letters and frozen rows and columns
 * on every page. @returns where the next thing may stand on the last page
 */
export function writeTable(
  document: Pdf,
  pages: Pages,
  sheet: ReportSheet,
  { orientation, scale, widths: inPixels }: TableLayout,
  head: string,
  top: number,
): number {
  const body = bodyOf(orientation)
  const room = roomOf(orientation) - numbersWidth * scale
  const widths = inPixels.map((width) => Math.min(width * scale, room))
  const first = repeatedColumns(sheet, widths, room)
  const runs = columnRuns(widths, room, first)
  const glued = gluedRows(sheet)
  let next = top
  runs.forEach((run, strip) => {
    const places = [...(strip > 0 ? range({ from: 0, to: first }) : []), ...range(run)]
    const part = withColumns(sheet, places)
    const table = setTable(
      document,
      part,
      places.map((at) => widths[at] ?? 0),
      scale,
      body,
    )
    // A few rows stand with the letters over them, unless they are so high that the page would stay empty for them.
    const few = Math.min(sum(table.heights.slice(0, 4)), (body.bottom - body.top) * 0.3)
    const least = table.head + Math.max(table.heights[0] ?? 0, few)
    if (strip > 0 || next + least > body.bottom) {
      pages.begin(orientation, head)
      next = body.top
    }
    const repeated = (from: number): readonly number[] => {
      const rows = repeatedRows(sheet, from)
      const high = sum(rows.map((row) => table.heights[row] ?? 0))
      return high <= (body.bottom - body.top) * repeatedShare ? rows : []
    }
    const rows = rowRuns(
      table.heights,
      (from) => {
        const used = table.head + sum(repeated(from).map((row) => table.heights[row] ?? 0))
        return body.bottom - (from === 0 ? next : body.top) - used
      },
      (row) => glued.has(row),
    )
    for (const page of rows) {
      if (page.from > 0) {
        pages.begin(orientation, head)
        next = body.top
      }
      next = table.write([...repeated(page.from), ...range(page)], next)
      if (runs.length > 1 || rows.length > 1) pages.note(partName(sheet, run, page))
    }
  })
  return next
}

const range = ({ from, to }: Run): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i)

function partName(sheet: ReportSheet, columns: Run, rows: Run): string {
  const letters = [columns.from, columns.to - 1].map((at) => columnName(sheet.columns[at]?.index ?? 0))
  const numbers = [rows.from, rows.to - 1].map((at) => sheet.rows[at]?.number ?? 0)
  return `${sheet.name}: columns ${letters.join(' to ')}, rows ${numbers.join(' to ')}`
}
