/** ln(to/from), exact to rounding also where the two are nearly equal or far apart. */
export function logRatio(from: number, to: number): number {
  const step = (to - from) / from
  if (Math.abs(step) < 0.5) return Math.log1p(step)
  const ratio = to / from
  return ratio > 1e-300 && ratio < 1e300 ? Math.log(ratio) : Math.log(to) - Math.log(from)
}
