/** More points than this add no pixels to a line, only time. */
export const pointLimit = 500

/**
 * The indexes that stand for a long line: both ends, and in each of equal stretches its lowest and its highest value,
 * so that no peak is lost, and one gap (NaN) if it has any. `keep` marks those that must stay. All of them if few.
 */
export function downSampled(
  heights: ArrayLike<number>,
  limit = pointLimit,
  keep?: (index: number) => boolean,
): readonly number[] {
  const count = heights.length
  if (count <= limit) return Array.from({ length: count }, (_, i) => i)
  const stretches = Math.max(1, Math.floor((limit - 2) / 3))
  const chosen = new Set([0, count - 1])
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * count) / stretches)
    const to = Math.floor(((s + 1) * count) / stretches)
    let low = -1
    let high = -1
    let gap = -1
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (let i = from; i < to; i++) {
      const height = heights[i] as number
      if (height < lowest) {
        lowest = height
        low = i
      }
      if (height > highest) {
        highest = height
        high = i
      }
      if (Number.isNaN(height)) gap = i
    }
    for (const i of [low, high, gap]) if (i >= 0) chosen.add(i)
    if (keep) for (let i = from; i < to; i++) if (keep(i)) chosen.add(i)
  }
  return [...chosen].sort((a, b) => a - b)
}
