import { isDateFormat } from '../format/code.ts'
import { dateText } from '../format/date.ts'
import { display } from '../format/display.ts'
import type { ChartData } from './chartData.ts'

/** How the values of a chart read. */
export interface ValueTexts {
  x(x: number): string
  y(y: number): string
}

/** Categories by their names, dates as 2027-03-31, numbers as their cells show them. */
export function valueTexts(data: ChartData): ValueTexts {
  const dated = isDateFormat(data.xFormat)
  return {
    x: (x) => data.categories?.[x] ?? (dated ? dateText(x)?.slice(0, 10) : undefined) ?? display(x, data.xFormat).text,
    y: (y) => display(y, data.yFormat).text,
  }
}
