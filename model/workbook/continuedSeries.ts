import type { Cell } from './workbook.ts'

const msPerDay = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** Whether a format code shows a day, month or year. Quoted text, `[Red]` and escaped letters do not count. */
export function showsDate(format: string): boolean {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[yd]|mmm/i.test(code) && !/general/i.test(code)
}

/** Takes off the noise of binary fractions: 0.1, 0.2, 0.3 and not 0.30000000000000004. */
const clean = (x: number): number => Number(x.toPrecision(15))

/** The `k`th of a series of months that are all on the same day, or `null` if the dates are no such series. */
function monthly(serials: readonly number[]): ((k: number) => number) | null {
  if (!serials.every(Number.isInteger)) return null
  const dates = serials.map((serial) => new Date(epoch + serial * msPerDay))
  const [first, second] = dates
  if (!first || !second || first.getUTCDate() > 28) return null
  const months = dates.map((date) => date.getUTCFullYear() * 12 + date.getUTCMonth())
  const start = months[0] as number
  const step = (months[1] as number) - start
  const regular = dates.every((date, i) => date.getUTCDate() === first.getUTCDate() && months[i] === start + step * i)
  if (step === 0 || !regular) return null
  return (k) => {
    const month = start + step * k
    return (
      (Date.UTC(Math.floor(month / 12), month - 12 * Math.floor(month / 12), first.getUTCDate()) - epoch) / msPerDay
    )
  }
}

/** The straight line through the numbers, by least squares: exactly theirs when they lie on one. */
function linear(numbers: readonly number[]): (k: number) => number {
  const n = numbers.length
  const meanX = (n - 1) / 2
  const meanY = numbers.reduce((sum, y) => sum + y / n, 0)
  let above = 0
  let below = 0
  numbers.forEach((y, x) => {
    above += (x - meanX) * (y - meanY)
    below += (x - meanX) ** 2
  })
  const step = clean(above / below)
  const start = numbers[0] as number
  const onLine = numbers.every((y, x) => clean(start + step * x) === clean(y))
  return onLine ? (k) => clean(start + step * k) : (k) => clean(meanY + step * (k - meanX))
}

/**
 * How the constants of a row or column go on: the value of the `k`th cell, which may lie before the first (k < 0).
 * Two or more numbers go on as a straight line, dates of equal days by months, a single date day by day. `null` when
 * they only repeat.
 */
export function continuedSeries(cells: readonly (Cell | null)[]): ((k: number) => number) | null {
  const numbers: number[] = []
  for (const cell of cells) {
    if (typeof cell?.value !== 'number') return null
    numbers.push(cell.value)
  }
  const dates = cells.every((cell) => cell?.format !== undefined && showsDate(cell.format))
  const [first] = numbers
  if (first === undefined) return null
  if (numbers.length === 1) return dates ? (k) => first + k : null
  return (dates ? monthly(numbers) : null) ?? linear(numbers)
}
