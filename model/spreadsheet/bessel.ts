import { define, needed, refuse, type SpreadsheetFunction } from './spreadsheetFunction.ts'

const eulerGamma = 0.5772156649015329
/** Above it the asymptotic expansions are exact to the last digit. */
const large = 50
/** Below it the first term of the series is exact to the last digit. */
const small = 1e-8

/** (x/2)^n / n! */
function leadingTerm(n: number, x: number): number {
  let term = 1
  for (let k = 1; k <= n; k++) term *= x / 2 / k
  return term
}

/** J of all orders from 0 up to `most` and beyond, by Miller's backward recurrence; x above 0. */
function besselJs(most: number, x: number): number[] {
  const needed = Math.max(most, x)
  const start = 2 * Math.ceil((needed + 20 + Math.sqrt(60 * needed)) / 2)
  const values = new Array<number>(start + 2).fill(0)
  values[start] = 1e-300
  for (let n = start; n > 0; n--) {
    const next = ((2 * n) / x) * (values[n] as number) - (values[n + 1] as number)
    values[n - 1] = next
    if (Math.abs(next) > 1e250) for (let i = n - 1; i <= start; i++) values[i] = (values[i] as number) * 1e-250
  }
  // J0 + 2 J2 + 2 J4 + … is 1.
  let sum = values[0] as number
  for (let n = 2; n <= start; n += 2) sum += 2 * (values[n] as number)
  return values.map((each) => each / sum)
}

/** J and Y of the orders 0 and 1 for a large x, by Hankel's expansion. */
function asymptotic(order: 0 | 1, x: number): { readonly j: number; readonly y: number } {
  const mu = 4 * order
  let [p, q, term] = [1, 0, 1]
  for (let k = 1; k < 60; k++) {
    const next = (term * (mu - (2 * k - 1) ** 2)) / (k * 8 * x)
    if (Math.abs(next) > Math.abs(term) || next === 0) break
    term = next
    if (k % 2 === 1) q += k % 4 === 1 ? term : -term
    else p += k % 4 === 0 ? term : -term
  }
  // cos and sin of x - π/4, or x - 3π/4, from those of x, which lose nothing.
  const [sin, cos] = [Math.sin(x), Math.cos(x)]
  const [c, s] = order === 0 ? [cos + sin, sin - cos] : [sin - cos, -sin - cos]
  const scale = 1 / Math.sqrt(Math.PI * x)
  return { j: scale * (p * c - q * s), y: scale * (p * s + q * c) }
}

/** From the orders 0 and 1 up, by f(n+1) = 2n/x f(n) ± f(n-1). */
function upwards(n: number, x: number, first: number, second: number, sign: 1 | -1): number {
  let [before, value] = [first, second]
  if (n === 0) return first
  for (let k = 1; k < n; k++) [before, value] = [value, ((2 * k) / x) * value + sign * before]
  return value
}

function besselJ(n: number, x: number): number {
  if (x < small) return leadingTerm(n, x)
  if (x > large && n < x) return upwards(n, x, asymptotic(0, x).j, asymptotic(1, x).j, -1)
  return besselJs(n, x)[n] ?? 0
}

function besselY(n: number, x: number): number {
  if (x > large) return upwards(n, x, asymptotic(0, x).y, asymptotic(1, x).y, -1)
  // Neumann's series; below `small` nothing of it counts but the first J, and that is 1.
  const j = besselJs(1, Math.max(x, small))
  const at = (k: number) => j[k] ?? 0
  const log = Math.log(x / 2) + eulerGamma
  let [zero, one] = [log * at(0), (log - 1) * at(1) - at(0) / x]
  for (let k = 1, sign = -1; 2 * k < j.length; k++, sign = -sign) {
    zero -= (2 * sign * at(2 * k)) / k
    one -= (sign * (2 * k + 1) * at(2 * k + 1)) / (k * (k + 1))
  }
  return upwards(n, x, (2 / Math.PI) * zero, (2 / Math.PI) * one, -1)
}

function besselI(n: number, x: number): number {
  let term = leadingTerm(n, x)
  let sum = term
  for (let k = 1; k < 100_000 && term > sum * 1e-17; k++) {
    term *= (x / 2 / k) * (x / 2 / (k + n))
    sum += term
  }
  return sum
}

/** The integral of e^(-x cosh t) cosh(nt), which the trapezoidal rule gives to all digits. */
function besselK(n: number, x: number): number {
  const integral = (order: number) => {
    // e^(-x cosh t) gets as narrow as 1/√x.
    const step = Math.min(0.1, 0.5 / Math.sqrt(x))
    let sum = 0.5
    for (let t = step; ; t += step) {
      const term = Math.exp(-2 * x * Math.sinh(t / 2) ** 2) * Math.cosh(order * t)
      sum += term
      if (term < sum * 1e-18) return sum * step * Math.exp(-x)
    }
  }
  return upwards(n, x, integral(0), integral(1), 1)
}

const bessel = (
  name: string,
  kind: string,
  positive: boolean,
  compute: (n: number, x: number) => number,
): SpreadsheetFunction =>
  define({
    name,
    family: 'Engineering',
    summary: `${kind} of a whole order.`,
    params: [
      needed('number', 'x', 'Where to evaluate it.'),
      needed('number', 'n', 'The order, a whole number from 0.'),
    ],
    evaluate: ([x, order]) => {
      const n = Math.trunc(order)
      if (n < 0) refuse('#NUM!', 'n must be at least 0')
      if (n > 10_000 || Math.abs(x) > 1e9) refuse('#NUM!', 'x or n is too large')
      if (positive && x <= 0) refuse('#NUM!', 'x must be above 0')
      const value = compute(n, Math.abs(x))
      return x < 0 && n % 2 === 1 ? -value : value
    },
  })

export const besselFunctions = [
  bessel('BESSELJ', 'Bessel function of the first kind, J,', false, besselJ),
  bessel('BESSELY', 'Bessel function of the second kind, Y,', true, besselY),
  bessel('BESSELI', 'Modified Bessel function of the first kind, I,', false, besselI),
  bessel('BESSELK', 'Modified Bessel function of the second kind, K,', true, besselK),
]
