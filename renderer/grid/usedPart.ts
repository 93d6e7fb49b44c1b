import type { Area } from '../../model/core/reference.ts'
import { windowStore } from '../store/store.ts'
import { currentGrid } from './focusGrid.ts'

/** Whole columns and rows end where the sheet does. */
export function usedPart(area: Area): Area {
  const { values, sheet } = windowStore.getState()
  const { rows, columns } = values.extent(sheet)
  const shown = currentGrid()?.size()
  if (!shown) return area
  return {
    ...area,
    bottom: area.bottom >= shown.rows - 1 ? Math.max(area.top, Math.min(area.bottom, rows - 1)) : area.bottom,
    right: area.right >= shown.columns - 1 ? Math.max(area.left, Math.min(area.right, columns - 1)) : area.right,
  }
}
