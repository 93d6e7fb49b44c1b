import type { Area } from '../core/reference.ts'
import { type CellError, cellError } from '../core/value.ts'
import { optionalWords } from '../formula/optionalWords.ts'
import type { Token } from '../formula/tokens.ts'
import {
  callFunction,
  engineName,
  meetFunction,
  offsetFunction,
  optionalFunction,
  placeFunction,
  rangeFunction,
  singleFunction,
  unionFunction,
} from './engineNames.ts'
import { stringText, tokenText } from './engineTokens.ts'
import type { Failures } from './failures.ts'
import { type TableScope, tablePlace } from './tableScope.ts'

const engineFunction = /^[A-Za-z\u00c0-\u02af][A-Za-z0-9_.\u00c0-\u02af]*$/

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

/** The text of a formula that can be read, see {@link unreadable}. */
export class Translation {
  readonly #tokens: readonly Token[]
  readonly #failures: Failures
  readonly #scope: TableScope | undefined
  readonly #optional: ReadonlyMap<number, string>
  #at = 0
  failure: CellError | undefined

  constructor(all: readonly Token[], failures: Failures, scope: TableScope | undefined) {
    this.#tokens = all
    this.#failures = failures
    this.#scope = scope
    this.#optional = optionalWords(all)
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
    const optional = this.#optional.get(token.start)
    if (optional !== undefined) return `${optionalFunction}(${engineName(optional)})`
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
