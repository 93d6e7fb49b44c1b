import { inverse, Matrix as Numbers, QrDecomposition } from 'ml-matrix'
import { type CellValue, cellError, type Matrix } from '../core/value.ts'
import { onlyNumbers, transposed } from './coerced.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Statistical'

interface Data {
  readonly y: readonly number[]
  /** A row for each y, a column for each variable. */
  readonly x: readonly (readonly number[])[]
  /** Whether the y stand in one row, so that each variable is a row. */
  readonly inRow: boolean
  /** Whether there is one variable whatever its shape. */
  readonly single: boolean
}

function data(yRange: Matrix, xRange: Matrix | undefined): Data {
  const ys = onlyNumbers(yRange, 'known_ys')
  const y = ys.flat()
  if (!xRange) return { y, x: y.map((_, i) => [i + 1]), inRow: ys.length === 1 && y.length > 1, single: true }
  const xs = onlyNumbers(xRange, 'known_xs')
  const sameShape = xs.length === ys.length && xs[0]?.length === ys[0]?.length
  const inRow = ys.length === 1 && y.length > 1
  if (sameShape) return { y, x: xs.flat().map((each) => [each]), inRow, single: true }
  if (ys.length > 1 && (ys[0]?.length ?? 0) > 1) refuse('#REF!', 'known_ys and known_xs must have the same shape')
  const x = inRow ? (transposed(xs) as number[][]) : xs
  if (x.length !== y.length) refuse('#REF!', 'known_ys and known_xs must have the same length')
  return { y, x, inRow, single: false }
}

interface Fit {
  /** One for each variable in their order, then the constant. */
  readonly coefficients: readonly number[]
  readonly errors: readonly (number | null)[]
  readonly freedom: number
  readonly residual: number
  readonly total: number
}

/** Columns that no earlier ones add up to; the others get the coefficient 0. */
function independent(x: readonly (readonly number[])[], withConstant: boolean): number[] {
  const width = x[0]?.length ?? 0
  const kept: number[] = []
  for (let column = 0; column < width; column++) {
    const tried = design(x, [...kept, column], withConstant)
    const { upperTriangularMatrix: upper } = new QrDecomposition(tried)
    const last = Math.abs(upper.get(tried.columns - 1, tried.columns - 1))
    const size = Math.hypot(...tried.getColumn(tried.columns - 1))
    if (tried.rows >= tried.columns && last > size * 1e-12) kept.push(column)
  }
  return kept
}

function design(x: readonly (readonly number[])[], columns: readonly number[], withConstant: boolean): Numbers {
  return new Numbers(x.map((row) => [...(withConstant ? [1] : []), ...columns.map((column) => row[column] as number)]))
}

/** Least squares by QR, as far better conditioned than the normal equations. */
function leastSquares({ y, x }: Data, withConstant: boolean): Fit {
  const width = x[0]?.length ?? 0
  const kept = independent(x, withConstant)
  const start = withConstant ? 1 : 0
  const matrix = design(x, kept, withConstant)
  if (matrix.columns === 0) refuse('#NUM!', 'there is nothing to fit')
  if (matrix.rows < matrix.columns) refuse('#NUM!', 'there are fewer points than coefficients')
  const qr = new QrDecomposition(matrix)
  const found = qr.solve(Numbers.columnVector(y)).to1DArray()
  const fitted = matrix.mmul(Numbers.columnVector(found)).to1DArray()
  const residual = y.reduce((sum, each, i) => sum + (each - (fitted[i] as number)) ** 2, 0)
  const mean = withConstant ? y.reduce((sum, each) => sum + each, 0) / y.length : 0
  const total = y.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const freedom = y.length - matrix.columns
  const upper = inverse(qr.upperTriangularMatrix)
  const spread = freedom > 0 ? residual / freedom : 0
  const deviation = (i: number) => Math.sqrt(spread) * Math.hypot(...upper.getRow(i))
  const coefficients = new Array<number>(width).fill(0)
  const errors = new Array<number | null>(width).fill(0)
  kept.forEach((column, i) => {
    coefficients[column] = found[i + start] as number
    errors[column] = deviation(i + start)
  })
  coefficients.push(withConstant ? (found[0] as number) : 0)
  errors.push(withConstant ? deviation(0) : null)
  return { coefficients, errors, freedom, residual, total }
}

const none = cellError('#N/A', 'There is no value here.')

function table(found: Fit, withStatistics: boolean, first: (coefficient: number) => number): Matrix {
  const coefficients = [...found.coefficients.slice(0, -1).reverse(), found.coefficients.at(-1) as number].map(first)
  if (!withStatistics) return [coefficients]
  const { errors, freedom, residual, total } = found
  const explained = total - residual
  const variables = errors.length - 1
  const padded = (row: CellValue[]) => [...row, ...new Array<CellValue>(coefficients.length - row.length).fill(none)]
  const f =
    residual === 0 || freedom === 0
      ? cellError('#NUM!', 'The fit is exact.')
      : explained / variables / (residual / freedom)
  return [
    coefficients,
    [...errors.slice(0, -1).reverse(), errors.at(-1) ?? none],
    padded([total === 0 ? 1 : explained / total, freedom > 0 ? Math.sqrt(residual / freedom) : 0]),
    padded([f, freedom]),
    padded([explained, residual]),
  ]
}

