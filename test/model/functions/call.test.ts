import { describe, expect, test } from 'vitest'
import { type CellValue, cellError } from '../../../model/core/value.ts'
import { type Argument, call, spillSize } from '../../../model/functions/index.ts'
import { column, named } from './closeTo.ts'

const outcome = (name: string, ...args: readonly Argument[]) => call(named(name), args)
const ref = cellError('#REF!', 'Gone.')
const div = cellError('#DIV/0!', 'By zero.')

describe('the order of errors', () => {
  test('an error among the arguments is returned unchanged, the first from the left', () => {
    expect(outcome('trainingCompute', 'abc', ref, div)).toBe(ref)
    expect(outcome('trainingCompute', -1, 5, div, ref)).toBe(div)
    expect(outcome('rdMultiplier', -1, [[5], [ref]], [[div]])).toBe(ref)
    expect(outcome('takeoffTrajectory', undefined, undefined, [[1], [div]])).toBe(div)
  })

  test('a wrong kind comes before a number outside its domain, wherever they stand', () => {
    expect(outcome('trainingCompute', -1, 'abc')).toMatchObject({ error: '#VALUE!' })
    expect(outcome('chinchillaLoss', -1, 1, 'kaplan')).toMatchObject({ error: '#VALUE!' })
    expect(outcome('rdMultiplier', -1, column([5, 25]), column([4, 19]))).toMatchObject({ error: '#VALUE!' })
  })

  test('a domain comes before what cannot be', () => {
    expect(outcome('milestoneMultiplier', 'AGI', column([5, -25, 250, 2000]))).toMatchObject({ error: '#NUM!' })
    expect(outcome('rdMultiplier', -2, undefined, undefined, 'calendar', 'na')).toMatchObject({ error: '#NUM!' })
  })

  test('a word in place of a number is judged as a kind, and what cannot be after every domain', () => {
    expect(outcome('softwareDoublings', -1, 8, 'some')).toMatchObject({ error: '#VALUE!' })
    expect(outcome('softwareDoublings', -1, 8, 'NONE')).toMatchObject({ error: '#NUM!' })
    expect(outcome('cesOutput', -1, 8, 0.5, 'max')).toMatchObject({ error: '#VALUE!' })
    expect(outcome('cesOutput', 4, 8, 0.5, 'Min')).toBe(4)
    expect(outcome('softwareTimeTo', 'x', 8, 1.2, 0.3, ref)).toBe(ref)
    expect(outcome('softwareTimeTo', 90, 8, 1.2, 'x', 80)).toMatchObject({ error: '#VALUE!' })
    expect(outcome('softwareSingularityYears', 8, 0.5, -1)).toMatchObject({ error: '#NUM!' })
    expect(outcome('softwareSingularityYears', 8, 0.5)).toMatchObject({ error: '#N/A' })
    expect(outcome('rdPaybackYears', 1, 2, 9, 25, 0)).toMatchObject({ error: '#NUM!' })
    expect(outcome('rdPaybackYears', 1, 2, 9, 25)).toMatchObject({ error: '#N/A' })
  })

  test('what cannot be is #N/A, and a result that is not finite #NUM!', () => {
    expect(outcome('milestoneMultiplier', 'AGI')).toEqual(
      cellError('#N/A', 'name is "AGI"; it must be "SC", "SAR", "SIAR" or "ASI".'),
    )
    expect(outcome('trainingCompute', 1e300, 1e300)).toEqual(
      cellError('#NUM!', 'The result of trainingCompute is too large to be a number.'),
    )
  })

  test('a call with more arguments than the function has says how many it takes', () => {
    expect(outcome('inferenceFlopPerToken', 1, 2, 3)).toEqual(
      cellError('#VALUE!', 'inferenceFlopPerToken takes at most 2: params, flopPerParamToken; this call gives 3.'),
    )
    expect(spillSize(named('inferenceFlopPerToken'), [column([1, 2]), 2, 3])).toEqual({ rows: 1, columns: 1 })
  })
})

