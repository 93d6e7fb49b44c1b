import { expect, test } from 'vitest'
import { expectClose, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const horizon = spread(0.1, 1e6)
const months = spread(0.1, 100)

/** Doubling by doubling, each shorter than the last by the decay. */
function summedMonths(doublings: number, months: number, decay: number): number {
  let sum = 0
  for (let i = 0; i < doublings; i++) sum += months * (1 - decay) ** i
  return sum
}

test('whole doublings take the sum of their months', () => {
  holds([horizon, within(0, 20), months, within(-0.9, 0.9)], (h, x, T, decay) => {
    const n = Math.round(x)
    expectClose(number('timeToHorizon', h, h * 2 ** n, T, decay), summedMonths(n, T, decay), 1e-11)
    expectClose(number('timeToHorizon', h, h * 2 ** n, T), n * T)
  })
})

test('any target is reached before T/d where doublings get shorter', () => {
  holds([horizon, spread(1, 1e300), months, within(1e-6, 0.999)], (h, target, T, decay) => {
    expect(number('timeToHorizon', h, target, T, decay)).toBeLessThanOrEqual((T / decay) * (1 + 1e-15))
  })
})

test('does not jump where doublings keep their length', () => {
  holds([horizon, horizon, months, spread(1e-300, 1e-9)], (h, target, T, tiny) => {
    const straight = number('timeToHorizon', h, target, T)
    // To first order in d, the time is T·n·(1 − d(n − 1)/2).
    expectClose(number('timeToHorizon', h, target, T, tiny), straight, 1e-7)
    expectClose(number('timeToHorizon', h, target, T, -tiny), straight, 1e-7)
  })
})

test('takes no time to where one is, and lies in the past for less', () => {
  holds([horizon, months, within(-0.9, 0.9)], (h, T, decay) => {
    expect(number('timeToHorizon', h, h, T, decay)).toBe(0)
    expectClose(number('timeToHorizon', h, h / 2, T, decay), -T / (1 - decay))
  })
})
