interface Place {
  readonly x: number
  readonly y: number
}

/** Further out, in pixels, drawing programs lose track of where a line goes. */
const far = 20_000
const gap: Place = { x: Number.NaN, y: Number.NaN }

const isNear = ({ x, y }: Place): boolean => Number.isNaN(y) || (Math.abs(x) <= far && Math.abs(y) <= far)

/**
 * A line whose ends lie far outside, as where somebody looks closely, cut there: what is seen keeps its direction. Where no
 * part of a stretch is near there is a gap.
 */
export function clippedLine(points: readonly Place[]): readonly Place[] {
  if (points.every(isNear)) return points
  return points.flatMap((a, i): readonly Place[] => {
    const b = points[i + 1]
    if (!b || Number.isNaN(a.y) || Number.isNaN(b.y)) return isNear(a) ? [a] : [gap]
    const whole = isNear(a) && isNear(b)
    if (whole) return [a]
    const [from, to] = shares(a, b)
    if (from >= to) return [gap]
    const at = (share: number): Place => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })
    return [from > 0 ? at(from) : a, ...(to < 1 ? [at(to), gap] : [])]
  })
}

/** Of the way from `a` to `b`, where its near part begins and ends. */
function shares(a: Place, b: Place): readonly [number, number] {
  let [from, to] = [0, 1]
  for (const side of ['x', 'y'] as const) {
    const way = b[side] - a[side]
    if (way === 0) {
      if (Math.abs(a[side]) > far) return [1, 0]
      continue
    }
    const [one, other] = [(-far - a[side]) / way, (far - a[side]) / way]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  return [from, to]
}
