import { daySerial } from '../format/date.ts'

/** A place on an axis and what stands there. `format` is the code that tells the ticks of this axis apart. */
export interface Ticks {
  readonly values: readonly number[]
  /** Absent: the default display does. */
  readonly format?: string
}

export type Domain = readonly [number, number]

/** Beyond it the width of a domain is no double any more. */
const linearLimit = 8e307
/** Smallest and largest power of ten on a log axis. */
const smallestPower = -307
const largestPower = 308

const power = (exponent: number): number => Number(`1e${exponent}`)

const exponentOf = (value: number): number => {
  const guess = Math.round(Math.log10(value))
  return power(guess) > value ? guess - 1 : guess
}

/** 1, 2 or 5 times a power of ten, as mantissa and exponent, so that about `count` steps fill `span`. */
function niceStep(span: number, count: number): { mantissa: number; exponent: number } | null {
  const raw = span / Math.max(1, count)
  if (!(raw > 1e-306) || !Number.isFinite(raw)) return null
  const exponent = exponentOf(raw)
  const rest = raw / power(exponent)
  if (rest < Math.SQRT2) return { mantissa: 1, exponent }
  if (rest < Math.sqrt(10)) return { mantissa: 2, exponent }
  if (rest < Math.sqrt(50)) return { mantissa: 5, exponent }
  return { mantissa: 1, exponent: exponent + 1 }
}

/** Multiples of the step by one rounding each, so that 0.3 is 0.3. */
const multiple = (i: number, step: { mantissa: number; exponent: number }): number =>
  step.exponent < 0 && step.exponent >= -300
    ? (i * step.mantissa) / power(-step.exponent)
    : i * step.mantissa * power(step.exponent)

/** Evenly spaced round numbers inside the domain, about `count` of them; with `whole`, whole numbers only. */
export function linearTicks([low, high]: Domain, count: number, whole = false): Ticks {
  const nice = niceStep(high - low, count)
  const step = whole && nice && nice.exponent < 0 ? { mantissa: 1, exponent: 0 } : nice
  if (!step) return { values: low === high ? [low] : [low, high] }
  const size = step.mantissa * power(step.exponent)
  const first = Math.ceil(low / size - 1e-9)
  const last = Math.floor(high / size + 1e-9)
  // No multiple inside, or so far from 0 that neighbouring steps are the same double.
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || first > last) return { values: [low, high] }
  const values = Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i, step) + 0)
  const format = stepFormat(values, step.exponent)
  return format === undefined ? { values } : { values, format }
}

/** As many decimals for all ticks as the step needs. */
function stepFormat(values: readonly number[], exponent: number): string | undefined {
  const largest = Math.max(...values.map(Math.abs))
  if (largest >= 1e9 || (largest > 0 && largest < 1e-3)) {
    const digits = exponentOf(largest) - exponent
    return digits > 0 && digits < 15 ? `0.${'0'.repeat(digits)}E+00` : undefined
  }
  return exponent < 0 && exponent > -16 ? `0.${'0'.repeat(-exponent)}` : undefined
}

/** The domain widened to whole steps, such that its ends are ticks when it gets about `count` of them. */
export function niceDomain(domain: Domain, count: number): Domain {
  // Widening may ask for a larger step, whose ends lie further out.
  for (let wide = domain, times = 0; ; times++) {
    const wider = widened(wide, count)
    if ((wider[0] === wide[0] && wider[1] === wide[1]) || times === 5) return wider
    wide = wider
  }
}

function widened([low, high]: Domain, count: number): Domain {
  const step = niceStep(high - low, count)
  if (!step) return [low, high]
  const size = step.mantissa * power(step.exponent)
  const first = Math.floor(low / size + 1e-9)
  const last = Math.ceil(high / size - 1e-9)
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return [low, high]
  const [bottom, top] = [multiple(first, step) + 0, multiple(last, step) + 0]
  // At the end of all doubles there is nothing rounder.
  return bottom < top && bottom >= -linearLimit && top <= linearLimit ? [bottom, top] : [low, high]
}

/** A domain that is a domain: apart, finite, and around a single value. */
export function openDomain([low, high]: Domain): Domain {
  const within = (value: number): number => Math.max(-linearLimit, Math.min(linearLimit, value))
  const a = within(Math.min(low, high))
  const b = within(Math.max(low, high))
  const size = Math.max(Math.abs(a), Math.abs(b))
  // Closer than this no labels tell them apart.
  if (b - a > size * 1e-13) return [a, b]
  if (size < 1e-300) return [0, 1]
  const room = size / 2
  return [Math.max(-linearLimit, a - room), Math.min(linearLimit, a + room)]
}

const strides = [1, 2, 3, 5, 10, 15, 20, 25, 30, 50, 100, 150, 200]

