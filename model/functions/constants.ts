/** The model's calendar, the same in every function: a year of 365 days, a month of a twelfth of it. */
export const daysPerYear = 365
export const secondsPerYear = 31_536_000
export const monthsPerYear = 12

export const secondsPerHour = 3600
export const secondsPerDay = 86_400

/** Rows that one spill may fill. */
export const rowLimitOfSpill = 12_000

/** One H100-equivalent at 16 bit, FLOP/s. */
export const flopsPerH100 = 1e15

/** Worldwide AI compute that Finnveden counts with, FLOP/s. */
export const worldFlops = 4e21

/** FLOP of a training step in the law of Hoffmann et al.: C = 6·N·D. */
export const trainingFlopPerParamToken = 6
