import { tablesOf } from '../../model/workbook/tables.ts'
import type { Workbook } from '../../model/workbook/workbook.ts'

/** How a cell of a table stands out: its header row, and every other row below; `null` elsewhere. */
export function tableClass(workbook: Workbook, sheet: string, row: number, column: number): string | null {
  for (const { sheet: home, area } of tablesOf(workbook)) {
    if (home !== sheet || row < area.top || row > area.bottom || column < area.left || column > area.right) continue
    if (row === area.top) return 'fc-table-head'
    return (row - area.top) % 2 === 1 ? 'fc-table-band' : 'fc-table-row'
  }
  return null
}
