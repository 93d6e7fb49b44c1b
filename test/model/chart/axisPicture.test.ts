import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AxisPicture, valueAxis } from '../../../model/chart/axisPicture.ts'
import { niceLogDomain } from '../../../model/chart/logTicks.ts'
import { tickFormat } from '../../../model/chart/tickFormat.ts'
import type { Domain } from '../../../model/chart/ticks.ts'

const upright = (domain: Domain, height: number, scale: 'linear' | 'log' = 'linear'): AxisPicture =>
  valueAxis({ scale, domain, ownFormat: false, from: height, to: 0, room: height, upright: true })

const labels = (axis: AxisPicture): readonly string[] => axis.ticks.map((tick) => tick.label)

/** Even steps, or mantissas that everybody knows. */
function readsEvenly(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, i) => value - (values[i] as number))
  const even = steps.every((step) => Math.abs(step - (steps[0] as number)) < 1e-9 * Math.max(...values))
  const mantissas = new Set(values.map((value) => Number(value.toExponential(6).split('e')[0])))
  const within = (known: readonly number[]): boolean => [...mantissas].every((each) => known.includes(each))
  return even || within([1, 2, 5]) || within([1, 3])
}

describe('a y axis', () => {
  it.each([
    [[0, 3], 400, ['0.0', '0.5', '1.0', '1.5', '2.0', '2.5', '3.0']],
    [[0, 1.6], 400, ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0', '1.2', '1.4', '1.6']],
    [[0, 25], 400, ['0', '5', '10', '15', '20', '25']],
    [[0, 10], 60, ['0', '5', '10']],
    [[0, 20_000], 160, ['0', '5,000', '10,000', '15,000', '20,000']],
    [[0, 9000], 160, ['0', '2000', '4000', '6000', '8000']],
    [[0, 3e9], 120, ['0', '1E+09', '2E+09', '3E+09']],
  ] as const)('over %j in %i pixels has no more labels than it takes', (domain, height, expected) => {
    expect(labels(upright(domain, height))).toEqual(expected)
  })

  it.each([
    [[2, 50], 330, ['2', '5', '10', '20', '50']],
    [[2, 50], 160, ['2', '5', '10', '20', '50']],
    [[1, 500], 48, ['1', '10', '100']],
    [[2, 500], 48, ['2', '20', '200']],
    [[0.01, 100], 60, ['0.01', '1', '100']],
    [[1e3, 1e6], 160, ['1,000', '10,000', '100,000', '1,000,000']],
    [[1e-9, 1], 160, ['1E-08', '1E-06', '1E-04', '1E-02', '1']],
  ] as const)('over the decades %j in %i pixels reads evenly', (domain, height, expected) => {
    expect(labels(upright(domain, height, 'log'))).toEqual(expected)
  })

  it('of decades has ticks that read evenly, three of them where they have room, and none too near', () => {
    const exponent = fc.double({ min: -12, max: 12, noNaN: true })
    const span = fc.double({ min: 0.05, max: 9, noNaN: true })
    const height = fc.integer({ min: 48, max: 600 })
    fc.assert(
      fc.property(exponent, span, height, (from, decades, room) => {
        const axis = upright(niceLogDomain([10 ** from, 10 ** (from + decades)]), room, 'log')
        const places = axis.ticks.map((tick) => tick.at)
        const apart = places.slice(1).map((at, i) => (places[i] as number) - at)
        expect(readsEvenly(axis.ticks.map((tick) => tick.value))).toBe(true)
        expect(Math.min(...apart)).toBeGreaterThanOrEqual(14)
        expect(axis.ticks.length).toBeGreaterThanOrEqual(room >= 90 ? 3 : 2)
        expect(axis.ticks.length).toBeLessThanOrEqual(Math.max(5, Math.sqrt(room) * 0.6))
      }),
      { seed: 20270331, numRuns: 500 },
    )
  })
})

describe('the format of a cell', () => {
  it('counts on an axis for its kind, and not for the words beside its number', () => {
    expect(tickFormat(undefined, '0.0%')).toEqual({ format: '0.0%', ownFormat: false })
    expect(tickFormat(undefined, '#,##0" min"')).toEqual({ ownFormat: false })
    expect(tickFormat(undefined, '"after "0.0" years"')).toEqual({ ownFormat: false })
    expect(tickFormat(undefined, '0"×"')).toEqual({ format: '0"×"', ownFormat: false })
    expect(tickFormat('0" min"', '0%')).toEqual({ format: '0" min"', ownFormat: true })
  })

  it('that is general lets the axis choose its labels', () => {
    expect(tickFormat('General', '#,##0" min"')).toEqual({ ownFormat: false })
  })
})
