import type { CellError, CellValue, Matrix } from '../core/value.ts'
import type { ModelFunction } from '../functions/index.ts'
import { clauses } from './clauses.ts'
import type { GivenArgument, ModelCallStep, Step } from './step.ts'
import { texNumber, texVector } from './texNumber.ts'
import { withNumbers } from './withNumbers.ts'

/** A place in a result, from 0. */
export interface At {
  readonly row: number
  readonly column: number
}

/**
 * A call of a model function with what each argument of its declaration was given.
 *
 * @param at the element of the result that is asked for, where the function was applied to ranges one by one
 */
export function modelCall(
  fn: ModelFunction,
  text: string,
  steps: readonly (Step | null)[],
  value: CellValue | Matrix,
  fault: CellError | null,
  at: At | null = null,
): ModelCallStep {
  const args = Object.entries(fn.params).map(([name, param], place): GivenArgument => {
    const step = steps[place] ?? null
    const empty = step === null || (step.value === null && !param.required)
    return { name, param, step, value: empty ? defaultValue(param.default) : step.value }
  })
  const lifts = at !== null && fn.returns.shape === 'scalar'
  const given = lifts
    ? args.map((arg) => (arg.param.kind === 'vector' ? arg : { ...arg, value: element(arg.value, at) }))
    : args
  const result = lifts ? element(value, at) : value
  return { kind: 'modelCall', text, value, fault, fn, args, ...putIn(fn, given, result) }
}

function defaultValue(value: number | string | readonly number[] | undefined): CellValue | Matrix | undefined {
  return typeof value === 'object' ? value.map((each) => [each]) : value
}

/** What a range gives to one element of the result: a single row or column is used again for all. */
function element(value: GivenArgument['value'], { row, column }: At): GivenArgument['value'] {
  if (!Array.isArray(value)) return value
  const values = (value as Matrix)[value.length === 1 ? 0 : row]
  return values?.[values.length === 1 ? 0 : column]
}

/** The formula with the numbers and what it gives, and the vectors that it takes one by one. */
function putIn(
  fn: ModelFunction,
  args: readonly GivenArgument[],
  value: GivenArgument['value'],
): Pick<ModelCallStep, 'withNumbers' | 'vectors'> {
  const numbers: Record<string, number> = {}
  const vectors: string[] = []
  for (const { param, value: given } of args) {
    const all = numbersIn(given)
    if (!all || param.kind === 'word') continue
    if (all.length === 1) numbers[param.symbol] = all[0] as number
    else vectors.push(`${param.symbol} = ${texVector(all)}`)
  }
  const put = withNumbers(fn.formula, numbers)
  if (put === null || typeof value !== 'number') return { withNumbers: put, vectors }
  const [first = '', ...rest] = clauses(put)
  const whole = onlyDefines(first, rest) ? [`${first} = ${texNumber(value)}`, ...rest] : [first, ...rest]
  return { withNumbers: whole.join(',\\quad '), vectors }
}

/** The numbers of a value or of a single column or row; `null` for anything else. */
function numbersIn(value: CellValue | Matrix | undefined): readonly number[] | null {
  if (typeof value === 'number') return [value]
  if (!Array.isArray(value)) return null
  const rows = value as Matrix
  if (rows.length !== 1 && rows.some((row) => row.length !== 1)) return null
  const all = rows.flat()
  return all.every((each) => typeof each === 'number') ? (all as readonly number[]) : null
}

/** Whether all clauses after the first say what its symbols mean, so that it alone gives the result. */
function onlyDefines(first: string, rest: readonly string[]): boolean {
  const equation = first.slice(first.indexOf('=') + 1)
  return rest.every((clause) => {
    const head = clause.match(/^\s*(\\?[A-Za-z]+(?:_\{[^}]*\}|_.)?)\s*=/)?.[1]
    return head !== undefined && equation.includes(head)
  })
}
