import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

export interface MarkedPoint {
  readonly series: number
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly label?: string
}

const font = fonts.point
const high = 13
const aside = 8

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** How many of the points and of the stretches between them lie in the box. */
function crossings(box: Box, marks: readonly MarkedPoint[]): number {
  let count = 0
  for (let i = 0; i < marks.length; i++) {
    const a = marks[i] as MarkedPoint
    const b = marks[i + 1]
    const next = b && b.series === a.series ? b : a
    // Steps as fine as the box is high see every stretch that crosses it.
    const steps = Math.min(60, Math.max(1, Math.ceil(Math.hypot(next.x - a.x, next.y - a.y) / 6)))
    for (let s = 0; s < steps; s++) {
      const x = a.x + ((next.x - a.x) * s) / steps
      const y = a.y + ((next.y - a.y) * s) / steps
      if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) {
        count++
        break
      }
    }
  }
  return count
}

/** Texts beside their points where they cover least, never one over another; what finds no place is left out. */
export function pointLabels(marks: readonly MarkedPoint[], plot: Box, width: number): readonly TextMark[] {
  const placed: Box[] = []
  const texts: TextMark[] = []
  for (const mark of marks) {
    if (mark.label === undefined) continue
    if (mark.x < plot.x - 1 || mark.x > plot.x + plot.width + 1 || mark.y < plot.y - 1) continue
    if (mark.y > plot.y + plot.height + 1) continue
    const text = shortenedText(mark.label, font, Math.min(160, plot.width / 2))
    const wide = textWidth(text, font)
    const tops = [mark.y - high - 4, mark.y + 5, mark.y - high / 2]
    const lefts = [mark.x - wide - aside, mark.x + aside, mark.x - wide / 2]
    let best: { box: Box; cost: number } | null = null
    tops.forEach((y, t) => {
      lefts.forEach((x, l) => {
        if (t === 2 && l === 2) return
        const box = { x, y, width: wide, height: high }
        const outside = x < plot.x + 2 || x + wide > width - 6 || y < plot.y - 10 || y + high > plot.y + plot.height
        if (outside || placed.some((other) => overlap(box, other))) return
        const cost = crossings(box, marks) * 10 + t + l * 0.1
        if (!best || cost < best.cost) best = { box, cost }
      })
    })
    const found = best as { box: Box; cost: number } | null
    if (!found) continue
    placed.push(found.box)
    texts.push({ text, x: found.box.x, y: found.box.y + 10.5, font, anchor: 'start', tone: 'text' })
  }
  return texts
}
