import { downSampled, pointLimit } from './downSampled.ts'
import type { ChartPoint, SeriesColumns } from './seriesData.ts'

export interface PointParts {
  /** NaN where there is none. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly highs: Float64Array | null
  readonly sizes: Float64Array | null
  readonly labels: readonly (string | undefined)[] | null
}

/** Columns never change: what was found out about one holds. */
const gaps = new WeakMap<Float64Array, boolean>()

/** Whether a number is missing. */
export function hasGaps(numbers: Float64Array): boolean {
  const known = gaps.get(numbers)
  if (known !== undefined) return known
  let found = false
  for (let i = 0; i < numbers.length && !found; i++) found = Number.isNaN(numbers[i])
  gaps.set(numbers, found)
  return found
}

/** The points of a series as columns of numbers. What is drawn of a hundred thousand of them is found without making them. */
export class PointColumns implements SeriesColumns {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly #parts: PointParts
  #points: readonly ChartPoint[] | null = null
  #thinned: readonly ChartPoint[] | null = null

  constructor(parts: PointParts) {
    this.xs = parts.xs
    this.ys = parts.ys
    this.#parts = parts
  }

  get length(): number {
    return this.ys.length
  }

  /** There is one that can be drawn. */
  get any(): boolean {
    return this.ys.some((y, i) => !Number.isNaN(y) && !Number.isNaN(this.xs[i] as number))
  }

  at(i: number): ChartPoint {
    const { xs, ys, highs, sizes, labels } = this.#parts
    const [x, y] = [xs[i] as number, ys[i] as number]
    const high = highs?.[i] ?? Number.NaN
    const size = sizes?.[i] ?? Number.NaN
    const label = labels?.[i]
    return {
      x: Number.isNaN(x) ? null : x,
      y: Number.isNaN(y) ? null : y,
      ...(label === undefined ? {} : { label }),
      ...(Number.isNaN(high) ? {} : { high }),
      ...(size > 0 ? { size } : {}),
    }
  }

  get points(): readonly ChartPoint[] {
    this.#points ??= Array.from(this.ys, (_, i) => this.at(i))
    return this.#points
  }

  /** All points if they are few, else those that stand for the line: about `pointLimit` of them. */
  get thinned(): readonly ChartPoint[] {
    if (this.length <= pointLimit) return this.points
    this.#thinned ??= this.#sample().map((i) => this.at(i))
    return this.#thinned
  }

  /** Of a band both edges count. */
  #sample(): readonly number[] {
    const { xs, ys, highs, labels } = this.#parts
    const keep = labels ? (i: number) => labels[i] !== undefined : undefined
    const placed = (heights: Float64Array): Float64Array =>
      hasGaps(xs) ? heights.map((y, i) => (Number.isNaN(xs[i] as number) ? Number.NaN : y)) : heights
    if (!highs) return downSampled(placed(ys), pointLimit, keep)
    const both = [ys, highs].flatMap((edge) => downSampled(placed(edge), pointLimit / 2, keep))
    return [...new Set(both)].sort((a, b) => a - b)
  }
}
