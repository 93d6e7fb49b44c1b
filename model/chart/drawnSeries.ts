import type { Chart, ChartKind } from '../workbook/workbook.ts'
import { downSampled, pointLimit } from './downSampled.ts'
import type { DrawnPoint, DrawnSeries, IndexedSeries } from './drawnPoint.ts'
import { pointsOfCategories } from './keptCategories.ts'
import { scatteredPoints, sizedPoints } from './scatteredPoints.ts'
import type { ChartPoint } from './seriesData.ts'
import { stackedPoints } from './stackedPoints.ts'

/** What is drawn in the unit of the axes: thinned, stacked, with the looks of all series. */
export function drawnSeries(
  chart: Chart,
  shown: readonly IndexedSeries[],
  kept: readonly number[] | null,
): readonly DrawnSeries[] {
  const looks = looksOf(shown)
  const thin = (each: IndexedSeries): readonly DrawnPoint[] => {
    if (each.kind === 'scatter') {
      return sizedPoints(kept ? pointsOfCategories(each.points, kept) : scatteredPoints(chart, each))
    }
    const points = kept ? pointsOfCategories(each.points, kept) : thinned(each)
    return each.kind === 'band'
      ? points.map((p) => (p.y === null || p.high === undefined ? p : { ...p, from: p.y, to: p.high }))
      : points
  }
  const stacks = chart.stack ? stackedPoints(chart, shown, kept) : new Map<number, readonly DrawnPoint[]>()
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

function thinned(series: IndexedSeries): readonly ChartPoint[] {
  if (series.columns) return series.columns.thinned
  const { points } = series
  if (points.length <= pointLimit) return points
  const heights = points.map((p) => (p.x === null || p.y === null ? Number.NaN : p.y))
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
