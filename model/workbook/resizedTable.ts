import type { Area } from '../core/reference.ts'
import { sameData } from './sameData.ts'
import { withShape } from './sheetShape.ts'
import { settledTable } from './tableHeaders.ts'
import { wantedSheet, withSheet } from './wanted.ts'
import type { Table, Workbook } from './workbook.ts'

/** The workbook with a table of another area in the same rows from the header on; its filter goes along. */
export function resizedTable(workbook: Workbook, table: Table, area: Area): Workbook {
  const origins = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
    const at = area.left + i - table.area.left
    return at >= 0 && at < table.columns.length ? at : null
  })
  const next = settledTable(workbook, { ...table, area }, origins)
  const sheet = wantedSheet(next, table.sheet)
  if (!sheet.filter || !sameData(sheet.filter.area, table.area)) return next
  const { rules, hidden } = sheet.filter
  const filter = {
    area,
    rules: Object.fromEntries(
      Object.entries(rules).filter(([column]) => Number(column) >= area.left && Number(column) <= area.right),
    ),
    hidden: hidden.filter((row) => row <= area.bottom),
  }
  return withSheet(next, withShape(sheet, { filter }))
}
