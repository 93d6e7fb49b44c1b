import type { Scalar } from '../core/value.ts'
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

/** A series by index: what its `k`th cell holds, also before the first (k < 0). */
type Series = (k: number) => Scalar

/** Weekdays one after the other, with a weekend between at least two of them. */
function workdays(serials: readonly number[]): Series | null {
  const weekday = (serial: number) => (serial + 5) % 7
  const weekend = serials.some((serial, i) => i > 0 && serial - (serials[i - 1] as number) === 3)
  const regular = serials.every((serial, i) => {
    if (!Number.isInteger(serial) || weekday(serial) > 4) return false
    const before = serials[i - 1]
    return before === undefined || serial - before === (weekday(serial) === 0 ? 3 : 1)
  })
  const [first] = serials
  if (first === undefined || !weekend || !regular) return null
  const monday = first - weekday(first)
  return (k) => {
    const place = weekday(first) + k
    return monday + Math.floor(place / 5) * 7 + (((place % 5) + 5) % 5)
  }
}

const lists: readonly (readonly string[])[] = [
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
]

/** The names of months, days and quarters, which begin anew after the last, in capitals or not as the first one. */
function named(texts: readonly string[]): Series | null {
  const [first = '', second] = texts
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const list = lists.find((names) => texts.every((text) => names.some((name) => same(name, text))))
  if (!list) return null
  const index = (text: string) => list.findIndex((name) => same(name, text))
  const start = index(first)
  const step = second === undefined ? 1 : index(second) - start
  if (texts.some((text, i) => (((index(text) - start - step * i) % list.length) + list.length) % list.length !== 0))
    return null
  return (k) => {
    const name = list[(((start + step * k) % list.length) + list.length) % list.length] as string
    if (first.length > 1 && first === first.toUpperCase()) return name.toUpperCase()
    return first === first.toLowerCase() ? name.toLowerCase() : name
  }
}

/** `Item 9`, `Item 10`: equal texts before a number, which goes on; leading zeros stay. */
function numbered(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})$/s.exec(text))
  const before = parts[0]?.[1]
  if (before === undefined || parts.some((part) => part?.[1] !== before)) return null
  const numbers = parts.map((part) => Number(part?.[2]))
  const digits = parts[0]?.[2] ?? ''
  const step = numbers.length === 1 ? 1 : (numbers[1] as number) - (numbers[0] as number)
  if (numbers.some((number, i) => number !== (numbers[0] as number) + step * i)) return null
  const width = digits.startsWith('0') ? digits.length : 1
  return (k) => `${before}${String(Math.abs((numbers[0] as number) + step * k)).padStart(width, '0')}`
}

const isDate = (cell: Cell | null) => cell?.format !== undefined && showsDate(cell.format)

/** What goes on together: neighbouring cells of one kind. */
function kindOf(cell: Cell | null): string {
  if (typeof cell?.value === 'number') return isDate(cell) ? 'date' : 'number'
  if (typeof cell?.value !== 'string') return 'other'
  if (named([cell.value])) return 'name'
  const before = /^(.*?)\d{1,15}$/s.exec(cell.value)?.[1]
  return before === undefined ? 'other' : `text ${before}`
}

function seriesOf(kind: string, run: readonly (Cell | null)[], alone: boolean): Series | null {
  const values = run.map((cell) => cell?.value)
  if (kind === 'other') return null
  if (kind === 'name') return named(values as string[])
  if (kind !== 'number' && kind !== 'date') return numbered(values as string[])
  const numbers = values as number[]
  const [first] = numbers
  if (first === undefined) return null
  if (numbers.length === 1) return kind === 'number' && alone ? null : (k) => first + k
  return (kind === 'date' ? (workdays(numbers) ?? monthly(numbers)) : null) ?? linear(numbers)
}

/**
 * How the constants of a row or column go on: what the `k`th cell holds, which may lie before the first (k < 0), or
 * `null` where it repeats one of them. Neighbours of one kind go on together, so that a pattern of several kinds goes
 * on in each of them: two or more numbers as a straight line, dates by days, weekdays or months, the names of months
 * and days, texts with a number at their end. A number alone only repeats, and so does all with a gap in it.
 */
export function continuedSeries(cells: readonly (Cell | null)[]): (k: number) => Scalar | null {
  if (cells.some((cell) => cell?.value === undefined && cell?.formula === undefined)) return () => null
  const kinds = cells.map(kindOf)
  const runs: { readonly start: number; readonly length: number; readonly series: Series | null }[] = []
  for (let start = 0; start < cells.length; ) {
    const kind = kinds[start] as string
    let end = start + 1
    while (end < cells.length && kinds[end] === kind) end++
    const series = seriesOf(kind, cells.slice(start, end), cells.length === 1)
    runs.push({ start, length: end - start, series })
    start = end
  }
  const runAt = runs.flatMap((run) => Array.from({ length: run.length }, () => run))
  return (k) => {
    const round = Math.floor(k / cells.length)
    const at = k - round * cells.length
    const run = runAt[at]
    return run?.series ? run.series(round * run.length + at - run.start) : null
  }
}
