import { expect, test } from 'vitest'
import { expectClose, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const factor = spread(1e-6, 1e6)

test('2 to the returns is the factor', () => {
  holds([factor], (f) => {
    expectClose(2 ** number('returnsExponent', f), f)
    expectClose(number('computeSavingFactor', 2, f), f)
  })
})

test('savings multiply as efforts do', () => {
  holds([spread(0.01, 100), spread(0.01, 100), spread(0.1, 100)], (x, y, f) => {
    const product = number('computeSavingFactor', x, f) * number('computeSavingFactor', y, f)
    expectClose(number('computeSavingFactor', x * y, f), product)
  })
})

test('returns to software are above 1 exactly where λα is above β', () => {
  holds([spread(0.01, 10), spread(0.01, 10), spread(0.01, 10)], (lambda, alpha, beta) => {
    expect(number('returnsToSoftware', lambda, alpha, beta) > 1).toBe(lambda * alpha > beta)
  })
})

test('doublings come faster exactly where returns are above 1', () => {
  holds([within(0.01, 10), spread(0.001, 10)], (r, p) => {
    expectClose(number('doublingTimeRatio', r, p), 2 ** (p * (1 / r - 1)), 1e-11)
    if (Math.abs(r - 1) > 1e-9) expect(number('doublingTimeRatio', r, p) < 1).toBe(r > 1)
    expect(number('doublingTimeRatio', 1, p)).toBe(1)
    expectClose(number('doublingTimeRatio', 'none', p), 2 ** -p)
  })
})

test('local returns are nothing at the ceiling, and 1 where growth is fastest', () => {
  holds([within(1.01, 10), spread(0.1, 1e4)], (r, ceiling) => {
    expect(number('localReturns', 0, r, ceiling)).toBe(r)
    expect(number('localReturns', ceiling, r, ceiling)).toBe(0)
    expect(number('localReturns', 2 * ceiling, r, ceiling)).toBe(-r)
    expectClose(number('localReturns', ceiling * (1 - 1 / r), r, ceiling), 1, 1e-11)
  })
})

test('years of progress are linear in doublings', () => {
  holds([spread(0.01, 1e3), spread(0.1, 100), within(0.01, 1), spread(0.01, 100)], (d, n, s, k) => {
    expectClose(number('yearsOfProgress', k * d, n, s), k * number('yearsOfProgress', d, n, s))
    expectClose((number('yearsOfProgress', d, n, s) * n) / s, d)
  })
})
