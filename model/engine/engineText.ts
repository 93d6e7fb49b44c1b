import { type CellError, cellError } from '../core/value.ts'
import { formulaLimits } from '../formula/formulaLimits.ts'
import { formulaProblem } from '../formula/formulaProblem.ts'
import { referenceText } from '../formula/referenceText.ts'
import { type Token, tokens } from '../formula/tokens.ts'
import type { Failures } from './failures.ts'

/** Names of the functions that only the engine's own text uses. */
export const failureFunction = 'FORECELL.FAILURE'
export const spillFunction = 'FORECELL.SPILL'

/** Functions that work but are not for people: ours, and those that stand for HyperFormula's operators. */
export function isInternalFunction(name: string): boolean {
  return name === failureFunction || name === spillFunction || name.startsWith('HF.')
}

/** Whatever consists of these, and of none of the next, is the same text in the engine. */
const plain = /^=[\w$:+\-*/^(),.<>=&%!" ]{1,126}$/
/** An exponent in capitals, a truth value, OFFSET (the lexer finds it inside words), odd spaces, doubled quotes. */
const needsWork = /[\d.]E[+-]?\d|\b(?:true|false)\b|offset|[\w)] +[\w(]|""|\.\w*!/i
const lowerExponent = /[\d.]e[+-]?\d/

/** Words that the engine's lexer knows; one that starts like OFFSET would be read as the function. */
const engineWord = /^(?!offset)[A-Za-z_\u00c0-\u02af][A-Za-z0-9_.\u00c0-\u02af]*$/i
const engineFunction = /^[A-Za-z\u00c0-\u02af][A-Za-z0-9_.\u00c0-\u02af]*$/

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

/** The call that gives an error back. */
export function failureText(error: CellError, failures: Failures): string {
  return `${failureFunction}(${failures.numberOf(error)})`
}

/**
 * A stored formula as HyperFormula reads it: `1E25` as `1e25`, TRUE and FALSE as calls, quotes and backslashes inside
 * strings as CHAR, sheet names in quotes, `A1#` as a call. Cheap for the many formulas that need none of this.
 *
 * @returns the text, or the error that the cell shows instead
 */
export function engineText(formula: string, failures: Failures): string | CellError {
  if (plain.test(formula) && (!needsWork.test(formula) || onlyLowerExponents(formula))) return formula
  return unreadable(formula) ?? translated(formula, failures)
}

/** `needsWork` looks at both cases at once; an exponent written small needs none. */
function onlyLowerExponents(formula: string): boolean {
  return lowerExponent.test(formula) && !needsWork.test(formula.replaceAll(/[\d.]e[+-]?\d/g, '1'))
}

function translated(formula: string, failures: Failures): string | CellError {
  let text = ''
  let last = ''
  for (const token of tokens(formula)) {
    if (token.kind === 'function' && (!engineFunction.test(token.text) || /^offset./i.test(token.text))) {
      return cellError('#NAME?', `There is no function ${token.text}.`)
    }
    text += token.kind === 'white' && last === 'function' ? '' : tokenText(token, failures)
    last = token.kind
  }
  return text
}

function tokenText(token: Token, failures: Failures): string {
  switch (token.kind) {
    case 'number':
      return token.text.toLowerCase()
    case 'boolean':
      return `${token.text.toUpperCase()}()`
    case 'white':
      return ' '
    case 'text':
      return stringText(token.text.slice(1, -1).replaceAll('""', '"'))
    case 'name':
      return engineWord.test(token.text)
        ? token.text
        : failureText(cellError('#NAME?', `There is no name ${token.text}.`), failures)
    case 'error':
      return errorText(token.text.slice(token.text.lastIndexOf('#')).toUpperCase(), failures)
    case 'reference': {
      const { sheet, spill } = token.reference
      const prefix = sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`
      const reference = referenceText({ ...token.reference, prefix, spill: false })
      return spill ? `${spillFunction}(${reference})` : reference
    }
    default:
      return token.text
  }
}

/** The engine's strings know neither doubled quotes nor a backslash at their end. */
function stringText(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`
  const pieces = value.split(/(["\\])/).filter((piece) => piece !== '')
  return `(${pieces.map((piece) => (piece === '"' || piece === '\\' ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`)).join('&')})`
}

const knownErrors = new Set<string>(['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CYCLE!'])

/** The engine has no `#NULL!`, which ranges without a common cell give elsewhere, and no `#CALC!`. */
function errorText(code: string, failures: Failures): string {
  if (knownErrors.has(code)) return code
  return failureText(cellError('#VALUE!', `The formula holds the error ${code} itself.`), failures)
}
