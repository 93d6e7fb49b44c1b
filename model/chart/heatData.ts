import type { Chart } from '../workbook/workbook.ts'
import { counted } from './chartNotes.ts'
import { errorText, firstLine, textAt, valueAt } from './rawSeries.ts'
import type { ChartData, ReadReference, SeriesData } from './seriesData.ts'

/** Beyond it cells are smaller than what can be seen. */
const heatLimit = 200

/** A heat map reads its matrix as it stands: rows of the sheet are rows of the map. */
export function heatData(chart: Chart, read: ReadReference): ChartData {
  const [first] = chart.series
  const failed = (problem: string): ChartData => ({ series: [], notes: [], problem })
  if (!first) return failed('This chart has no series yet: add one with Edit chart.')
  const found = read(first.values)
  if ('error' in found) return failed(errorText(found.error, first.values))
  const rows = found.values.slice(0, heatLimit).map((row) => row.slice(0, heatLimit))
  const numbers = rows.map((row) => row.map((value) => (typeof value === 'number' ? value : null)))
  if (!numbers.some((row) => row.some((value) => value !== null))) {
    return failed(`${first.values} holds no numbers: a heat map needs a matrix of them.`)
  }
  const headings = (reference: string | undefined, count: number): readonly string[] => {
    const line = reference === undefined ? null : firstLine(reference, read)
    return Array.from({ length: count }, (_, i) => {
      if (!line) return String(i + 1)
      return line.problem === undefined && valueAt(line.line, i) !== null ? textAt(line.line, i) : ''
    })
  }
  const other = rows.flat().filter((value) => value !== null && value !== '' && typeof value !== 'number').length
  const cut = found.values.length > heatLimit || (found.values[0]?.length ?? 0) > heatLimit
  const notes = [
    ...(cut ? [`Only the first ${heatLimit} rows and columns are shown.`] : []),
    ...(other > 0 ? [`${counted(other, 'cell')} without a number and left empty.`] : []),
  ]
  const format = chart.yAxis?.format ?? found.formats.flat().find((code) => code !== undefined)
  const columns = headings(chart.x, numbers[0]?.length ?? 0)
  const names = headings(first.labels, numbers.length)
  const matrix = { columns, rows: names, values: numbers, ...(format === undefined ? {} : { format }) }
  // Each row is a series, so that tables and texts made of a chart's data tell the matrix as they tell lines.
  const series = numbers.map((row, i): SeriesData => {
    return { name: names[i] || `Row ${i + 1}`, kind: 'heatmap', points: row.map((y, x) => ({ x, y })) }
  })
  return { categories: columns, matrix, series, notes }
}
