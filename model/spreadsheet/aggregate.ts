import { type CellValue, isError } from '../core/value.ts'
import { flat, numbersIn } from './coerced.ts'
import { define, needed, refuse } from './spreadsheetFunction.ts'
import { ascending, mean, modes, sum } from './statistics.ts'

function deviation(values: readonly number[], sample: boolean): number {
  const freedom = values.length - (sample ? 1 : 0)
  if (freedom < 1) refuse('#DIV/0!', 'there are too few numbers')
  const centre = mean(values)
  return sum(values.map((each) => (each - centre) ** 2)) / freedom
}

function quantile(values: readonly number[], share: number, exclusive: boolean): number {
  const sorted = ascending(values)
  const at = exclusive ? share * (sorted.length + 1) - 1 : share * (sorted.length - 1)
  if (!(share >= 0 && share <= 1) || at < 0 || at > sorted.length - 1) refuse('#NUM!', 'k lies outside its bounds')
  const low = Math.floor(at)
  const below = sorted[low] as number
  return below + (at - low) * ((sorted[low + 1] ?? below) - below)
}

const nth = (values: readonly number[], k: number) =>
  values[Math.ceil(k) - 1] ?? refuse('#NUM!', 'k is larger than the count of numbers, or below 1')
const nonEmpty = (values: readonly number[]) =>
  values.length === 0 ? refuse('#NUM!', 'at least one number is needed') : values

type Aggregate = (numbers: readonly number[], k: number, all: readonly CellValue[]) => number

/** The functions of SUBTOTAL and AGGREGATE, from 1 on. */
const aggregates: readonly Aggregate[] = [
  (numbers) => mean(numbers),
  (numbers) => numbers.length,
  (_, __, all) => all.filter((value) => value !== null).length,
  (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0),
  (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, each) => product * each, 1)),
  (numbers) => Math.sqrt(deviation(numbers, true)),
  (numbers) => Math.sqrt(deviation(numbers, false)),
  (numbers) => sum(numbers),
  (numbers) => deviation(numbers, true),
  (numbers) => deviation(numbers, false),
  (numbers) => quantile(nonEmpty(numbers), 0.5, false),
  (numbers) => modes(numbers)[0] as number,
  (numbers, k) => nth(ascending(numbers).reverse(), k),
  (numbers, k) => nth(ascending(numbers), k),
  (numbers, k) => quantile(nonEmpty(numbers), k, false),
  (numbers, k) => quantile(nonEmpty(numbers), Math.trunc(k) / 4, false),
  (numbers, k) => quantile(nonEmpty(numbers), k, true),
  (numbers, k) => quantile(nonEmpty(numbers), Math.trunc(k) / 4, true),
]

const kinds = '1: mean, 2: count, 3: count of all, 4: max, 5: min, 6: product, 9: sum'

/** The engine leaves out of the values what is hidden, filtered or a subtotal itself. */
export const aggregateFunctions = [
  define({
    name: 'SUBTOTAL',
    family: 'Math and trigonometry',
    summary: 'A sum or other figure of the rows that a filter shows, without the subtotals among them.',
    params: [
      needed('number', 'function_num', `${kinds}, and so on to 11; from 101 to 111 also without rows hidden by hand.`),
      needed('array', 'ref', 'The cells.'),
    ],
    repeated: 1,
    evaluate: ([which], repeats) => {
      const number = Math.trunc(which) > 100 ? Math.trunc(which) - 100 : Math.trunc(which)
      const compute = number >= 1 && number <= 11 ? aggregates[number - 1] : undefined
      if (!compute) refuse('#VALUE!', 'function_num must be from 1 to 11 or from 101 to 111')
      return figure(number, compute, repeats.flatMap(flat), 0)
    },
  }),
  define({
    name: 'AGGREGATE',
    family: 'Math and trigonometry',
    summary: 'A mean, sum, percentile or other figure that can pass over errors, hidden rows and other subtotals.',
    params: [
      needed('number', 'function_num', `${kinds}, 12: median, 14: large, 15: small, and so on to 19.`),
      needed(
        'number',
        'options',
        '0 passes over subtotals; 1, 3, 5, 7 over hidden rows; 2, 3, 6, 7 over errors; 4 over nothing.',
      ),
      needed('array', 'ref', 'The numbers; for 14 to 19 the place or share comes after them.'),
    ],
    repeated: 1,
    evaluate: ([which, option], repeats) => {
      const number = Math.trunc(which)
      const compute = aggregates[number - 1] ?? refuse('#VALUE!', 'function_num must be from 1 to 19')
      if (!(option >= 0 && option < 8)) refuse('#VALUE!', 'options must be from 0 to 7')
      const withPlace = number >= 14
      const k = withPlace ? repeats.at(-1)?.[0]?.[0] : 0
      if (withPlace && (repeats.length < 2 || typeof k !== 'number'))
        refuse('#VALUE!', 'the place or share k is missing')
      const all = (withPlace ? repeats.slice(0, -1) : repeats).flatMap(flat)
      const ignoring = [2, 3, 6, 7].includes(Math.trunc(option))
      return figure(number, compute, ignoring ? all.filter((value) => !isError(value)) : all, k as number)
    },
  }),
]

function figure(number: number, compute: Aggregate, values: readonly CellValue[], k: number): number {
  // Counting never minds an error.
  const counted = number === 2 || number === 3 ? values.filter((value) => !isError(value)) : values
  return compute(numbersIn([counted]), k, values)
}
