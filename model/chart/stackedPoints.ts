import type { Chart } from '../workbook/workbook.ts'
import { downSampled } from './downSampled.ts'
import type { DrawnPoint, IndexedSeries } from './drawnPoint.ts'
import { pointsOfCategories } from './keptCategories.ts'

/** The points of areas and of bars on one another, or as shares of their sums, by the places of their series. */
export function stackedPoints(
  chart: Chart,
  shown: readonly IndexedSeries[],
  kept: readonly number[] | null,
): ReadonlyMap<number, readonly DrawnPoint[]> {
  const result = new Map<number, readonly DrawnPoint[]>()
  for (const kind of ['area', 'bar'] as const) {
    const group = shown.filter((each) => each.kind === kind)
    if (group.length === 0) continue
    const table = (kept ? null : sharedTable(group)) ?? mergedTable(group, kept)
    const points = stack(table, kind, chart.stack === 'percent')
    group.forEach((each, i) => {
      result.set(each.index, points[i] ?? [])
    })
  }
  return result
}

/** Heights of all series at the same places; NaN where a series has none. */
interface Table {
  readonly xs: ArrayLike<number>
  readonly heights: readonly ArrayLike<number>[]
  label(series: number, row: number): string | undefined
  /** Places among all categories, where only some are drawn. */
  readonly kept?: readonly number[]
}

/** Series over the same rising x lie beside one another already. */
function sharedTable(group: readonly IndexedSeries[]): Table | null {
  const columns = group.flatMap((each) => each.columns ?? [])
  const [first] = columns
  if (!first || columns.length < group.length) return null
  const { xs } = first
  if (columns.some((each) => each.xs !== xs)) return null
  if (xs.some((x, i) => !(i === 0 ? Number.isFinite(x) : x > (xs[i - 1] as number)))) return null
  return { xs, heights: columns.map(({ ys }) => ys), label: (series, row) => columns[series]?.at(row).label }
}

function mergedTable(group: readonly IndexedSeries[], kept: readonly number[] | null): Table {
  const found = group.map((each) => {
    const points = kept ? pointsOfCategories(each.points, kept) : each.points
    return new Map(points.flatMap((p) => (p.x === null || p.y === null ? [] : [[p.x, p] as const])))
  })
  const xs = [...new Set(found.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b)
  return {
    xs,
    heights: found.map((each) => xs.map((x) => each.get(x)?.y ?? Number.NaN)),
    label: (series, row) => found[series]?.get(xs[row] as number)?.label,
    ...(kept?.some((category, i) => category !== i) ? { kept } : {}),
  }
}

/** Bars below 0 stack downwards; an area without a value is as high as nothing. */
function stack({ xs, heights, label, kept }: Table, kind: 'area' | 'bar', shares: boolean): readonly DrawnPoint[][] {
  const sum = (row: number, sized: boolean): number => {
    let total = 0
    for (const ys of heights) {
      const y = ys[row] as number
      if (!Number.isNaN(y)) total += sized ? Math.abs(y) : y
    }
    return total
  }
  const sums = Float64Array.from({ length: xs.length }, (_, row) => sum(row, false))
  const rows = downSampled(sums)
  const up = new Map<number, number>()
  const down = new Map<number, number>()
  return heights.map((ys, series) =>
    rows.map((row): DrawnPoint => {
      const y = ys[row] as number
      const whole = shares ? sum(row, true) : 1
      const height = whole > 0 && !Number.isNaN(y) ? y / whole : 0
      const side = kind === 'bar' && height < 0 ? down : up
      const from = side.get(row) ?? 0
      const to = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, from + height))
      side.set(row, to)
      const shown = Number.isNaN(y) ? null : shares ? height : y
      const text = label(series, row)
      return {
        ...(text === undefined ? {} : { label: text }),
        ...(kept ? { category: kept[xs[row] as number] as number } : {}),
        x: xs[row] as number,
        y: kind === 'area' ? (shown ?? 0) : shown,
        from,
        to,
      }
    }),
  )
}
