/** A place on an axis and what stands there. `format` is the code that tells the ticks of this axis apart. */
export interface Ticks {
  readonly values: readonly number[]
  /** Absent: the default display does. */
  readonly format?: string
}

export type Domain = readonly [number, number]

/** Beyond it the width of a domain is no double any more. */
export const linearLimit = 8e307
/** A power of ten without the error of repeated multiplication. */
export const power = (exponent: number): number => Number(`1e${exponent}`)

/** Of the power of ten at or below a positive value. */
export const exponentOf = (value: number): number => {
  const guess = Math.round(Math.log10(value))
  return power(guess) > value ? guess - 1 : guess
}

/**
 * 1, 2 or 5 times a power of ten, as mantissa and exponent, so that about `count` steps fill `span`: rather fewer than
 * more, since too many labels are worse than too few.
 */
export function niceStep(span: number, count: number): { mantissa: number; exponent: number } | null {
  const raw = span / Math.max(1, count)
  if (!(raw > 1e-306) || !Number.isFinite(raw)) return null
  const exponent = exponentOf(raw)
  const rest = raw / power(exponent)
  if (rest < 1.2) return { mantissa: 1, exponent }
  if (rest < 2.8) return { mantissa: 2, exponent }
  if (rest < 6.5) return { mantissa: 5, exponent }
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
