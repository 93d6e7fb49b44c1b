import { onlyNumbers } from './coerced.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Statistical'
const number = needed('number', 'number', 'How many things there are.')
const chosen = needed('number', 'number_chosen', 'How many of them are put in order.')

const permut = define({
  name: 'PERMUT',
  family,
  summary: 'In how many ways some of a number of things can be put in order.',
  params: [number, chosen],
  evaluate: ([all, some]) => {
    const [n, k] = [Math.trunc(all), Math.trunc(some)]
    if (n <= 0 || k < 0 || n < k) refuse('#NUM!', 'number must be above 0 and number_chosen from 0 to number')
    let product = 1
    for (let i = 0; i < k && Number.isFinite(product); i++) product *= n - i
    return product
  },
})

const permutationA = define({
  name: 'PERMUTATIONA',
  family,
  summary: 'In how many ways some of a number of things can be put in order if each may come again.',
  params: [number, chosen],
  evaluate: ([all, some]) => {
    const [n, k] = [Math.trunc(all), Math.trunc(some)]
    if (n < 0 || k < 0) refuse('#NUM!', 'both numbers must be at least 0')
    return n ** k
  },
})

const prob = define({
  name: 'PROB',
  family,
  summary: 'The chance that a value falls between two limits, from a list of values and their chances.',
  params: [
    needed('array', 'x_range', 'The values.'),
    needed('array', 'prob_range', 'The chance of each, 1 in sum.'),
    needed('number', 'lower_limit', 'The lower limit.'),
    maybe('number', 'upper_limit', 'The upper limit; the lower one by default.'),
  ],
  evaluate: ([xRange, probabilities, lower, upper = lower]) => {
    const xs = onlyNumbers(xRange, 'x_range').flat()
    const shares = onlyNumbers(probabilities, 'prob_range').flat()
    if (xs.length !== shares.length) refuse('#N/A', 'the two ranges must have the same length')
    const total = shares.reduce((sum, each) => sum + each, 0)
    if (shares.some((each) => each < 0 || each > 1) || Math.abs(total - 1) > 1e-7) {
      refuse('#NUM!', 'the chances must lie from 0 to 1 and be 1 in sum')
    }
    return shares.reduce(
      (sum, each, i) => ((xs[i] as number) >= lower && (xs[i] as number) <= upper ? sum + each : sum),
      0,
    )
  },
})

export const chanceFunctions = [permut, permutationA, prob]
