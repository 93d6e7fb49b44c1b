import type { Area } from '../../model/core/reference.ts'
import type { Values } from '../../model/engine/engine.ts'

export interface Figures {
  /** Cells that hold anything. */
  readonly count: number
  /** Absent without a number in the area. */
  readonly numbers?: {
    readonly sum: number
    readonly average: number
    readonly min: number
    readonly max: number
    /** Halfway between the two in the middle of an even count. */
    readonly median: number
  }
  /** Format code that all numbers have in common. */
  readonly format?: string
}

/** What the status bar says about an area; only its part with values is looked at. `formatAt`: a cell's format code. */
export function selectionFigures(
  values: Values,
  sheet: string,
  area: Area,
  formatAt: (row: number, column: number) => string | undefined,
): Figures {
  const { rows, columns } = values.extent(sheet)
  const bottom = Math.min(area.bottom, rows - 1)
  const right = Math.min(area.right, columns - 1)
  let count = 0
  const numbers: number[] = []
  let sum = 0
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let format: string | undefined
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const value = values.value(sheet, row, column)
      if (value === null) continue
      count++
      if (typeof value !== 'number') continue
      const own = formatAt(row, column)
      if (numbers.length === 0) format = own
      else if (own !== format) format = undefined
      numbers.push(value)
      sum += value
      if (value < min) min = value
      if (value > max) max = value
    }
  }
  if (numbers.length === 0) return { count }
  const figures = { count, numbers: { sum, average: sum / numbers.length, min, max, median: median(numbers) } }
  return format === undefined ? figures : { ...figures, format }
}

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}
