import type { Area } from '../core/reference.ts'
import { type CellError, cellError } from '../core/value.ts'
import { formulaLimits } from '../formula/formulaLimits.ts'
import { formulaProblem } from '../formula/formulaProblem.ts'
import { referenceText } from '../formula/referenceText.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { type Token, tokens } from '../formula/tokens.ts'
import { nothingInCommon } from './engineValue.ts'
import type { Failures } from './failures.ts'
import { mentionsTable, noCell, plainText, type TableScope, tablePlace, wholeTable } from './tableScope.ts'

/** Names of the functions that only the engine's own text uses. */
export const failureFunction = 'FORECELL.FAILURE'
export const spillFunction = 'FORECELL.SPILL'
/** A reference as numbers, which the formula does not read by naming it. */
export const placeFunction = 'FORECELL.PLACE'
export const offsetFunction = 'FORECELL.OFFSET'
/** The operator `:` where an end is computed. */
export const rangeFunction = 'FORECELL.RANGE'
export const withFunction = 'FORECELL.WITH'
/** `A1:B3 B2:C4`, what both have in common. */
export const meetFunction = 'FORECELL.MEET'
/** `(A1:A3,C1:C3)`. */
export const unionFunction = 'FORECELL.UNION'
/** `@A1:A9`. */
export const singleFunction = 'FORECELL.SINGLE'
/** `LAMBDA(x, x+1)(2)`. */
export const callFunction = 'FORECELL.CALL'

/** Functions that work but are not for people: ours, and those that stand for HyperFormula's operators. */
export function isInternalFunction(name: string): boolean {
  return name.startsWith('FORECELL.') || name.startsWith('HF.')
}

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

const engineWord = /^[A-Za-z_\u00c0-\u02af][A-Za-z0-9_.\u00c0-\u02af]*$/
/** Names that the engine's lexer would read as a cell, however many letters it has, or as the function OFFSET. */
const misread = /^(?:offset|[A-Za-z]+[0-9]+$)/i
const alias = '_fc.'
/** Before the code points of a name with letters that the engine does not know. */
const spelledAlias = '_fcu.'

/**
 * A name as the engine has it: `growth2030`, which it would read as a cell, and `α`, whose letter it does not know,
 * have an alias.
 */
export function engineName(name: string): string {
  if (engineWord.test(name)) return misread.test(name) ? alias + name : name
  // The engine would not find one letter in two cases equal.
  return spelledAlias + Array.from(name.toLowerCase(), (sign) => sign.codePointAt(0)?.toString(16)).join('.')
}

/** The name behind an alias. */
export function shownName(name: string): string {
  if (name.startsWith(alias)) return name.slice(alias.length)
  const points = name.startsWith(spelledAlias) ? name.slice(spelledAlias.length).split('.') : []
  // Somebody may have typed a name that only begins so.
  if (points.length === 0 || !points.every((point) => /^[0-9a-f]{1,5}$/.test(point))) return name
  return String.fromCodePoint(...points.map((point) => Number.parseInt(point, 16)))
}

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

/** The text of a formula that can be read, see {@link unreadable}. */
class Translation {
  readonly #tokens: readonly Token[]
  readonly #failures: Failures
  readonly #scope: TableScope | undefined
  #at = 0
  failure: CellError | undefined

  constructor(all: readonly Token[], failures: Failures, scope: TableScope | undefined) {
    this.#tokens = all
    this.#failures = failures
    this.#scope = scope
  }

  /** Up to the end, or to a bracket that closes one before. */
  all(): string {
    let text = ''
    for (let token = this.#next; token && token.kind !== 'close'; token = this.#next) text += this.#part(token)
    return text
  }

  #part(token: Token): string {
    const text = isOperand(token) ? this.#operands() : this.#take(token)
    let signs = 0
    while (this.#next?.kind === 'percent' && this.#tokens[this.#at + 1]?.kind === 'percent') signs += this.#at++ && 1
    // HyperFormula reads one sign only.
    return signs === 0 ? text : `${'('.repeat(signs)}${text}${'%)'.repeat(signs)}`
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #take(token: Token): string {
    this.#at++
    return tokenText(token, this.#failures, this.#scope)
  }

  #skipWhite(): Token | undefined {
    while (this.#next?.kind === 'white') this.#at++
    return this.#next
  }

  /** Operands that a space joins: what they have in common. */
  #operands(): string {
    if (this.#next?.text === '@') {
      this.#at++
      this.#skipWhite()
      return `${singleFunction}(${this.#operands()})`
    }
    let text = this.#ranges()
    for (;;) {
      const start = this.#at
      const next = this.#skipWhite()
      if (start === this.#at || !next || !isOperand(next) || next.text === '@') {
        this.#at = start
        return text
      }
      text = `${meetFunction}(${text},${this.#ranges()})`
    }
  }

  /** An operand, or several with `:` between them. */
  #ranges(): string {
    let text = this.#operand()
    for (;;) {
      const start = this.#at
      if (this.#skipWhite()?.text !== ':') {
        this.#at = start
        return text
      }
      this.#at++
      this.#skipWhite()
      text = `${rangeFunction}(${text},${this.#operand()})`
    }
  }

