import { type Area, columnLimit, rowLimit } from '../../model/core/reference.ts'
import { currentGrid } from './focusGrid.ts'

/** A block as all of its rows or columns where it reaches from edge to edge of the grid. */
export function wholeLines(area: Area): Area {
  const size = currentGrid()?.size()
  if (!size) return area
  if (area.left === 0 && area.right >= size.columns - 1) return { ...area, right: columnLimit - 1 }
  return area.top === 0 && area.bottom >= size.rows - 1 ? { ...area, bottom: rowLimit - 1 } : area
}
