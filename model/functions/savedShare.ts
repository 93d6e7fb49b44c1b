import { bracketedRoot } from './bracketedRoot.ts'

/**
 * What research saves when it makes the price of a fixed workload fall M times faster in logarithms. With x = t·ln g, the
 * price has fallen to e^(−x) without it and to e^(−Mx) with it, so the share of the baseline spending rate saved on average
 * over that time is
 *
 *   s(x) = (1/x)·∫₀ˣ (e^(−u) − e^(−Mu)) du = [(1 − e^(−x)) − (1 − e^(−Mx))/M]/x
 *
 * It rises from 0 to one peak and falls back to 0. All functions here take M > 1.
 */

/** e^(−x) − e^(−Mx): the share saved at the end of the time. */
function shareAtEnd(x: number, m: number): number {
  return -Math.exp(-x) * Math.expm1(-(m - 1) * x)
}

/** x·s(x), to a few units in the last place for every x and M. */
export function saved(x: number, m: number): number {
  if (m * x <= 1) return x * savedShare(x, m)
  // [(M − 1)(1 − e^(−x)) − (e^(−x) − e^(−Mx))]/M, in which nothing cancels as M nears 1.
  return ((m - 1) / m) * -Math.expm1(-x) - shareAtEnd(x, m) / m
}

/** s(x), to a few units in the last place for every x and M. */
export function savedShare(x: number, m: number): number {
  return m * x <= 1 ? seriesShare(x, m) : saved(x, m) / x
}

/** Σ (−1)^k·x^(k−1)·(M^(k−1) − 1)/k! from k = 2: below Mx = 1 its 20 terms reach rounding, where the closed form cancels. */
function seriesShare(x: number, m: number): number {
  let power = m - 1
  let factor = x / 2
  let sum = factor * power
  for (let k = 3; k <= 22; k++) {
    power = m * power + (m - 1)
    factor *= -x / k
    const term = factor * power
    sum += term
    if (Math.abs(term) <= 1e-17 * sum) break
  }
  return sum
}

/** The peak of s: x to about half of the digits, which gives the share itself to all of them. */
export function peakOfSavedShare(m: number): { readonly x: number; readonly share: number } {
  // s' = 0 where x·f(x) = ∫₀ˣ f, with f = shareAtEnd; right of the peak of f the difference falls, and at x = 2 it is
  // negative for every M.
  const peakOfEnd = Math.log1p(m - 1) / (m - 1)
  const x = bracketedRoot(
    (x) => saved(x, m) - x * shareAtEnd(x, m),
    (x) => x * (Math.exp(-x) - m * Math.exp(-m * x)),
    peakOfEnd,
    2,
    Math.max(peakOfEnd, Math.min(2, Math.sqrt(2 / m))),
  )
  return { x, share: savedShare(x, m) }
}

/**
 * Smallest x at which s(x) reaches a share that is at most the one at the peak. Left of the peak s is concave, so that
 * Newton's steps from below climb to the root; exact to rounding, except near the peak, where s hardly moves with x.
 */
export function firstReaching(share: number, m: number, peak: number): number {
  return bracketedRoot(
    (x) => savedShare(x, m) - share,
    (x) => (shareAtEnd(x, m) - savedShare(x, m)) / x,
    0,
    peak,
    Math.min(peak, (2 * share) / (m - 1)),
  )
}
