import { isDateFormat } from '../format/code.ts'
import { dateText } from '../format/date.ts'
import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'

/**
 * What a chart draws as JSON text: title, axes, source, and each series with its points, numbers in full precision,
 * categories and dates as texts, gaps as `null`. The same chart gives the same text.
 */
export function chartJson(chart: Chart, data: ChartData): string {
  const dated = isDateFormat(data.xFormat)
  const xValue = (x: number | null): number | string | null =>
    x === null ? null : (data.categories?.[x] ?? (dated ? (dateText(x) ?? x) : x))
  const drawn = data.series.filter((series) => !series.problem)
  const record = {
    title: chart.title,
    x: chart.xAxis?.title ?? null,
    y: chart.yAxis?.title ?? null,
    source: chart.source ?? null,
    notes: data.notes,
    series: drawn.map(({ problem: _, columns: __, points, ...series }) => ({
      ...series,
      points: points.map((point) => ({ ...point, x: xValue(point.x) })),
    })),
  }
  return `${JSON.stringify(record, null, 1)}\n`
}
