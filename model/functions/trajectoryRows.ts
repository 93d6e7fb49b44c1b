import { type CellError, cellError } from '../core/value.ts'
import { monthsPerYear, rowLimitOfSpill } from './constants.ts'
import { shortNumber } from './shownNumber.ts'

/**
 * Rows of a trajectory in steps of `stepMonths` from month 0, or `#NUM!` beyond the limit.
 *
 * @param endYears without `months`, the last row is the first step at or after these calendar years
 * @param months the last row is the last step at or before this month
 */
export function trajectoryRows(endYears: number, stepMonths: number, months: number | undefined): number | CellError {
  const steps = months === undefined ? stepsTo(endYears, stepMonths) : stepsWithin(months, stepMonths)
  if (steps < rowLimitOfSpill) return steps + 1
  const needed = Number.isFinite(steps) ? `would need ${shortNumber(steps + 1)} rows` : 'would never end'
  return cellError(
    '#NUM!',
    `The trajectory ${needed}; at most ${rowLimitOfSpill} fit, so take longer steps or fewer months.`,
  )
}

/** Judged on the years that the rows will show, so that the last row is never one too early or too late. */
function stepsTo(endYears: number, stepMonths: number): number {
  let steps = Math.ceil((endYears * monthsPerYear) / stepMonths)
  if (!(steps < rowLimitOfSpill)) return Number.isNaN(steps) ? Infinity : steps
  while (steps > 0 && ((steps - 1) * stepMonths) / monthsPerYear >= endYears) steps--
  while ((steps * stepMonths) / monthsPerYear < endYears) steps++
  return steps
}

/** 0.3 months hold three steps of 0.1, though 0.3/0.1 is a little below 3. */
function stepsWithin(months: number, stepMonths: number): number {
  return Math.floor((months / stepMonths) * (1 + 1e-12))
}
