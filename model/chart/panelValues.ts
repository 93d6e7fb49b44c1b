import type { PanelContent } from './panel.ts'

/** All numbers that the axes of a panel must show. */
export interface PanelValues {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly right: readonly number[]
}

export function panelValues({ chart, data, all }: PanelContent): PanelValues {
  const values = { x: [] as number[], y: [] as number[], right: [] as number[] }
  for (const series of all) {
    const heights = series.right ? values.right : values.y
    for (const { x, xTo, y, from, to } of series.points) {
      if (x === null || y === null) continue
      values.x.push(x)
      if (xTo !== undefined) values.x.push(xTo)
      if (to === undefined) heights.push(y)
      else heights.push(to, from ?? 0)
      if (series.kind === 'tornado' && from !== undefined) heights.push(from)
    }
  }
  const xLog = chart.xAxis?.scale === 'log'
  const yLog = chart.yAxis?.scale === 'log'
  for (const { x, xTo, y, yTo } of data.marks ?? []) {
    for (const place of [x, xTo]) if (place !== undefined && (!xLog || place > 0)) values.x.push(place)
    for (const place of [y, yTo]) if (place !== undefined && (!yLog || place > 0)) values.y.push(place)
  }
  return values
}

/** Bars at numbers need half of their width beside the first and last. */
export function barRoom({ all, categories }: PanelContent, xs: readonly number[]): readonly number[] {
  if (categories || !all.some((each) => each.kind === 'bar') || xs.length === 0) return xs
  const sorted = [...new Set(xs)].sort((a, b) => a - b)
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number]
  const gap = sorted.slice(1).reduce((least, x, i) => Math.min(least, x - (sorted[i] as number)), Number.MAX_VALUE)
  const half = sorted.length > 1 ? gap / 2 : Math.abs(low) / 10 || 0.5
  return [...xs, low - half, high + half]
}
