import type { Box } from './textMark.ts'

/** A point as drawn, and by its neighbours of the same series the line through it. */
export interface MarkedPoint {
  readonly series: number
  /** In pixels. */
  readonly x: number
  readonly y: number
  readonly label?: string
  /** Of its mark, in pixels, where it stands alone. */
  readonly radius?: number
  /** The top of a bar, whose text stands in its middle. */
  readonly bar?: true
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Pixels from a place to the nearest of a box; 0 inside. */
export function distance({ x, y }: { readonly x: number; readonly y: number }, box: Box): number {
  const dx = x - Math.min(box.x + box.width, Math.max(box.x, x))
  const dy = y - Math.min(box.y + box.height, Math.max(box.y, y))
  return Math.hypot(dx, dy)
}

/** A lone mark that is covered is lost; a line that is crossed can still be followed. */
const coveredMark = 3

/** How many lines cross the box, however many points they have, and three for each lone mark that lies in it. */
export function crossings(box: Box, marks: readonly MarkedPoint[]): number {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  let count = 0
  let crossed: number | null = null
  for (let i = 0; i < marks.length; i++) {
    const a = marks[i] as MarkedPoint
    if (a.radius !== undefined) {
      if (distance(a, box) < a.radius) count += coveredMark
      continue
    }
    if (a.series === crossed) continue
    const b = marks[i + 1]
    const next = b && b.series === a.series ? b : a
    const beside = Math.max(a.x, next.x) < box.x || Math.min(a.x, next.x) > right
    if (beside || Math.max(a.y, next.y) < box.y || Math.min(a.y, next.y) > bottom) continue
    // Steps as fine as the box is high see every stretch that crosses it.
    const steps = Math.min(60, Math.max(1, Math.ceil(Math.hypot(next.x - a.x, next.y - a.y) / 6)))
    for (let s = 0; s < steps; s++) {
      const x = a.x + ((next.x - a.x) * s) / steps
      const y = a.y + ((next.y - a.y) * s) / steps
      if (x > box.x && x < right && y > box.y && y < bottom) {
        count++
        crossed = a.series
        break
      }
    }
  }
  return count
}
