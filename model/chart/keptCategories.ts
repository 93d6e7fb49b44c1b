import type { ChartData } from './chartData.ts'
import { downSampled, pointLimit } from './downSampled.ts'
import type { DrawnPoint } from './drawnPoint.ts'
import type { ChartPoint } from './seriesData.ts'

/** The categories to draw: all, or of a long list those where a series has a peak, so that none is lost. */
export function keptCategories(data: ChartData): readonly number[] {
  const count = data.categories?.length ?? 0
  if (count <= pointLimit) return Array.from({ length: count }, (_, i) => i)
  const drawn = data.series.filter((series) => !series.problem)
  const chosen = new Set<number>()
  for (const series of drawn) {
    const heights = new Float64Array(count).fill(Number.NaN)
    for (const point of series.points) if (point.x !== null) heights[point.x] = point.y ?? Number.NaN
    const share = Math.max(8, Math.floor(pointLimit / drawn.length))
    for (const i of downSampled(heights, share)) chosen.add(i)
  }
  return [...chosen].sort((a, b) => a - b)
}

export function pointsOfCategories(points: readonly ChartPoint[], kept: readonly number[]): readonly DrawnPoint[] {
  const place = new Map(kept.map((category, i) => [category, i]))
  return points.flatMap((point) => {
    const x = point.x === null ? undefined : place.get(point.x)
    if (x === undefined || point.x === null) return []
    return [x === point.x ? point : { ...point, x, category: point.x }]
  })
}
