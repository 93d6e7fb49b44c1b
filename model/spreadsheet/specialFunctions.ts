/**
 * Gamma, beta and error functions in full double precision. The engine's own, a port of jStat, stop at eight digits;
 * packages that do better bring two hundred others along.
 */

const halfLog2Pi = 0.9189385332046728
/** Relative size below which a further term changes nothing. */
const epsilon = 1e-17
const tiny = 1e-300
const mostSteps = 200_000

/** Lanczos' approximation with g = 607/128, as Paul Godfrey computed it. */
const lanczos = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
  0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
]

const lanczosSum = (x: number) => lanczos.reduce((sum, each, i) => (i === 0 ? each : sum + each / (x + i)), 0)

/** For x above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  // Γ is 1 here, where the difference of two larger terms would leave little.
  if (x === 1 || x === 2) return 0
  if (x > 15) return halfLog2Pi + (x - 0.5) * Math.log(x) - x + stirlingError(x)
  const z = x - 1
  const t = z + 607 / 128 + 0.5
  return halfLog2Pi + (z + 0.5) * Math.log(t) - t + Math.log(lanczosSum(z))
}

/** For any x but 0, -1, -2, …; infinite above 171.6. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 24) {
    let product = 1
    for (let i = 2; i < x; i++) product *= i
    return product
  }
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x))
  if (x > 171.7) return Number.POSITIVE_INFINITY
  const z = x - 1
  const t = z + 607 / 128 + 0.5
  // The power alone would be too large before its product with the exponential is.
  const root = t ** (z / 2 + 0.25)
  return Math.sqrt(2 * Math.PI) * root * Math.exp(-t) * root * lanczosSum(z)
}

/** What Stirling's formula for ln x! lacks. */
function stirlingError(x: number): number {
  if (x <= 10) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLog2Pi
  const y = x * x
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / y) / y) / y) / y) / y) / x
}

/** x ln(x/m) + m - x, also where x and m are close. */
function deviance(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const ratio = difference / (x + m)
  let sum = difference * ratio
  let term = 2 * x * ratio
  for (let j = 1; j < 1000; j++) {
    term *= ratio * ratio
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/** m^x e^-m / Γ(x+1), by Catherine Loader's "Fast and Accurate Computation of Binomial Probabilities". */
export function poissonTerm(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0
  if (x === 0) return Math.exp(-m)
  if (x < 1e-8) return Math.exp(x * Math.log(m) - m - logGamma(x + 1))
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x)
}

/** Γ(n+1) / (Γ(x+1) Γ(n-x+1)) p^x q^(n-x) with q = 1-p, in the same manner. */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  const rest = n - x
  if (x === 0) return n === 0 ? 1 : Math.exp(p < 0.1 ? n * Math.log1p(-p) : n * Math.log(q))
  if (rest === 0) return Math.exp(q < 0.1 ? n * Math.log1p(-q) : n * Math.log(p))
  if (x < 0 || rest < 0) return 0
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest))
}

/** How much lies below and above. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

const both = (lower: number): Tails => ({ lower, upper: 1 - lower })
const turned = ({ lower, upper }: Tails): Tails => ({ lower: upper, upper: lower })

/** Regularised incomplete gamma functions P(a, x) and Q(a, x); a above 0, x at least 0. */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return both(0)
  if (x === Number.POSITIVE_INFINITY) return both(1)
  const front = poissonTerm(a, x)
  if (x < a + 1) {
    let sum = 1
    let term = 1
    for (let n = 1; n < mostSteps && term > sum * epsilon; n++) {
      term *= x / (a + n)
      sum += term
    }
    return both(Math.min(1, front * sum))
  }
  const fraction = continued(x + 1 - a, (i) => ({ numerator: -i * (i - a), denominator: x + 2 * i + 1 - a }))
  return turned(both(Math.min(1, (front * a) / fraction)))
}

/** Regularised incomplete beta function of x, with y = 1-x. */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return both(0)
  if (y <= 0) return both(1)
  if (x > (a + 1) / (a + b + 2)) return turned(incompleteBeta(b, a, y, x))
  const front = (binomialTerm(a, a + b, x, y) * b) / (a + b)
  const fraction = continued(1, (i) => {
    const m = Math.floor(i / 2)
    const numerator =
      i % 2 === 1
        ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
        : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    return { numerator, denominator: 1 }
  })
  return both(Math.min(1, front / fraction))
}

/** b0 + a1 / (b1 + a2 / (b2 + …)) by Lentz's method. */
function continued(first: number, at: (i: number) => { readonly numerator: number; readonly denominator: number }) {
  let value = first === 0 ? tiny : first
  let c = value
  let d = 0
  for (let i = 1; i < mostSteps; i++) {
    const { numerator, denominator } = at(i)
    d = denominator + numerator * d
    c = denominator + numerator / c
    if (d === 0) d = tiny
    if (c === 0) c = tiny
    d = 1 / d
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 4e-16) break
  }
  return value
}

/** erf and erfc of x: the share within, and beyond, x standard deviations times √2. */
export function errorFunction(x: number): Tails {
  const { lower, upper } = incompleteGamma(0.5, x * x)
  return x < 0 ? { lower: -lower, upper: 1 + lower } : { lower, upper }
}

/** Distribution function of the standard normal distribution. */
export function normalTails(z: number): Tails {
  const { lower, upper } = errorFunction(Math.abs(z) / Math.SQRT2)
  const inner = { lower: 0.5 + lower / 2, upper: upper / 2 }
  return z < 0 ? turned(inner) : inner
}

export const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** Density of Student's t with n degrees of freedom, in Loader's manner as well. */
export function studentDensity(t: number, n: number): number {
  const front = stirlingError((n + 1) / 2) - stirlingError(n / 2) - deviance(n / 2, (n + 1) / 2)
  const ratio = (t * t) / n
  return Math.exp(front - (n / 2) * Math.log1p(ratio)) / Math.sqrt(2 * Math.PI * (1 + ratio))
}
