import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { fonts, type TextMark } from './textMark.ts'

export interface TitleRoom {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const font = fonts.label

/** Titles of y above the plot and of x below it; an axis without one is called by its unit. */
export function axisTitleMarks(
  chart: Chart,
  data: ChartData,
  room: TitleRoom,
): { readonly marks: readonly TextMark[]; readonly above: boolean; readonly below: boolean } {
  const width = room.right - room.left
  const lying = chart.kind === 'tornado' || (chart.horizontal === true && data.categories !== undefined)
  const [xName, yName] = [
    chart.xAxis?.title ?? data.xUnit,
    chart.yAxis?.title ?? (chart.kind === 'histogram' ? 'Count' : chart.stack === 'percent' ? undefined : data.yUnit),
  ]
  const [along, up] = lying ? [yName, xName] : [xName, yName]
  const hasRight = data.series.some((series) => series.right && !series.problem)
  const right = hasRight ? (chart.rightAxis?.title ?? data.rightUnit) : undefined
  const base = { font, tone: 'muted' } as const
  const half = right ? width / 2 - 8 : width
  const above: TextMark[] = []
  const y = room.top + font.size
  if (up)
    above.push({
      ...base,
      text: shortenedText(lying || data.matrix ? up : `↑ ${up}`, font, half),
      x: room.left,
      y,
      anchor: 'start',
    })
  if (right) {
    const rest = up ? width - Math.min(half, textWidth(`↑ ${up}`, font)) - 16 : width
    above.push({ ...base, text: shortenedText(`${right} ↑`, font, rest), x: room.right, y, anchor: 'end' })
  }
  // Categories lead nowhere.
  const text = along
    ? shortenedText(data.matrix || (data.categories && !lying) ? along : `${along} →`, font, width)
    : ''
  const below: TextMark[] = text ? [{ ...base, text, x: room.right, y: room.bottom - 3, anchor: 'end' }] : []
  return { marks: [...above, ...below], above: above.length > 0, below: below.length > 0 }
}
