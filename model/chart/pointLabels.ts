import { shortenedText, textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

export interface MarkedPoint {
  readonly series: number
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly label?: string
  /** Of its mark, in pixels. */
  readonly radius?: number
}

const font = fonts.point
const high = 13
const aside = 8

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A round mark reaches into the box. */
function covers({ x, y }: MarkedPoint, radius: number, box: Box): boolean {
  const dx = x - Math.min(box.x + box.width, Math.max(box.x, x))
  const dy = y - Math.min(box.y + box.height, Math.max(box.y, y))
  return Math.hypot(dx, dy) < radius
}

/** How many of the points and of the stretches between them lie in the box. */
function crossings(box: Box, marks: readonly MarkedPoint[]): number {
  let count = 0
  for (let i = 0; i < marks.length; i++) {
    const a = marks[i] as MarkedPoint
    if (a.radius !== undefined && covers(a, a.radius, box)) {
      count++
      continue
    }
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

/** Texts beside their points where they cover least, never one over another or over `others`; what finds no place is left out. */
export function pointLabels(
  marks: readonly MarkedPoint[],
  plot: Box,
  width: number,
  others: readonly TextMark[] = [],
): readonly TextMark[] {
  const placed: Box[] = others.map((other) => {
    return { x: other.x, y: other.y - 10.5, width: textWidth(other.text, other.font), height: high }
  })
  const texts: TextMark[] = []
  for (const mark of marks) {
    if (mark.label === undefined) continue
    if (mark.x < plot.x - 1 || mark.x > plot.x + plot.width + 1 || mark.y < plot.y - 1) continue
    if (mark.y > plot.y + plot.height + 1) continue
    const text = shortenedText(mark.label, font, Math.min(160, plot.width / 2))
    const wide = textWidth(text, font)
    // A large mark pushes its text out of itself.
    const out = Math.max(0, (mark.radius ?? 0) - 4)
    const slanted = out * 0.72
    const tops = [mark.y - high - 4 - slanted, mark.y + 5 + slanted, mark.y - high / 2]
    const lefts = [mark.x - wide - aside - slanted, mark.x + aside + slanted, mark.x - wide / 2]
    let best: { box: Box; cost: number } | null = null
    tops.forEach((y, t) => {
      lefts.forEach((x, l) => {
        if (t === 2 && l === 2) return
        const further = t === 2 ? (l === 0 ? slanted - out : out - slanted) : 0
        const higher = l === 2 ? (t === 0 ? slanted - out : out - slanted) : 0
        const box = { x: x + further, y: y + higher, width: wide, height: high }
        const outside =
          box.x < plot.x + 2 || box.x + wide > width - 6 || box.y < plot.y - 10 || box.y + high > plot.y + plot.height
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