/** Powers of ten inside the domain, every stride of them; 1, 2 and 5 times them, or all digits, where few fit. */
export function logTicks([low, high]: Domain, count: number): Ticks {
  const from = exponentOf(low)
  const to = exponentOf(high)
  const decades = Math.log10(high) - Math.log10(low)
  const inside = (value: number): boolean => value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)
  const some = (digits: readonly number[]): number[] => {
    const values: number[] = []
    for (let e = from; e <= to; e++) for (const d of digits) values.push(e < 0 ? d / power(-e) : d * power(e))
    return values.filter((value) => Number.isFinite(value) && inside(value))
  }
  if (decades * 9 <= count + 1) {
    const even = linearTicks([low, high], count)
    return even.values.length > 1 ? even : { values: [low, high] }
  }
  if (decades * 3 <= count) return { values: some([1, 2, 5]) }
  if (decades * 2 <= count) return { values: some([1, 3]) }
  const stride = strides.find((each) => decades / each <= count) ?? 300
  const values: number[] = []
  for (let e = Math.ceil(from / stride) * stride; e <= to; e += stride) values.push(power(e))
  const kept = values.filter((value) => value > 0 && inside(value))
  const round = low === power(from) && high === power(to)
  return { values: kept.length > 1 || (kept.length === 1 && !round) ? kept : [low, high] }
}

/** 0 and the powers of ten on both of its sides from `near` on, about `count` of them. */
export function symlogTicks([low, high]: Domain, near: number, count: number): Ticks {
  const first = exponentOf(near)
  const side = (end: number): number => (end > near ? exponentOf(Math.min(end, Number.MAX_VALUE)) - first : -1)
  const [up, down] = [side(high), side(-low)]
  const stride = strides.find((each) => (up + down + 2) / each <= count - 1) ?? 300
  const powers = (last: number): number[] => {
    const values: number[] = []
    // Counted from the far end, so that the largest power is always there.
    for (let e = last; e >= 0; e -= stride) values.push(power(first + e))
    return values
  }
  const all = [...powers(down).map((value) => -value), ...(low <= 0 && high >= 0 ? [0] : []), ...powers(up).reverse()]
  const values = all.filter((value) => value >= low && value <= high && Number.isFinite(value))
  return { values: values.length > 1 ? values : [low, high] }
}

/** A positive domain widened to powers of ten, or within them to 1, 2 or 5 times one. */
export function niceLogDomain([low, high]: Domain): Domain {
  const wide = Math.log10(high) - Math.log10(low) > 2
  const digits = wide ? [1, 10] : [1, 2, 5, 10]
  const at = (exponent: number, digit: number): number => digit * power(exponent)
  const a = exponentOf(low)
  const b = exponentOf(high)
  const down = [...digits].reverse().find((d) => at(a, d) <= low * (1 + 1e-12)) ?? 1
  const up = digits.find((d) => at(b, d) >= high * (1 - 1e-12)) ?? 10
  const bottom = Math.max(at(a, down), power(smallestPower - 1))
  const top = at(b, up)
  return [bottom, Number.isFinite(top) ? top : Number.MAX_VALUE]
}

/** A positive domain that is one: around a single value, a decade. */
export function openLogDomain([low, high]: Domain): Domain {
  const a = Math.max(low, power(smallestPower - 1))
  if (high / a > 1 + 1e-9) return [a, high]
  return [Math.max(a / 3, power(smallestPower - 1)), Math.min(a * 3, power(largestPower))]
}

/** Last day that a calendar shows, 9999-12-31. */
const lastDay = 2_958_465
const dayCounts = [1, 2, 7, 14]
const monthCounts = [1, 2, 3, 6]
const daysPerYear = 365.2425
const daysPerMonth = daysPerYear / 12

/** Year and month of a serial. */
function calendar(serial: number): { year: number; month: number } {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

/**
 * Days, months, quarters or years that begin inside the domain of serials, about `count` of them, and the format code
 * that shows no more than it must. Less than three days, or no calendar: evenly spaced numbers without a format.
 */
export function dateTicks([low, high]: Domain, count: number): Ticks {
  if (low < 1 || high > lastDay || high - low < 3) return { values: linearTicks([low, high], count).values }
  const wanted = (high - low) / Math.max(1, count)
  const days = dayCounts.find((each) => each >= wanted * 0.8)
  if (days !== undefined) {
    const values: number[] = []
    for (let day = Math.ceil(low / days) * days; day <= high; day += days) values.push(day)
    return { values, format: 'd mmm yyyy' }
  }
  const months = monthCounts.find((each) => each * daysPerMonth >= wanted * 0.8)
  const step = months ?? 12 * niceYears(wanted / daysPerYear)
  const start = calendar(low)
  const values: number[] = []
  for (let m = Math.floor((start.year * 12 + start.month) / step) * step; ; m += step) {
    const serial = daySerial(Math.floor(m / 12), (m % 12) + 1, 1)
    if (serial === undefined && m > 12 * 9000) break
    if (serial === undefined || serial < low - 1e-9) continue
    if (serial > high) break
    values.push(serial)
  }
  return { values, format: months === undefined ? 'yyyy' : 'mmm yyyy' }
}

function niceYears(wanted: number): number {
  const step = niceStep(Math.max(1, wanted), 1) ?? { mantissa: 1, exponent: 0 }
  return Math.max(1, step.mantissa * power(step.exponent))
}
