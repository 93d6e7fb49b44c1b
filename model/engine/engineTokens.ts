import { type CellError, cellError } from '../core/value.ts'
import { referenceText } from '../formula/referenceText.ts'
import { type SheetSpan, sheetSpan, sheetsWithin } from '../formula/sheetSpan.ts'
import type { StructuredReference } from '../formula/structured.ts'
import type { Reference, Token } from '../formula/tokens.ts'
import { engineName, failureFunction, spillFunction, unionFunction } from './engineNames.ts'
import type { Failures } from './failures.ts'
import { noCell, plainText, type TableScope, wholeTable } from './tableScope.ts'

/** The call that gives an error back. */
export function failureText(error: CellError, failures: Failures): string {
  return `${failureFunction}(${failures.numberOf(error)})`
}

/** A part of a formula as the engine reads it. */
export function tokenText(token: Token, failures: Failures, scope: TableScope | undefined): string {
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
      const span = sheet === null ? null : sheetSpan(sheet)
      if (span) return throughSheets(token.reference, span, failures, scope)
      const prefix = sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`
      const reference = referenceText({ ...token.reference, prefix, spill: false })
      return spill ? `${spillFunction}(${reference})` : reference
    }
    default:
      return token.text
  }
}

/** `Jan:Mar!B2` as `('Jan'!B2,'Feb'!B2,'Mar'!B2)`. */
function throughSheets(
  reference: Reference,
  span: SheetSpan,
  failures: Failures,
  scope: TableScope | undefined,
): string {
  const names = sheetsWithin(span, scope?.workbook.sheets.map(({ name }) => name) ?? [])
  if (names.length === 0) {
    return failureText(cellError('#REF!', `There are no sheets ${span[0]} and ${span[1]}.`), failures)
  }
  if (reference.spill) return failureText(cellError('#REF!', 'The # must follow a cell of one sheet.'), failures)
  const each = names.map((name) => referenceText({ ...reference, prefix: `'${name.replaceAll("'", "''")}'!` }))
  return each.length === 1 ? (each[0] as string) : `${unionFunction}(${each.join(',')})`
}

function tableText(structured: StructuredReference, failures: Failures, scope: TableScope | undefined): string {
  const text = plainText(structured, scope ?? noCell({ sheets: [] }))
  return typeof text === 'string' ? text : failureText(text, failures)
}

/** The engine's strings know neither doubled quotes nor a backslash at their end. */
export function stringText(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`
  const pieces = value.split(/(["\\])/).filter((piece) => piece !== '')
  return `(${pieces.map((piece) => (piece === '"' || piece === '\\' ? `CHAR(${piece.charCodeAt(0)})` : `"${piece}"`)).join('&')})`
}

/** The engine reads every error but its own `#ERROR!`, which says that it cannot read something. */
const errorText = (code: string, failures: Failures): string =>
  code === '#ERROR!' ? failureText(cellError('#VALUE!', `The formula holds the error ${code} itself.`), failures) : code
