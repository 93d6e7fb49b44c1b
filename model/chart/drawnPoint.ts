import type { ChartKind } from '../workbook/workbook.ts'
import type { ChartPoint, SeriesData } from './seriesData.ts'
import type { Box } from './textMark.ts'

/** A point with the edges of what is drawn for it, where they are not 0 and `y`: in a stack, of a band. */
export interface DrawnPoint extends ChartPoint {
  readonly from?: number
  readonly to?: number
  /** Its place among all categories, where only some are drawn, or in another order. */
  readonly category?: number
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

/** A series with its place in the chart; its points are still made only if somebody asks. */
export function indexed(series: SeriesData, index: number): IndexedSeries {
  const { name, kind, right, colour, problem, columns } = series
  return {
    name,
    kind,
    index,
    get points() {
      return series.points
    },
    ...(columns ? { columns } : {}),
    ...(right ? { right } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(problem === undefined ? {} : { problem }),
  }
}
