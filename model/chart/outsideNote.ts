import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import type { SeriesData } from './seriesData.ts'

const grounded = new Set(['bar', 'area', 'histogram'])

/** Says why the plot is empty where limits that were asked for leave all of the series outside. */
export function outsideNote(chart: Chart, series: readonly SeriesData[], byCategory: boolean): readonly string[] {
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
  // Of very many points none is made here; only bands have upper edges.
  const points = columns && series.kind !== 'band' ? [] : series.points
  const x = columns?.xs ?? points.flatMap((point) => [point.x ?? Number.NaN, point.xTo ?? Number.NaN])
  const y = columns?.ys ?? points.map((point) => point.y ?? Number.NaN)
  const highs = points.map(({ high }) => high ?? Number.NaN)
  return { x: ends(x), y: [...ends(y), ...ends(highs)] }
}

function ends(values: ArrayLike<number>): readonly number[] {
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
