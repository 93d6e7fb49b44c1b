import { type Area, contains } from '../core/reference.ts'
import { meets } from './merges.ts'
import { keyedAfter, type LineChange, linesAfter, withShape } from './sheetShape.ts'
import { listArea, tablesOf } from './tables.ts'
import { withSheet } from './wanted.ts'
import type { Sheet, SheetFilter, Table, TableFilter, Workbook } from './workbook.ts'

/** A filter with where it lies, be it of a table or of a plain block. */
export interface PlacedFilter extends SheetFilter {
  /** Id of its table; absent: it is that of the sheet. */
  readonly table?: string
}

type Filtered = Pick<Workbook, 'tables'>

const ofTable = (table: Table, filter: TableFilter): PlacedFilter => ({
  ...filter,
  area: listArea(table),
  table: table.id,
})

/** All filters of a sheet. */
export function filtersOf(workbook: Filtered, sheet: Sheet | undefined): readonly PlacedFilter[] {
  if (!sheet) return []
  const ofTables = tablesOf(workbook).flatMap((table) =>
    table.filter && table.sheet === sheet.id ? ofTable(table, table.filter) : [],
  )
  return sheet.filter ? [sheet.filter, ...ofTables] : ofTables
}

/** The filter whose block a cell is in. */
export function filterAround(
  workbook: Filtered,
  sheet: Sheet | undefined,
  row: number,
  column: number,
): PlacedFilter | undefined {
  return filtersOf(workbook, sheet).find(({ area }) => contains(area, row, column))
}

/** The filter that has a button in a cell. */
export function filterWithButton(
  workbook: Filtered,
  sheet: Sheet | undefined,
  row: number,
  column: number,
): PlacedFilter | undefined {
  if (!sheet?.filter && !workbook.tables) return undefined
  return filtersOf(workbook, sheet).find(({ area }) => area.top === row && contains(area, row, column))
}

const nothing: readonly number[] = []

const known = new WeakMap<readonly Table[], Map<string, { own: readonly number[]; rows: readonly number[] }>>()

/** The rows of a sheet that filters hide, ascending; the same list as long as it stays so. */
export function filteredOut(workbook: Filtered, sheet: Sheet | undefined): readonly number[] {
  if (!sheet) return nothing
  const own = sheet.filter?.hidden ?? nothing
  const tables = tablesOf(workbook)
  if (!tables.some((table) => table.sheet === sheet.id && table.filter?.hidden.length)) return own
  const bySheet = known.get(tables) ?? new Map()
  known.set(tables, bySheet)
  const before = bySheet.get(sheet.id)
  if (before?.own === own) return before.rows
  const all = new Set(own)
  for (const { sheet: home, filter } of tables) {
    if (home === sheet.id) for (const row of filter?.hidden ?? nothing) all.add(row)
  }
  const rows = [...all].sort((a, b) => a - b)
  bySheet.set(sheet.id, { own, rows })
  return rows
}

/** A table with its filter after rows or columns came or went. */
export function withFilterAfter(table: Table, change: LineChange): Table {
  const { filter } = table
  if (!filter) return table
  const rows = change.direction === 'row'
  const rules = rows ? filter.rules : keyedAfter(filter.rules, change)
  const hidden = rows ? linesAfter(filter.hidden, change) : filter.hidden
  return rules === filter.rules && hidden === filter.hidden ? table : { ...table, filter: { rules, hidden } }
}

/** The filter of a table that was moved. */
export function movedFilter({ rules, hidden }: TableFilter, down: number, across: number): TableFilter {
  return {
    rules: Object.fromEntries(Object.entries(rules).map(([column, rule]) => [Number(column) + across, rule])),
    hidden: hidden.map((row) => row + down),
  }
}

/** What is left of a table's filter in another area. */
export function filterWithin({ rules, hidden }: TableFilter, { top, left, bottom, right }: Area): TableFilter {
  return {
    rules: Object.fromEntries(
      Object.entries(rules).filter(([column]) => Number(column) >= left && Number(column) <= right),
    ),
    hidden: hidden.filter((row) => row > top && row <= bottom),
  }
}

/** The workbook without filters of sheets that a table has come to lie on. */
export function withFiltersApart(workbook: Workbook): Workbook {
  let next = workbook
  for (const { sheet: home, area } of tablesOf(workbook)) {
    const sheet = next.sheets.find(({ id }) => id === home)
    if (sheet?.filter && meets(sheet.filter.area, area)) next = withSheet(next, withShape(sheet, { filter: null }))
  }
  return next
}
