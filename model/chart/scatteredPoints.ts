import type { Chart } from '../workbook/workbook.ts'
import type { DrawnPoint, IndexedSeries } from './drawnPoint.ts'
import type { ChartPoint } from './seriesData.ts'

/**
 * Of a large cloud one point for each place that can be told from others, so that its shape stays, and all that have a text,
 * if these are few.
 */
export function scatteredPoints(chart: Chart, { points, right }: IndexedSeries): readonly ChartPoint[] {
  if (points.length <= cloudLimit) return points
  const place = (log: boolean) => (value: number) => (log ? Math.log(value) : value)
  const x = place(chart.xAxis?.scale === 'log')
  const y = place((right ? chart.rightAxis : chart.yAxis)?.scale === 'log')
  const [xs, ys] = [
    spanOf(points.map((p) => (p.x === null ? null : x(p.x)))),
    spanOf(points.map((p) => (p.y === null ? null : y(p.y)))),
  ]
  const named = points.filter(({ label }) => label !== undefined).length
  const keepsNamed = named <= fewNamed
  const taken = new Set<number>()
  return points.filter((p) => {
    if (p.x === null || p.y === null) return false
    const at = Math.floor(xs(x(p.x)) * cloudColumns) * (cloudRows + 1) + Math.floor(ys(y(p.y)) * cloudRows)
    if (taken.has(at) && !(keepsNamed && p.label !== undefined)) return false
    taken.add(at)
    return true
  })
}

const cloudLimit = 2000
const fewNamed = 300
const cloudColumns = 80
const cloudRows = 45

/** Share from 0 to 1 between the least and the most of the values; halved, because their distance may be no double. */
function spanOf(values: readonly (number | null)[]): (value: number) => number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value === null) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  const span = high / 2 - low / 2
  return (value) => (span > 0 ? (value / 2 - low / 2) / span : 0)
}

/** Radius in pixels of the largest mark, and of the smallest. */
const largestRadius = 22
const smallestRadius = 1.5

/** Marks whose areas are as their sizes; all alike where none has one. */
export function sizedPoints(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const most = points.reduce((size, point) => Math.max(size, point.size ?? 0), 0)
  if (most === 0) return points
  return points.map((point) => {
    if (point.size === undefined) return { ...point, y: null }
    const radius = Math.max(smallestRadius, largestRadius * Math.sqrt(point.size / most))
    return { ...point, radius: Math.round(radius * 100) / 100 }
  })
}
