import { bracketedRoot } from './bracketedRoot.ts'
import { gaussLegendre } from './gaussLegendre.ts'

/**
 * Time to approach a ceiling. In units of the first rate of growth, to come from software level 1 to e^x takes
 *
 *   τ(x) = ∫₀ˣ e^(−pu)·(1 − u/X)^(−pX/r) du
 *
 * The substitution u = X(1 − e^(−s)) takes the singularity at u = X to infinity and leaves an integrand that is smooth
 * everywhere: τ = X·∫₀ˢ e^(φ(s)) ds with
 *
 *   φ(s) = −εX·z + q·(s − z) − s,   z = 1 − e^(−s),   q = pX/r,   εX = pX − q
 *
 * φ is convex, so the integrand falls to one valley and then rises (or only one of them). It is integrated panel by panel
 * from its high ends inwards, each panel so narrow that φ changes by at most 8 on it and one 16-point rule is exact to
 * rounding, until what is left is below e⁻⁴⁵ of what there is. The result is exact to about 10⁻¹³ relative as long as
 * pX stays below a few thousand; above, φ itself is known to some pX·10⁻¹⁶ only, which is what an error of one unit in
 * the last place of p does to it.
 */
export interface Approach {
  /** X: distance of the ceiling in natural logarithms. */
  readonly distance: number
  /** pX */
  readonly product: number
  /** εX, of any sign. */
  readonly fall: number
  /** q = pX/r, above 0. */
  readonly power: number
}

/** Place s at which the level has come so near to the ceiling that a double no longer tells them apart: ln 2⁵³. */
export const end = 53 * Math.LN2

/** Change of φ that a panel may have where φ is straight; where it bends, twice of it. */
const step = 4

/** Change of φ beyond which the rest counts as nothing: e⁻⁴⁵ is about 3·10⁻²⁰. */
const depth = 45

/** Far more panels than any integral needs. */
const panelLimit = 5000

/** τ at a place s ≥ 0, which is −ln(1 − x/X). */
export function timeAt(approach: Approach, s: number): number {
  if (!Number.isFinite(phi(approach, s))) return Number.NaN
  const turn = Math.min(turningPoint(approach), s)
  const integrand = integrandOf(approach)
  let sum = 0
  for (let from = 0, panel = 0; from < turn && panel < panelLimit; panel++) {
    if (phi(approach, from) < -depth) break
    const to = Math.min(from + panelWidth(approach, from), turn)
    sum += gaussLegendre(integrand, from, to)
    from = to
  }
  const negligible = phi(approach, s) - depth
  for (let to = s, panel = 0; to > turn && panel < panelLimit; panel++) {
    if (phi(approach, to) < negligible) break
    const from = Math.max(to - panelWidth(approach, to), turn)
    // So steep that a step is lost in rounding, and φ with it.
    if (from === to) return Number.NaN
    sum += gaussLegendre(integrand, from, to)
    to = from
  }
  return approach.distance * sum
}

/**
 * The inverse of {@link timeAt}: gives the place s for a time τ, at most {@link end}. Goes on from the last place where
 * times rise from call to call, so that a whole trajectory costs little more than its last point.
 */
export function placesOf(approach: Approach): (time: number) => number {
  const integrand = integrandOf(approach)
  const turn = turningPoint(approach)
  let s = 0
  let sum = 0

  return (time) => {
    const wanted = time / approach.distance
    if (!(wanted >= sum)) {
      s = 0
      sum = 0
    }
    if (!(wanted > 0)) return 0
    const negligible = Math.log(wanted) - depth
    for (let panel = 0; panel < panelLimit && s < end; panel++) {
      if (phi(approach, s) < negligible) {
        // Below this level nothing counts, so go to where φ comes up to it again.
        s = risesTo(approach, negligible, Math.max(s, Math.min(turn, end)))
        if (s >= end) return end
      }
      const to = Math.min(s + panelWidth(approach, s), end)
      // So steep that the whole way up is nearer than the next double.
      if (to === s) return s
      const part = gaussLegendre(integrand, s, to)
      if (sum + part >= wanted) return placeWithin(approach, wanted - sum, s, to)
      if (!(part >= 0)) return Number.NaN
      s = to
      sum += part
    }
    return end
  }
}

/** The place between both at which the integral from the first one comes to `wanted`. */
function placeWithin(approach: Approach, wanted: number, from: number, to: number): number {
  const integrand = integrandOf(approach)
  // As if φ were straight: exact where it is, and near enough for Newton elsewhere.
  const slope = (phi(approach, to) - phi(approach, from)) / (to - from)
  const scaled = wanted / integrand(from)
  const guess = from + (Math.abs(slope * scaled) < 1e-8 ? scaled : Math.log1p(slope * scaled) / slope)
  return bracketedRoot(
    (s) => gaussLegendre(integrand, from, s) - wanted,
    integrand,
    from,
    to,
    guess > from && guess < to ? guess : from + (to - from) / 2,
  )
}

/** Where φ, rising from `low` on, comes to a level; `end` where it does not. */
function risesTo(approach: Approach, level: number, low: number): number {
  if (phi(approach, end) <= level) return end
  if (phi(approach, low) >= level) return low
  return bracketedRoot(
    (s) => phi(approach, s) - level,
    (s) => slopeOf(approach, s),
    low,
    end,
    end,
  )
}

/** Where φ is lowest: 0 if it only rises, infinite if it only falls. */
function turningPoint({ product, power }: Approach): number {
  if (power <= 1) return Number.POSITIVE_INFINITY
  return Math.max(0, Math.log(product / (power - 1)))
}

function panelWidth(approach: Approach, s: number): number {
  const bend = approach.product * Math.exp(-s)
  return Math.min(step / Math.abs(slopeOf(approach, s)), Math.sqrt((2 * step) / bend), 1)
}

function integrandOf(approach: Approach): (s: number) => number {
  return (s) => Math.exp(phi(approach, s))
}

function phi({ fall, power }: Approach, s: number): number {
  const z = -Math.expm1(-s)
  return -fall * z + power * (s < 0.1 ? excess(s) : s - z) - s
}

function slopeOf({ fall, power }: Approach, s: number): number {
  const z = -Math.expm1(-s)
  return -fall * (1 - z) + power * z - 1
}

/** s − (1 − e^(−s)) by its series, for s below 0.1, where the difference would cancel. */
function excess(s: number): number {
  return (
    s *
    s *
    (1 / 2 - s * (1 / 6 - s * (1 / 24 - s * (1 / 120 - s * (1 / 720 - s * (1 / 5040 - s * (1 / 40320 - s / 362880)))))))
  )
}
