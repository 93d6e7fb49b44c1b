/** Steps after which a root is taken as it stands; bisection alone needs about 60 for a bracket of any usual width. */
const stepLimit = 200

/** Relative width of a step that no longer moves the root by more than rounding. */
const still = 4 * Number.EPSILON

/**
 * Root of a function that is at most 0 at `low` and at least 0 at `high`. Newton steps, kept inside a bracket that shrinks
 * with every step; a step that leaves it, or shrinks it by less than half of what the last one did, becomes a bisection.
 * The root is exact to a few units in its last place, or to where the function itself is lost in rounding.
 *
 * @param low not negative
 * @param start where to begin, between both ends
 */
export function bracketedRoot(
  value: (x: number) => number,
  slope: (x: number) => number,
  low: number,
  high: number,
  start: number,
): number {
  let x = start
  let lastStep = high - low
  for (let step = 0; step < stepLimit; step++) {
    const y = value(x)
    if (y === 0 || Number.isNaN(y)) return x
    if (y < 0) low = x
    else high = x
    const steepness = slope(x)
    const newton = Number.isFinite(steepness) ? x - y / steepness : Number.NaN
    const inside = newton >= low && newton <= high && Math.abs(newton - x) <= lastStep / 2
    const next = inside ? newton : middle(low, high)
    lastStep = Math.abs(next - x)
    if (lastStep <= still * x || next === x) return next
    x = next
  }
  return x
}

/** Halves the orders of magnitude where the ends are far apart, the difference where they are near. */
function middle(low: number, high: number): number {
  return low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2
}
