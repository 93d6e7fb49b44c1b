import { tablesOf } from '../../model/workbook/tables.ts'
import type { Workbook } from '../../model/workbook/workbook.ts'

/** How a cell of a table stands out: its header row, its totals row, and every other row between; `null` elsewhere. */
export function tableClass(workbook: Workbook, sheet: string, row: number, column: number): string | null {
  for (const { sheet: home, area, totals } of tablesOf(workbook)) {
    if (home !== sheet || row < area.top || row > area.bottom || column < area.left || column > area.right) continue
    if (row === area.top) return 'fc-table-head'
    if (totals && row === area.bottom) return 'fc-table-totals'
    return (row - area.top) % 2 === 1 ? 'fc-table-band' : 'fc-table-row'
  }
  return null
}
