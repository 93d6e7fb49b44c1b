import { isDateFormat } from '../format/code.ts'
import { dateText } from '../format/date.ts'
import type { Chart } from '../workbook/workbook.ts'
import type { ChartData, ChartPoint, HeatMatrix, SeriesData } from './chartData.ts'

type Rows = readonly (readonly string[])[]

/**
 * What a chart draws as rows of text, the first one its header: an x column and a column for each series, numbers in
 * full precision with `.`, dates as 2027-03-31, gaps empty. The upper edge of a band, sizes and labels of points get a
 * column behind their series, the ends of bins one behind x. A heat map is its matrix.
 */
export function chartCsvRows(chart: Chart, data: ChartData): Rows {
  if (data.matrix && data.problem === undefined) return matrixRows(chart, data.matrix)
  const drawn = data.series.filter((series) => !series.problem)
  const dated = isDateFormat(data.xFormat)
  const xText = (x: number): string => data.categories?.[x] ?? (dated ? (dateText(x) ?? String(x)) : String(x))
  // One row for each x, and for an x that comes again in the same series one row more.
  const keys = new Map<string, { readonly x: number; readonly to: number | undefined }>()
  const columns = drawn.flatMap((series) => {
    const points = new Map<string, ChartPoint>()
    const times = new Map<number, number>()
    for (const point of series.points) {
      if (point.x === null) continue
      const time = times.get(point.x) ?? 0
      times.set(point.x, time + 1)
      const key = `${point.x} ${time}`
      keys.set(key, { x: point.x, to: point.xTo })
      points.set(key, point)
    }
    return seriesColumns(series).map(({ name, text }) => {
      return { name, cell: (key: string) => text(points.get(key) ?? { x: null, y: null }) }
    })
  })
  const oneSeries = drawn.length === 1
  const rows = [...keys].sort((a, b) => (oneSeries ? 0 : a[1].x - b[1].x))
  const title = chart.xAxis?.title || 'x'
  const binned = rows.some(([, { to }]) => to !== undefined)
  const header = [...(binned ? [`${title} from`, `${title} to`] : [title]), ...columns.map((column) => column.name)]
  return [
    header,
    ...rows.map(([key, { x, to }]) => [
      xText(x),
      ...(binned ? [to === undefined ? '' : xText(to)] : []),
      ...columns.map((column) => column.cell(key)),
    ]),
  ]
}

interface Column {
  readonly name: string
  text(point: ChartPoint): string
}

const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

function seriesColumns({ name, kind, points }: SeriesData): readonly Column[] {
  const has = (key: 'label' | 'size'): boolean => points.some((point) => point[key] !== undefined)
  const edges: Column[] =
    kind === 'band'
      ? [
          { name: `${name} low`, text: ({ y }) => numberText(y) },
          { name: `${name} high`, text: ({ y, high }) => (y === null ? '' : numberText(high)) },
        ]
      : [{ name, text: ({ y }) => numberText(y) }]
  return [
    ...edges,
    ...(kind === 'scatter' && has('size')
      ? [{ name: `${name} size`, text: ({ size }: ChartPoint) => numberText(size) }]
      : []),
    ...(has('label') ? [{ name: `${name} label`, text: ({ label }: ChartPoint) => label ?? '' }] : []),
  ]
}

const matrixRows = (chart: Chart, { columns, rows, values }: HeatMatrix): Rows => [
  [chart.yAxis?.title || 'Row', ...columns],
  ...values.map((row, r) => [rows[r] ?? '', ...row.map(numberText)]),
]

/** Rows as CSV: cells in quotes where they must be, lines ended as RFC 4180 says. */
export function csvText(rows: Rows): string {
  const cell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
