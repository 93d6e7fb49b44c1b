import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call } from '../../../model/functions/index.ts'
import { savedShare } from '../../../model/functions/savedShare.ts'
import { expectClose, expectRising, named, number, numeric } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const decline = fc.oneof(
  spread(1.01, 1000),
  spread(1e-9, 1).map((x) => 1 + x),
)
const multiplier = fc.oneof(
  spread(1.01, 1e4),
  spread(1e-9, 1).map((x) => 1 + x),
)
const years = spread(1e-6, 30)
const spend = spread(1, 1e12)

/** The savings from their definition, the price gap integrated by Simpson's rule. */
function integratedSavings(t: number, spend: number, g: number, m: number): number {
  const pieces = 4000
  const rate = Math.log(g)
  const gap = (u: number) => -Math.exp(-rate * u) * Math.expm1(-(m - 1) * rate * u)
  let sum = gap(0) + gap(t)
  for (let i = 1; i < pieces; i++) sum += (i % 2 === 1 ? 4 : 2) * gap((i * t) / pieces)
  return (spend * t * sum) / (3 * pieces)
}

describe('savings', () => {
  test('are the integral of the price gap', () => {
    holds(
      [spread(1e-4, 5), spend, spread(1.01, 50), spread(1.01, 50)],
      (t, I, g, m) => {
        expectClose(number('rdSavings', t, I, g, m), integratedSavings(t, I, g, m), numeric)
      },
      50,
    )
  })

  test('are none without time or without a faster decline, grow with both, and never exceed I/ln g', () => {
    holds([years, spend, decline, multiplier, spread(1.001, 100)], (t, I, g, m, more) => {
      expect(number('rdSavings', t, I, g, 1)).toBe(0)
      expect(number('rdSavings', 0, I, g, m)).toBe(0)
      const found = number('rdSavings', t, I, g, m)
      expectRising([0, found, number('rdSavings', t * more, I, g, m) * (1 + 1e-14)])
      expectRising([found, number('rdSavings', t, I, g, m * more) * (1 + 1e-14)])
      expect(found).toBeLessThanOrEqual((I / Math.log(g)) * (1 + 1e-14))
      expectClose(number('rdSavings', t, 2 * I, g, m), 2 * found)
    })
    expectClose(number('rdSavings', 1e6, 1, Math.E, 1e12), 1, 1e-11)
  })

  test('keep their digits for short times and slightly faster declines', () => {
    // For small x = t·ln g the saved share is (M − 1)x/2 − (M² − 1)x²/6 + …
    holds([spread(1e-12, 1e-7), spread(1e-12, 1e3)], (x, d) => {
      fc.pre(d * x < 1e-6)
      const m = 1 + d
      const exact = m - 1
      expectClose(savedShare(x, m), (exact * x) / 2 - (exact * (m + 1) * x * x) / 6, 1e-11)
    })
    // For M near 1 it is (M − 1)·(1 − (1 + x)e^(−x))/x.
    holds([spread(1, 30), spread(1e-12, 1e-9)], (x, d) => {
      const m = 1 + d
      expectClose(savedShare(x, m), ((m - 1) * (1 - (1 + x) * Math.exp(-x))) / x, 1e-8)
    })
  })

  test('do not jump where the series gives way to the closed form', () => {
    holds([spread(1.0001, 1e6)], (m) => {
      expectClose(savedShare((1 + 1e-12) / m, m), savedShare((1 - 1e-12) / m, m), 1e-11)
    })
  })
})

