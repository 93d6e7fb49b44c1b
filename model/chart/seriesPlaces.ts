import type { Chart } from '../workbook/workbook.ts'
import type { ReadReference } from './chartData.ts'
import { rawSeries } from './rawSeries.ts'

/** Where a drawn series comes from: its place among the chart's own, and how many come from the same range. */
export interface SeriesPlace {
  readonly series: number
  readonly count: number
}

/** Of each drawn series in their order: a range of several columns is as many. */
export function seriesPlaces(chart: Chart, read: ReadReference): readonly SeriesPlace[] {
  return chart.series.flatMap((each, series) => {
    const { length: count } = rawSeries(chart, each, read)
    return Array.from({ length: count }, () => ({ series, count }))
  })
}
