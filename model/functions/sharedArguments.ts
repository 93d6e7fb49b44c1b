import { secondsPerYear } from './constants.ts'
import { above, atLeast, positiveShare } from './domains.ts'
import { omissible, optional, orWord, required, vector } from './params.ts'

/** Arguments that mean the same wherever their name occurs: unit, default and domain stand here alone. */
export const params = required('N', 'parameters', 'Parameters of the model.', above(0))

export const tokens = required('D', 'tokens', 'Training tokens, or data points.', atLeast(0))

export const trainFlop = required('C', 'FLOP', 'Training compute.', above(0))

export const trainSeconds = optional(
  'T',
  's',
  'Wall-clock length of the training run; one model year by default.',
  secondsPerYear,
  above(0),
)

export const tokensPerParam = optional(
  'm',
  'tokens/param',
  'Data points per parameter; about 20 is compute-optimal after Hoffmann et al.',
  20,
  above(0),
)

export const horizon = optional(
  'H',
  'tokens',
  'Token-equivalents that one data point costs: 1 for predicting text, more for long tasks.',
  1,
  above(0),
)

export const flopPerParamToken = optional('k', 'FLOP', 'Forward-pass FLOP per parameter and token.', 2, above(0))

export const backwardRatio = optional(
  'b',
  '1',
  'FLOP of forward and backward pass together, divided by those of the forward pass.',
  3,
  above(0),
)

export const utilisation = optional('u', '1', 'FLOP/s achieved, divided by nominal FLOP/s.', 1, positiveShare)

export const flops = required('F', 'FLOP/s', 'Compute rate of the cluster.', atLeast(0))

export const tokensPerHumanSecond = optional(
  'h',
  'tokens/s',
  'Tokens that count as one second of human thinking.',
  10,
  above(0),
)

export const multipliers = vector(
  'v',
  '1',
  'AI R&D progress multiplier at each milestone.',
  [5, 25, 250, 2000],
  above(0),
  { atLeast: 2 },
)

export const humanYears = vector(
  'G',
  'years',
  'Human-only years of research between each milestone and the next.',
  [4, 19, 95],
  atLeast(0),
  { oneFewerThan: 'multipliers' },
)

/** Domain of the functions that take cost forward; those that ask when, need a cost that falls. */
export const declinePerYear = required('g', '1/yr', 'Factor by which cost falls each year.', above(0))

export const fallingPerYear = { ...declinePerYear, domain: above(1) }

export const returns = orWord(
  optional(
    'r',
    '1',
    'Doublings of software for each doubling of all research input so far; "none" if returns do not diminish.',
    1.2,
    above(0),
  ),
  'none',
)

export const parallelism = optional(
  'p',
  '1',
  'Exponent on research labour: how far more work in parallel speeds up research.',
  0.3,
  above(0),
)

export const ceilingDoublings = omissible(
  'X_2',
  'doublings',
  'Doublings of software left before its effective limit.',
  'no ceiling',
  above(0),
)

export const doublingYears = optional(
  'D',
  'years',
  'Time in which software doubled before research was automated.',
  0.25,
  above(0),
)