describe('the payback time', () => {
  const bounded = fc.record({ I: spend, g: spread(1.1, 100), m: spread(1.01, 1e4), part: within(0.01, 0.999) })

  test('is when savings equal cost, and before it they do not', () => {
    holds([bounded, within(0.01, 0.99)], ({ I, g, m, part }, earlier) => {
      const cost = I * part * number('rdBreakEvenShare', g, m)
      const t = number('rdPaybackYears', I, cost, g, m, 1e6)
      expectClose(number('rdSavings', t, I, g, m), cost * t, 1e-11)
      expect(number('rdSavings', t * earlier, I, g, m)).toBeLessThan(cost * t * earlier)
    })
  })

  test('undoes the cost that a time gives, on the way up', () => {
    holds([spread(1.1, 100), spread(1.01, 1e4), within(0.001, 0.9)], (g, m, part) => {
      const peak = number('rdPaybackYears', 1, number('rdBreakEvenShare', g, m) * (1 - 1e-12), g, m, 1e6)
      const t = part * peak
      expectClose(number('rdPaybackYears', 1, number('rdSavings', t, 1, g, m) / t, g, m, 1e6), t, numeric)
    })
  })

  test('rises with the cost and does not change with the scale of both', () => {
    holds([bounded, within(0.1, 0.99), spread(1e-6, 1e6)], ({ I, g, m, part }, less, k) => {
      const cost = I * part * number('rdBreakEvenShare', g, m)
      const t = number('rdPaybackYears', I, cost, g, m, 1e6)
      expect(number('rdPaybackYears', I, cost * less, g, m, 1e6)).toBeLessThan(t)
      expectClose(number('rdPaybackYears', k * I, k * cost, g, m, 1e6), t, 1e-7)
    })
  })

  test('exists up to the break-even share and no further', () => {
    holds([decline, multiplier], (g, m) => {
      const share = number('rdBreakEvenShare', g, m)
      expect(number('rdPaybackYears', 1, share, g, m, 1e300)).toBeGreaterThan(0)
      expect(call(named('rdPaybackYears'), [1, share * (1 + 1e-12), g, m, 1e300])).toMatchObject({ error: '#N/A' })
    })
    expect(call(named('rdPaybackYears'), [20e9, 16e9, 9, 25])).toEqual({
      error: '#N/A',
      message: 'Research at 80% of the inference spending is never repaid; at most 73.0882% can be.',
    })
    expect(call(named('rdPaybackYears'), [1, 1e-9, 9, 1])).toMatchObject({ error: '#N/A' })
  })

  test('is not looked for beyond the years given', () => {
    const t = number('rdPaybackYears', 20e9, 10e9, 9, 25)
    expect(number('rdPaybackYears', 20e9, 10e9, 9, 25, t)).toBe(t)
    expect(call(named('rdPaybackYears'), [20e9, 10e9, 9, 25, t * (1 - 1e-15)])).toEqual({
      error: '#N/A',
      message: 'Savings repay the research after 0.0326293 years; the call looks ahead by 0.0326293.',
    })
  })
})

describe('the break-even share', () => {
  test('is the highest saved share, in [0, 1), rising with the multiplier and the same for every decline', () => {
    holds([decline, decline, multiplier, spread(1.001, 10), spread(1e-3, 1e3)], (g, other, m, more, x) => {
      const share = number('rdBreakEvenShare', g, m)
      expect(share).toBeLessThan(1)
      expect(share).toBeGreaterThan(0)
      expect(savedShare(x, m)).toBeLessThanOrEqual(share * (1 + 1e-14))
      expect(number('rdBreakEvenShare', other, m)).toBe(share)
      expect(number('rdBreakEvenShare', g, m * more)).toBeGreaterThan(share)
    })
    expect(number('rdBreakEvenShare', 9, 1)).toBe(0)
    expect(number('rdBreakEvenShare', 9, 1e300)).toBeLessThan(1)
    expectClose(number('rdBreakEvenShare', 9, 5), 0.4432, 1e-4)
  })

  test('agrees with a search by golden section', () => {
    holds(
      [spread(1.01, 1e4)],
      (m) => {
        const golden = (Math.sqrt(5) - 1) / 2
        let [low, high] = [0, 3]
        for (let i = 0; i < 80; i++) {
          const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
          if (savedShare(a, m) < savedShare(b, m)) low = a
          else high = b
        }
        expectClose(number('rdBreakEvenShare', 9, m), savedShare(low, m), 1e-12)
      },
      100,
    )
  })
})
