import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { call } from '../../../model/functions/index.ts'
import { expectClose, named, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const cost = spread(1e-9, 1e12)
const decline = spread(1.01, 1000)
const wage = spread(1, 1e4)
const tokenCost = spread(1e-9, 1e-2)
const factor = spread(1e-3, 1e3)
const p = within(0, 1)

test('a cost falls the same in two steps as in one, and rises into the past', () => {
  holds([cost, spread(0.1, 1000), within(-5, 5), within(-5, 5)], (c, g, s, t) => {
    expectClose(number('inferenceCost', number('inferenceCost', c, g, s), g, t), number('inferenceCost', c, g, s + t))
    expect(number('inferenceCost', c, g, 0)).toBe(c)
  })
})

test('the years to a target cost are the inverse of the cost after some years', () => {
  holds([cost, decline, within(-10, 10), spread(1e-9, 1e12)], (c, g, t, target) => {
    const years = number('inferenceCostYears', c, number('inferenceCost', c, g, t), g)
    expect(Math.abs(years - t)).toBeLessThanOrEqual(1e-11)
    expectClose(number('inferenceCost', c, g, number('inferenceCostYears', c, target, g)), target, 1e-11)
    expect(number('inferenceCostYears', c, c * 2, g)).toBeLessThan(0)
  })
})

test('the cost of a token is linear in the cost of the chip', () => {
  holds([cost, spread(1e-3, 1e6), factor], (c, rate, k) => {
    expectClose(number('costPerToken', k * c, rate), k * number('costPerToken', c, rate))
    expectClose(number('costPerToken', c, rate) * rate * 3600, c)
  })
})

test('labour at the break-even number of tokens costs the wage', () => {
  holds([wage, tokenCost, factor], (w, c, k) => {
    const tokens = number('breakEvenTokens', w, c)
    expectClose(number('aiLabourCost', c, tokens), w)
    expectClose(number('breakEvenTokens', k * w, c), k * tokens)
    expectClose(number('breakEvenTokens', w, k * c), tokens / k)
  })
})

test('at the crossover the labour costs the wage; before it is cheap enough there is nothing to wait for', () => {
  holds([wage, tokenCost, spread(1, 1e8), decline, spread(1.01, 10)], (w, c, h, g, more) => {
    const years = number('wageCrossoverYears', w, c, h, g)
    const now = number('aiLabourCost', c, h)
    if (now <= w * (1 - 1e-12)) expect(years).toBe(0)
    if (now < w * (1 + 1e-12)) return
    expectClose(number('inferenceCost', now, g, years), w, 1e-10)
    expect(number('wageCrossoverYears', w * more, c, h, g)).toBeLessThan(years)
    expect(number('wageCrossoverYears', w, c, h, g * more)).toBeLessThan(years)
  })
})

describe('several attempts', () => {
  test('succeed as often as one for one, and more often with more of them or better ones', () => {
    holds([p, p, within(0, 30), within(0, 30)], (a, b, m, n) => {
      expectClose(number('bestOfN', a, 1), a)
      expect(number('bestOfN', a, 0)).toBe(0)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(number('bestOfN', high, n)).toBeGreaterThanOrEqual(number('bestOfN', low, n) * (1 - 1e-14))
      expect(number('bestOfN', a, m + n)).toBeGreaterThanOrEqual(number('bestOfN', a, m) * (1 - 1e-14))
    })
  })

  test('miss as often as their parts both miss', () => {
    holds([within(0, 0.9), within(0, 10), within(0, 10)], (p, m, n) => {
      const missed = (1 - number('bestOfN', p, m)) * (1 - number('bestOfN', p, n))
      expect(Math.abs(1 - number('bestOfN', p, m + n) - missed)).toBeLessThan(1e-14)
    })
  })

  test('of tiny probability keep their digits', () => {
    holds([spread(1e-300, 1e-20), within(1, 1000)], (p, n) => expectClose(number('bestOfN', p, n), n * p))
    holds([spread(1e-10, 1e-6), spread(1e-3, 20)], (p, x) => {
      // 1 − (1 − p)^n with n = x/p: e^(−x) to the first orders in p.
      const missed = Math.exp(-x) * (1 - (p * x) / 2)
      expectClose(number('bestOfN', p, x / p), 1 - missed, 1e-11)
    })
  })

  test('needed are the fewest that reach the target', () => {
    holds(
      [fc.oneof(within(0.001, 1), spread(1e-5, 1)), fc.oneof(within(0, 0.99), fc.constant(0), within(0.99, 0.9999999))],
      (p, target) => {
        const n = number('attemptsNeeded', p, target)
        expect(Number.isInteger(n)).toBe(true)
        expect(number('bestOfN', p, n)).toBeGreaterThanOrEqual(target)
        if (n > 0) expect(number('bestOfN', p, n - 1)).toBeLessThan(target)
      },
    )
  })

  test('needed undo the probability that a whole number of them gives', () => {
    holds([within(0.01, 0.6), fc.integer({ min: 0, max: 30 })], (p, n) => {
      expect(number('attemptsNeeded', p, number('bestOfN', p, n))).toBe(n)
    })
  })

  test('are none for a target of 0, one where each succeeds, and never enough to be certain', () => {
    expect(number('attemptsNeeded', 0.5, 0)).toBe(0)
    expect(number('attemptsNeeded', 1, 1)).toBe(1)
    expect(number('attemptsNeeded', 1, 0.5)).toBe(1)
    expect(number('attemptsNeeded', 1, 0)).toBe(0)
    expect(number('attemptsNeeded', 0.5, 0.75)).toBe(2)
    expect(call(named('attemptsNeeded'), [1 - 1e-16, 1])).toEqual({
      error: '#NUM!',
      message: 'No number of attempts makes success certain while each of them may fail.',
    })
  })
})

test('tokens per patch pass through both quantiles and rise', () => {
  holds([spread(1, 1e9), spread(1.001, 1000), within(0.001, 0.999), within(0.001, 0.999)], (median, ratio, a, b) => {
    const at = (q: number) => number('tokensPerPatch', q, median, median * ratio)
    expectClose(at(0.5), median)
    expectClose(at(0.9), median * ratio)
    expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)))
    expectClose(at(a) * at(1 - a), median * median, 1e-11)
  })
})

test('the mean of the tokens per patch is the 5.2 million of its remark', () => {
  let sum = 0
  const pieces = 20_000
  for (let i = 0; i < pieces; i++) sum += number('tokensPerPatch', (i + 0.5) / pieces)
  expectClose(sum / pieces, 5225763.668, 2e-3)
})

test('patches are as many as tokens allow, and cost what their tokens do', () => {
  holds([spread(1, 1e12), spread(1, 1e9), spread(0.1, 100), tokenCost, factor], (R, D, n, c, k) => {
    const patches = number('patchesPerDay', R, D, n)
    expectClose(number('patchesPerDay', k * R, D, n), k * patches)
    expectClose(number('patchesPerDay', R, D, k * n), patches / k)
    expectClose(patches * number('patchCost', c, D, n), 86400 * R * c)
    expectClose(number('patchCost', k * c, D, n), k * number('patchCost', c, D, n))
  })
})
