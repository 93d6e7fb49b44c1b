import type { Area } from '../../model/core/reference.ts'
import type { Values } from '../../model/engine/engine.ts'

export interface Figures {
  /** Cells that hold anything. */
  readonly count: number
  /** Absent without a number in the area. */
  readonly numbers?: { readonly sum: number; readonly average: number; readonly min: number; readonly max: number }
  /** Where the first number stands, for its format. */
  readonly first?: { readonly row: number; readonly column: number }
}

/** What the status bar says about an area; only its part with values is looked at. */
export function selectionFigures(values: Values, sheet: string, area: Area): Figures {
  const { rows, columns } = values.extent(sheet)
  const bottom = Math.min(area.bottom, rows - 1)
  const right = Math.min(area.right, columns - 1)
  let count = 0
  let numbers = 0
  let sum = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let first: { row: number; column: number } | undefined
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const value = values.value(sheet, row, column)
      if (value === null) continue
      count++
      if (typeof value !== 'number') continue
      first ??= { row, column }
      numbers++
      sum += value
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  return first ? { count, numbers: { sum, average: sum / numbers, min, max }, first } : { count }
}