describe('a refusal names the argument, its value and its domain', () => {
  const cases: readonly (readonly [name: string, args: readonly Argument[], message: string])[] = [
    ['clusterFlops', [1, 1, 1.5], 'utilisation is 1.5; it must be above 0 and at most 1.'],
    ['clusterFlops', [1, 1, 1.0000001], 'utilisation is 1.0000001; it must be above 0 and at most 1.'],
    ['chinchillaParams', ['abc'], 'trainFlop is the text "abc"; it must be a number above 0.'],
    ['chinchillaParams', ['5'], 'trainFlop is the text "5"; it must be a number above 0.'],
    ['chinchillaParams', [true], 'trainFlop is TRUE; it must be a number above 0.'],
    ['chinchillaParams', [null], 'trainFlop is empty; it must be a number above 0.'],
    ['chinchillaParams', [], 'trainFlop is missing; it must be a number above 0.'],
    ['chinchillaParams', [1, 'x'], 'tokensPerParam is the text "x"; it must be a number above 0.'],
    ['chinchillaParams', [-123456789], 'trainFlop is -123457000; it must be above 0.'],
    ['chinchillaParams', [-1.23456789e-12], 'trainFlop is -1.23457e-12; it must be above 0.'],
    ['chinchillaParams', [Infinity], 'trainFlop is not a finite number; it must be above 0.'],
    ['chinchillaLoss', [1, 1, 5], 'fit is 5; it must be "hoffmann" or "besiroglu".'],
    ['chinchillaLoss', [1, 1, 'kaplan'], 'fit is "kaplan"; it must be "hoffmann" or "besiroglu".'],
    ['computeSlowdownExponent', [1, 2], 'computeFactor is 1; it must be above 0 and not 1.'],
    ['nextGapHumanYears', [10, 9], 'stockEnd is 9; it must be at least stockStart, which is 10.'],
    ['gapQuantile', [0.5, 2, 2], 'high is 2; it must be above low, which is 2.'],
    ['tokensPerPatch', [0.5, 2e7], 'p90 is 11820000; it must be above median, which is 2e7.'],
    ['softwareDoublings', [1, 8, 'some'], 'returns is the text "some"; it must be a number above 0, or "none".'],
    ['cesOutput', [1, 30, 0.5, 2], 'rho is 2; it must be at most 1, or "min".'],
    ['timeToHorizon', [1, 2, 3, 1], 'doublingDecay is 1; it must be below 1.'],
    ['attemptsNeeded', [0, 0.5], 'successProbability is 0; it must be above 0 and at most 1.'],
    ['amdahlSpeedup', [1.5], 'automatedFraction is 1.5; it must be from 0 to 1.'],
    ['milestoneDates', ['soon'], 'startDate is the text "soon"; it must be a number.'],
    ['milestoneYears', [column([5, 0]), 4], 'multipliers holds 0 in place 2; each must be above 0.'],
    ['milestoneYears', [[[5, 'x']], 4], 'multipliers holds the text "x" in place 2; each must be a number above 0.'],
    ['milestoneYears', [[[5, null]], 4], 'multipliers has an empty cell in place 2; each must be a number above 0.'],
    ['milestoneYears', [5], 'multipliers has 1 value; it must have at least 2.'],
    ['milestoneYears', ['x'], 'multipliers is the text "x"; it must be a column or row, each a number above 0.'],
    [
      'milestoneYears',
      [column([5, 25])],
      'humanYears keeps its default of 3 values; it must have 1, one fewer than multipliers.',
    ],
    [
      'milestoneYears',
      [column([5, 25]), column([4, 19])],
      'humanYears has 2 values; it must have 1, one fewer than multipliers.',
    ],
    [
      'milestoneYears',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      'multipliers is a block of 2 × 2 cells; it must be one column or one row of numbers.',
    ],
    ['milestoneMultiplier', ['SC', column([1, 2])], 'multipliers has 2 values; it must have exactly 4.'],
    [
      'chinchillaFit',
      [column([1, 2])],
      'trainFlop is a block of 2 × 1 cells; chinchillaFit spills by itself, so it must be a number above 0.',
    ],
    [
      'takeoffTrajectory',
      [undefined, undefined, 1e-9],
      'The trajectory would need 10255300000 rows; at most 12000 fit, so take longer steps or fewer months.',
    ],
  ]
  test.each(cases)('%s(%j): %s', (name, args, message) => {
    expect(outcome(name, ...args)).toMatchObject({ message })
  })

  test('a long text is cut', () => {
    expect((outcome('chinchillaParams', 'a'.repeat(5000)) as { message: string }).message.length).toBeLessThan(120)
  })
})

