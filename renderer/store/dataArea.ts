import type { Area } from '../../model/core/reference.ts'
import { listArea, tableAt } from '../../model/workbook/tables.ts'
import { shapeOf } from './moveSelection.ts'
import { dataAround } from './selectionAfterKey.ts'
import type { WindowState } from './windowState.ts'

/**
 * What sorting and filtering are about: the selected block as far as the sheet is used, or, when a single cell is
 * selected, the table that it is in or the block of data around it. `null`: there is nothing.
 */
export function dataArea(window: WindowState): Area | null {
  const { selection, values, sheet } = window
  const { area, cell } = selection
  const used = values.extent(sheet)
  if (area.top === area.bottom && area.left === area.right) {
    const table = tableAt(window.workbook, { sheet, ...cell })
    if (table) return listArea(table)
    const around = dataAround(cell, shapeOf(window))
    const alone = around.top === around.bottom && around.left === around.right
    return alone && values.value(sheet, cell.row, cell.column) === null ? null : around
  }
  const table = tableAt(window.workbook, { sheet, row: area.top, column: area.left })
  const last = table && area.top < table.area.bottom ? listArea(table).bottom : used.rows - 1
  const bottom = Math.min(area.bottom, used.rows - 1, area.bottom === table?.area.bottom ? last : area.bottom)
  const cut = { ...area, bottom, right: Math.min(area.right, used.columns - 1) }
  return cut.bottom < cut.top || cut.right < cut.left ? null : cut
}
