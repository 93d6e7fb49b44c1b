import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Math and trigonometry'
const number = needed('number', 'number', 'The number.')

/**
 * Half away from zero, of the number as its first 15 digits spell it: 1.005 is a little less in binary, yet gives 1.01
 * with two places.
 */
export function rounded(value: number, places: number): number {
  // Outside of these bounds every double is round already, or rounds to 0.
  if (places > 323) return value
  if (places < -308) return 0
  const [digits = '', exponent = ''] = Math.abs(value).toExponential(14).split('e')
  const shifted = Number(`${digits}e${Number(exponent) + places}`)
  if (!Number.isFinite(shifted)) return value
  const size = Number(`${Math.round(shifted)}e${-places}`)
  return value < 0 && size !== 0 ? -size : size
}

const round = define({
  name: 'ROUND',
  family,
  summary: 'Rounds a number to a number of decimals, halves away from zero.',
  params: [
    number,
    maybe('number', 'num_digits', 'How many decimals, 0 by default; negative: rounds before the decimal point.'),
  ],
  evaluate: ([value, digits = 0]) => rounded(value, Math.trunc(digits)),
})

const int = define({
  name: 'INT',
  family,
  summary: 'The next whole number that is not above a number.',
  params: [number],
  evaluate: ([value]) => Math.floor(value),
})

const mod = define({
  name: 'MOD',
  family,
  summary: 'What is left of a division, with the sign of the divisor.',
  params: [number, needed('number', 'divisor', 'What to divide by.')],
  evaluate: ([value, divisor]) => {
    if (divisor === 0) refuse('#DIV/0!', 'the divisor is 0')
    // 1 and 0.1 divide without a rest, though the double next to 0.1 does not divide 1.
    if (Number.isInteger(value / divisor)) return 0
    const rest = value % divisor
    return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest
  },
})

const significance = maybe('number', 'significance', 'Of what the result is a multiple, 1 by default.')

/** To a multiple upwards or downwards; `away` turns the direction for numbers below 0. */
function multiple(value: number, step: number, up: boolean, away: boolean): number {
  const size = Math.abs(step)
  if (size === 0 || value === 0) return 0
  const upwards = value < 0 && away ? !up : up
  const count = Number((value / size).toPrecision(15))
  const result = (upwards ? Math.ceil(count) : Math.floor(count)) * size
  return result === 0 ? 0 : Number(result.toPrecision(15))
}

const ceilingMath = define({
  name: 'CEILING.MATH',
  family,
  summary: 'Rounds a number up to a multiple of another.',
  params: [number, significance, maybe('number', 'mode', 'Anything but 0: negative numbers go away from zero.')],
  evaluate: ([value, step = 1, mode = 0]) => multiple(value, step, true, mode !== 0),
})

const floorMath = define({
  name: 'FLOOR.MATH',
  family,
  summary: 'Rounds a number down to a multiple of another.',
  params: [number, significance, maybe('number', 'mode', 'Anything but 0: negative numbers go towards zero.')],
  evaluate: ([value, step = 1, mode = 0]) => multiple(value, step, false, mode !== 0),
})

const even = (name: string, remainder: number) =>
  define({
    name,
    family: 'Information',
    summary: `Whether a number, without its decimals, is ${remainder === 0 ? 'even' : 'odd'}.`,
    params: [number],
    evaluate: ([value]) => Math.abs(Math.trunc(value) % 2) === remainder,
  })

const gestep = define({
  name: 'GESTEP',
  family: 'Engineering',
  summary: '1 if a number is at least as large as a step, else 0.',
  params: [number, maybe('number', 'step', 'The step, 0 by default.')],
  evaluate: ([value, step = 0]) => (value >= step ? 1 : 0),
})

export const roundingFunctions = [round, int, mod, ceilingMath, floorMath, even('ISEVEN', 0), even('ISODD', 1), gestep]
