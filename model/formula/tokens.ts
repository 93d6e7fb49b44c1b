import { columnIndex, columnLimit, rowLimit } from '../core/reference.ts'
import { type StructuredReference, structuredAt } from './structured.ts'

/** One end of a reference; both count from 0. `…Fixed`: written with `$`. */
export interface Corner {
  readonly row: number
  readonly column: number
  readonly rowFixed: boolean
  readonly columnFixed: boolean
}

/** What a reference token says. For a cell `to` is `from`; whole columns span all rows, whole rows all columns. */
export interface Reference {
  readonly kind: 'cell' | 'area' | 'columns' | 'rows'
  /** As written, with the `!`; empty without a sheet. */
  readonly prefix: string
  /** The sheet's name without quotes, or two with `:` for all from one to the other; `null` means the formula's own. */
  readonly sheet: string | null
  readonly from: Corner
  readonly to: Corner
  /** `A1#`: all that the formula in A1 spills. */
  readonly spill: boolean
}

export type PlainKind =
  | 'white'
  | 'number'
  /** A string in double quotes, doubled inside; the last one of a formula may lack its end. */
  | 'text'
  /** `#REF!`; a sheet before it, as Excel writes after deletions, belongs to the token. */
  | 'error'
  | 'boolean'
  | 'name'
  /** A word with `(` after it, white space allowed between. */
  | 'function'
  /** `+ - * / ^ & = < > <= >= <> : @` */
  | 'operator'
  | 'percent'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'openBrace'
  | 'closeBrace'
  | 'unknown'

export interface PlainToken {
  readonly kind: PlainKind
  readonly text: string
  /** Index of its first character. */
  readonly start: number
}

export interface ReferenceToken {
  readonly kind: 'reference'
  readonly text: string
  readonly start: number
  readonly reference: Reference
}

/** `Sales[Amount]`; a table's name alone is a `name`. */
export interface StructuredToken {
  readonly kind: 'structured'
  readonly text: string
  readonly start: number
  readonly structured: StructuredReference
}

export type Token = PlainToken | ReferenceToken | StructuredToken

const signs: Readonly<Record<string, PlainKind>> = {
  '+': 'operator',
  '-': 'operator',
  '*': 'operator',
  '/': 'operator',
  '^': 'operator',
  '&': 'operator',
  '=': 'operator',
  '<': 'operator',
  '>': 'operator',
  ':': 'operator',
  '@': 'operator',
  '%': 'percent',
  '(': 'open',
  ')': 'close',
  ',': 'comma',
  ';': 'semicolon',
  '{': 'openBrace',
  '}': 'closeBrace',
}

/** `A1:Model!B2` is no span of sheets. */
const spanStart = String.raw`(?:(?![A-Za-z]{1,3}[0-9]{1,7}:)[\p{L}\p{N}_.]+:)?`
const sheetBefore = String.raw`(?:'(?:[^']|'')*'|${spanStart}[\p{L}\p{N}_.]+)!`
const corner = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})`
const noWordAfter = String.raw`(?![\p{L}\p{N}_.!$]|\s*\()`
const spillAfter = '(#(?![A-Za-z/]))?'
const errorWords = 'NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CYCLE!|ERROR!|CALC!'

/** The patterns that may begin with a sheet. */
interface Patterns {
  readonly cellOrArea: RegExp
  readonly columns: RegExp
  readonly rows: RegExp
  readonly error: RegExp
}

const patterns = (prefix: string): Patterns => ({
  cellOrArea: new RegExp(`${prefix}${corner}(?::${corner})?${noWordAfter}${spillAfter}`, 'uy'),
  columns: new RegExp(`${prefix}(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${noWordAfter}`, 'uy'),
  rows: new RegExp(`${prefix}(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})${noWordAfter}`, 'uy'),
  error: new RegExp(`${prefix}#(?:${errorWords})`, 'iuy'),
})

const withSheets = patterns(`(${sheetBefore})?`)
/** Much quicker; enough for a text that names no sheet. */
const withoutSheets = patterns('()')

const word = /[\p{L}_][\p{L}\p{M}\p{N}_.]*/uy
const number = /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y
const text = /"(?:[^"]|"")*"?/y
const quoted = /'(?:[^']|'')*'?/y
const white = /\s+/y
const bracketNext = /\s*\(/y

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

function cornerOf(columnSign = '', letters = '', rowSign = '', digits = ''): Corner | null {
  const column = columnIndex(letters)
  const row = Number(digits) - 1
  if (column < 0 || row < 0 || row >= rowLimit) return null
  return { row, column, rowFixed: rowSign !== '', columnFixed: columnSign !== '' }
}

function sheetOf(prefix: string): string | null {
  if (prefix === '') return null
  return prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1)
}

