import { end, placesOf, timeAt } from './ceilingTime.ts'

/**
 * Growth of software whose developers are software. With S the level, d = log₂ S and x = ln S, the rate of growth is
 *
 *   g(S) = g₀·S^ε,   ε = p(1 − 1/r),   g₀ = speedup·ln 2/doublingYears
 *
 * and with a ceiling X₂ doublings away (X = X₂·ln 2), where local returns r(1 − d/X₂) fall to 0,
 *
 *   g(S) = g₀·S^p·(1 − d/X₂)^(pX/r)
 *
 * Returns that do not diminish are r = ∞: then ε = p, and a ceiling does not slow growth but ends it.
 * Source: Davidson and Houlden (2025).
 */
export interface SoftwareLaw {
  /** g₀ per year. */
  readonly rate: number
  /** r, infinite if returns do not diminish. */
  readonly returns: number
  /** p */
  readonly parallelism: number
  /** ε */
  readonly acceleration: number
  /** X₂, infinite without a ceiling. */
  readonly ceiling: number
}

export function softwareLaw(
  speedup: number,
  returns: number | 'none',
  parallelism: number,
  ceilingDoublings: number | undefined,
  doublingYears: number,
): SoftwareLaw {
  return {
    rate: (speedup * Math.LN2) / doublingYears,
    returns: returns === 'none' ? Number.POSITIVE_INFINITY : returns,
    parallelism,
    acceleration: acceleration(returns, parallelism),
    ceiling: ceilingDoublings ?? Number.POSITIVE_INFINITY,
  }
}

/** ε = p(1 − 1/r), exact also near r = 1. */
export function acceleration(returns: number | 'none', parallelism: number): number {
  return returns === 'none' ? parallelism : parallelism * ((returns - 1) / returns)
}

/** r(1 − d/X₂), negative beyond the ceiling. */
export function localReturns(doublings: number, returns: number, ceiling: number): number {
  return returns * (ceiling === Number.POSITIVE_INFINITY ? 1 : (ceiling - doublings) / ceiling)
}

/** Per year, natural logarithm; 0 at the ceiling. */
export function growthRate(
  { rate, returns, parallelism, acceleration, ceiling }: SoftwareLaw,
  doublings: number,
): number {
  if (doublings >= ceiling) return 0
  const x = doublings * Math.LN2
  const power = (parallelism * ceiling * Math.LN2) / returns
  const brake = Number.isFinite(ceiling) && Number.isFinite(returns) ? power * logLeft(doublings, ceiling) : 0
  return rate * Math.exp(acceleration * x + brake)
}

/** Years to a level below the ceiling. */
export function yearsTo(law: SoftwareLaw, doublings: number): number {
  const { rate, acceleration, ceiling } = law
  const x = doublings * Math.LN2
  if (isFree(law, x)) {
    const z = -acceleration * x
    if (Math.abs(z) < 1e-9) return (x / rate) * (1 + z / 2)
    const years = Math.expm1(z) / (-acceleration * rate)
    // However far, before the singularity, though rounding may not tell.
    return acceleration > 0 ? Math.min(years, justBelow(singularityYears(law))) : years
  }
  const left = doublings < ceiling / 2 ? Math.log1p(-doublings / ceiling) : Math.log((ceiling - doublings) / ceiling)
  return timeAt(approach(law), -left) / rate
}

/** Time of the singularity without a ceiling; meaningful only where growth accelerates. */
export function singularityYears({ rate, acceleration }: SoftwareLaw): number {
  return 1 / (acceleration * rate)
}

/**
 * Doublings after some years: below the ceiling, not a number at and after the singularity. Quickest where years rise from
 * call to call.
 */
export function doublingsOf(law: SoftwareLaw): (years: number) => number {
  const { rate, ceiling } = law
  const places = placesOf(approach(law))
  return (years) => {
    const free = freeDoublings(law, years)
    if (isFree(law, free * Math.LN2)) return Math.min(free, justBelow(ceiling))
    if (law.returns === Number.POSITIVE_INFINITY) return justBelow(ceiling)
    const place = places(rate * years)
    return place >= end ? justBelow(ceiling) : Math.min(-ceiling * Math.expm1(-place), justBelow(ceiling))
  }
}

/** Doublings as if there were no ceiling; not a number at and after the singularity. */
function freeDoublings(law: SoftwareLaw, years: number): number {
  const { rate, acceleration } = law
  if (acceleration > 0 && years >= singularityYears(law)) return Number.NaN
  const straight = rate * years
  const y = acceleration * straight
  if (Math.abs(y) < 1e-9) return (straight / Math.LN2) * (1 + y / 2)
  return -Math.log1p(-y) / (acceleration * Math.LN2)
}

/** Whether the ceiling changes the time to a level e^x by less than 10⁻¹⁷ relative. */
function isFree({ returns, parallelism, ceiling }: SoftwareLaw, x: number): boolean {
  if (ceiling === Number.POSITIVE_INFINITY) return true
  const distance = ceiling * Math.LN2
  return x < distance && (parallelism / returns) * x * (x / distance) < 1e-17
}

const approach = ({ returns, parallelism, acceleration, ceiling }: SoftwareLaw) => ({
  distance: ceiling * Math.LN2,
  product: parallelism * ceiling * Math.LN2,
  fall: acceleration * ceiling * Math.LN2,
  power: (parallelism / returns) * (ceiling * Math.LN2),
})

/** ln(1 − d/X₂) + d/X₂, by its series where the two would cancel. */
function logLeft(doublings: number, ceiling: number): number {
  const z = doublings / ceiling
  if (z > 0.1) return Math.log((ceiling - doublings) / ceiling) + z
  let sum = 0
  let power = z
  for (let k = 2; k <= 18; k++) {
    power *= z
    sum -= power / k
  }
  return sum
}

/** The largest double below a positive number. */
export function justBelow(x: number): number {
  return x * (1 - 2 ** -53)
}
