import type { Area } from '../core/reference.ts'
import { filterWithin } from './filters.ts'
import { settledTable } from './tableHeaders.ts'
import { listArea } from './tables.ts'
import type { Table, Workbook } from './workbook.ts'

/** The workbook with a table of another area in the same rows from the header on; its filter goes along. */
export function resizedTable(workbook: Workbook, table: Table, area: Area): Workbook {
  const origins = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
    const at = area.left + i - table.area.left
    return at >= 0 && at < table.columns.length ? at : null
  })
  const { filter } = table
  const next: Table = { ...table, area }
  return settledTable(workbook, filter ? { ...next, filter: filterWithin(filter, listArea(next)) } : next, origins)
}
