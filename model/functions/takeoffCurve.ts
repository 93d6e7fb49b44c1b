import { logRatio } from './logRatio.ts'

/**
 * The takeoff curve in closed form. Between two milestones lie G human-only years of research; while they are done, the
 * progress multiplier is log-linear in that progress: v(P) = v₀·(v₁/v₀)^(P/G), dP/dt = v. With q = ln(v₁/v₀), t from the
 * start of the gap:
 *
 *   P(t) = −(G/q)·ln(1 − q·v₀·t/G)    v(t) = v₀/(1 − q·v₀·t/G)    T = G·(1/v₀ − 1/v₁)/q
 *
 * A gap of 0 is crossed instantly; after the last milestone the last multiplier holds. Source: AI 2027, takeoff forecast.
 */

/** Below this |ln(v₁/v₀)| a multiplier counts as constant over its gap. */
const flat = 1e-12

/** Calendar years that one gap takes. */
export function gapYears(human: number, start: number, end: number): number {
  const q = logRatio(start, end)
  return Math.abs(q) < flat ? human / start : (human * reciprocalDrop(start, end)) / q
}

/** Human-only years per calendar year over a whole gap: ln(v₁/v₀)/(1/v₀ − 1/v₁). */
export function averageMultiplier(start: number, end: number): number {
  const q = logRatio(start, end)
  return Math.abs(q) < flat ? start : q / reciprocalDrop(start, end)
}

/** 1/v₀ − 1/v₁; where the two are near each other, from their difference, which keeps the digits that this would lose. */
function reciprocalDrop(start: number, end: number): number {
  const step = (end - start) / start
  return Math.abs(step) < 0.5 ? step / end : 1 / start - 1 / end
}

/** Calendar years of each milestone, the first at 0. */
export function milestoneYears(multipliers: readonly number[], gaps: readonly number[]): number[] {
  const years = [0]
  let elapsed = 0
  for (let i = 0; i < gaps.length; i++) {
    elapsed += gapYears(gaps[i] as number, multipliers[i] as number, multipliers[i + 1] as number)
    years.push(elapsed)
  }
  return years
}

/** Calendar years of the last milestone. */
export function lastMilestone(multipliers: readonly number[], gaps: readonly number[]): number {
  return milestoneYears(multipliers, gaps).at(-1) as number
}

/** A point of the curve: the gap that holds it, counted from 0 (the number of gaps beyond the last milestone). */
export interface CurvePoint {
  readonly gap: number
  readonly human: number
  readonly multiplier: number
}

/** @param years calendar years after the first milestone */
export function pointAtYears(years: number, multipliers: readonly number[], gaps: readonly number[]): CurvePoint {
  let start = 0
  let human = 0
  for (let gap = 0; gap < gaps.length; gap++) {
    const length = gaps[gap] as number
    const v0 = multipliers[gap] as number
    const v1 = multipliers[gap + 1] as number
    const end = start + gapYears(length, v0, v1)
    if (years < end) {
      const q = logRatio(v0, v1)
      const done = (v0 * (years - start)) / length
      if (Math.abs(q) < flat) return { gap, human: human + Math.min(length * done, length), multiplier: v0 }
      return {
        gap,
        human: human + Math.min((-length / q) * Math.log1p(-q * done), length),
        multiplier: between(v0, v0 / (1 - q * done), v1),
      }
    }
    start = end
    human += length
  }
  const last = multipliers[gaps.length] as number
  return { gap: gaps.length, human: human + (years - start) * last, multiplier: last }
}

/** @param progress human-only years after the first milestone */
export function multiplierAtProgress(
  progress: number,
  multipliers: readonly number[],
  gaps: readonly number[],
): number {
  let start = 0
  for (let gap = 0; gap < gaps.length; gap++) {
    const length = gaps[gap] as number
    if (progress < start + length) {
      const v0 = multipliers[gap] as number
      const v1 = multipliers[gap + 1] as number
      return between(v0, v0 * Math.exp((logRatio(v0, v1) * (progress - start)) / length), v1)
    }
    start += length
  }
  return multipliers[gaps.length] as number
}

/** Calendar years until a given progress is made: within a gap (G/(v₀q))·(1 − e^(−qP/G)). */
export function yearsAtProgress(progress: number, multipliers: readonly number[], gaps: readonly number[]): number {
  let start = 0
  let elapsed = 0
  for (let gap = 0; gap < gaps.length; gap++) {
    const length = gaps[gap] as number
    const v0 = multipliers[gap] as number
    const v1 = multipliers[gap + 1] as number
    const years = gapYears(length, v0, v1)
    if (progress < start + length) {
      const q = logRatio(v0, v1)
      const local = progress - start
      if (Math.abs(q) < flat) return elapsed + Math.min(local / v0, years)
      return elapsed + Math.min((-length / q / v0) * Math.expm1((-q * local) / length), years)
    }
    start += length
    elapsed += years
  }
  return elapsed + (progress - start) / (multipliers[gaps.length] as number)
}

/** `x` kept between the two ends, so that rounding never leaves a gap. */
function between(a: number, x: number, b: number): number {
  return a < b ? Math.min(Math.max(x, a), b) : Math.min(Math.max(x, b), a)
}
