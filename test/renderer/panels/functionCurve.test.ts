import { describe, expect, test } from 'vitest'
import { above, anyNumber, atLeast, atMost, positiveShare, relative } from '../../../model/functions/domains.ts'
import { modelFunction, modelFunctions } from '../../../model/functions/index.ts'
import {
  firstChoice,
  functionCurve,
  plotArguments,
  plotRange,
  samples,
} from '../../../renderer/panels/functionCurve.ts'

const known = (name: string) => {
  const fn = modelFunction(name)
  if (!fn) throw new Error(name)
  return fn
}

describe('the range of a plot', () => {
  test('large and small positive quantities span two orders of magnitude on either side', () => {
    expect(plotRange(above(0), 1e29)).toEqual({ from: 1e27, to: 1e31, log: true })
    expect(plotRange(atLeast(0), 1e-5)).toMatchObject({ log: true })
  })

  test('handy quantities start at the edge of their domain', () => {
    expect(plotRange(above(0), 20)).toEqual({ from: 0, to: 60, log: false })
    expect(plotRange(above(1), 9)).toEqual({ from: 1, to: 25, log: false })
    expect(plotRange(atLeast(0), 0)).toEqual({ from: 0, to: 3, log: false })
  })

  test('a domain with two edges is shown whole', () => {
    expect(plotRange(positiveShare, 0.5)).toEqual({ from: 0, to: 1, log: false })
  })

  test('without a lower edge it lies around the value', () => {
    expect(plotRange(anyNumber, 1)).toEqual({ from: -1, to: 3, log: false })
    expect(plotRange(atMost(1), 0)).toEqual({ from: -2, to: 1, log: false })
    expect(
      plotRange(
        relative('≥ x', 'at least x', 'x', () => true),
        2,
      ),
    ).toEqual({ from: 0, to: 6, log: false })
  })

  test('it never leaves the numbers', () => {
    const { from, to } = plotRange(above(0), 1e300)
    expect([from > 0, Number.isFinite(to)]).toEqual([true, true])
  })
})

test('samples are even on their own scale and hold the value itself', () => {
  expect(samples({ from: 0, to: 4, log: false }, 5, 2.5)).toEqual([0, 1, 2, 2.5, 3, 4])
  expect(samples({ from: 1, to: 100, log: true }, 3, 500).map((x) => Number(x.toFixed(9)))).toEqual([1, 10, 100])
})

describe('the curve of a function', () => {
  test('the result against an argument passes through the value in the cell', () => {
    const plot = functionCurve(known('copiesFromTrainingCompute'), [1e29, 1e7, 1, 20, 3, 1.5], {
      argument: 'trainFlop',
      column: 0,
    })
    expect(plot.x).toEqual({ title: 'trainFlop, FLOP', log: true })
    expect(plot.y).toEqual({ title: 'copies', log: true })
    expect(plot.here?.x).toBe(1e29)
    expect(plot.here?.y).toBeCloseTo(346410161.51377547, 3)
    expect(plot.points).toContainEqual(plot.here)
  })

  test('places outside of the domain are gaps', () => {
    const { points } = functionCurve(known('tokensPerSecond'), [1e21, 1e13], { argument: 'utilisation', column: 0 })
    expect(points[0]).toEqual({ x: 0, y: null })
    expect(points.at(-1)).toEqual({ x: 1, y: 5e7 })
  })

  test('a long result is drawn row by row first', () => {
    const fn = known('takeoffTrajectory')
    const choice = firstChoice(fn, [])
    expect([choice.argument, fn.returns.columns?.[choice.column]?.name]).toEqual([null, 'multiplier'])
    const plot = functionCurve(fn, [], choice)
    expect(plot.points[0]).toEqual({ x: 0, y: 5 })
    expect(plot.points).toHaveLength(12)
    expect(plot.x.title).toBe('month')
  })

  test('ranges are drawn for their first value', () => {
    const fn = known('tokensPerSecond')
    const plot = functionCurve(fn, [[[1e21], [2e21]], 1e13], { argument: 'params', column: 0 })
    expect(plot.here).toEqual({ x: 1e13, y: 5e7 })
  })

  test('an argument that is left out and has no default is tried where there is a result', () => {
    const { points, here } = functionCurve(known('softwareTimeTo'), [24, 8], {
      argument: 'ceilingDoublings',
      column: 0,
    })
    expect(points.some(({ y }) => y !== null)).toBe(true)
    expect(here).toBeNull()
  })

  test('wrong arguments give the sentence of the cell instead', () => {
    const plot = functionCurve(known('tokensPerSecond'), ['x', 1e13], { argument: 'params', column: 0 })
    expect(plot.problem).toBe('flops is the text "x"; it must be a number at least 0.')
  })

  test('every function can be asked for a plot against each of its numbers, defaults only', () => {
    for (const fn of modelFunctions) {
      for (const argument of plotArguments(fn)) {
        const { points } = functionCurve(fn, [], { argument, column: 0 })
        const wrong = points.filter(({ x, y }) => !Number.isFinite(x) || (y !== null && !Number.isFinite(y)))
        expect(wrong, `${fn.name} ${argument}`).toEqual([])
      }
    }
  })
})
