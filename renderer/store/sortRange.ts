import { type Area, areaName } from '../../model/core/reference.ts'
import { filterAround, filteredOut } from '../../model/workbook/filters.ts'
import { guessedHeader, type SortKey, sortedOrder } from '../../model/workbook/sortedOrder.ts'
import { tableAt } from '../../model/workbook/tables.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { dataArea } from './dataArea.ts'
import { windowStore } from './store.ts'

/** Whether the first row of an area on the sheet in front names its columns. */
export function hasHeader(area: Area): boolean {
  const { values, sheet, workbook } = windowStore.getState()
  const table = tableAt(workbook, { sheet, row: area.top, column: area.left })
  if (table) return table.area.top === area.top
  return guessedHeader(area, (row, column) => values.value(sheet, row, column))
}

/** Sorts the rows of an area on the sheet in front, as one step. @returns whether it ran. */
export function sortRange(area: Area, keys: readonly SortKey[]): boolean {
  const { values, sheet: id, workbook, run } = windowStore.getState()
  const sheet = sheetById(workbook, id)
  const hidden = new Set([...(sheet?.hiddenRows ?? []), ...filteredOut(workbook, sheet)])
  const valueAt = (row: number, column: number) => values.value(id, row, column)
  const order = sortedOrder(area, keys, valueAt, (row) => hidden.has(row))
  return run({ name: 'sortRows', sheet: id, area: areaName(area), order })
}

/** Sorts the data around the current cell by its column; the filter's block, if the cell is in it. */
export function sortByCurrent(descending: boolean): void {
  const window = windowStore.getState()
  const { column, row } = window.selection.cell
  const filter = filterAround(window.workbook, sheetById(window.workbook, window.sheet), row, column)
  const area = filter?.area ?? dataArea(window)
  if (!area || area.top === area.bottom) {
    window.notify({ kind: 'status', text: 'There is nothing to sort here; go to a cell of a table first.' })
    return
  }
  const body = filter || hasHeader(area) ? { ...area, top: area.top + 1 } : area
  sortRange(body, [{ column, descending }])
}
