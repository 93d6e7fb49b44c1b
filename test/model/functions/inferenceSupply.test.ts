import { expect, test } from 'vitest'
import { expectClose, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const F = spread(1e10, 1e30)
const N = spread(1e6, 1e18)
const R = spread(1, 1e15)
const T = spread(1e4, 1e9)
const m = spread(0.1, 1000)
const H = spread(1, 1e6)
const k = spread(0.5, 10)
const b = spread(1.1, 10)
const h = spread(0.1, 100)
const speed = spread(0.1, 1000)
const copies = spread(1, 1e12)
const utilisation = within(0.01, 1)
const factor = spread(1e-3, 1e3)

test('the rate of a cluster is linear in its chips', () => {
  holds([spread(1, 1e9), spread(1e10, 1e18), utilisation, factor], (chips, rate, u, c) => {
    expectClose(number('clusterFlops', c * chips, rate, u), c * number('clusterFlops', chips, rate, u))
  })
  expect(number('clusterFlops', 0)).toBe(0)
})

test('available compute grows with the world and the share, and all of it is the world', () => {
  holds([F, within(0, 1), within(0, 1)], (world, share, more) => {
    const available = number('worldComputeAvailable', world, share)
    expect(number('worldComputeAvailable', 2 * world, share)).toBeGreaterThanOrEqual(available)
    expect(number('worldComputeAvailable', world, Math.max(share, more))).toBeGreaterThanOrEqual(available)
    expect(number('worldComputeAvailable', world, 1)).toBe(world)
  })
})

test('training compute is b times the data points times the FLOP of a token', () => {
  holds([N, spread(1, 1e15), k, b], (N, D, k, b) => {
    expectClose(b * D * number('inferenceFlopPerToken', N, k), number('trainingCompute', N, D, k, b))
  })
})

test('throughput is 0 without compute, inverse in the parameters and inverted by the compute of a workforce', () => {
  holds([F, N, k, utilisation, factor], (F, N, k, u, c) => {
    expect(number('tokensPerSecond', 0, N, k, u)).toBe(0)
    expectClose(number('tokensPerSecond', F, c * N, k, u), number('tokensPerSecond', F, N, k, u) / c)
  })
  holds([copies, speed, N, h, k, utilisation], (n, v, N, h, k, u) => {
    expectClose(number('tokensPerSecond', number('workforceFlops', n, v, N, h, k, u), N, k, u), n * v * h)
  })
})

test('a model runs on its training cluster as fast as that cluster gives tokens, for every k', () => {
  holds([N, T, m, H, b, k], (N, T, m, H, b, k) => {
    const cluster = number('trainingComputeHorizon', N, m, H, k, b) / T
    expectClose(number('tokensPerSecondFromTraining', N, T, m, H, b), number('tokensPerSecond', cluster, N, k))
  })
})

test('copies grow with the root of training compute, fall with their speed and with the root of time on one cluster', () => {
  holds([spread(1e20, 1e35), T, spread(0.1, 1000), factor], (C, T, s, c) => {
    const n = number('copiesFromTrainingCompute', C, T, s)
    expectClose(number('copiesFromTrainingCompute', 4 * C, T, s), 2 * n)
    expectClose(number('copiesFromTrainingCompute', c * c * C, T, s), c * n)
    expectClose(number('copiesFromTrainingCompute', C, T, c * s), n / c)
    expectClose(number('copiesFromTrainingCompute', c * c * C, c * c * T, s), n / c)
  })
})

test('copies times their speed are the throughput of the model that the compute trains', () => {
  holds([spread(1e20, 1e35), T, spread(0.1, 1000), m, H, k], (C, T, s, m, H, k) => {
    const N = number('chinchillaParams', C, m, H, k)
    expectClose(
      number('copiesFromTrainingCompute', C, T, s, m, H, k) * s,
      number('tokensPerSecondFromTraining', N, T, m, H),
    )
  })
})

test('the lower bound is the copies of a training run on all the compute, and grows with the root of the share', () => {
  holds([F, within(0.01, 1), T, m, H], (world, share, T, m, H) => {
    const available = world * share
    const bound = number('worldTokensLowerBound', world, share, T, m, H)
    expectClose(bound, number('copiesFromTrainingCompute', available * T, T, 1, m, H))
    expectClose(number('worldTokensLowerBound', world, share / 4, T, m, H), bound / 2)
  })
})

test('streams times their speed are the total', () => {
  holds([R, spread(1, 1e3)], (R, s) => expectClose(number('serialStreams', R, s) * s, R))
})

test('the speed of a stream is its own inverse', () => {
  holds([spread(1e-6, 1e6)], (x) => {
    expectClose(number('streamTokensPerSecond', number('streamTokensPerSecond', x)), x)
  })
})

test('the speed multiple is linear, and 1 at human speed', () => {
  holds([spread(0.1, 1e4), h, factor], (s, h, c) => {
    expectClose(number('speedMultiple', c * s, h), c * number('speedMultiple', s, h))
    expect(number('speedMultiple', h, h)).toBe(1)
  })
})

test('human seconds add up over tokens', () => {
  holds([R, R, h], (a, b, h) => {
    expectClose(number('humanSeconds', a + b, h), number('humanSeconds', a, h) + number('humanSeconds', b, h))
  })
})

test('with a parallel discount fewer, faster copies are worth more', () => {
  holds([copies, speed, within(0.1, 0.95), spread(1.01, 100)], (n, v, exponent, faster) => {
    const slow = number('workerEquivalents', n, v, exponent)
    expect(number('workerEquivalents', n / faster, v * faster, exponent)).toBeGreaterThan(slow)
    expectClose(number('workerEquivalents', n / faster, v * faster), number('workerEquivalents', n, v))
  })
})

test('copies times speed times human pace are the total throughput', () => {
  holds([R, speed, h], (R, v, h) => expectClose(number('copiesAtSpeed', R, v, h) * v * h, R))
})

test('subjective years are linear in both', () => {
  holds([spread(1e-3, 100), speed, factor], (t, v, c) => {
    expectClose(number('subjectiveYears', c * t, v), c * number('subjectiveYears', t, v))
    expectClose(number('subjectiveYears', t, c * v), c * number('subjectiveYears', t, v))
  })
})

test('reading speed is linear in words per minute', () => {
  holds([spread(1, 1000), factor], (w, c) => {
    expectClose(number('readingTokensPerSecond', c * w), c * number('readingTokensPerSecond', w))
  })
})

test('more streams slow each down, but together gain up to the bandwidth of their caches', () => {
  holds(
    [spread(1e9, 1e16), spread(1e9, 1e14), spread(1, 1e4), spread(1e3, 1e11), spread(1.01, 10)],
    (B, W, n, K, more) => {
      const each = number('decodeTokensPerSecond', B, W, n, K)
      const fewer = number('decodeTokensPerSecond', B, W, n * more, K)
      expect(fewer).toBeLessThanOrEqual(each)
      expect(n * more * fewer).toBeGreaterThan(n * each)
      expect(n * each).toBeLessThan(B / K)
    },
  )
})

test('latency is linear in depth; width on its square of chips costs its root when gathered, nothing when stationary', () => {
  holds([factor, factor, factor], (depth, width, c) => {
    const latency = number('latencyRatio', depth, width)
    expectClose(number('latencyRatio', c * depth, width), c * latency)
    expectClose(latency, depth * Math.sqrt(width))
    expectClose(number('latencyRatio', depth, width, null, 'stationary'), depth)
  })
})

test('a forward pass is linear in its matmuls, and a utilisation loss speeds it up by its square', () => {
  holds(
    [spread(1, 1e4), spread(1e12, 1e16), spread(1e11, 1e14), spread(1e9, 1e14), spread(1, 100)],
    (q, C, M, B, loss) => {
      const time = number('forwardPassSeconds', q, C, M, B)
      expectClose(number('forwardPassSeconds', 3 * q, C, M, B), 3 * time)
      expectClose(number('forwardPassSeconds', q, C, M, B, 8, loss), time / (loss * loss))
    },
  )
})

test('a forward pass does not jump where the network stops being the bound', () => {
  holds([spread(1e12, 1e16), spread(1e11, 1e14), spread(1, 64)], (C, M, n) => {
    const edge = (2 / 3) * M * Math.sqrt(n)
    const time = (54 * C * C) / M ** 3
    for (const B of [edge * (1 - 1e-9), edge, edge * (1 + 1e-9)]) {
      expectClose(number('forwardPassSeconds', 1, C, M, B, n), time, 1e-8)
    }
  })
})
