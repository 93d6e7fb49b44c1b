import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { criterion, type Test } from './criterion.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'
import { placesOf, placesOfNumber } from './valueIndex.ts'

/** A range and what its values must meet. */
interface Condition {
  readonly range: Matrix
  readonly holds: Test
}

/**
 * Hears of each value of `data` at whose place all conditions hold. Ranges are compared from their top left corners;
 * a whole column of another sheet may end earlier, where its cells are empty.
 */
function visit(data: Matrix, conditions: readonly Condition[], hear: (value: CellValue) => void): void {
  const rows = Math.max(...conditions.map(({ range }) => range.length))
  const columns = Math.max(...conditions.map(({ range }) => range[0]?.length ?? 0))
  const candidates = candidatesOf(conditions, columns)
  if (candidates) {
    for (const at of candidates) {
      const [y, x] = [Math.floor(at / columns), at % columns]
      if (conditions.every(({ range, holds }) => holds(range[y]?.[x] ?? null))) hear(data[y]?.[x] ?? null)
    }
    return
  }
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (conditions.every(({ range, holds }) => holds(range[y]?.[x] ?? null))) hear(data[y]?.[x] ?? null)
    }
  }
}

/** The places that one of the conditions leaves, if an index tells them. */
function candidatesOf(conditions: readonly Condition[], columns: number): readonly number[] | undefined {
  let fewest: readonly number[] | undefined
  for (const { range, holds } of conditions) {
    if (holds.key === undefined || range[0]?.length !== columns) continue
    const places = typeof holds.key === 'number' ? placesOfNumber(range, holds.key) : placesOf(range, holds.key)
    if (places && (!fewest || places.length < fewest.length)) fewest = places
  }
  return fewest
}

function chosenNumbers(data: Matrix, conditions: readonly Condition[]): number[] {
  const numbers: number[] = []
  visit(data, conditions, (value) => {
    if (typeof value === 'number') numbers.push(value)
    else if (isError(value)) refuse(value.error, `the chosen cells hold an error (${value.message.replace(/\.$/, '')})`)
  })
  return numbers
}

type Outcome = (data: Matrix, conditions: readonly Condition[]) => number

const count: Outcome = (data, conditions) => {
  let found = 0
  visit(data, conditions, () => found++)
  return found
}
const sum: Outcome = (data, conditions) => chosenNumbers(data, conditions).reduce((total, each) => total + each, 0)
const mean: Outcome = (data, conditions) => {
  const numbers = chosenNumbers(data, conditions)
  if (numbers.length === 0) refuse('#DIV/0!', 'no number meets the conditions')
  return numbers.reduce((total, each) => total + each, 0) / numbers.length
}
/** 0 when nothing is chosen. */
const extreme =
  (better: (a: number, b: number) => number): Outcome =>
  (data, conditions) => {
    const numbers = chosenNumbers(data, conditions)
    return numbers.reduce((best, each) => better(best, each), numbers[0] ?? 0)
  }

const values = needed('array', 'criteria_range', 'The values to test.')
const condition = needed('anything', 'criteria', 'The condition, such as 5, ">=3", "<>", "p*" or an empty cell for 0.')
const values1 = needed('array', 'criteria_range1', 'The values to test, in the same shape as all other ranges.')
const condition1 = needed('array', 'criteria1', 'The condition, such as ">=3" or "p*"; more pairs may follow.')

