import type { Matrix } from '../core/value.ts'
import { flat, numbersIn, onlyNumbers } from './coerced.ts'
import { chiSquared, fisherF, studentT } from './distribution.ts'
import { define, needed, refuse } from './spreadsheetFunction.ts'
import { mean, sum } from './statistics.ts'

const family = 'Statistical'
const array1 = needed('array', 'array1', 'The first sample.')
const array2 = needed('array', 'array2', 'The second sample.')

function variance(values: readonly number[]): number {
  if (values.length < 2) refuse('#DIV/0!', 'each sample needs at least two numbers')
  const centre = mean(values)
  return sum(values.map((each) => (each - centre) ** 2)) / (values.length - 1)
}

/** What differs between numbers at the same place; a place without two numbers is passed over. */
function differences(a: Matrix, b: Matrix): number[] {
  const [left, right] = [flat(a), flat(b)]
  if (left.length !== right.length) refuse('#N/A', 'paired samples must have the same size')
  numbersIn(a)
  numbersIn(b)
  return left.flatMap((each, i) => {
    const other = right[i]
    return typeof each === 'number' && typeof other === 'number' ? [each - other] : []
  })
}

/** Student's t of two samples and its degrees of freedom. */
function statistic(a: Matrix, b: Matrix, type: number): { readonly t: number; readonly freedom: number } {
  if (type === 1) {
    const pairs = differences(a, b)
    return { t: mean(pairs) / Math.sqrt(variance(pairs) / pairs.length), freedom: pairs.length - 1 }
  }
  const [x, y] = [numbersIn(a), numbersIn(b)]
  const [m, n] = [x.length, y.length]
  const [vx, vy] = [variance(x), variance(y)]
  const distance = mean(x) - mean(y)
  if (type === 2) {
    const pooled = ((m - 1) * vx + (n - 1) * vy) / (m + n - 2)
    return { t: distance / Math.sqrt(pooled * (1 / m + 1 / n)), freedom: m + n - 2 }
  }
  const [sx, sy] = [vx / m, vy / n]
  return { t: distance / Math.sqrt(sx + sy), freedom: (sx + sy) ** 2 / (sx ** 2 / (m - 1) + sy ** 2 / (n - 1)) }
}

const tTest = (name: string) =>
  define({
    name,
    family,
    summary: 'How likely two samples of one mean would differ so much, by Student’s t test.',
    params: [
      array1,
      array2,
      needed('number', 'tails', '1: to one side; 2: to either side.'),
      needed('number', 'type', '1: paired; 2: of equal variances; 3: of unequal variances.'),
    ],
    evaluate: ([a, b, tails, type]) => {
      const [sides, kind] = [Math.trunc(tails), Math.trunc(type)]
      if (sides !== 1 && sides !== 2) refuse('#NUM!', 'tails must be 1 or 2')
      if (kind < 1 || kind > 3) refuse('#NUM!', 'type must be 1, 2 or 3')
      const { t, freedom } = statistic(a, b, kind)
      if (!Number.isFinite(t)) refuse('#DIV/0!', 'the samples do not vary')
      return sides * studentT(freedom).tails(Math.abs(t)).upper
    },
  })

const fTest = (name: string) =>
  define({
    name,
    family,
    summary: 'How likely two samples of one variance would differ so much in it, to either side.',
    params: [array1, array2],
    evaluate: ([a, b]) => {
      const [x, y] = [numbersIn(a), numbersIn(b)]
      const [vx, vy] = [variance(x), variance(y)]
      if (vx === 0 || vy === 0) refuse('#DIV/0!', 'a sample does not vary')
      const { lower, upper } = fisherF(x.length - 1, y.length - 1).tails(vx / vy)
      return 2 * Math.min(lower, upper)
    },
  })

const chiTest = (name: string) =>
  define({
    name,
    family,
    summary: 'How likely counts that were expected would come out so different, by the chi-squared test.',
    params: [
      needed('array', 'actual_range', 'The counts.'),
      needed('array', 'expected_range', 'The counts expected, in the same shape.'),
    ],
    evaluate: ([actual, expected]) => {
      const [seen, wanted] = [onlyNumbers(actual, 'actual_range'), onlyNumbers(expected, 'expected_range')]
      const [rows, columns] = [seen.length, seen[0]?.length ?? 0]
      if (rows !== wanted.length || columns !== wanted[0]?.length) refuse('#N/A', 'the ranges must have the same shape')
      const freedom = rows === 1 ? columns - 1 : columns === 1 ? rows - 1 : (rows - 1) * (columns - 1)
      if (freedom < 1) refuse('#N/A', 'there must be at least two counts')
      const counts = wanted.flat()
      if (counts.some((each) => each < 0)) refuse('#NUM!', 'expected counts must not be negative')
      if (counts.some((each) => each === 0)) refuse('#DIV/0!', 'expected counts must not be 0')
      const square = sum(seen.flat().map((each, i) => (each - (counts[i] as number)) ** 2 / (counts[i] as number)))
      return chiSquared(freedom).tails(square).upper
    },
  })

export const significanceFunctions = [
  tTest('T.TEST'),
  tTest('TTEST'),
  fTest('F.TEST'),
  fTest('FTEST'),
  chiTest('CHISQ.TEST'),
  chiTest('CHITEST'),
]
