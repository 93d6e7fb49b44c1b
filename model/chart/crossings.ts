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
  return Math.sqrt(dx * dx + dy * dy)
}

/** A lone mark that is covered is lost; a line that is crossed can still be followed. */
const coveredMark = 3

/** How many lines cross the box, however many points they have, and three for each lone mark that lies in it. */
export function crossings(box: Box, marks: readonly MarkedPoint[]): number {
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
    if (!crosses(box, a, b && b.series === a.series ? b : a)) continue
    count++
    crossed = a.series
  }
  return count
}

/** Whether the stretch from `a` to `b` has a place inside of the box. */
function crosses(box: Box, a: MarkedPoint, b: MarkedPoint): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  // Most lie beside it: this is asked millions of times.
  if (Math.max(a.x, b.x) <= box.x || Math.min(a.x, b.x) >= right) return false
  if (Math.max(a.y, b.y) <= box.y || Math.min(a.y, b.y) >= bottom) return false
  const across = within(a.x, b.x, box.x, right)
  const down = across && within(a.y, b.y, box.y, bottom)
  if (!across || !down) return false
  return Math.max(across[0], down[0]) < Math.min(across[1], down[1])
}

/** From which to which share of the way from `a` to `b` one is between two limits; of no way it is all or nothing. */
function within(a: number, b: number, low: number, high: number): readonly [number, number] | null {
  if (a === b) return a > low && a < high ? [0, 1] : null
  const [from, to] = [(low - a) / (b - a), (high - a) / (b - a)]
  const shares = [Math.max(0, Math.min(from, to)), Math.min(1, Math.max(from, to))] as const
  return shares[0] < shares[1] ? shares : null
}
