import type { Chart } from '../workbook/workbook.ts'
import type { ChartPoint, SeriesData } from './seriesData.ts'
import { linearTicks } from './ticks.ts'

const mostBins = 100

/** Series of values as counts in bins that all of them share: `x` to `xTo`, the last with its upper edge. */
export function histogramBins(series: readonly SeriesData[], chart: Chart): readonly SeriesData[] {
  const drawn = series.filter((each) => !each.problem)
  const values = drawn.flatMap((each) => valuesOf(each))
  if (values.length === 0) return series
  const edges = chart.xAxis?.scale === 'log' ? logEdges(values, chart.bins) : binEdges(values, chart.bins)
  return series.map((each): SeriesData => {
    if (each.problem) return each
    const counts = edges.slice(1).map(() => 0)
    for (const x of valuesOf(each)) counts[binOf(edges, x)] = (counts[binOf(edges, x)] ?? 0) + 1
    const points = counts.map((y, i): ChartPoint => ({ x: edges[i] as number, xTo: edges[i + 1] as number, y }))
    const { name, kind, right, colour } = each
    return { name, kind, points, ...(right ? { right } : {}), ...(colour === undefined ? {} : { colour }) }
  })
}

const valuesOf = (series: SeriesData): readonly number[] =>
  Array.from(series.columns?.xs ?? series.points.flatMap((point) => point.x ?? []))

function binOf(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Freedman and Diaconis: twice the interquartile range over the cube root of the count, at round numbers. */
function binEdges(values: readonly number[], wanted: number | undefined): readonly number[] {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number
  const [low, high] = [at(0), at(1)]
  if (low === high) return low === 0 ? [-0.5, 0.5] : [low - Math.abs(low) * 0.05, low + Math.abs(low) * 0.05]
  const span = Math.min(high - low, 8e307)
  const width = (2 * (at(0.75) - at(0.25))) / Math.cbrt(sorted.length)
  const sturges = Math.ceil(Math.log2(sorted.length)) + 1
  const count = wanted ?? Math.min(60, Math.max(5, width > 0 ? Math.ceil(span / width) : sturges))
  const whole = sorted.every(Number.isInteger)
  const ticks = linearTicks([low, high], Math.min(mostBins, count), whole).values
  const step = ticks.length > 1 ? (ticks[1] as number) - (ticks[0] as number) : span
  const edges = [...ticks]
  if ((edges[0] as number) > low) edges.unshift((edges[0] as number) - step)
  // Whole numbers need a bin that starts at the highest.
  if ((edges.at(-1) as number) < high || (whole && edges.at(-1) === high)) edges.push((edges.at(-1) as number) + step)
  return edges.length > 1 ? edges : [low, high]
}

function logEdges(values: readonly number[], wanted: number | undefined): readonly number[] {
  const logs = values.map(Math.log10)
  return binEdges(logs, wanted).map((edge) => Math.min(Number.MAX_VALUE, 10 ** edge))
}
