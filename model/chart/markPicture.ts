import { type AxisPicture, axisPosition } from './axisPicture.ts'
import type { PlacedMark } from './chartData.ts'
import { crossings, type MarkedPoint, overlap } from './crossings.ts'
import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

/** What marks draw, in pixels. */
export interface MarkPicture {
  /** Behind the series. */
  readonly bands: readonly Box[]
  /** Dashed. */
  readonly lines: readonly Stroke[]
  /** In front: spans with their ends, and rings around points. */
  readonly spans: readonly Stroke[]
  readonly points: readonly { readonly x: number; readonly y: number; readonly label?: string }[]
  readonly texts: readonly TextMark[]
}

export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const font = fonts.point
const pitch = 14

/** What texts had better not cover. */
export interface Obstacles {
  readonly bars: readonly Box[]
  readonly points: readonly MarkedPoint[]
}

const nothing: Obstacles = { bars: [], points: [] }

/** Marks inside the plot; their texts stand where they cover least, and never one over another. */
export function markPicture(
  marks: readonly PlacedMark[],
  xAxis: AxisPicture,
  yAxis: AxisPicture,
  plot: Box,
  obstacles: Obstacles = nothing,
): MarkPicture {
  const bands: Box[] = []
  const lines: Stroke[] = []
  const spans: Stroke[] = []
  const points: { x: number; y: number; label?: string }[] = []
  const texts: TextMark[] = []
  const taken: Box[] = []
  const [left, right] = [plot.x, plot.x + plot.width]
  const [top, bottom] = [plot.y, plot.y + plot.height]
  const inside = (axis: AxisPicture, value: number): boolean => value >= axis.domain[0] && value <= axis.domain[1]
  const held = (axis: AxisPicture, value: number): number =>
    axisPosition(axis, Math.min(axis.domain[1], Math.max(axis.domain[0], value)))
  /** Whole categories belong to a band of them. */
  const half = xAxis.scale === 'band' ? 0.5 : 0
  const covered = (box: Box): number =>
    obstacles.bars.filter((bar) => overlap(bar, box)).length + crossings(box, obstacles.points)
  const shortened = (text: string): string => shortenedText(text, font, Math.min(200, plot.width * 0.7))
  /** The place where the text covers least, or row by row below it. */
  const write = (text: string | undefined, places: readonly { x: number; y: number }[]): void => {
    if (!text) return
    const shown = shortened(text)
    const width = textWidth(shown, font)
    let best: { box: Box; cost: number } | null = null
    for (let row = 0; row < 6; row++) {
      for (const [i, place] of places.entries()) {
        const x = Math.min(Math.max(place.x, left + 2), right - width - 2)
        const box = { x, y: place.y + row * pitch, width, height: pitch - 1 }
        if (Math.abs(x - place.x) > 1 && places.length > 1 && place !== places.at(-1)) continue
        if (box.y < top - 2 || box.y + box.height > bottom || taken.some((other) => overlap(box, other))) continue
        const cost = covered(box) * 10 + row * 3 + i
        if (!best || cost < best.cost) best = { box, cost }
      }
    }
    if (!best) return
    const { box } = best
    taken.push({ ...box, x: box.x - 4, width: width + 8 })
    texts.push({ text: shown, x: box.x, y: box.y + 10.5, font, anchor: 'start', tone: 'muted' })
  }
  const widthOf = (text: string | undefined): number => (text ? textWidth(shortened(text), font) : 0)

  for (const { x, xTo, y, yTo, text } of marks) {
    if (x !== undefined && xTo !== undefined && y !== undefined) {
      const [a, b] = [held(xAxis, Math.min(x, xTo)), held(xAxis, Math.max(x, xTo))]
      if (!inside(yAxis, y) || b <= a) continue
      const at = axisPosition(yAxis, y)
      spans.push({ x1: a, x2: b, y1: at, y2: at }, { x1: a, x2: a, y1: at - 4, y2: at + 4 })
      spans.push({ x1: b, x2: b, y1: at - 4, y2: at + 4 })
      const middle = (a + b) / 2 - widthOf(text) / 2
      write(text, [
        { x: middle, y: at - 17 },
        { x: middle, y: at + 4 },
      ])
    } else if (x !== undefined && y !== undefined) {
      if (!inside(xAxis, x) || !inside(yAxis, y)) continue
      points.push({ x: axisPosition(xAxis, x), y: axisPosition(yAxis, y), ...(text ? { label: text } : {}) })
    } else if (x !== undefined && xTo !== undefined) {
      const [a, b] = [held(xAxis, Math.min(x, xTo) - half), held(xAxis, Math.max(x, xTo) + half)]
      if (b <= a) continue
      bands.push({ x: a, y: top, width: b - a, height: plot.height })
      const middle = (a + b) / 2 - widthOf(text) / 2
      write(
        text,
        b - a > widthOf(text) + 4
          ? [{ x: middle, y: top + 2 }]
          : [
              { x: b + 4, y: top + 2 },
              { x: a - 4 - widthOf(text), y: top + 2 },
            ],
      )
    } else if (y !== undefined && yTo !== undefined) {
      const [a, b] = [held(yAxis, Math.max(y, yTo)), held(yAxis, Math.min(y, yTo))]
      if (b <= a) continue
      bands.push({ x: left, y: a, width: plot.width, height: b - a })
      write(text, [{ x: left + 5, y: a + 2 }])
    } else if (x !== undefined) {
      if (!inside(xAxis, x)) continue
      const at = axisPosition(xAxis, x)
      lines.push({ x1: at, x2: at, y1: top, y2: bottom })
      write(text, [
        { x: at + 5, y: top + 2 },
        { x: at - 5 - widthOf(text), y: top + 2 },
      ])
    } else if (y !== undefined) {
      if (!inside(yAxis, y)) continue
      const at = axisPosition(yAxis, y)
      lines.push({ x1: left, x2: right, y1: at, y2: at })
      const end = right - 4 - widthOf(text)
      write(
        text,
        at - 16 > top
          ? [
              { x: left + 5, y: at - 15 },
              { x: end, y: at - 15 },
              { x: left + 5, y: at + 3 },
              { x: end, y: at + 3 },
            ]
          : [
              { x: left + 5, y: at + 3 },
              { x: end, y: at + 3 },
            ],
      )
    }
  }
  return { bands, lines, spans, points, texts }
}
