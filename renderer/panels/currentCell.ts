import { type Cell, cellAt, sheetById } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'

const bare: Cell = {}

/** The cell under the cursor as the workbook holds it. */
export function currentCell({ workbook, sheet, selection }: WindowState): Cell {
  const open = sheetById(workbook, sheet)
  return (open && cellAt(open, selection.cell.row, selection.cell.column)) ?? bare
}