describe('arguments', () => {
  test('an omitted or empty optional argument takes its default', () => {
    const wanted = outcome('chinchillaParams', 1e26, 20, 1, 2, 3)
    expect(outcome('chinchillaParams', 1e26)).toBe(wanted)
    expect(outcome('chinchillaParams', 1e26, null, undefined, 2)).toBe(wanted)
    expect(outcome('latencyRatio', 1, 2, null)).toBe(outcome('latencyRatio', 1, 2, 4))
    expect(outcome('rdMultiplier', 0.25, null, undefined, null, undefined)).toBe(outcome('rdMultiplier', 0.25))
  })

  test('a vector may be a column, a row or a single number', () => {
    const wanted = outcome('milestoneYears', column([3, 25]), column([5]))
    expect(outcome('milestoneYears', [[3, 25]], 5)).toEqual(wanted)
    expect(outcome('milestoneYears', [[3, 25]], [[5]])).toEqual(wanted)
  })

  test('option words are read in any case', () => {
    expect(outcome('latencyRatio', 1, 2, 4, 'Stationary')).toBe(outcome('latencyRatio', 1, 2, 4, 'stationary'))
    expect(outcome('milestoneMultiplier', 'sc')).toBe(5)
  })

  test('one call leaves nothing behind for the next', () => {
    expect(outcome('latencyRatio', 1, 2, 9, 'stationary')).not.toBe(outcome('latencyRatio', 1, 2))
    expect(outcome('rdMultiplier', 0.25, column([3, 25]), 5, 'progress')).not.toBe(outcome('rdMultiplier', 0.25))
    expect(outcome('rdMultiplier', 0.25)).toBe(10.05933696337842)
  })
})

describe('lifting', () => {
  const double = (values: readonly CellValue[]) =>
    values.map((value) => (typeof value === 'number' ? 2 * value : value))

  test('a column or row is applied element by element', () => {
    expect(outcome('inferenceFlopPerToken', column([1, 2, 3]))).toEqual([[2], [4], [6]])
    expect(outcome('inferenceFlopPerToken', [[1, 2, 3]])).toEqual([double([1, 2, 3])])
  })

  test('a block of one cell is a scalar and gives a scalar', () => {
    expect(outcome('inferenceFlopPerToken', [[3]])).toBe(6)
    expect(outcome('inferenceFlopPerToken', [[null]])).toMatchObject({ error: '#VALUE!' })
    expect(outcome('chinchillaFit', [[5.76e23]])).toEqual(outcome('chinchillaFit', 5.76e23))
    expect(outcome('inferenceFlopPerToken', [])).toMatchObject({ error: '#VALUE!' })
  })

  test('a column against a row gives a matrix', () => {
    expect(outcome('inferenceFlopPerToken', column([1, 2]), [[10, 20, 30]])).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ])
  })

  test('a length of 1 repeats, and where sizes differ otherwise the missing places are #N/A', () => {
    expect(
      outcome(
        'inferenceFlopPerToken',
        [
          [1, 2],
          [3, 4],
        ],
        column([10, 100]),
      ),
    ).toEqual([
      [10, 20],
      [300, 400],
    ])
    expect(outcome('inferenceFlopPerToken', column([1, 2, 3]), column([10, 20]))).toMatchObject([
      [10],
      [40],
      [{ error: '#N/A' }],
    ])
    expect(
      outcome(
        'inferenceFlopPerToken',
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 2, 3]],
      ),
    ).toMatchObject([
      [1, 4, { error: '#N/A' }],
      [3, 8, { error: '#N/A' }],
    ])
  })

  test('an empty cell is missing in a required argument and the default in an optional one, each for itself', () => {
    expect(outcome('inferenceFlopPerToken', [[1], [null], [3]])).toMatchObject([[2], [{ error: '#VALUE!' }], [6]])
    expect(outcome('inferenceFlopPerToken', 10, [[1], [null], [3]])).toEqual([[10], [20], [30]])
  })

  test('words and numbers stand side by side where an argument takes both', () => {
    expect(outcome('cesOutput', 1, 30, 0.5, [[1, 'min', 'max', null, 2]])).toMatchObject([
      [15.5, 1, { error: '#VALUE!' }, outcome('cesOutput', 1, 30), { error: '#NUM!' }],
    ])
  })

  test('an error or a number outside the domain stays in its own place', () => {
    expect(outcome('inferenceFlopPerToken', [[1], [ref], [-3], ['x']])).toMatchObject([
      [2],
      [ref],
      [{ error: '#NUM!' }],
      [{ error: '#VALUE!' }],
    ])
  })

  test('vectors are taken whole while scalars lift, words too', () => {
    expect(outcome('rdMultiplier', column([0, 10]), column([3, 25]), 5)).toEqual([[3], [25]])
    expect(outcome('milestoneMultiplier', [['SC', 'SAR', 'AGI']])).toMatchObject([[5, 25, { error: '#N/A' }]])
  })

  test('a lifted call equals the calls one by one', () => {
    const years = [0, 0.1, 0.25, 0.5, 0.75, 1]
    const basis = ['calendar', 'progress']
    const lifted = outcome('rdMultiplier', column(years), undefined, undefined, [basis])
    expect(lifted).toEqual(years.map((t) => basis.map((b) => outcome('rdMultiplier', t, undefined, undefined, b))))
  })
})

