import { type Domain, exponentOf, linearTicks, power, type Ticks } from './ticks.ts'

/** Smallest and largest power of ten on a log axis. */
const smallestPower = -307
const largestPower = 308

/** From one labelled power of ten to the next. */
const strides = [1, 2, 3, 5, 10, 15, 20, 25, 30, 50, 100, 150, 200, 300]

/** Fewer labels do not show that an axis is logarithmic. */
export const fewestTicks = 3

/**
 * About `count` places on a log axis that a reader knows: 1, 2 and 5 times the powers of ten where they fit, else the powers,
 * else every so many of them. Where these are fewer than three, finer ones, as many as `most`: 1 and 3 times the powers, a
 * number in each decade, or on less than a decade numbers in even steps.
 */
export function logTicks([low, high]: Domain, count: number, most = count): Ticks {
  const decades = Math.log10(high) - Math.log10(low)
  const at = (digits: readonly number[], stride = 1): readonly number[] => {
    // Thousands of numbers that cannot be wanted.
    if (((decades + 1) * digits.length) / stride > 4 * Math.max(count, most) + 40) return []
    const values: number[] = []
    const from = Math.ceil(exponentOf(low) / stride) * stride
    for (let e = from; e <= exponentOf(high); e += stride) for (const d of digits) values.push(scaled(d, e))
    return values.filter((v) => v > 0 && Number.isFinite(v) && v >= low * (1 - 1e-12) && v <= high * (1 + 1e-12))
  }
  const simple = at([1, 2, 5])
  const powers = strides.map((stride) => at([1], stride))
  const few = (values: readonly number[], limit: number): boolean =>
    values.length >= fewestTicks && values.length <= limit
  const usual = [simple, ...powers].find((values) => few(values, count + 1))
  if (usual) return { values: usual }
  const finer = [...powers, at([1, 3]), simple, at([2]), at([5])].find((values) => few(values, most))
  if (finer) return { values: finer }
  if (decades < 1) {
    // About as many as are wanted, else rather more than none.
    const evens = [...Array(Math.max(count, most)).keys()].map((i) => linearTicks([low, high], i + 1))
    const fits = ({ values }: Ticks): boolean => few(values, Math.max(count, most) + 1)
    const even = evens.slice(0, count).findLast(fits) ?? evens.find(fits)
    if (even) return even
  }
  const some = [simple, ...powers].find((values) => values.length > 1 && values.length <= Math.max(2, most))
  return { values: some ?? [low, high] }
}

const scaled = (digit: number, exponent: number): number =>
  exponent < 0 ? digit / power(-exponent) : digit * power(exponent)

/** 0 and the powers of ten on both of its sides from `near` on, about `count` of them. */
export function symlogTicks([low, high]: Domain, near: number, count: number): Ticks {
  const first = exponentOf(near)
  const side = (end: number): number => (end > near ? exponentOf(Math.min(end, Number.MAX_VALUE)) - first : -1)
  const [up, down] = [side(high), side(-low)]
  const stride = strides.find((each) => (up + down + 2) / each <= count + 2) ?? 300
  const powers = (last: number): number[] => {
    const values: number[] = []
    // Counted from the far end, so that the largest power is always there.
    for (let e = last; e >= 0; e -= stride) values.push(power(first + e))
    return values
  }
  const all = [...powers(down).map((value) => -value), ...(low <= 0 && high >= 0 ? [0] : []), ...powers(up).reverse()]
  const values = all.filter((value) => value >= low && value <= high && Number.isFinite(value))
  // Between two powers, as where somebody looks closely, even steps tell more.
  return values.length > 1 ? { values } : linearTicks([low, high], count)
}

/** Share of an axis that may lie empty for the sake of an end that is a power of ten. */
const spare = 0.12

/**
 * A positive domain widened to powers of ten where they are near, else to 1, 2 or 5 times one; with `room`, a share of its
 * length, by just that.
 */
export function niceLogDomain(domain: Domain, room = 0): Domain {
  const span = Math.log10(domain[1]) - Math.log10(domain[0])
  const wider = 10 ** (span * room)
  const [low, high] = [domain[0] / wider, domain[1] * wider]
  if (!(low > 0) || !Number.isFinite(high)) return domain
  const digits = [1, 2, 5, 10]
  const [a, b] = [exponentOf(low), exponentOf(high)]
  const down = digits.findLast((d) => scaled(d, a) <= low * (1 + 1e-12)) ?? 1
  const up = digits.find((d) => scaled(d, b) >= high * (1 - 1e-12)) ?? 10
  const bottom = Math.log10(low) - a < span * spare ? scaled(1, a) : room > 0 ? low : scaled(down, a)
  const top = b + 1 - Math.log10(high) < span * spare ? scaled(10, b) : room > 0 ? high : scaled(up, b)
  const highest = high <= power(b) ? high : top
  return [Math.max(bottom, power(smallestPower - 1)), Number.isFinite(highest) ? highest : Number.MAX_VALUE]
}

/** A positive domain that is one: around a single value, a decade. */
export function openLogDomain([low, high]: Domain): Domain {
  const a = Math.max(low, power(smallestPower - 1))
  if (high / a > 1 + 1e-9) return [a, high]
  return [Math.max(a / 3, power(smallestPower - 1)), Math.min(a * 3, power(largestPower))]
}

/** A positive domain from the power of ten below it: bars on a log axis must start somewhere, and all must have a length. */
export function standingLogDomain([low, high]: Domain): Domain {
  const below = power(Math.max(smallestPower - 1, exponentOf(low * (1 - 1e-9))))
  return [Math.min(low, below), high]
}
