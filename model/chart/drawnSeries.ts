import type { Chart, ChartKind } from '../workbook/workbook.ts'
import type { ChartData, ChartPoint, SeriesData } from './chartData.ts'
import { downSampled, pointLimit } from './downSampled.ts'
import type { Box } from './textMark.ts'

/** A point with the edges of what is drawn for it, where they are not 0 and `y`: in a stack, of a band. */
export interface DrawnPoint extends ChartPoint {
  readonly from?: number
  readonly to?: number
  /** Of its mark, in pixels, where its size says something. */
  readonly radius?: number
}

export interface DrawnSeries {
  readonly name: string
  readonly kind: ChartKind
  /** Its place in the chart. */
  readonly index: number
  /** Number of its colour and shape; absent: its place. */
  readonly look?: number
  /** Measured on the second y axis. */
  readonly right?: boolean
  /** About `pointLimit` of them at most. In the unit of the axes; `x` of a category is its place on the axis. */
  readonly points: readonly DrawnPoint[]
  /** Draw a dot at each of these points of a line. */
  readonly dots: readonly number[]
  /** Rectangles, of bars; in pixels. */
  readonly bars?: readonly Bar[]
}

export interface Bar extends Box {
  readonly look?: number
}

export type IndexedSeries = SeriesData & { readonly index: number }

/** What is drawn in the unit of the axes: thinned, stacked, with the looks of all series. */
export function drawnSeries(
  chart: Chart,
  shown: readonly IndexedSeries[],
  kept: readonly number[] | null,
): readonly DrawnSeries[] {
  const looks = looksOf(shown)
  const thin = (each: IndexedSeries): readonly DrawnPoint[] => {
    const axis = each.right ? chart.rightAxis : chart.yAxis
    const points = kept ? pointsOfCategories(each.points, kept) : thinned(each.points, axis?.scale === 'log')
    if (each.kind === 'scatter') return sized(points)
    return each.kind === 'band'
      ? points.map((p) => (p.y === null || p.high === undefined ? p : { ...p, from: p.y, to: p.high }))
      : points
  }
  const stacks = chart.stack ? stacked(chart, shown, kept) : new Map<number, readonly DrawnPoint[]>()
  return shown.map((each, i): DrawnSeries => {
    const points = stacks.get(each.index) ?? thin(each)
    return {
      name: each.name,
      kind: each.kind,
      index: each.index,
      look: looks[i] as number,
      right: each.right === true,
      points,
      dots: dotsOf(each.kind, points, stacks.has(each.index)),
    }
  })
}

/** Radius in pixels of the largest mark, and of the smallest. */
const largestRadius = 22
const smallestRadius = 1.5

/** Marks whose areas are as their sizes; all alike where none has one. */
function sized(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const most = points.reduce((size, point) => Math.max(size, point.size ?? 0), 0)
  if (most === 0) return points
  return points.map((point) => {
    if (point.size === undefined) return { ...point, y: null }
    const radius = Math.max(smallestRadius, largestRadius * Math.sqrt(point.size / most))
    return { ...point, radius: Math.round(radius * 100) / 100 }
  })
}

/** Colours go by the place among what is no band; a band has that of the line behind it in the list, its centre. */
function looksOf(shown: readonly IndexedSeries[]): readonly number[] {
  const own = shown.map((each, i) => each.colour ?? each.index - bandsBefore(shown, i))
  return shown.map((each, i) => {
    if (each.kind !== 'band' || each.colour !== undefined) return own[i] as number
    const after = shown.findIndex((other, j) => j > i && other.kind !== 'band')
    const centre = after >= 0 ? after : shown.findLastIndex((other, j) => j < i && other.kind !== 'band')
    return centre >= 0 ? (own[centre] as number) : (each.index as number)
  })
}

const bandsBefore = (shown: readonly IndexedSeries[], i: number): number =>
  shown.slice(0, i).filter((each) => each.kind === 'band').length

const stacks = (each: IndexedSeries): boolean => each.kind === 'area' || each.kind === 'bar'

