import { expect, test } from 'vitest'
import { call } from '../../../model/functions/index.ts'
import { expectClose, named, number } from './closeTo.ts'
import { holds, spread, within } from './laws.ts'

const n = spread(1, 1e12)
const x = spread(0.01, 100)
const k = spread(0.5, 20)
const e = within(0, 3)

test('twice the size counts k times', () => {
  holds([n, x, k], (n, x, k) => {
    expectClose(number('effectivePopulation', n, 2 * x, k), k * number('effectivePopulation', n, x, k))
    expectClose(number('effectivePopulation', n, 1, k), n)
  })
})

test('the same compute is spent at every size', () => {
  holds([n, x, e], (n, x, e) => expectClose(number('fixedComputePopulation', n, x, e) * x ** e, n))
})

test('the gain of twice the size is that of fewer, larger models, and none at k = 2^e', () => {
  holds([n, k, e], (n, k, e) => {
    const fewer = number('fixedComputePopulation', n, 2, e)
    const gain = number('populationGain', k, e)
    expectClose(gain, number('effectivePopulation', fewer, 2, k) / n)
    expectClose(number('populationGain', 2 ** e, e), 1)
    if (Math.abs(k - 2 ** e) > 1e-9) expect(gain > 1).toBe(k > 2 ** e)
  })
})

test('output is linear in years, in every form', () => {
  holds([spread(1, 1e9), spread(0.01, 100), spread(0.01, 100), within(0.1, 2)], (people, years, c, a) => {
    for (const form of ['root', 'linear', 'power', 'log']) {
      const output = number('scientificOutput', people, years, form, a)
      expectClose(number('scientificOutput', people, c * years, form, a), c * output)
      expectClose(number('scientificOutput', 1, years, form, a), years)
    }
    expectClose(number('scientificOutput', people, years, 'power'), number('scientificOutput', people, years))
    expectClose(
      number('scientificOutput', people, years, 'power', 1),
      number('scientificOutput', people, years, 'linear'),
    )
  })
})

test('four times the people do under the root what the same do in twice the time', () => {
  holds([spread(1e-3, 1e9), spread(0.01, 100)], (people, years) => {
    expectClose(number('scientificOutput', 4 * people, years), number('scientificOutput', people, 2 * years))
  })
})

test('k times the people do what the same do in twice the time', () => {
  holds([spread(1e-3, 1e9), spread(0.01, 100), within(0.05, 3)], (people, years, a) => {
    const k = number('timeEquivalenceK', a)
    expectClose(
      number('scientificOutput', k * people, years, 'power', a),
      number('scientificOutput', people, 2 * years, 'power', a),
    )
  })
})

test('the logarithm needs at least one person, the other forms none', () => {
  expect(number('scientificOutput', 1, 3, 'log')).toBe(3)
  expect(number('scientificOutput', 0, 3, 'root')).toBe(0)
  expect(number('scientificOutput', 0.5, 3, 'linear')).toBe(1.5)
  expect(call(named('scientificOutput'), [0.999, 3, 'LOG'])).toEqual({
    error: '#NUM!',
    message: 'people is 0.999; for the form "log" it must be at least 1.',
  })
  expect(call(named('scientificOutput'), [-1, 3, 'cube'])).toMatchObject({ error: '#VALUE!' })
})
