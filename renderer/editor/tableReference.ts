import type { Area } from '../../model/core/reference.ts'
import { structuredText } from '../../model/formula/structured.ts'
import { dataArea, tableAt } from '../../model/workbook/tables.ts'
import type { WindowState } from '../store/windowState.ts'

/**
 * How a formula being typed refers to an area of the sheet in front that is all of a table, whole columns of it, its
 * headers, or cells of the formula's own row: by the names of table and columns, as in Excel. `null`: as cells.
 */
export function tableReference({ editing, workbook, sheet }: WindowState, area: Area): string | null {
  if (!editing) return null
  const table = tableAt(workbook, { sheet, row: area.top, column: area.left })
  if (!table || area.right > table.area.right) return null
  const all = area.left === table.area.left && area.right === table.area.right
  const first = table.columns[area.left - table.area.left] ?? ''
  const last = table.columns[area.right - table.area.left] ?? ''
  const columns = all ? null : ([first, last] as const)
  const { top, bottom } = table.area
  const within = tableAt(workbook, { sheet: editing.sheet, ...editing.cell }) === table
  const own = within && editing.cell.row > top
  if (area.top === area.bottom && area.top === editing.cell.row && editing.sheet === sheet && own) {
    return structuredText({ table: '', parts: ['row'], columns: columns ?? [first, last] })
  }
  const name = own ? '' : table.name
  const data = dataArea(table)
  if (area.top === data.top && area.bottom === data.bottom && data.top < data.bottom) {
    return all && name !== '' ? name : structuredText({ table: name, parts: [], columns: columns ?? [first, last] })
  }
  if (area.top === top && area.bottom === bottom) return structuredText({ table: name, parts: ['all'], columns })
  return null
}
