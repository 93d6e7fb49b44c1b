import { contains } from '../core/reference.ts'
import { rewritten } from '../formula/rewritten.ts'
import { mapped, withReferences } from './restructuredWorkbook.ts'
import { withFormulasAt } from './tableFormulas.ts'
import { listArea } from './tables.ts'
import { sheetById, type Table, type Workbook } from './workbook.ts'

/**
 * The workbook with plain references to all rows of a table, with or without its headers, reaching to the row that is
 * its last now, as in Excel. Formulas of the table itself keep theirs: what runs from its first row to their own must
 * not run further.
 *
 * @param table as it was before it grew
 */
export function followedRows(workbook: Workbook, table: Table, bottom: number): Workbook {
  const area = listArea(table)
  const home = sheetById(workbook, table.sheet)?.name.toLowerCase()
  const last = String(area.bottom + 1)
  const rewrite = (text: string, own: boolean): string => {
    // Few formulas name the row.
    if (!text.includes(last) || !text.includes(':') || (!own && !text.includes('!'))) return text
    return rewritten(text, (reference) => {
      const { kind, sheet, from, to } = reference
      if (kind !== 'area' || !(sheet === null ? own : sheet.toLowerCase() === home)) return reference
      const rows = to.row === area.bottom && (from.row === area.top || from.row === area.top + 1) && from.row < to.row
      const columns = [from, to].every(({ column }) => column >= area.left && column <= area.right)
      return rows && columns ? { ...reference, to: { ...to, row: bottom } } : reference
    })
  }
  const sheets = mapped(workbook.sheets, (sheet) =>
    withFormulasAt(sheet, (formula, { row, column }) => {
      const own = sheet.id === table.sheet
      return own && contains(area, row, column) ? formula : rewrite(formula, own)
    }),
  )
  const names = mapped(workbook.names, (name) => {
    const refersTo = rewrite(name.refersTo, false)
    return refersTo === name.refersTo ? name : { ...name, refersTo }
  })
  const charts = mapped(workbook.charts, (chart) =>
    withReferences(chart, (text) => rewrite(text, chart.sheet === table.sheet)),
  )
  const same = sheets === workbook.sheets && names === workbook.names && charts === workbook.charts
  return same ? workbook : { ...workbook, sheets, names, charts }
}