/** The points of areas and of bars on one another, or as shares of their sums; bars below 0 stack downwards. */
function stacked(
  chart: Chart,
  shown: readonly IndexedSeries[],
  kept: readonly number[] | null,
): ReadonlyMap<number, readonly DrawnPoint[]> {
  const result = new Map<number, readonly DrawnPoint[]>()
  for (const kind of ['area', 'bar'] as const) {
    const group = shown.filter((each) => stacks(each) && each.kind === kind)
    const heights = group.map((each) => {
      const points = kept ? pointsOfCategories(each.points, kept) : each.points
      return new Map(points.flatMap((p) => (p.x === null || p.y === null ? [] : [[p.x, p] as const])))
    })
    const all = [...new Set(heights.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b)
    const sum = (x: number, sized: boolean): number =>
      heights.reduce((total, each) => total + (sized ? Math.abs(each.get(x)?.y ?? 0) : (each.get(x)?.y ?? 0)), 0)
    const xs = downSampled(all.map((x) => sum(x, false))).map((i) => all[i] as number)
    const tops = new Map<number, { up: number; down: number }>(xs.map((x) => [x, { up: 0, down: 0 }]))
    group.forEach((each, i) => {
      const points = xs.map((x): DrawnPoint => {
        const point = heights[i]?.get(x)
        const y = point?.y ?? null
        const whole = chart.stack === 'percent' ? sum(x, true) : 1
        const height = whole > 0 ? (y ?? 0) / whole : 0
        const top = tops.get(x) as { up: number; down: number }
        const side = kind === 'bar' && height < 0 ? 'down' : 'up'
        const from = top[side]
        const to = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, from + height))
        top[side] = to
        const shown = chart.stack === 'percent' && y !== null ? height : y
        return {
          ...(point?.label === undefined ? {} : { label: point.label }),
          x,
          y: kind === 'area' ? (shown ?? 0) : shown,
          from,
          to,
        }
      })
      result.set(each.index, points)
    })
  }
  return result
}

/** The categories to draw: all, or of a long list those where a series has a peak, so that none is lost. */
export function keptCategories(data: ChartData): readonly number[] {
  const count = data.categories?.length ?? 0
  if (count <= pointLimit) return Array.from({ length: count }, (_, i) => i)
  const drawn = data.series.filter((series) => !series.problem)
  const chosen = new Set<number>()
  for (const series of drawn) {
    const heights: (number | null)[] = Array.from({ length: count }, () => null)
    for (const point of series.points) if (point.x !== null) heights[point.x] = point.y
    const share = Math.max(8, Math.floor(pointLimit / drawn.length))
    for (const i of downSampled(heights, share)) chosen.add(i)
  }
  return [...chosen].sort((a, b) => a - b)
}

function pointsOfCategories(points: readonly ChartPoint[], kept: readonly number[]): readonly ChartPoint[] {
  const place = new Map(kept.map((category, i) => [category, i]))
  return points.flatMap((point) => {
    const x = point.x === null ? undefined : place.get(point.x)
    return x === undefined ? [] : [{ ...point, x }]
  })
}

function thinned(points: readonly ChartPoint[], log: boolean): readonly ChartPoint[] {
  if (points.length <= pointLimit) return points
  const heights = points.map((p) => (p.x === null || p.y === null ? null : log ? Math.log(p.y) : p.y))
  return downSampled(heights, pointLimit, (i) => points[i]?.label !== undefined).map((i) => points[i] as ChartPoint)
}

const lines: ReadonlySet<ChartKind> = new Set(['line', 'step', 'area'])

/** Points of a line that would not be seen without a dot, and all of them where they are few. */
function dotsOf(kind: ChartKind, points: readonly DrawnPoint[], stacked: boolean): readonly number[] {
  if (!lines.has(kind) || stacked) return []
  const there = (i: number): boolean => {
    const point = points[i]
    return point !== undefined && point.x !== null && point.y !== null
  }
  const few = kind === 'line' && points.length <= 16
  return points.flatMap((point, i) =>
    there(i) && (few || point.label !== undefined || (!there(i - 1) && !there(i + 1))) ? [i] : [],
  )
}
