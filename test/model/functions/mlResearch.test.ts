import { expect, test } from 'vitest'
import { expectClose, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const hours = spread(0.01, 100)
const projects = within(1, 50)
const factor = spread(0.01, 100)
const size = spread(1e6, 1e15)

test('days per paper times the speed-up stay the same, and rates add up over projects', () => {
  holds([spread(0.1, 1e4), spread(0.1, 100), factor], (s, months, k) => {
    expectClose(number('paperDays', s, months) * s, (months * 365) / 12)
    expectClose(number('papersPerDay', k, number('paperDays', s, months)), (k * s * 12) / (365 * months))
  })
})

test('projects times their speed-up is the whole without overhead; with it there are too many at some number', () => {
  holds([projects, spread(0.1, 100), within(0.02, 0.5), within(1.05, 3)], (n, s, o, away) => {
    expectClose(number('multitaskSpeedup', n, s), n * s)
    expect(number('multitaskSpeedup', 1, s, o)).toBe(s)
    const best = -1 / Math.log(1 - o)
    const most = number('multitaskSpeedup', Math.max(1, best), s, o)
    expect(number('multitaskSpeedup', Math.max(1, best * away), s, o)).toBeLessThanOrEqual(most)
    expect(number('multitaskSpeedup', Math.max(1, best / away), s, o)).toBeLessThanOrEqual(most)
    expectClose(number('multitaskSpeedup', n, s, o), n * s * (1 - o) ** (n - 1))
  })
  expect(number('multitaskSpeedup', 1, 8, 1)).toBe(8)
  expect(number('multitaskSpeedup', 2, 8, 1)).toBe(0)
})

test('no researcher thinks more than all the time, and more projects than are useful change nothing', () => {
  holds([hours, hours, projects], (h, L, n) => {
    const useful = number('usefulProjects', h, L)
    expect(number('researchCycleRate', h, L, n)).toBeLessThanOrEqual(1 / h)
    expectClose(number('researchCycleRate', h, L, useful * n), 1 / h)
    if (n < useful) expectClose(number('researchCycleRate', h, L, n), n / (h + L))
    expectClose(number('researchCycleRate', h, 0), 1 / h)
  })
})

test('the speed-up is the ratio of both rates, falls with latency and is bounded by thinking', () => {
  holds([hours, hours, projects, hours, hours, projects, within(1, 10)], (h, L, n, h0, L0, n0, more) => {
    const found = number('latencySpeedup', h, L, n, h0, L0, n0)
    expectClose(found, number('researchCycleRate', h, L, n) / number('researchCycleRate', h0, L0, n0))
    expect(number('latencySpeedup', h, L * more, n, h0, L0, n0)).toBeLessThanOrEqual(found)
    const before = number('researchCycleRate', h0, L0, n0)
    expect(found).toBeLessThanOrEqual((1 / (h * before)) * (1 + 1e-14))
    if (n0 < number('usefulProjects', h0, L0)) expect(found).toBeLessThanOrEqual(((h0 + L0) / (n0 * h)) * (1 + 1e-14))
    expectClose(number('latencySpeedup', h, L, n, h, L, n), 1)
  })
})

test('with the square of the size, experiments cost as training does; larger ones cost more with the exponent', () => {
  holds([size, size, spread(1e18, 1e26), within(0, 3), within(0.01, 1)], (N, N0, C, e, more) => {
    const ratio = number('trainingComputeHorizon', N) / number('trainingComputeHorizon', N0)
    expectClose(number('experimentCompute', N, N0, C), C * ratio)
    expectClose(number('experimentCompute', N0, N0, C, e), C)
    if (N > N0 * 1.001) {
      expect(number('experimentCompute', N, N0, C, e + more)).toBeGreaterThan(number('experimentCompute', N, N0, C, e))
    }
  })
})

test('a budget pays for experiments in proportion, and is spent by them', () => {
  holds([spread(1e20, 1e30), size, size, spread(1e18, 1e26), within(0, 3), factor], (B, N, N0, C, e, k) => {
    const count = number('experimentsAffordable', B, N, N0, C, e)
    expectClose(number('experimentsAffordable', k * B, N, N0, C, e), k * count)
    expectClose(count * number('experimentCompute', N, N0, C, e), B)
  })
})

test('no saving is required where the budget grows with the speed-up', () => {
  holds([spread(0.1, 1e4), factor], (s, k) => {
    expect(number('computeSavingRequired', s, s)).toBe(1)
    expectClose(number('computeSavingRequired', k * s, s), k)
  })
})
