import type { ChartData } from './chartData.ts'
import type { DrawnPoint, DrawnSeries, IndexedSeries } from './drawnPoint.ts'

/** More bars than this are a blur. */
const mostBars = 60

/** Low and high of each label from the base on, the widest first. */
export function tornadoSeries(
  shown: readonly IndexedSeries[],
  data: ChartData,
): { readonly series: readonly DrawnSeries[]; readonly categories: readonly string[] } {
  const values = shown.slice(0, 2).map((each) => {
    return new Map(each.points.flatMap((p) => (p.x === null || p.y === null ? [] : [[p.x, p.y] as const])))
  })
  const [low, high] = values
  const labels = data.categories ?? []
  const ends = labels.map((_, i) => [low?.get(i), high?.get(i)].filter((value) => value !== undefined))
  const base = data.base ?? sharedMiddle(ends)
  const reach = (i: number): number => {
    const all = [...(ends[i] ?? []), base]
    return Math.max(...all) / 2 - Math.min(...all) / 2
  }
  const order = labels
    .map((_, i) => i)
    .filter((i) => (ends[i]?.length ?? 0) > 0)
    .sort((a, b) => reach(b) - reach(a))
    .slice(0, mostBars)
  const series = shown.slice(0, 2).map((each, s): DrawnSeries => {
    const points = order.map(
      (i, place): DrawnPoint => ({ x: place, category: i, y: values[s]?.get(i) ?? null, from: base }),
    )
    return { name: each.name, kind: 'tornado', index: each.index, look: each.colour ?? each.index, points, dots: [] }
  })
  return { series, categories: order.map((i) => labels[i] ?? '') }
}

/** The middle of what all bars have in common, or of the ends where they have nothing. */
function sharedMiddle(ends: readonly (readonly number[])[]): number {
  const pairs = ends.filter((pair) => pair.length === 2)
  if (pairs.length === 0) return 0
  const from = Math.max(...pairs.map((pair) => Math.min(...pair)))
  const to = Math.min(...pairs.map((pair) => Math.max(...pair)))
  return from / 2 + to / 2
}
