import type { Address } from '../../model/core/reference.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { zoomedPixels } from './cellSizes.ts'
import { filterArrow, filterClass } from './shapeClasses.ts'
import { tableClass } from './tableClasses.ts'

/** Whether a cell of the sheet in front has a list: of a filter, or of what a total can be. */
export function hasList({ row, column }: Address): boolean {
  const { workbook, sheet } = windowStore.getState()
  const open = sheetById(workbook, sheet)
  if (open && filterClass(workbook, open, row, column) !== null) return true
  return tableClass(workbook, sheet, row, column) === 'fc-table-totals'
}

/** Whether the mouse is on the arrow of a filter, or of the current cell in a totals row. */
export function isOnArrow(event: MouseEvent, address: Address): boolean {
  const cell = (event.target as Element).closest('td')
  if (!cell || !hasList(address)) return false
  const { left, right } = cell.getBoundingClientRect()
  const wide = zoomedPixels(filterArrow, windowStore.getState().zoom)
  if (!cell.classList.contains('fc-table-totals')) return event.clientX > right - wide
  if (!cell.classList.contains('current')) return false
  // It stands where the text is not.
  return cell.classList.contains('fc-right') ? event.clientX < left + wide : event.clientX > right - wide
}
