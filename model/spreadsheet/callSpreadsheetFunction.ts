import { type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { coerced } from './coerced.ts'
import { type Argument, Refused, type SpreadsheetFunction } from './spreadsheetFunction.ts'

export type ArgumentValue = CellValue | Matrix | undefined

/** What a function gives for these arguments, `undefined` where one is left out. Never throws what it refuses. */
export function callSpreadsheetFunction(fn: SpreadsheetFunction, args: readonly ArgumentValue[]): CellValue | Matrix {
  const { params, repeated } = fn
  const fixed = params.length - repeated
  const least = params.filter(({ optional }) => !optional).length
  if (args.length < least || (repeated === 0 && args.length > params.length)) {
    return cellError('#N/A', `${fn.name} takes ${countText(fn, least)}, not ${args.length}.`)
  }
  const firstError = args.find(
    (arg, i) => arg !== undefined && isError(arg) && (params[i]?.kind ?? 'array') !== 'anything',
  )
  if (firstError !== undefined) {
    // An array argument may hold errors; AGGREGATE and LOOKUP pass over them.
    const at = args.indexOf(firstError)
    if ((params[at]?.kind ?? 'array') !== 'array') return firstError as CellValue
  }
  const repeats = args.slice(fixed).map((arg) => matrixOf(arg ?? null))
  const singles = params.slice(0, fixed).map((param, i) => ({ param, arg: args[i] }))
  const lifted = singles.filter(({ param, arg }) => param.kind !== 'array' && Array.isArray(arg))
  if (lifted.length === 0) return one(fn, singles, repeats)
  const shapes = lifted.map(({ arg }) => arg as Matrix)
  const rows = Math.max(...shapes.map((shape) => shape.length))
  const columns = Math.max(...shapes.map((shape) => shape[0]?.length ?? 0))
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) => {
      const here = singles.map(({ param, arg }) => ({
        param,
        arg: param.kind !== 'array' && Array.isArray(arg) ? element(arg as Matrix, y, x) : arg,
      }))
      const value = one(fn, here, repeats)
      return Array.isArray(value) ? ((value as Matrix)[0]?.[0] ?? null) : (value as CellValue)
    }),
  )
}

function element(matrix: Matrix, y: number, x: number): CellValue {
  const row = matrix.length === 1 ? matrix[0] : matrix[y]
  const value = row?.length === 1 ? row[0] : row?.[x]
  return value === undefined ? cellError('#N/A', 'The shapes of the arrays do not fit each other.') : value
}

const matrixOf = (arg: CellValue | Matrix): Matrix => (Array.isArray(arg) ? (arg as Matrix) : [[arg as CellValue]])

interface Single {
  readonly param: Argument
  readonly arg: ArgumentValue
}

function one(fn: SpreadsheetFunction, singles: readonly Single[], repeats: readonly Matrix[]): CellValue | Matrix {
  try {
    const given: unknown[] = []
    for (const { param, arg } of singles) {
      if (arg === undefined && param.optional) given.push(undefined)
      else if (param.kind === 'array') given.push(matrixOf(arg ?? null))
      else if (arg !== undefined && isError(arg) && param.kind !== 'anything') return arg
      else given.push(coerced((arg ?? null) as CellValue, param.kind, param.name))
    }
    const result = fn.evaluate(given, repeats)
    return typeof result === 'number' && !Number.isFinite(result)
      ? cellError('#NUM!', `${fn.name}: the result is too large, or no number at all.`)
      : result
  } catch (thrown) {
    if (thrown instanceof Refused) return cellError(thrown.code, `${fn.name}: ${thrown.message}.`)
    throw thrown
  }
}

function countText({ params, repeated }: SpreadsheetFunction, least: number): string {
  if (repeated > 0) return `at least ${least} argument${least === 1 ? '' : 's'}`
  const most = params.length
  return least === most ? `${most} argument${most === 1 ? '' : 's'}` : `${least} to ${most} arguments`
}
