import { isDateFormat } from '../format/code.ts'
import { dateText } from '../format/date.ts'
import { display } from '../format/display.ts'
import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import type { DrawnPoint, DrawnSeries } from './drawnPoint.ts'
import { heatText } from './heatPicture.ts'

/** How the values of a chart read. */
export interface ValueTexts {
  x(x: number): string
  /** On the second y axis if `right`. */
  y(y: number, right?: boolean): string
  /** Where a drawn point stands: of a bin from where to where. */
  place(point: DrawnPoint): string
  /** What a drawn point tells: of a band both edges, of a share per cent. */
  value(series: DrawnSeries, point: DrawnPoint): string
}

/** Categories by their names, dates as 2027-03-31, numbers as their cells show them. */
export function valueTexts(chart: Pick<Chart, 'stack'>, data: ChartData): ValueTexts {
  const dated = isDateFormat(data.xFormat)
  const x = (at: number): string =>
    data.categories?.[at] ?? (dated ? dateText(at)?.slice(0, 10) : undefined) ?? display(at, data.xFormat).text
  const y = (value: number, right?: boolean): string =>
    data.matrix ? heatText(data.matrix, value) : display(value, right ? data.rightFormat : data.yFormat).text
  return {
    x,
    y,
    place: (point) => {
      const from = point.category ?? point.x
      if (from === null) return ''
      return point.xTo === undefined ? x(from) : `${x(from)} to ${x(point.xTo)}`
    },
    value: ({ kind, right }, point) => {
      if (point.y === null) return ''
      if (kind === 'band' && point.high !== undefined) return `${y(point.y, right)} to ${y(point.high, right)}`
      const share = chart.stack === 'percent' && point.to !== undefined && (kind === 'area' || kind === 'bar')
      if (share) return display(point.y, '0.0%').text
      return kind === 'histogram' ? display(point.y).text : y(point.y, right)
    },
  }
}
