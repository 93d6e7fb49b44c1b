import { type Area, areaName } from '../../model/core/reference.ts'
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
  const hidden = new Set([...(sheet?.hiddenRows ?? []), ...(sheet?.filter?.hidden ?? [])])
  const valueAt = (row: number, column: number) => values.value(id, row, column)
  const order = sortedOrder(area, keys, valueAt, (row) => hidden.has(row))
  return run({ name: 'sortRows', sheet: id, area: areaName(area), order })
}

/** Sorts the data around the current cell by its column; the filter's block, if the cell is in it. */
export function sortByCurrent(descending: boolean): void {
  const window = windowStore.getState()
  const { column, row } = window.selection.cell
  const filter = sheetById(window.workbook, window.sheet)?.filter
  const inside =
    filter !== undefined &&
    row >= filter.area.top &&
    row <= filter.area.bottom &&
    column >= filter.area.left &&
    column <= filter.area.right
  const area = inside ? filter.area : dataArea(window)
  if (!area || area.top === area.bottom) {
    window.notify({ kind: 'status', text: 'There is nothing to sort here; go to a cell of a table first.' })
    return
  }
  const body = inside || hasHeader(area) ? { ...area, top: area.top + 1 } : area
  sortRange(body, [{ column, descending }])
}
