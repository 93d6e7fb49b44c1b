import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from '../../../model/functions/normalQuantile.ts'
import { expectClose, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

test('the next gap is 0 without a jump or a gap before, grows with jumps and is the last one scaled at one jump', () => {
  holds([spread(0.1, 1e4), spread(1.0001, 50), within(0, 5), within(0.01, 2)], (start, ratio, jumps, more) => {
    const end = start * ratio
    expect(number('nextGapHumanYears', start, end, 0)).toBe(0)
    expect(number('nextGapHumanYears', start, start, jumps)).toBe(0)
    expectClose(number('nextGapHumanYears', start, end, 1), ((end - start) * end) / start)
    expect(number('nextGapHumanYears', start, end, jumps + more)).toBeGreaterThan(
      number('nextGapHumanYears', start, end, jumps),
    )
  })
})

test('quantiles of a gap meet their interval, rise, and are 0 up to the probability of no gap', () => {
  holds(
    [spread(0.01, 100), spread(1.01, 1000), within(0.001, 0.999), within(0.001, 0.999), within(0, 0.99)],
    (low, ratio, a, b, zero) => {
      const high = low * ratio
      expectClose(number('gapQuantile', 0.1, low, high), low)
      expectClose(number('gapQuantile', 0.9, low, high), high)
      const at = (q: number) => number('gapQuantile', q, low, high, zero)
      expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)))
      if (a <= zero) expect(at(a)).toBe(0)
    },
  )
})

test('overall progress is 1 without a speed-up and rises by the share of software', () => {
  holds([spread(0.1, 5000), within(0, 1)], (v, share) => {
    expectClose(number('overallProgressMultiplier', 1, share), 1)
    const slope = number('overallProgressMultiplier', v + 1, share) - number('overallProgressMultiplier', v, share)
    expect(Math.abs(slope - share)).toBeLessThan(1e-11)
  })
})

test('the slowdown exponent is what turns compute into pace', () => {
  holds([spread(1e-3, 1e3), spread(1e-3, 1e3), within(0.01, 0.99)], (c, s, e) => {
    fc.pre(Math.abs(Math.log(c)) > 0.01)
    const exponent = number('computeSlowdownExponent', c, s)
    expectClose(c ** exponent, s, 1e-10)
    if (exponent >= 0 && exponent <= 1) expectClose(number('computeBottleneckedSpeedup', 1, c, exponent), s, 1e-10)
    expectClose(number('computeSlowdownExponent', c, number('computeBottleneckedSpeedup', 1, c, e)), e, 1e-10)
  })
})

test('labour and compute sped up alike speed up research alike', () => {
  holds([spread(1e-3, 1e3), within(0, 1)], (s, e) => {
    expectClose(number('computeBottleneckedSpeedup', s, s, e), s)
    expectClose(number('computeBottleneckedSpeedup', s, 7, 0), s)
    expectClose(number('computeBottleneckedSpeedup', s, 7, 1), 7)
  })
})

test('the normal quantile is right to 1e-15 in the middle and far out in both tails', () => {
  // Values of the standard normal distribution to 16 digits or more.
  const known: readonly (readonly [p: number, z: number])[] = [
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798407],
    [1e-100, -21.273453560965326],
  ]
  for (const [p, z] of known) expectClose(normalQuantile(p), z, 5e-15)
  expect(normalQuantile(0)).toBe(-Infinity)
  expect(normalQuantile(1)).toBe(Infinity)
})
