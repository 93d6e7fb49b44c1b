import { Failure } from '../core/failure.ts'
import { type Area, contains } from '../core/reference.ts'
import { type CellError, cellError } from '../core/value.ts'
import { nearestNames } from '../formula/nearestNames.ts'
import type { StructuredReference } from '../formula/structured.ts'
import { meets } from './merges.ts'
import type { Table, Workbook } from './workbook.ts'

/** Where a formula stands; a row of -1 is in no table. */
export interface FormulaPlace {
  /** Id of the sheet. */
  readonly sheet: string
  readonly row: number
  readonly column: number
}

const none: readonly Table[] = []

export const tablesOf = ({ tables }: Pick<Workbook, 'tables'>): readonly Table[] => tables ?? none

/** Case does not matter. */
export function tableNamed(workbook: Pick<Workbook, 'tables'>, name: string): Table | undefined {
  const wanted = name.toLowerCase()
  return tablesOf(workbook).find((table) => table.name.toLowerCase() === wanted)
}

export function tableAt(workbook: Pick<Workbook, 'tables'>, { sheet, row, column }: FormulaPlace): Table | undefined {
  return tablesOf(workbook).find((table) => table.sheet === sheet && contains(table.area, row, column))
}

/** The headers and data of a table, without its totals: what is sorted and filtered. */
export const listArea = ({ area, totals }: Pick<Table, 'area' | 'totals'>): Area =>
  totals ? { ...area, bottom: area.bottom - 1 } : area

/** The rows of a table between its headers and its totals. */
export function dataArea(table: Pick<Table, 'area' | 'totals'>): Area {
  const area = listArea(table)
  return { ...area, top: area.top + 1 }
}

/** Index of a column among those of its table, or -1. Case does not matter. */
export function columnOf({ columns }: Table, name: string): number {
  const wanted = name.toLowerCase()
  const exact = columns.findIndex((column) => column.toLowerCase() === wanted)
  return exact >= 0 ? exact : columns.findIndex((column) => column.trim().toLowerCase() === wanted.trim())
}

/** The table that a reference means; `undefined` without one. */
export function meantTable(
  workbook: Pick<Workbook, 'tables'>,
  { table }: StructuredReference,
  place: FormulaPlace,
): Table | undefined {
  return table === '' ? tableAt(workbook, place) : tableNamed(workbook, table)
}

const hint = (word: string, candidates: readonly string[]): string => {
  const [near] = nearestNames(word, candidates)
  return near === undefined ? '' : `; did you mean ${near}?`
}

/** The cells that a reference to a table means in a formula at `place`, or why there are none. */
export function structuredArea(
  workbook: Pick<Workbook, 'tables'>,
  structured: StructuredReference,
  place: FormulaPlace,
): { readonly sheet: string; readonly area: Area } | CellError {
  const { parts, columns, problem } = structured
  if (problem !== undefined) return cellError('#REF!', problem)
  const table = meantTable(workbook, structured, place)
  if (!table) {
    if (structured.table === '') {
      return cellError('#REF!', 'This formula stands in no table; write the name of the table before the [.')
    }
    const names = tablesOf(workbook).map(({ name }) => name)
    const near = hint(structured.table, names)
    return cellError('#NAME?', `There is no table ${structured.table}${near === '' ? '.' : near}`)
  }
  let { left, right } = table.area
  if (columns) {
    const found: number[] = []
    for (const column of columns) {
      const at = columnOf(table, column)
      if (at < 0) {
        const near = hint(column, table.columns)
        return cellError('#REF!', `The table ${table.name} has no column ${column}${near === '' ? '.' : near}`)
      }
      found.push(table.area.left + at)
    }
    left = Math.min(...found)
    right = Math.max(...found)
  }
  const rows = rowsOf(table, parts, place)
  return 'error' in rows ? rows : { sheet: table.sheet, area: { ...rows, left, right } }
}

