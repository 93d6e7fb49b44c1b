import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import type { SeriesData } from './seriesData.ts'
import { linearLimit } from './ticks.ts'

const grounded = new Set(['bar', 'area', 'histogram'])

/** Says what lies beyond the axes: all of the series where limits were asked for, and numbers that no axis reaches. */
export function outsideNotes(chart: Chart, series: readonly SeriesData[], byCategory: boolean): readonly string[] {
  return [...limitsNote(chart, series, byCategory), ...beyondNote(chart, series, byCategory)]
}

/** A linear axis spans at most a double, from one end to the other. */
function beyondNote(chart: Chart, series: readonly SeriesData[], byCategory: boolean): readonly string[] {
  const beyond = (axis: ChartAxis | undefined, values: readonly number[]): boolean =>
    axis?.scale !== 'log' && values.some((value) => Math.abs(value) > linearLimit)
  const found = series.some((each) => {
    if (each.problem !== undefined) return false
    const { x, y } = placesOf(each)
    return (!byCategory && beyond(chart.xAxis, x)) || beyond(each.right ? chart.rightAxis : chart.yAxis, y)
  })
  return found ? ['Values beyond 8E+307 are not shown in full: no axis but a log axis reaches them.'] : []
}

function limitsNote(chart: Chart, series: readonly SeriesData[], byCategory: boolean): readonly string[] {
  const limits = [chart.xAxis, chart.yAxis, chart.rightAxis].some((axis) => (axis?.min ?? axis?.max) !== undefined)
  const drawn = series.filter(({ problem }) => problem === undefined)
  if (!limits || drawn.length === 0) return []
  const seen = drawn.some((each) => {
    const places = placesOf(each)
    const heights = [...places.y, ...(grounded.has(each.kind) ? [0] : [])]
    // Sums and shares reach further than any of their parts.
    if (chart.stack && grounded.has(each.kind)) return true
    return (byCategory || meets(chart.xAxis, places.x)) && meets(each.right ? chart.rightAxis : chart.yAxis, heights)
  })
  return seen ? [] : ['All values lie outside the limits of the axes.']
}

/** The least and the most along both axes. */
function placesOf(series: SeriesData): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const { columns } = series
  // Of very many points few are made here; only bands have upper edges, and what stands for them keeps the highest.
  const points = !columns ? series.points : series.kind === 'band' ? columns.thinned : []
  const x = columns?.xs ?? points.flatMap((point) => [point.x ?? Number.NaN, point.xTo ?? Number.NaN])
  const y = columns?.ys ?? points.map((point) => point.y ?? Number.NaN)
  const highs = points.map(({ high }) => high ?? Number.NaN)
  return { x: ends(x), y: [...ends(y), ...ends(highs)] }
}

/** Columns never change. */
const known = new WeakMap<object, readonly number[]>()

function ends(values: ArrayLike<number>): readonly number[] {
  const found = known.get(values) ?? span(values)
  known.set(values, found)
  return found
}

function span(values: ArrayLike<number>): readonly number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : []
}

function meets(axis: ChartAxis | undefined, values: readonly number[]): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = axis ?? {}
  // Limits that leave no axis are not used.
  if (min >= max) return true
  return Math.min(...values) <= max && Math.max(...values) >= min
}