function predictions(
  known: Data,
  xRange: Matrix | undefined,
  found: Fit,
  shape: Matrix,
  answer: (y: number) => number,
): Matrix {
  const at = (x: readonly number[]) =>
    answer(
      x.reduce((sum, each, i) => sum + each * (found.coefficients[i] as number), found.coefficients.at(-1) as number),
    )
  if (!xRange) return reshaped(known.x.map(at), shape)
  const xs = onlyNumbers(xRange, 'new_xs')
  if (known.single) return xs.map((row) => row.map((each) => at([each])))
  const rows = known.inRow ? (transposed(xs) as number[][]) : xs
  if (rows[0]?.length !== known.x[0]?.length) refuse('#REF!', 'new_xs must have as many variables as known_xs')
  return known.inRow ? [rows.map(at)] : rows.map((row) => [at(row)])
}

const reshaped = (values: readonly number[], shape: Matrix): Matrix => {
  const width = shape[0]?.length ?? 1
  return shape.map((row, y) => row.map((_, x) => values[y * width + x] as number))
}

const logarithms = (range: Matrix): Matrix =>
  onlyNumbers(range, 'known_ys').map((row) =>
    row.map((each) => (each > 0 ? Math.log(each) : refuse('#NUM!', 'known_ys must be above 0'))),
  )

const knownY = needed('array', 'known_ys', 'The values to fit.')
const knownX = maybe(
  'array',
  'known_xs',
  'What they depend on, a column (or row) for each variable; 1, 2, 3 … by default.',
)
const newX = maybe('array', 'new_xs', 'Where to estimate; at known_xs by default.')
const constant = maybe('boolean', 'const', 'FALSE: the constant is 0 (or the factor 1).')
const statistics = maybe(
  'boolean',
  'stats',
  'TRUE: with standard errors, R², F, degrees of freedom and sums of squares.',
)

const linest = define({
  name: 'LINEST',
  family,
  summary:
    'Coefficients of the straight line (or plane) that fits best, the last variable first and the constant last.',
  params: [knownY, knownX, constant, statistics],
  evaluate: ([y, x, withConstant = true, full = false]) =>
    table(leastSquares(data(y, x), withConstant), full, (each) => each),
})

const logest = define({
  name: 'LOGEST',
  family,
  summary: 'Factors of the exponential curve y = b·m^x that fits best, the last variable first and b last.',
  params: [knownY, knownX, constant, statistics],
  evaluate: ([y, x, withConstant = true, full = false]) =>
    table(leastSquares(data(logarithms(y), x), withConstant), full, Math.exp),
})

const trend = define({
  name: 'TREND',
  family,
  summary: 'Values on the straight line (or plane) that fits best.',
  params: [knownY, knownX, newX, constant],
  evaluate: ([y, x, wanted, withConstant = true]) => {
    const known = data(y, x)
    return predictions(known, wanted, leastSquares(known, withConstant), y, (each) => each)
  },
})

const growth = define({
  name: 'GROWTH',
  family,
  summary: 'Values on the exponential curve that fits best.',
  params: [knownY, knownX, newX, constant],
  evaluate: ([y, x, wanted, withConstant = true]) => {
    const known = data(logarithms(y), x)
    return predictions(known, wanted, leastSquares(known, withConstant), y, Math.exp)
  },
})

/** Pairs of numbers; a pair with anything else in it does not count. */
function line(yRange: Matrix, xRange: Matrix): { slope: number; intercept: number } {
  const ys = yRange.flat()
  const xs = xRange.flat()
  if (ys.length !== xs.length) refuse('#N/A', 'known_ys and known_xs must have the same length')
  const pairs = ys.flatMap((y, i) => {
    const x = xs[i]
    return typeof y === 'number' && typeof x === 'number' ? [[x, y] as const] : []
  })
  if (pairs.length === 0) refuse('#DIV/0!', 'there is no pair of numbers')
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / pairs.length
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length
  const across = pairs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  const along = pairs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (along === 0) refuse('#DIV/0!', 'all known_xs are equal')
  const slope = across / along
  return { slope, intercept: meanY - slope * meanX }
}

const forecast = (name: string) =>
  define({
    name,
    family,
    summary: 'The value at x on the straight line that fits best.',
    params: [
      needed('number', 'x', 'Where to estimate.'),
      needed('array', 'known_ys', 'The values to fit.'),
      needed('array', 'known_xs', 'What they depend on.'),
    ],
    evaluate: ([x, ys, xs]) => {
      const { slope, intercept } = line(ys, xs)
      return intercept + slope * x
    },
  })

const intercept = define({
  name: 'INTERCEPT',
  family,
  summary: 'Where the straight line that fits best crosses x = 0.',
  params: [needed('array', 'known_ys', 'The values to fit.'), needed('array', 'known_xs', 'What they depend on.')],
  evaluate: ([ys, xs]) => line(ys, xs).intercept,
})

export const regressionFunctions = [
  trend,
  growth,
  linest,
  logest,
  forecast('FORECAST'),
  forecast('FORECAST.LINEAR'),
  intercept,
]
