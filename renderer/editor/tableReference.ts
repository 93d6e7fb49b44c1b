import type { Area } from '../../model/core/reference.ts'
import { structuredText } from '../../model/formula/structured.ts'
import { dataArea, partOfTable, tableAt } from '../../model/workbook/tables.ts'
import type { WindowState } from '../store/windowState.ts'

/**
 * How a formula being typed refers to an area of the sheet in front that is all of a table, whole columns of it, or
 * cells of the formula's own row: by the names of table and columns, as in Excel. `null`: as cells.
 */
export function tableReference({ editing, workbook, sheet }: WindowState, area: Area): string | null {
  if (!editing) return null
  const table = tableAt(workbook, { sheet, row: area.top, column: area.left })
  const part =
    table &&
    partOfTable(table, area.top === area.bottom ? { ...area, top: table.area.top, bottom: table.area.top } : area)
  if (!table || !part) return null
  const { row } = editing.cell
  const within = row > table.area.top && tableAt(workbook, { sheet: editing.sheet, ...editing.cell }) === table
  const data = dataArea(table)
  if (area.top === area.bottom && (data.top < data.bottom || area.top > data.bottom)) {
    const sums = partOfTable(table, area)
    if (sums?.parts[0] === 'totals') return structuredText(sums)
    return within && area.top === row ? structuredText({ ...part, table: '', parts: ['row'] }) : null
  }
  const whole = area.left === table.area.left && area.right === table.area.right
  if (whole && part.parts.length === 0) return table.name
  return structuredText({ ...part, table: within ? '' : table.name, ...(whole && { columns: null }) })
}
