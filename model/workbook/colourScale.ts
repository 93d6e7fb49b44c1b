import type { ColourName } from './colourNames.ts'
import type { Condition, ScalePoint } from './condition.ts'

/** A fill between two, `share` of the way from the first to the second. */
export interface Shade {
  readonly low: ColourName
  readonly high: ColourName
  readonly share: number
}

/** What a colour scale of two or three colours gives a number among `numbers`. */
export function shadeAt(condition: Condition, numbers: readonly number[]): (value: number) => Shade {
  const { low = 'red', mid, fill: high = 'green' } = condition
  const sorted = numbers.toSorted((a, b) => a - b)
  const least = placeOf(condition.lowAt, sorted, 0)
  const most = placeOf(condition.highAt, sorted, 1)
  if (mid === undefined) return (value) => ({ low, high, share: share(value, least, most) })
  const middle = placeOf(condition.midAt, sorted, 0.5)
  return (value) =>
    value < middle
      ? { low, high: mid, share: share(value, least, middle) }
      : { low: mid, high, share: most > middle ? share(value, middle, most) : value > middle ? 1 : 0 }
}

/** @param usual the share of the numbers below a point that is not given */
function placeOf(point: ScalePoint | undefined, sorted: readonly number[], usual: number): number {
  if (point?.kind === 'number') return point.value
  const part = point ? Math.min(Math.max(point.value / 100, 0), 1) : usual
  if (point?.kind !== 'percent') return quantile(sorted, part)
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)]
  return first + part * (last - first)
}

/** As PERCENTILE.INC computes it. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (at - Math.floor(at)) * (above - below)
}

const share = (value: number, least: number, most: number) =>
  most > least ? Math.min(Math.max((value - least) / (most - least), 0), 1) : value < most ? 0 : 1
