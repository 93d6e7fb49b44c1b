import type { DrawnSeries } from './chartPicture.ts'

/** A row as the drawing library wants it: `x`, and under the key of a series its height there. */
export type ChartRow = Readonly<Record<string, number | null>>

export const seriesKey = (index: number): string => `s${index}`

/**
 * Points as rows. On a band axis one row for every category. Else each series has rows of its own, one block after
 * another, so that its gaps are its own and a point that only another series has breaks no line.
 */
export function chartRows(series: readonly DrawnSeries[], categories: number | null): readonly ChartRow[] {
  if (categories !== null) {
    const rows = Array.from({ length: categories }, (_, x): Record<string, number | null> => ({ x }))
    for (const each of series) {
      for (const point of each.points) {
        const row = point.x === null ? undefined : rows[point.x]
        if (row) row[seriesKey(each.index)] = point.y
      }
    }
    return rows
  }
  return series.flatMap((each) =>
    each.points.map((point) => ({ x: point.x, [seriesKey(each.index)]: point.x === null ? null : point.y })),
  )
}
