import { type Area, areaName, columnName, sheetPrefix } from '../core/reference.ts'
import { type CellError, isError } from '../core/value.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { type PlainToken, type StructuredToken, tokens } from '../formula/tokens.ts'
import { type FormulaPlace, structuredArea, tableNamed, tablesOf } from '../workbook/tables.ts'
import type { Table, Workbook } from '../workbook/workbook.ts'

/** What a formula's references to tables mean: the tables, and where the formula stands. */
export interface TableScope {
  readonly workbook: Pick<Workbook, 'sheets' | 'tables'>
  readonly place: FormulaPlace
}

/** For a name, and for what stands in no cell of a sheet. */
export const noCell = (workbook: TableScope['workbook'], sheet = ''): TableScope => ({
  workbook,
  place: { sheet, row: -1, column: -1 },
})

const patterns = new WeakMap<readonly Table[], RegExp>()

/** Whether a formula may speak of one of the tables. */
export function mentionsTable(formula: string, { tables }: Pick<Workbook, 'tables'>): boolean {
  if (tables === undefined) return false
  if (formula.includes('[')) return true
  let pattern = patterns.get(tables)
  if (!pattern) {
    pattern = new RegExp(tables.map(({ name }) => name.replaceAll('.', '\\.')).join('|'), 'iu')
    patterns.set(tables, pattern)
  }
  return pattern.test(formula)
}

const throughSheets = /[^:!]:[^:!]+!/

/** What a formula needs to know of the workbook, if it may speak of tables or of several sheets at once. */
export function scopeOf(
  workbook: TableScope['workbook'],
  formula: string,
  place: FormulaPlace,
): TableScope | undefined {
  return hasTables(workbook) || (formula.includes('!') && throughSheets.test(formula)) ? { workbook, place } : undefined
}

export const hasTables = ({ tables }: Pick<Workbook, 'tables'>): boolean => tables !== undefined

/** A table's name alone means its data. */
export function wholeTable(name: string, scope: TableScope | undefined): StructuredReference | undefined {
  return scope && tablesOf(scope.workbook).length > 0 && tableNamed(scope.workbook, name)
    ? { table: name, parts: [], columns: null }
    : undefined
}

/** The plain reference for one to a table, or why there is none. `@` moves from row to row, all else stays. */
export function plainText(structured: StructuredReference, scope: TableScope): string | CellError {
  const found = structuredArea(scope.workbook, structured, scope.place)
  if (isError(found)) return found
  const { sheet, area } = found
  const prefix =
    sheet === scope.place.sheet
      ? ''
      : quoted(sheetPrefix(scope.workbook.sheets.find(({ id }) => id === sheet)?.name ?? ''))
  if (structured.parts.includes('row')) return prefix + areaName(area)
  const { top, left, bottom, right } = area
  const first = `$${columnName(left)}$${top + 1}`
  return prefix + (top === bottom && left === right ? first : `${first}:$${columnName(right)}$${bottom + 1}`)
}

/** The cells of a table that a part of a formula names, with the name of their sheet. */
export function tablePlace(
  token: PlainToken | StructuredToken,
  scope: TableScope,
): (Area & { readonly sheet: string }) | undefined {
  const structured = token.kind === 'structured' ? token.structured : wholeTable(token.text, scope)
  const found = structured && structuredArea(scope.workbook, structured, scope.place)
  if (!found || isError(found)) return undefined
  const name = scope.workbook.sheets.find(({ id }) => id === found.sheet)?.name
  return name === undefined ? undefined : { ...found.area, sheet: name }
}

/** The plain reference for a text that is one reference to a table; `undefined` for any other. */
export function spelledTable(text: string, scope: TableScope): string | CellError | undefined {
  if (!mentionsTable(text, scope.workbook)) return undefined
  const [only, more] = tokens(text)
  if (!only || more) return undefined
  const structured = only.kind === 'structured' ? only.structured : wholeTable(only.text, scope)
  return structured && plainText(structured, scope)
}

/** The engine's lexer knows fewer letters than people use. */
const quoted = (prefix: string): string => (prefix.startsWith("'") ? prefix : `'${prefix.slice(0, -1)}'!`)