  #operand(): string {
    const token = this.#next as Token
    if (token.kind === 'function') return this.#called(this.#call(token))
    return token.kind === 'open' ? this.#called(this.#group()) : this.#take(token)
  }

  /** `LAMBDA(x, x+1)(2)`. */
  #called(text: string): string {
    let result = text
    while (this.#next?.kind === 'open') {
      this.#at++
      const values = this.all()
      this.#at++
      result = `${callFunction}(${result}${values.trim() === '' ? '' : `,${values}`})`
    }
    return result
  }

  /** What stands in brackets that call nothing, perhaps several areas: `(A1:A3,C1)`. */
  #group(): string {
    this.#at++
    const parts = ['']
    for (let token = this.#next; token && token.kind !== 'close'; token = this.#next) {
      if (token.kind !== 'comma') parts.push(parts.pop() + this.#part(token))
      else if (this.#at++) parts.push('')
    }
    this.#at++
    return parts.length === 1 ? `(${parts[0]})` : `${unionFunction}(${parts.join(',')})`
  }

  #bracket(): string {
    this.#at++
    const inside = this.all()
    this.#at++
    return `(${inside})`
  }

  #call(token: Token): string {
    if (!engineFunction.test(token.text) || /^offset./i.test(token.text)) {
      this.failure = cellError('#NAME?', `There is no function ${token.text}.`)
    }
    this.#at++
    this.#skipWhite()
    const name = token.text.toUpperCase()
    const pointing = pointingArguments[name]
    if (!pointing) return token.text + this.#bracket()
    this.#at++
    let text = ''
    for (let i = 0; this.#next && this.#next.kind !== 'close'; ) {
      if (pointing.includes(i)) text += this.#place()
      const next: Token | undefined = this.#next
      if (!next || next.kind === 'close') break
      if (next.kind === 'comma') i++
      text += this.#part(next)
    }
    this.#at++
    return `${name === 'OFFSET' ? offsetFunction : name}(${text})`
  }

  /** An argument that is only asked where it points to, read by nobody: so a formula may ask for its own row. */
  #place(): string {
    const token = this.#skipWhite()
    const start = this.#at
    const place = token && pointedPlace(token, this.#scope)
    if (!place) return ''
    this.#at++
    const after = this.#skipWhite()?.kind
    if (after !== 'comma' && after !== 'close') {
      this.#at = start
      return ''
    }
    const { sheet, top, left, bottom, right } = place
    return `${placeFunction}(${stringText(sheet ?? '')},${top},${left},${bottom},${right})`
  }
}

/** Where a part of a formula points that is one reference, or names a table; the sheet as formulas name it. */
function pointedPlace(
  token: Token,
  scope: TableScope | undefined,
): (Area & { readonly sheet: string | null }) | undefined {
  if (token.kind === 'name' || token.kind === 'structured') return scope && tablePlace(token, scope)
  if (token.kind !== 'reference' || token.reference.spill) return undefined
  const { sheet, from, to } = token.reference
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)]
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)]
  return { sheet, top, left, bottom, right }
}

const operands = new Set<Token['kind']>(['reference', 'structured', 'name', 'function', 'open'])
const isOperand = ({ kind, text }: Token) => operands.has(kind) || text === '@'

/** Which arguments of a function it asks only for their place. */
const pointingArguments: Readonly<Record<string, readonly number[]>> = {
  OFFSET: [0],
  ROW: [0],
  ROWS: [0],
  COLUMN: [0],
  COLUMNS: [0],
  ISREF: [0],
  AREAS: [0],
  CELL: [1],
}

function tokenText(token: Token, failures: Failures, scope: TableScope | undefined): string {
  switch (token.kind) {
    case 'number':
      return token.text.toLowerCase()
    case 'boolean':
      return `${token.text.toUpperCase()}()`
    case 'white':
      return ' '
    case 'text':
      return stringText(token.text.slice(1, -1).replaceAll('""', '"'))
    case 'name': {
      const table = wholeTable(token.text, scope)
      return table ? tableText(table, failures, scope) : engineName(token.text)
    }
    case 'structured':
      return tableText(token.structured, failures, scope)
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

function tableText(structured: StructuredReference, failures: Failures, scope: TableScope | undefined): string {
  const text = plainText(structured, scope ?? noCell({ sheets: [] }))
  return typeof text === 'string' ? text : failureText(text, failures)
}

/** The engine's strings know neither doubled quotes nor a backslash at their end. */
function stringText(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`
  const pieces = value.split(/(["\\])/).filter((piece) => piece !== '')
  return `(${pieces.map((piece) => (piece === '"' || piece === '\\' ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`)).join('&')})`
}

const knownErrors = new Set<string>(['#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CYCLE!'])

/** The engine has no `#NULL!`, which is known by its words, and no `#CALC!`. */
function errorText(code: string, failures: Failures): string {
  if (knownErrors.has(code)) return code
  if (code === '#NULL!') return failureText(cellError('#VALUE!', nothingInCommon), failures)
  return failureText(cellError('#VALUE!', `The formula holds the error ${code} itself.`), failures)
}
