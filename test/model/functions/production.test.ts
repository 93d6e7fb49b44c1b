import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Argument, call } from '../../../model/functions/index.ts'
import { closed, expectClose, expectRising, named, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const input = spread(1e-6, 1e6)
const share = within(0, 1)
const rho = fc.oneof(
  within(-10, 1),
  spread(1e-12, 1),
  spread(1e-12, 1).map((x) => -x),
  within(-200, 1),
)

describe('CES', () => {
  test('follows the formula as it stands, where that is well conditioned', () => {
    holds([spread(0.01, 100), spread(0.01, 100), within(0.01, 0.99), within(-3, 1)], (c, l, a, rho) => {
      fc.pre(Math.abs(rho) > 0.1)
      expectClose(number('cesOutput', c, l, a, rho), (a * c ** rho + (1 - a) * l ** rho) ** (1 / rho), 1e-12)
    })
  })

  test('is 1 at the baseline, whatever the exponents', () => {
    holds([share, fc.oneof(rho, fc.constant('min')), input, input], (a, rho, zeta, lambda) => {
      expect(number('cesOutput', 1, 1, a, rho as number, zeta, lambda)).toBe(1)
    })
  })

  test('grows with its inputs as they do, symmetrically in both', () => {
    holds([input, input, share, rho, spread(0.01, 100)], (c, l, a, rho, k) => {
      const output = number('cesOutput', c, l, a, rho)
      expectClose(number('cesOutput', k * c, k * l, a, rho), k * output, 1e-11)
      if (1 - (1 - a) === a) expectClose(number('cesOutput', l, c, 1 - a, rho), output, 1e-11)
    })
  })

  test('lies between both inputs and does not fall with substitution', () => {
    holds([input, input, share, rho, rho], (c, l, a, one, other) => {
      const [lower, upper] = [Math.min(one, other), Math.max(one, other)]
      const values = ['min', lower, upper, 1].map((rho) => number('cesOutput', c, l, a, rho))
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(Math.min(c, l))
        expect(value).toBeLessThanOrEqual(Math.max(c, l))
      }
      expectRising(values.map((value, place) => value * (1 + place * 1e-12)))
    })
  })

  test('nears the geometric mean as substitution nears 0, from both sides', () => {
    holds([spread(0.01, 100), spread(0.01, 100), share, spread(1e-9, 1e-6)], (c, l, a, small) => {
      // ln Y = a·ln c + (1 − a)·ln l + ρ·a(1 − a)·ln(c/l)²/2 + …
      const bend = (a * (1 - a) * Math.log(c / l) ** 2) / 2
      const mean = number('cesOutput', c, l, a, 0)
      expectClose(number('cesOutput', c, l, a, small), mean * Math.exp(small * bend), 1e-10)
      expectClose(number('cesOutput', c, l, a, -small), mean * Math.exp(-small * bend), 1e-10)
    })
    expect(number('cesOutput', 1, 30, 0.5, 9e-10)).toBe(number('cesOutput', 1, 30, 0.5, 0))
  })

  test('nears the smaller input as substitution falls without end', () => {
    holds([input, input, within(0.01, 0.99)], (c, l, a) => {
      expectClose(number('cesOutput', c, l, a, -1e14), number('cesOutput', c, l, a, 'min'), closed)
      expect(number('cesOutput', c, l, a, -1e300)).toBe(Math.min(c, l))
    })
  })

  test('takes each input to its own exponent', () => {
    holds([spread(0.01, 100), spread(0.01, 100), share, rho, within(0.1, 3), within(0.1, 3)], (c, l, a, rho, z, x) => {
      expectClose(number('cesOutput', c, l, a, rho, z, x), number('cesOutput', c ** z, l ** x, a, rho))
    })
  })

  test('is nothing without one of its inputs unless they replace each other', () => {
    holds([input, within(0.01, 0.99), within(-5, 0), within(0.01, 1)], (x, a, rho, positive) => {
      expect(number('cesOutput', 0, x, a, rho)).toBe(0)
      expect(number('cesOutput', x, 0, a, rho)).toBe(0)
      expect(number('cesOutput', x, 0, a, 'min')).toBe(0)
      expectClose(number('cesOutput', 0, x, a, positive), x * (1 - a) ** (1 / positive), 1e-10)
      expect(number('cesOutput', 0, 0, a, positive)).toBe(0)
    })
  })

  test('survives the largest and smallest inputs and weights', () => {
    for (const rho of [-1e300, -100, -1, -1e-8, 0, 1e-8, 0.5, 1, 'min']) {
      for (const a of [0, 1e-300, 0.5, 1 - 1e-16, 1]) {
        const value = number('cesOutput', 1e300, 1e-300, a, rho)
        expect(value).toBeGreaterThanOrEqual(1e-300)
        expect(value).toBeLessThanOrEqual(1e300)
      }
    }
    expectClose(number('cesOutput', 1e300, 1e-300, 0.5, -1), 2e-300)
    expectClose(number('cesOutput', 1e-20, 1, 1e-20, -1), 0.5)
  })
})

