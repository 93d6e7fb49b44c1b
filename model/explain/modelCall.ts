import type { CellError, CellValue, Matrix } from '../core/value.ts'
import type { ModelFunction } from '../functions/index.ts'
import type { GivenArgument, ModelCallStep, Step } from './step.ts'
import { texNumber, texVector } from './texNumber.ts'
import { withNumbers } from './withNumbers.ts'

/** A call of a model function with what each argument of its declaration was given. */
export function modelCall(
  fn: ModelFunction,
  text: string,
  steps: readonly (Step | null)[],
  value: CellValue | Matrix,
  fault: CellError | null,
): ModelCallStep {
  const args = Object.entries(fn.params).map(([name, param], place): GivenArgument => {
    const step = steps[place] ?? null
    const empty = step === null || (step.value === null && !param.required)
    return { name, param, step, value: empty ? defaultValue(param.default) : step.value }
  })
  return { kind: 'modelCall', text, value, fault, fn, args, withNumbers: putIn(fn, args, value) }
}

function defaultValue(value: number | string | readonly number[] | undefined): CellValue | Matrix | undefined {
  return typeof value === 'object' ? value.map((each) => [each]) : value
}

/** The formula with the numbers, what it gives, and the vectors that it takes one by one. */
function putIn(fn: ModelFunction, args: readonly GivenArgument[], value: CellValue | Matrix): string | null {
  const numbers: Record<string, number> = {}
  const vectors: string[] = []
  for (const { param, value: given } of args) {
    const all = numbersIn(given)
    if (!all || param.kind === 'word') continue
    if (all.length === 1) numbers[param.symbol] = all[0] as number
    else vectors.push(`${param.symbol} = ${texVector(all)}`)
  }
  const put = withNumbers(fn.formula, numbers)
  if (put === null && vectors.length === 0) return null
  const result = typeof value === 'number' ? ` = ${texNumber(value)}` : ''
  const clauses = splitClauses(put ?? fn.formula)
  const whole = onlyDefines(clauses) ? [`${clauses[0]}${result}`, ...clauses.slice(1)] : clauses
  return [...whole, ...vectors].join(',\\quad ')
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

/** `v = …,\quad q = …`: what a formula says one after the other. */
const splitClauses = (tex: string): readonly string[] => tex.split(/,\s*\\quad\s*/)

/** Whether all clauses after the first say what its symbols mean, so that it alone gives the result. */
function onlyDefines([first = '', ...rest]: readonly string[]): boolean {
  const equation = first.slice(first.indexOf('=') + 1)
  return rest.every((clause) => {
    const head = clause.match(/^\s*(\\?[A-Za-z]+(?:_\{[^}]*\}|_.)?)\s*=/)?.[1]
    return head !== undefined && equation.includes(head)
  })
}
