import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateTicks } from '../../../model/chart/dateTicks.ts'
import { logTicks, niceLogDomain, openLogDomain } from '../../../model/chart/logTicks.ts'
import { linearTicks, niceDomain, openDomain } from '../../../model/chart/ticks.ts'
import { dateText } from '../../../model/format/date.ts'
import { display } from '../../../model/format/display.ts'

const rising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] as number))
const seeded = { seed: 20270331, numRuns: 400 }

describe('ticks', () => {
  it.each([
    [[0, 10], 5, [0, 2, 4, 6, 8, 10], undefined],
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1], '0.0'],
    [[0.1, 0.35], 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35], '0.00'],
    [[-1, 1], 4, [-1, -0.5, 0, 0.5, 1], '0.0'],
    [[0, 2.5e12], 5, [0, 5e11, 1e12, 1.5e12, 2e12, 2.5e12], '0.0E+00'],
    [[7, 7], 5, [7], undefined],
  ] as const)('of %j, about %i of them, are round numbers', (domain, count, values, format) => {
    expect(linearTicks(domain, count)).toEqual(format === undefined ? { values } : { values, format })
  })

  it('are whole where halves make no sense', () => {
    expect(linearTicks([2027, 2029], 8, true).values).toEqual([2027, 2028, 2029])
  })

  it('of any linear domain are finite, rise, lie inside and are never many', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 12 }), (a, b, count) => {
        const domain = niceDomain(openDomain([a, b]), count)
        expect(domain[0]).toBeLessThan(domain[1])
        const { values } = linearTicks(domain, count)
        expect(values.length).toBeGreaterThan(0)
        expect(values.length).toBeLessThanOrEqual(3 * count + 3)
        expect(rising(values) && values.every(Number.isFinite)).toBe(true)
      }),
      seeded,
    )
  })

  it.each([
    [[1, 10000], 6, [1, 10, 100, 1000, 10000]],
    [[1, 100], 8, [1, 2, 5, 10, 20, 50, 100]],
    [[1e-300, 1e300], 6, [1e-300, 1e-200, 1e-100, 1, 1e100, 1e200, 1e300]],
    [[2, 50], 13, [2, 5, 10, 20, 50]],
    [[3, 40], 4, [5, 10, 20]],
    [[20, 90], 4, [20, 40, 60, 80]],
    [[2, 3], 5, [2, 2.2, 2.4, 2.6, 2.8, 3]],
  ] as const)('of the log domain %j are powers of ten or their simple parts', (domain, count, values) => {
    expect(logTicks(domain, count).values).toEqual(values)
  })

  it('of any log domain from 1e-300 to 1e300 are finite, rise and are told apart', () => {
    const exponent = fc.double({ min: -300, max: 300, noNaN: true })
    fc.assert(
      fc.property(exponent, exponent, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
        const domain = niceLogDomain(openLogDomain([10 ** Math.min(a, b), 10 ** Math.max(a, b)]))
        expect(domain[0]).toBeGreaterThan(0)
        expect(domain[1]).toBeGreaterThan(domain[0])
        expect(Number.isFinite(domain[1])).toBe(true)
        const { values, format } = logTicks(domain, count)
        expect(values.length).toBeGreaterThan(0)
        expect(values.length).toBeLessThanOrEqual(2 * count + 3)
        expect(rising(values)).toBe(true)
        const texts = values.map((value) => display(value, format).text)
        expect(new Set(texts).size).toBe(texts.length)
      }),
      seeded,
    )
  })

  it.each([
    ['days', [46477, 46483], 6, ['2027-03-31', '2027-04-01', '2027-04-02']],
    ['months', [46477, 46600], 4, ['2027-04-01', '2027-05-01', '2027-06-01']],
    ['quarters', [46477, 46850], 4, ['2027-04-01', '2027-07-01', '2027-10-01']],
    ['years', [45000, 48000], 8, ['2024-01-01', '2025-01-01', '2026-01-01']],
    ['decades', [40000, 65000], 8, ['2010-01-01', '2020-01-01', '2030-01-01']],
  ] as const)('of dates begin at %s', (_, domain, count, first) => {
    expect(dateTicks(domain, count).values.slice(0, 3).map(dateText)).toEqual(first)
  })

  it('of any calendar domain are few, rise and lie inside', () => {
    const day = fc.integer({ min: 1, max: 2_900_000 })
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 12 }), (a, b, count) => {
        const domain = openDomain([a, b])
        const { values } = dateTicks(domain, count)
        expect(rising(values) && values.every((value) => value >= domain[0] - 1e-6 && value <= domain[1] + 1e-6)).toBe(
          true,
        )
        expect(values.length).toBeLessThanOrEqual(2 * count + 4)
      }),
      seeded,
    )
  })
})
