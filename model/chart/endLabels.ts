import type { ChartKind } from '../workbook/workbook.ts'
import { type AxisPicture, axisPosition } from './axisPicture.ts'
import type { DrawnSeries } from './drawnPoint.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

/** A series' name at the end of its line, with the stroke that leads to it. */
export interface EndLabel {
  /** Its series' place in the chart, and the number of its colour. */
  readonly index: number
  readonly look: number
  readonly mark: TextMark
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
}

const font = fonts.legend
const pitch = 15
const leader = 14

const kinds: ReadonlySet<ChartKind> = new Set(['line', 'step', 'area'])

/** The series has a last point that its name can stand beside. */
export const hasEnd = ({ kind }: { readonly kind: ChartKind }): boolean => kinds.has(kind)

/** Pixels that the names need right of the plot; `null` if they have no place, or would take more than a third of the picture. */
export function endLabelRoom(names: readonly string[], width: number, height: number): number | null {
  if (names.length === 0 || names.length * pitch > height || width < 260) return null
  const room = Math.max(...names.map((name) => textWidth(name, font))) + leader + 6
  return room <= width / 3 ? room : null
}

/** Names beside the last points, moved apart where ends meet. */
export function endLabels(
  series: readonly DrawnSeries[],
  xAxis: AxisPicture,
  yAxisOf: (series: DrawnSeries) => AxisPicture,
  plot: Box,
  room: number,
): readonly EndLabel[] {
  const ends = series.flatMap((each) => {
    const inside = each.points.filter(({ x, y }) => {
      return x !== null && y !== null && (xAxis.scale === 'band' || (x >= xAxis.domain[0] && x <= xAxis.domain[1]))
    })
    const last = inside.reduce<(typeof inside)[number] | undefined>(
      (best, point) => (best && (best.x as number) > (point.x as number) ? best : point),
      undefined,
    )
    if (!last) return []
    const axis = yAxisOf(each)
    const middle = each.kind === 'area' && last.to !== undefined
    const [from, to] = [axisPosition(axis, last.from ?? 0), axisPosition(axis, last.to ?? (last.y as number))]
    const y = middle ? (from + to) / 2 : to
    const held = Math.min(plot.y + plot.height, Math.max(plot.y, y))
    return [{ each, x: axisPosition(xAxis, last.x as number), y: held }]
  })
  ends.sort((a, b) => a.y - b.y)
  const tops = apart(
    ends.map((end) => end.y),
    plot.y + 2,
    plot.y + plot.height,
  )
  const left = plot.x + plot.width
  return ends.map(({ each, x, y }, i): EndLabel => {
    const at = tops[i] as number
    const text = shortenedText(each.name, font, room - leader - 6)
    const mark: TextMark = { text, x: left + leader + 2, y: at + 4, font, anchor: 'start', tone: 'text' }
    return {
      index: each.index,
      look: each.look ?? each.index,
      mark,
      leader: { x1: Math.min(left, x) + 2, y1: y, x2: left + leader - 2, y2: at },
    }
  })
}

/** Places at least a line apart, each as near as it can be to where it wants to be. */
function apart(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const places = [...wanted]
  // Down, then up from the bottom: what had to move down past the edge pushes the others back.
  for (let i = 0; i < places.length; i++) {
    places[i] = Math.max(places[i] as number, i === 0 ? top : (places[i - 1] as number) + pitch)
  }
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] as number, i === places.length - 1 ? bottom : (places[i + 1] as number) - pitch)
  }
  return places
}