function rowsOf(
  { name, sheet, area: { top, bottom: last }, totals }: Table,
  parts: StructuredReference['parts'],
  place: FormulaPlace,
): { readonly top: number; readonly bottom: number } | CellError {
  const wants = (part: (typeof parts)[number]) => parts.includes(part)
  const bottom = totals ? last - 1 : last
  if (wants('row')) {
    if (place.sheet === sheet && place.row > top && place.row <= bottom) return { top: place.row, bottom: place.row }
    return cellError('#VALUE!', `@ means the row of the formula, which lies in no row of the table ${name}.`)
  }
  const headers = wants('all') || wants('headers')
  const data = parts.length === 0 || wants('all') || wants('data')
  const sums = totals === true && (wants('all') || wants('totals'))
  if (!headers && !data && !sums) return cellError('#REF!', `The table ${name} has no totals row.`)
  return {
    top: headers ? top : data ? top + 1 : last,
    bottom: sums ? last : data ? bottom : top,
  }
}

/**
 * An area that is the data, the header row, the totals row or all of some columns of a table, as formulas refer to it;
 * else `null`.
 */
export function partOfTable(table: Table, area: Area): StructuredReference | null {
  const { name, area: whole, columns, totals } = table
  const first = columns[area.left - whole.left]
  const last = columns[area.right - whole.left]
  if (first === undefined || last === undefined) return null
  const rows = (top: number, bottom: number) => area.top === top && area.bottom === bottom
  const part: StructuredReference['parts'] | null = rows(whole.top + 1, dataArea(table).bottom)
    ? []
    : rows(whole.top, whole.bottom)
      ? ['all']
      : rows(whole.top, whole.top)
        ? ['headers']
        : totals && rows(whole.bottom, whole.bottom)
          ? ['totals']
          : null
  return part && { table: name, parts: part, columns: [first, last] }
}

/** The order of a workbook's tables. */
export const byName = (a: Table, b: Table) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)

/** The workbook with these tables, in the order of their names; the key is absent when there are none. */
export function withTables(workbook: Workbook, tables: readonly Table[]): Workbook {
  const { tables: before, ...rest } = workbook
  if (tables.length === 0) return before === undefined ? workbook : rest
  const sorted = tables.toSorted(byName)
  const same = before?.length === sorted.length && sorted.every((table, i) => table === before[i])
  return same ? workbook : { ...workbook, tables: sorted }
}

/** The workbook with a table in place of the one with its id. */
export const withTable = (workbook: Workbook, table: Table): Workbook =>
  withTables(workbook, [...tablesOf(workbook).filter(({ id }) => id !== table.id), table])

/** `count` names that no column has: `Column1`, `Column2` … */
export function freeColumns(taken: readonly string[], count: number): readonly string[] {
  const known = new Set(taken.map((column) => column.toLowerCase()))
  const free: string[] = []
  for (let n = 1; free.length < count; n++) if (!known.has(`column${n}`)) free.push(`Column${n}`)
  return free
}

/** @throws Failure `command-invalid` when two of the tables have a cell in common */
export function checkApart(tables: readonly Table[]): void {
  for (const [i, table] of tables.entries()) {
    const other = tables.slice(i + 1).find((each) => each.sheet === table.sheet && meets(each.area, table.area))
    if (other)
      throw new Failure('command-invalid', `The tables ${other.name} and ${table.name} would lie on one another.`)
  }
}

/** The first of `Table1`, `Table2` … that neither a table nor a name has. */
export function freeTableName(workbook: Workbook, stem = 'Table', from = 1): string {
  const taken = new Set([...tablesOf(workbook), ...workbook.names].map(({ name }) => name.toLowerCase()))
  let n = from
  while (taken.has(`${stem}${n}`.toLowerCase())) n++
  return stem + n
}

/** The first of `t1`, `t2` … that none has. */
export function freeTableId(tables: readonly Table[]): string {
  let n = 1
  while (tables.some(({ id }) => id === `t${n}`)) n++
  return `t${n}`
}
