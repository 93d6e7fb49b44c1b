import { isDateFormat } from '../format/code.ts'
import { dateText } from '../format/date.ts'
import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'

/**
 * What a chart draws as rows of text, the first one its header: an x column and a column for each series, numbers in
 * full precision with `.`, dates as 2027-03-31, gaps empty. Labels of points get a column behind their series.
 */
export function chartCsvRows(chart: Chart, data: ChartData): readonly (readonly string[])[] {
  const drawn = data.series.filter((series) => !series.problem)
  const dated = isDateFormat(data.xFormat)
  const xText = (x: number): string => data.categories?.[x] ?? (dated ? (dateText(x) ?? String(x)) : String(x))
  const columns: { readonly name: string; readonly cells: Map<string, string> }[] = []
  // One row for each x, and for an x that comes again in the same series one row more.
  const keys = new Map<string, number>()
  for (const series of drawn) {
    const values = new Map<string, string>()
    const labels = new Map<string, string>()
    const times = new Map<number, number>()
    for (const point of series.points) {
      if (point.x === null) continue
      const time = times.get(point.x) ?? 0
      times.set(point.x, time + 1)
      const key = `${point.x} ${time}`
      keys.set(key, point.x)
      values.set(key, point.y === null ? '' : String(point.y))
      if (point.label !== undefined) labels.set(key, point.label)
    }
    columns.push({ name: series.name, cells: values })
    if (labels.size > 0) columns.push({ name: `${series.name} label`, cells: labels })
  }
  const oneSeries = drawn.length === 1
  const rows = [...keys].sort((a, b) => (oneSeries ? 0 : a[1] - b[1]))
  const header = [chart.xAxis?.title || 'x', ...columns.map((column) => column.name)]
  return [header, ...rows.map(([key, x]) => [xText(x), ...columns.map((column) => column.cells.get(key) ?? '')])]
}

/** Rows as CSV: cells in quotes where they must be, lines ended as RFC 4180 says. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
