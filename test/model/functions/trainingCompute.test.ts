import { expect, test } from 'vitest'
import { expectClose, number, rows } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const N = spread(1e3, 1e18)
const D = spread(1e3, 1e18)
const C = spread(1e15, 1e40)
const m = spread(0.1, 1000)
const H = spread(1, 1e8)
const k = spread(0.5, 10)
const b = spread(1.1, 10)
const factor = spread(1e-3, 1e3)

test('training compute is linear in each argument', () => {
  holds([N, D, k, b, factor], (N, D, k, b, c) => {
    const once = number('trainingCompute', N, D, k, b)
    expectClose(number('trainingCompute', c * N, D, k, b), c * once)
    expectClose(number('trainingCompute', N, c * D, k, b), c * once)
    expectClose(number('trainingCompute', N, D, c * k, b), c * once)
    expectClose(number('trainingCompute', N, D, k, c * b), c * once)
  })
})

test('training cost is linear in the horizon and quadratic in the parameters', () => {
  holds([N, m, H, factor], (N, m, H, c) => {
    const once = number('trainingComputeHorizon', N, m, H)
    expectClose(number('trainingComputeHorizon', N, m, c * H), c * once)
    expectClose(number('trainingComputeHorizon', 2 * N, m, H), 4 * once)
  })
})

test('chinchilla parameters invert the training cost and grow with the root of compute', () => {
  holds([N, m, H, k, b], (N, m, H, k, b) => {
    expectClose(number('chinchillaParams', number('trainingComputeHorizon', N, m, H, k, b), m, H, k, b), N)
  })
  holds([C, factor], (C, c) => {
    expectClose(number('chinchillaParams', c * c * C), c * number('chinchillaParams', C))
  })
})

test('chinchilla parameters and tokens use up the budget whatever the rule', () => {
  holds([C, m, H, k, b], (C, m, H, k, b) => {
    const product = number('chinchillaParams', C, m, H, k, b) * number('chinchillaTokens', C, m, H, k, b)
    expectClose(b * k * product, C)
  })
})

test.each([
  ['hoffmann', 1.69],
  ['besiroglu', 1.8172],
])('the loss of %s falls with parameters and tokens towards its floor', (fit, floor) => {
  holds([spread(1e6, 1e15), spread(1e6, 1e15), spread(1.01, 100)], (N, D, more) => {
    const loss = number('chinchillaLoss', N, D, fit)
    expect(number('chinchillaLoss', more * N, D, fit)).toBeLessThan(loss)
    expect(number('chinchillaLoss', N, more * D, fit)).toBeLessThan(loss)
    expect(loss).toBeGreaterThan(floor)
  })
  expect(number('chinchillaLoss', 1e300, 1e300, fit)).toBe(floor)
})

test.each(['hoffmann', 'besiroglu'])('the fit of %s is the least loss of its budget', (fit) => {
  holds([spread(1e18, 1e32)], (C) => {
    const [N, D, ratio, loss] = rows('chinchillaFit', C, fit)[0] as [number, number, number, number]
    expectClose(6 * N * D, C)
    expectClose(ratio, D / N)
    expectClose(loss, number('chinchillaLoss', N, D, fit))
    for (const x of [0.9, 1.1]) expect(number('chinchillaLoss', N * x, D / x, fit)).toBeGreaterThanOrEqual(loss)
  })
})

test('inference over the training set adds one b-th to the training compute', () => {
  holds([N, D, k, b], (N, D, k, b) => {
    expectClose(number('lifecycleCompute', N, D, D, k, b) / number('trainingCompute', N, D, k, b), 1 + 1 / b)
  })
})

test('optimal shares of training and inference add up to 1 and do not depend on scale', () => {
  holds([spread(1e-3, 1e3), spread(1e-3, 1e3), factor], (a, b, c) => {
    expectClose(number('optimalTrainingShare', a, b) + number('optimalTrainingShare', b, a), 1)
    expectClose(number('optimalTrainingShare', c * a, c * b), number('optimalTrainingShare', a, b))
  })
})

test('trading training for inference and back gives the same compute', () => {
  holds([C, spread(1e-3, 1e3), within(0, 3)], (C, x, slope) => {
    expectClose(number('isoPerformanceTraining', number('isoPerformanceTraining', C, x, slope), 1 / x, slope), C)
  })
})