/** The conditions of a call that takes many, for each element of arrays among them. */
function eachCondition(
  data: Matrix | undefined,
  pairs: readonly Matrix[],
  outcome: (conditions: readonly Condition[]) => number,
): CellValue | Matrix {
  if (pairs.length % 2 !== 0) refuse('#VALUE!', 'a condition is missing')
  const ranges = pairs.filter((_, i) => i % 2 === 0)
  const wanted = pairs.filter((_, i) => i % 2 === 1)
  const first = data ?? (ranges[0] as Matrix)
  // Whole columns of different sheets differ in their length only; see the engine's conditionPlugin.
  if (ranges.some((range) => range[0]?.length !== first[0]?.length)) refuse('#VALUE!', 'the ranges must have one shape')
  const rows = Math.max(...wanted.map((each) => each.length))
  const columns = Math.max(...wanted.map((each) => each[0]?.length ?? 0))
  const at = (y: number, x: number) => {
    const conditions = ranges.map((range, i) => {
      const given = wanted[i] as Matrix
      const row = given.length === 1 ? given[0] : given[y]
      return { range, holds: criterion((row?.length === 1 ? row[0] : row?.[x]) ?? null) }
    })
    return outcome(conditions)
  }
  if (rows === 1 && columns === 1) return at(0, 0)
  return Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => at(y, x)))
}

const many = (name: string, family: string, summary: string, data: string, outcome: Outcome) =>
  define({
    name,
    family,
    summary,
    params: [needed('array', data, 'The numbers.'), values1, condition1],
    repeated: 2,
    evaluate: ([range], pairs) => eachCondition(range, pairs, (conditions) => outcome(range, conditions)),
  })

const one = (name: string, family: string, summary: string, data: string, outcome: Outcome) =>
  define({
    name,
    family,
    summary,
    params: [
      values,
      condition,
      maybe(
        'array',
        data,
        'The numbers, from its top left cell in the shape of the range; left out: the range itself.',
      ),
    ],
    evaluate: ([range, wanted, numbers]) => outcome(numbers ?? range, [{ range, holds: criterion(wanted) }]),
  })

const sums = 'Math and trigonometry'
const statistics = 'Statistical'

const sumProduct = define({
  name: 'SUMPRODUCT',
  family: sums,
  summary: 'Sum of the products of values at the same place of several arrays; what is no number counts as 0.',
  params: [needed('array', 'array1', 'The first array; more of the same shape may follow.')],
  repeated: 1,
  evaluate: (_, arrays) => {
    const [first = []] = arrays
    const same = arrays.every((each) => each.length === first.length && each[0]?.length === first[0]?.length)
    if (!same) refuse('#VALUE!', 'the arrays must have the same shape')
    let total = 0
    first.forEach((row, y) => {
      row.forEach((__, x) => {
        total += arrays.reduce((product, each) => product * factor(each[y]?.[x] ?? null), 1)
      })
    })
    return total
  },
})

function factor(value: CellValue): number {
  if (isError(value)) refuse(value.error, `the arrays hold an error (${value.message.replace(/\.$/, '')})`)
  return typeof value === 'number' ? value : 0
}

export const conditionalFunctions = [
  sumProduct,
  define({
    name: 'COUNTIF',
    family: statistics,
    summary: 'How many values meet a condition.',
    params: [values, condition],
    evaluate: ([range, wanted]) => count(range, [{ range, holds: criterion(wanted) }]),
  }),
  define({
    name: 'COUNTIFS',
    family: statistics,
    summary: 'How many places meet all conditions.',
    params: [values1, condition1],
    repeated: 2,
    evaluate: (_, pairs) => eachCondition(undefined, pairs, (conditions) => count([], conditions)),
  }),
  one('SUMIF', sums, 'Sum of the numbers for which a condition holds.', 'sum_range', sum),
  many('SUMIFS', sums, 'Sum of the numbers for which all conditions hold.', 'sum_range', sum),
  one('AVERAGEIF', statistics, 'Mean of the numbers for which a condition holds.', 'average_range', mean),
  many('AVERAGEIFS', statistics, 'Mean of the numbers for which all conditions hold.', 'average_range', mean),
  many(
    'MAXIFS',
    statistics,
    'The largest of the numbers for which all conditions hold.',
    'max_range',
    extreme(Math.max),
  ),
  many('MINIFS', statistics, 'The least of the numbers for which all conditions hold.', 'min_range', extreme(Math.min)),
]