describe('the size of a result', () => {
  const cases: readonly (readonly [string, readonly Argument[]])[] = [
    ['inferenceFlopPerToken', [1]],
    ['inferenceFlopPerToken', [column([1, 2, 3])]],
    ['inferenceFlopPerToken', [column([1, 2, 3]), [[1, 2]]]],
    ['inferenceFlopPerToken', [column([1, ref, 3] as number[])]],
    ['inferenceFlopPerToken', ['x']],
    ['rdMultiplier', [column([0, 1]), column([3, 25]), 5]],
    ['rdMultiplier', [1, column([3, 25]), 5]],
    ['chinchillaFit', [1e24]],
    ['chinchillaFit', [-1]],
    ['chinchillaFit', [column([1, 2])]],
    ['milestoneYears', []],
    ['milestoneYears', [[[3, 25]], 5]],
    ['milestoneYears', [[[3, 25]]]],
    ['milestoneDates', [46477]],
    ['takeoffTrajectory', []],
    ['takeoffTrajectory', [undefined, undefined, 0.5]],
    ['takeoffTrajectory', [undefined, undefined, 0.1, 0.3]],
    ['takeoffTrajectory', [undefined, undefined, 1, 24, 46477]],
    ['takeoffTrajectory', [undefined, undefined, 1, 11_999]],
    ['takeoffTrajectory', [undefined, undefined, 1, 12_000]],
    ['takeoffTrajectory', [undefined, undefined, 1e-9]],
    ['takeoffTrajectory', [column([1, 1]), 1]],
    ['takeoffTrajectory', [column([1, 1]), 0]],
    ['softwareTrajectory', [8]],
    ['softwareTrajectory', [8, 'none', 0.3, 80, 0.25, 0.1, 0.3]],
    ['softwareTrajectory', [8, 1, 1, 5, 1, 7, 0]],
    ['softwareTrajectory', [column([8, 9])]],
    ['softwareTrajectory', [8, 'some']],
    ['softwareDoublings', [[[0, 0.5, 1]], 8, column([1.2, 0.7])]],
    ['takeoffTrajectory', [column([1e-300, 1e-300]), 1e300]],
  ]
  test.each(cases)('%s(%j) has the size that its call gives', (name, args) => {
    const value = outcome(name, ...args)
    const wanted = Array.isArray(value) ? { rows: value.length, columns: value[0].length } : { rows: 1, columns: 1 }
    expect(spillSize(named(name), args)).toEqual(wanted)
  })
})
