import type { Matrix } from '../core/value.ts'
import { numbersIn } from './coerced.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Statistical'
export const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)
export const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)
export const mean = (values: readonly number[]) =>
  values.length === 0 ? refuse('#DIV/0!', 'at least one number is needed') : sum(values) / values.length

const data = needed('array', 'array', 'The numbers.')
const ref = needed('array', 'ref', 'The numbers among which it stands.')
const direction = maybe('number', 'order', '0 (the default): the largest is first; any other number: the smallest.')

function place(number: number, range: Matrix, order: number): { better: number; same: number } {
  const values = numbersIn(range)
  const same = values.filter((each) => each === number).length
  if (same === 0) refuse('#N/A', 'the number is not among them')
  return { better: values.filter((each) => (order === 0 ? each > number : each < number)).length, same }
}

const rank = (name: string, shared: boolean) =>
  define({
    name,
    family,
    summary: shared
      ? 'Rank of a number among others; equal ones share the mean of their ranks.'
      : 'Rank of a number among others; equal ones have the best of their ranks.',
    params: [needed('number', 'number', 'The number.'), ref, direction],
    evaluate: ([number, range, order = 0]) => {
      const { better, same } = place(number, range, order)
      return better + 1 + (shared ? (same - 1) / 2 : 0)
    },
  })

const percentRank = (name: string, exclusive: boolean) =>
  define({
    name,
    family,
    summary: `Which share of the others a value exceeds, ${exclusive ? 'above 0 and below 1' : 'from 0 to 1'}.`,
    params: [
      data,
      needed('number', 'x', 'The value.'),
      maybe('number', 'significance', 'How many digits the result keeps, 3 by default.'),
    ],
    evaluate: ([range, x, digits = 3]) => {
      const values = ascending(numbersIn(range))
      const first = values[0] ?? refuse('#NUM!', 'at least one number is needed')
      if (digits < 1) refuse('#NUM!', 'significance must be at least 1')
      if (x < first || x > (values.at(-1) as number)) refuse('#N/A', 'x lies outside the data')
      const below = values.filter((each) => each < x).length
      const [before, after] = [values[below - 1] as number, values[below] as number]
      const position = after === x ? below : below - 1 + (x - before) / (after - before)
      const share = exclusive
        ? (position + 1) / (values.length + 1)
        : values.length === 1
          ? 1
          : position / (values.length - 1)
      const scale = 10 ** Math.trunc(digits)
      // A share that binary numbers put just below a step belongs on it.
      return Math.floor(share * scale + 1e-9) / scale
    },
  })

export function modes(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = [...counts.values()].reduce((largest, count) => Math.max(largest, count), 0)
  if (most < 2) refuse('#N/A', 'no number comes twice')
  return [...counts].filter(([, count]) => count === most).map(([value]) => value)
}

const numbersParam = needed('array', 'number', 'A number or a range of numbers.')

const mode = (name: string) =>
  define({
    name,
    family,
    summary: 'The number that comes most often, the first of several.',
    params: [numbersParam],
    repeated: 1,
    evaluate: (_, repeats) => modes(repeats.flatMap(numbersIn))[0] as number,
  })

const modeMult = define({
  name: 'MODE.MULT',
  family,
  summary: 'All numbers that come most often, in a column.',
  params: [numbersParam],
  repeated: 1,
  evaluate: (_, repeats) => modes(repeats.flatMap(numbersIn)).map((each) => [each]),
})

const frequency = define({
  name: 'FREQUENCY',
  family,
  summary: 'How many numbers fall up to each limit, and above the last, in a column.',
  params: [
    needed('array', 'data_array', 'The numbers.'),
    needed('array', 'bins_array', 'The upper limits; each belongs to its own bin.'),
  ],
  evaluate: ([range, limits]) => {
    const values = numbersIn(range)
    const bins = numbersIn(limits)
    const sorted = [...new Set(ascending(bins))]
    const counts = sorted.map(
      (limit, i) => values.filter((each) => each <= limit && (i === 0 || each > (sorted[i - 1] as number))).length,
    )
    const above = values.length - sum(counts)
    const seen = new Set<number>()
    // In the order of the limits as given; a limit that comes again counts nothing.
    const column = bins.map((limit) => {
      const count = seen.has(limit) ? 0 : (counts[sorted.indexOf(limit)] as number)
      seen.add(limit)
      return [count]
    })
    return [...column, [above]]
  },
})

const kurt = define({
  name: 'KURT',
  family,
  summary: 'Excess kurtosis of a sample: how heavy its tails are beside a normal distribution.',
  params: [numbersParam],
  repeated: 1,
  evaluate: (_, repeats) => {
    const values = repeats.flatMap(numbersIn)
    const n = values.length
    if (n < 4) refuse('#DIV/0!', 'at least four numbers are needed')
    const centre = mean(values)
    const variance = sum(values.map((each) => (each - centre) ** 2)) / (n - 1)
    if (variance === 0) refuse('#DIV/0!', 'all numbers are equal')
    const fourth = sum(values.map((each) => (each - centre) ** 4)) / variance ** 2
    return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
  },
})

const trimMean = define({
  name: 'TRIMMEAN',
  family,
  summary: 'Mean without a share of the smallest and largest numbers.',
  params: [data, needed('number', 'percent', 'The share left out, half of it at each end, such as 0.2.')],
  evaluate: ([range, share]) => {
    if (share < 0 || share >= 1) refuse('#NUM!', 'percent must be at least 0 and below 1')
    const values = ascending(numbersIn(range))
    const cut = Math.floor((values.length * share) / 2)
    return mean(values.slice(cut, values.length - cut))
  },
})

export const statisticsFunctions = [
  rank('RANK', false),
  rank('RANK.EQ', false),
  rank('RANK.AVG', true),
  percentRank('PERCENTRANK', false),
  percentRank('PERCENTRANK.INC', false),
  percentRank('PERCENTRANK.EXC', true),
  mode('MODE'),
  mode('MODE.SNGL'),
  modeMult,
  frequency,
  kurt,
  trimMean,
]
