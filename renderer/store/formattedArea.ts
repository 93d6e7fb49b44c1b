import type { Area } from '../../model/core/reference.ts'
import type { WindowState } from './windowState.ts'

const mostEmptyRows = 2000
const mostEmptyColumns = 100

/**
 * The selected area as far as a look is kept for it: a look belongs to cells, and those of a whole column beyond the
 * used ones would be a million records.
 */
export function formattedArea({ values, sheet, selection }: WindowState): Area {
  const { area } = selection
  const { rows, columns } = values.extent(sheet)
  return {
    ...area,
    bottom: Math.min(area.bottom, Math.max(rows, area.top + mostEmptyRows) - 1),
    right: Math.min(area.right, Math.max(columns, area.left + mostEmptyColumns) - 1),
  }
}
