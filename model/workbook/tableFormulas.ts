import { type Area, areaName, columnName, parseArea, sheetPrefix } from '../core/reference.ts'
import { rewrittenTables } from '../formula/rewrittenTables.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { mapped, withConditionFormulas, withReferences } from './restructuredWorkbook.ts'
import { columnOf, type FormulaPlace, meantTable, structuredArea, tableAt, tableNamed, tablesOf } from './tables.ts'
import { rowsPerBlock, type Sheet, sheetById, type Table, type Workbook } from './workbook.ts'

type ReferenceChange = (reference: StructuredReference, place: FormulaPlace) => StructuredReference | string | null

/** Names and charts stand in no cell. */
const nowhere = (sheet: string): FormulaPlace => ({ sheet, row: -1, column: -1 })

/**
 * The workbook with each reference to one of the tables in formulas, conditions, names and charts mapped; those without
 * the name of a table, such as `[@Amount]`, are given too. What has none is shared.
 */
export function withTableReferences(
  workbook: Workbook,
  tables: readonly Table[],
  change: ReferenceChange,
  { onlySheet }: { readonly onlySheet?: string } = {},
): Workbook {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()))
  const isTable = (name: string) => names.has(name.toLowerCase())
  const concerned = (text: string) => {
    if (text.includes('[')) return true
    const lower = text.toLowerCase()
    for (const name of names) if (lower.includes(name)) return true
    return false
  }
  const rewrite = (text: string, place: FormulaPlace): string =>
    concerned(text) ? rewrittenTables(text, isTable, (reference) => change(reference, place)) : text
  const wanted = (sheet: string) => onlySheet === undefined || sheet === onlySheet

  const inConditions = (sheet: Sheet) =>
    withConditionFormulas(sheet, (formula, area) => {
      const { top, left } = parseArea(area)
      return rewrite(formula, { sheet: sheet.id, row: top, column: left })
    })
  const sheets = mapped(workbook.sheets, (sheet) =>
    wanted(sheet.id) ? inConditions(withFormulasAt(sheet, rewrite)) : sheet,
  )
  const defined =
    onlySheet === undefined
      ? mapped(workbook.names, (name) => {
          const refersTo = rewrite(name.refersTo, nowhere(''))
          return refersTo === name.refersTo ? name : { ...name, refersTo }
        })
      : workbook.names
  const charts = mapped(workbook.charts, (chart) =>
    wanted(chart.sheet) ? withReferences(chart, (text) => rewrite(text, nowhere(chart.sheet))) : chart,
  )
  const same = sheets === workbook.sheets && defined === workbook.names && charts === workbook.charts
  return same ? workbook : { ...workbook, sheets, names: defined, charts }
}

/** The sheet with every formula mapped; what does not change is shared. */
export function withFormulasAt(sheet: Sheet, rewrite: (formula: string, place: FormulaPlace) => string): Sheet {
  const blocks = mapped(
    sheet.blocks,
    (block, b) =>
      block &&
      mapped(
        block,
        (row, r) =>
          row &&
          mapped(row, (cell, column) => {
            if (cell?.formula === undefined) return cell
            const formula = rewrite(cell.formula, { sheet: sheet.id, row: b * rowsPerBlock + r, column })
            return formula === cell.formula ? cell : { ...cell, formula }
          }),
      ),
  )
  return blocks === sheet.blocks ? sheet : { ...sheet, blocks }
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** With every reference that names `table` naming it `title`. */
export const renamedInFormulas = (workbook: Workbook, table: Table, title: string, onlySheet?: string): Workbook =>
  withTableReferences(
    workbook,
    [table],
    (reference) => (sameName(reference.table, table.name) ? { ...reference, table: title } : reference),
    onlySheet === undefined ? {} : { onlySheet },
  )

/** With every reference to the tables pointing nowhere. */
export const lostInFormulas = (workbook: Workbook, tables: readonly Table[]): Workbook =>
  withTableReferences(workbook, tables, (reference) =>
    tables.some(({ name }) => sameName(reference.table, name)) ? null : reference,
  )

/**
 * With the columns of a table called otherwise.
 *
 * @param table as it is in the workbook, for references without its name, but with its old columns
 * @param titles what each column is called now; `null`: it is gone. A range of columns loses it, a reference to it alone
 * points nowhere.
 */
export function columnsRenamedInFormulas(
  workbook: Workbook,
  table: Table,
  titles: readonly (string | null)[],
): Workbook {
  return withTableReferences(workbook, [table], (reference, place) => {
    if (!reference.columns || meantTable(workbook, reference, place)?.id !== table.id) return reference
    const [a, b] = reference.columns.map((column) => columnOf(table, column))
    if (a === undefined || b === undefined || a < 0 || b < 0) return reference
    const left = titles.slice(Math.min(a, b), Math.max(a, b) + 1).filter((title) => title !== null)
    const [first] = left
    const last = left.at(-1)
    if (first === undefined || last === undefined) return null
    const columns = a > b ? ([last, first] as const) : ([first, last] as const)
    return columns[0] === reference.columns[0] && columns[1] === reference.columns[1]
      ? reference
      : { ...reference, columns }
  })
}

/** With plain references in place of those to the table. */
export function plainInFormulas(workbook: Workbook, table: Table): Workbook {
  return withTableReferences(workbook, [table], (reference, place) => {
    if (meantTable(workbook, reference, place)?.id !== table.id) return reference
    const found = structuredArea(workbook, reference, place)
    if ('error' in found) return null
    const prefix = found.sheet === place.sheet ? '' : sheetPrefix(sheetById(workbook, found.sheet)?.name ?? '')
    return prefix + (reference.parts.includes('row') ? areaName(found.area) : absoluteName(found.area))
  })
}

const noBareName = () => false

/** A formula as it means the same outside of the table that it stands in: `[@Amount]` names its table. */
export function withOwnTable(workbook: Workbook, formula: string, place: FormulaPlace): string {
  if (!formula.includes('[')) return formula
  const own = tableAt(workbook, place)
  if (!own) return formula
  return rewrittenTables(formula, noBareName, (reference) =>
    reference.table === '' ? { ...reference, table: own.name } : reference,
  )
}

/** A formula without the name of the table that it stands in where it means its own row, as Excel writes it. */
export function withoutOwnTable(workbook: Workbook, formula: string, place: FormulaPlace): string {
  if (!formula.includes('[')) return formula
  const own = tableAt(workbook, place)
  if (!own) return formula
  return rewrittenTables(formula, noBareName, (reference) =>
    reference.parts.includes('row') && sameName(reference.table, own.name) ? { ...reference, table: '' } : reference,
  )
}

/** A formula with plain references in place of those to tables, as far as they point anywhere. */
export function withoutTables(workbook: Workbook, formula: string, place: FormulaPlace): string {
  if (tablesOf(workbook).length === 0) return formula
  return rewrittenTables(
    formula,
    (name) => tableNamed(workbook, name) !== undefined,
    (reference) => {
      const found = structuredArea(workbook, reference, place)
      if ('error' in found) return reference
      return sheetPrefix(sheetById(workbook, found.sheet)?.name ?? '') + absoluteName(found.area)
    },
  )
}

function absoluteName({ top, left, bottom, right }: Area): string {
  const first = `$${columnName(left)}$${top + 1}`
  return top === bottom && left === right ? first : `${first}:$${columnName(right)}$${bottom + 1}`
}
