/** More points than this add no pixels to a line, only time. */
export const pointLimit = 500

/**
 * The indexes that stand for a long line: both ends, and in each of equal stretches its lowest and its highest value,
 * so that no peak is lost, and one gap if it has any. `keep` marks those that must stay. All of them if few.
 */
export function downSampled(
  heights: readonly (number | null)[],
  limit = pointLimit,
  keep: (index: number) => boolean = () => false,
): readonly number[] {
  const count = heights.length
  if (count <= limit) return heights.map((_, i) => i)
  const stretches = Math.max(1, Math.floor((limit - 2) / 3))
  const chosen = new Set([0, count - 1])
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * count) / stretches)
    const to = Math.floor(((s + 1) * count) / stretches)
    let low = -1
    let high = -1
    let gap = -1
    for (let i = from; i < to; i++) {
      const height = heights[i] ?? null
      if (keep(i)) chosen.add(i)
      if (height === null) gap = i
      else {
        if (low < 0 || height < (heights[low] as number)) low = i
        if (high < 0 || height > (heights[high] as number)) high = i
      }
    }
    for (const i of [low, high, gap]) if (i >= 0) chosen.add(i)
  }
  return [...chosen].sort((a, b) => a - b)
}