test('the CES ceiling is what ever more labour leads to', () => {
  holds([within(0.01, 1), within(-5, -0.05)], (a, rho) => {
    const ceiling = number('cesCeiling', a, rho)
    expectClose(number('cesOutput', 1, 1e300, a, rho), ceiling, 1e-11)
    expect(number('cesOutput', 1, 1e6, a, rho)).toBeLessThanOrEqual(ceiling * (1 + 1e-12))
  })
  expect(call(named('cesCeiling'), [0.5, 0])).toEqual({ error: '#NUM!', message: 'rho is 0; it must be below 0.' })
  expect(number('cesCeiling', 1, -1e-310)).toBe(1)
})

describe("Amdahl's law", () => {
  const f = within(0, 1)

  test('leaves a whole of which nothing is sped up, and speeds up one of which everything is', () => {
    holds([spread(1e-3, 1e300)], (s) => {
      expect(number('amdahlSpeedup', 0, s)).toBe(1)
      expect(number('amdahlSpeedup', 1, s)).toBe(s)
    })
    expect(number('amdahlSpeedup', 0)).toBe(1)
  })

  test('is bounded by the rest, which unlimited speed comes to', () => {
    holds([within(0, 0.999), spread(1e-3, 1e6)], (f, s) => {
      const bound = number('amdahlSpeedup', f)
      expectClose(number('amdahlSpeedup', f, s), 1 / (1 - f + f / s))
      expect(number('amdahlSpeedup', f, s)).toBeLessThanOrEqual(bound * (1 + 1e-14))
      expectClose(number('amdahlSpeedup', f, 1e300), bound)
    })
  })

  test('has no answer for everything at unlimited speed', () => {
    expect(call(named('amdahlSpeedup'), [1])).toEqual({
      error: '#NUM!',
      message: 'All of the work at infinite speed has no speed-up; give taskSpeedup, or a share below 1.',
    })
    expect(call(named('amdahlSpeedup'), [[[0.5], [1]], null])).toMatchObject([[2], [{ error: '#NUM!' }]])
  })

  test('then CES with compute is the speed-up of ML research', () => {
    holds([f, spread(0.1, 1e4), spread(0.1, 1e4), share, rho], (f, s, c, a, rho) => {
      const args: Argument[] = [c, number('amdahlSpeedup', f, s), a]
      expectClose(number('mlResearchSpeedup', f, s, c, a, rho), number('cesOutput', ...args, rho))
      expectClose(number('mlResearchSpeedup', f, s, c, a, 'min'), Math.min(c, args[1] as number))
    })
  })
})

test('ML research does not slow down with more of it automated, faster tasks, more compute or more substitution', () => {
  holds([within(0, 0.9), spread(1, 1e3), input, share, within(-5, 1), within(1, 1.1)], (f, s, c, a, rho, more) => {
    const speedup = number('mlResearchSpeedup', f, s, c, a, rho) * (1 - 1e-12)
    expect(number('mlResearchSpeedup', f * more, s, c, a, rho)).toBeGreaterThanOrEqual(speedup)
    expect(number('mlResearchSpeedup', f, s * more, c, a, rho)).toBeGreaterThanOrEqual(speedup)
    expect(number('mlResearchSpeedup', f, s, c * more, a, rho)).toBeGreaterThanOrEqual(speedup)
    expect(number('mlResearchSpeedup', f, s, c, a, Math.min(1, rho + more - 1))).toBeGreaterThanOrEqual(speedup)
  })
})

test('its defaults are the exponent of the compute bottleneck', () => {
  holds([spread(0.1, 1e4), spread(0.1, 1e4)], (s, c) => {
    expectClose(number('mlResearchSpeedup', 1, s, c), number('computeBottleneckedSpeedup', s, c))
  })
})
