import {
  binomialTerm,
  incompleteBeta,
  incompleteGamma,
  normalDensity,
  normalTails,
  poissonTerm,
  studentDensity,
  type Tails,
} from './specialFunctions.ts'

/** A continuous distribution of values from 0 on. */
export interface Distribution {
  readonly tails: (x: number) => Tails
  readonly density: (x: number) => number
  /** Of values below 0 as well, and symmetric about it. */
  readonly symmetric?: true
  /** The largest value; absent: there is none. */
  readonly most?: number
}

export const normal: Distribution = { tails: normalTails, density: normalDensity, symmetric: true }

export const studentT = (freedom: number): Distribution => ({
  tails: (t) => {
    const square = t * t
    const beyond = incompleteBeta(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square)).lower / 2
    return t < 0 ? { lower: beyond, upper: 1 - beyond } : { lower: 1 - beyond, upper: beyond }
  },
  density: (t) => studentDensity(t, freedom),
  symmetric: true,
})

export const gammaDistribution = (shape: number, scale: number): Distribution => ({
  tails: (x) => incompleteGamma(shape, x / scale),
  density: (x) => {
    if (x < 0) return 0
    if (x === 0) return shape < 1 ? Number.POSITIVE_INFINITY : shape > 1 ? 0 : 1 / scale
    const at = x / scale
    return shape < 1 ? (poissonTerm(shape, at) * shape) / x : poissonTerm(shape - 1, at) / scale
  },
})

export const chiSquared = (freedom: number): Distribution => gammaDistribution(freedom / 2, 2)

export const betaDistribution = (a: number, b: number): Distribution => ({
  tails: (x) => incompleteBeta(a, b, x, 1 - x),
  density: (x) => {
    if (x < 0 || x > 1) return 0
    if (x === 0) return a < 1 ? Number.POSITIVE_INFINITY : a > 1 ? 0 : b
    if (x === 1) return b < 1 ? Number.POSITIVE_INFINITY : b > 1 ? 0 : a
    return betaDensity(a, b, x, 1 - x)
  },
  most: 1,
})

function betaDensity(a: number, b: number, x: number, y: number): number {
  if (a < 1 && b < 1) return ((a * b) / ((a + b) * x * y)) * binomialTerm(a, a + b, x, y)
  if (a < 1) return (a / x) * binomialTerm(a, a + b - 1, x, y)
  if (b < 1) return (b / y) * binomialTerm(a - 1, a - 1 + b, x, y)
  return (a + b - 1) * binomialTerm(a - 1, a + b - 2, x, y)
}

export const fisherF = (m: number, n: number): Distribution => ({
  tails: (x) =>
    x <= 0 ? { lower: 0, upper: 1 } : incompleteBeta(m / 2, n / 2, (m * x) / (m * x + n), n / (m * x + n)),
  density: (x) => {
    if (x < 0) return 0
    if (x === 0) return m < 2 ? Number.POSITIVE_INFINITY : m > 2 ? 0 : 1
    const sum = m * x + n
    return (betaDensity(m / 2, n / 2, (m * x) / sum, n / sum) * m * n) / (sum * sum)
  },
})

/**
 * Where a share from 0 to 1 lies below, or above: Newton's method on the logarithm of that tail, which is nearly
 * straight, kept between bounds that close in.
 */
export function quantile(distribution: Distribution, share: number, above = false): number {
  const { symmetric, most = Number.POSITIVE_INFINITY } = distribution
  if (share === 0 || share === 1) return (share === 0) === above ? most : symmetric ? -most : 0
  if (!symmetric) return positiveQuantile(distribution, share, above)
  if (share === 0.5) return 0
  const size = positiveQuantile(distribution, Math.min(share, 1 - share), true)
  return share < 0.5 === above ? size : -size
}

function positiveQuantile({ tails, density, most }: Distribution, share: number, above: boolean): number {
  let [low, high] = [0, most ?? Number.POSITIVE_INFINITY]
  let x = most === undefined ? 1 : most / 2
  for (let step = 0; step < 500; step++) {
    const tail = above ? tails(x).upper : tails(x).lower
    const excess = above ? Math.log(share / tail) : Math.log(tail / share)
    if (excess === 0) return x
    if (excess > 0) high = x
    else low = x
    const newton = x - (excess * tail) / density(x)
    let next = newton
    if (!(newton > low && newton < high) || step > 300) {
      next = high === Number.POSITIVE_INFINITY ? x * 4 : low === 0 ? high / 16 : low + (high - low) / 2
    }
    if (Math.abs(next - x) <= 4e-16 * x || next === low || next === high) return next
    x = next
  }
  return x
}
