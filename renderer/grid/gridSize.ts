import { type Area, columnLimit, rowLimit } from '../../model/core/reference.ts'

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export const leastSize: GridSize = { rows: 200, columns: 26 }

const step: GridSize = { rows: 100, columns: 13 }

const roundedUp = (wanted: number, step: number, least: number, limit: number) =>
  Math.min(Math.max(Math.ceil(wanted / step) * step, least), limit)

/**
 * Rows and columns that the grid shows: room beyond all that is there and selected, in steps, so that it seldom
 * changes.
 */
export function gridSize(used: GridSize, selected: Area): GridSize {
  return {
    rows: roundedUp(Math.max(used.rows, selected.bottom + 1) + step.rows / 2, step.rows, leastSize.rows, rowLimit),
    columns: roundedUp(Math.max(used.columns, selected.right + 1) + 3, step.columns, leastSize.columns, columnLimit),
  }
}