function cellOrAreaAt(pattern: RegExp, source: string, start: number): ReferenceToken | null {
  const match = matchAt(pattern, source, start)
  if (!match) return null
  const prefix = match[1] ?? ''
  const sheet = sheetOf(prefix)
  const from = cornerOf(match[2], match[3], match[4], match[5])
  if (!from) return null
  const spill = match[10] !== undefined
  if (match[7] === undefined) {
    return {
      kind: 'reference',
      text: match[0],
      start,
      reference: { kind: 'cell', prefix, sheet, from, to: from, spill },
    }
  }
  const to = cornerOf(match[6], match[7], match[8], match[9])
  // What only looks like an area, such as `A1:B2#` or `A1:ZZZ1`, is a cell and what follows it.
  if (!to || spill) {
    const cell = match[0].slice(0, match[0].lastIndexOf(':'))
    return {
      kind: 'reference',
      text: cell,
      start,
      reference: { kind: 'cell', prefix, sheet, from, to: from, spill: false },
    }
  }
  return { kind: 'reference', text: match[0], start, reference: { kind: 'area', prefix, sheet, from, to, spill } }
}

function columnsAt(pattern: RegExp, source: string, start: number): ReferenceToken | null {
  const match = matchAt(pattern, source, start)
  if (!match) return null
  const first = columnIndex(match[3] as string)
  const last = columnIndex(match[5] as string)
  if (first < 0 || last < 0) return null
  const prefix = match[1] ?? ''
  const from = { row: 0, column: first, rowFixed: true, columnFixed: match[2] !== '' }
  const to = { row: rowLimit - 1, column: last, rowFixed: true, columnFixed: match[4] !== '' }
  const reference: Reference = { kind: 'columns', prefix, sheet: sheetOf(prefix), from, to, spill: false }
  return { kind: 'reference', text: match[0], start, reference }
}

function rowsAt(pattern: RegExp, source: string, start: number): ReferenceToken | null {
  const match = matchAt(pattern, source, start)
  if (!match) return null
  const first = Number(match[3]) - 1
  const last = Number(match[5]) - 1
  if (first < 0 || last < 0 || first >= rowLimit || last >= rowLimit) return null
  const prefix = match[1] ?? ''
  const from = { row: first, column: 0, rowFixed: match[2] !== '', columnFixed: true }
  const to = { row: last, column: columnLimit - 1, rowFixed: match[4] !== '', columnFixed: true }
  const reference: Reference = { kind: 'rows', prefix, sheet: sheetOf(prefix), from, to, spill: false }
  return { kind: 'reference', text: match[0], start, reference }
}

function tokenAt(source: string, start: number, { cellOrArea, columns, rows, error }: Patterns): Token {
  const first = source[start] as string
  const sign = signs[first]
  if (sign !== undefined) {
    const second = source[start + 1]
    const two = (first === '<' && (second === '=' || second === '>')) || (first === '>' && second === '=')
    return { kind: sign, text: two ? first + second : first, start }
  }
  const plain = (kind: PlainKind, length: number): Token => ({
    kind,
    text: source.slice(start, start + length),
    start,
  })
  if (first === '"') return plain('text', matchAt(text, source, start)?.[0].length ?? 1)
  if (first <= ' ' || first > '~') {
    const space = matchAt(white, source, start)
    if (space) return plain('white', space[0].length)
  }
  if (first !== '#') {
    const reference =
      cellOrAreaAt(cellOrArea, source, start) ?? columnsAt(columns, source, start) ?? rowsAt(rows, source, start)
    if (reference) return reference
  }
  if (first === '#' || error === withSheets.error) {
    const literal = matchAt(error, source, start)
    if (literal) return plain('error', literal[0].length)
  }
  if (first === "'") return plain('unknown', matchAt(quoted, source, start)?.[0].length ?? 1)
  if ((first >= '0' && first <= '9') || first === '.') {
    const digits = matchAt(number, source, start)
    if (digits) return plain('number', digits[0].length)
  }
  if (first === '[') return structuredToken(source, '', start, start)
  const letters = matchAt(word, source, start)?.[0]
  if (letters !== undefined) {
    const bracket = start + letters.length
    if (source[bracket] === '[') return structuredToken(source, letters, start, bracket)
    if (matchAt(bracketNext, source, start + letters.length)) return plain('function', letters.length)
    return plain(/^(?:true|false)$/i.test(letters) ? 'boolean' : 'name', letters.length)
  }
  return plain('unknown', String.fromCodePoint(source.codePointAt(start) as number).length)
}

function structuredToken(source: string, table: string, start: number, bracket: number): StructuredToken {
  const { end, structured } = structuredAt(source, table, bracket)
  return { kind: 'structured', text: source.slice(start, end), start, structured }
}

/** What is asked about a formula after each key is asked about one text. */
let latest: { readonly source: string; readonly found: readonly Token[] } | null = null

/**
 * The parts of a formula, or of any text: their texts, joined, give `source` back. A leading `=` is an operator.
 * Nothing is refused; what no formula may hold is `unknown`.
 */
export function tokens(source: string): readonly Token[] {
  if (latest?.source === source) return latest.found
  const found: Token[] = []
  const grammar = source.includes('!') ? withSheets : withoutSheets
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at, grammar)
    found.push(token)
    at += token.text.length
  }
  latest = { source, found }
  return found
}
