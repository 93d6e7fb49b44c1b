import { type CellError, cellError } from '../core/value.ts'
import { formulaLimits } from '../formula/formulaLimits.ts'
import { formulaProblem } from '../formula/formulaProblem.ts'
import { tokens } from '../formula/tokens.ts'
import type { Failures } from './failures.ts'
import { mentionsTable, type TableScope } from './tableScope.ts'
import { Translation } from './translation.ts'

/** Whatever consists of these, and of none of the next, is the same text in the engine. */
const plain = /^=[\w$:+\-*/^(),.<>=&%!" ]{1,126}$/
/**
 * An exponent in capitals, a truth value, OFFSET (the lexer finds it inside words), a function that asks where a
 * reference lies, odd spaces, doubled quotes, a sheet that starts like a number, a range with a computed end or a sheet
 * at it, a call of a result, several areas in brackets, two percent signs, a name like a cell.
 */
const needsWork =
  /[\d.]E[+-]?\d|\b(?:true|false)\b|offset|\b(?:rows?|columns?|isref|areas|cell) *\(|[\w)] +[\w($]|""|\.\w*!|\b\d\w*!|:[$\w.]*[(!]|\) *[:(]|(?<![\w.])\((?:[^()]|\([^()]*\))*,|% *%|[a-z]{4}\d/i
const lowerExponent = /[\d.]e[+-]?\d/

const position = (formula: string, at: number) =>
  at >= formula.length ? 'at the end' : `at character ${at + 1} (${formula.slice(at, at + 12)})`

/** Why a formula cannot be read and where, or `undefined` if it can. */
export function unreadable(formula: string): CellError | undefined {
  const limit = formulaLimits(formula)
  if (limit !== null) return cellError('#ERROR!', limit)
  const problem = formulaProblem(formula)
  return problem
    ? cellError('#ERROR!', `${problem.message.replace(/\.$/, '')}, ${position(formula, problem.at)}.`)
    : undefined
}

/**
 * A stored formula as HyperFormula reads it: `1E25` as `1e25`, TRUE and FALSE as calls, quotes and backslashes inside
 * strings as CHAR, sheet names in quotes, `A1#` as a call, `Sales[Amount]` as a range. Cheap for the many formulas that
 * need none of this.
 *
 * @param scope where there may be tables: what they are and where the formula stands
 * @returns the text, or the error that the cell shows instead
 */
export function engineText(formula: string, failures: Failures, scope?: TableScope): string | CellError {
  const same = plain.test(formula) && (!needsWork.test(formula) || onlyLowerExponents(formula))
  if (same && !(scope && mentionsTable(formula, scope.workbook))) return formula
  return unreadable(formula) ?? translated(formula, failures, scope)
}

/** `needsWork` looks at both cases at once; an exponent written small needs none. */
function onlyLowerExponents(formula: string): boolean {
  return lowerExponent.test(formula) && !needsWork.test(formula.replaceAll(/[\d.]e[+-]?\d/g, '1'))
}

function translated(formula: string, failures: Failures, scope: TableScope | undefined): string | CellError {
  const translation = new Translation(tokens(formula), failures, scope)
  const text = translation.all()
  return translation.failure ?? text
}
