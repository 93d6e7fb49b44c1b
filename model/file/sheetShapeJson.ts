import { type Area, areaName, columnIndex, columnName, namedArea } from '../core/reference.ts'
import type { Sheet, TableFilter } from '../workbook/workbook.ts'
import { lines, rowIndex, rowName, runs } from './lineRuns.ts'
import type { CheckedFile } from './schema.ts'

type CheckedSheet = CheckedFile['sheets'][number]
type CheckedFilter = Pick<NonNullable<CheckedSheet['filter']>, 'rules' | 'hidden'>
type Named = (index: number) => string

const byIndex = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => Number(a) - Number(b)

/** A record by index with the names of its rows or columns, in their order. */
function named<T>(record: Readonly<Record<number, T>>, name: Named): (readonly [string, T])[] {
  return Object.entries(record)
    .sort(byIndex)
    .map(([index, value]) => [name(Number(index)), value] as const)
}

/** The filter of a table as its file holds it. */
export function rowFilterJson({ rules, hidden }: TableFilter): Readonly<Record<string, unknown>> {
  return { rules: Object.fromEntries(named(rules, columnName)), hidden: runs(hidden, rowName) }
}

/** The same, read from a file that was checked. */
export function rowFilterOf({ rules, hidden }: CheckedFilter): TableFilter {
  return {
    rules: Object.fromEntries(rules.map(([column, rule]) => [columnIndex(column), rule])),
    hidden: lines(hidden, rowIndex) ?? [],
  }
}

/** What a sheet's file holds beside its cells and widths; `undefined` is left out. */
export function shapeJson(sheet: Sheet): Readonly<Record<string, unknown>> {
  const { rowHeights, hiddenRows, hiddenColumns, frozen, merges, filter, color, conditions } = sheet
  return {
    conditions,
    color,
    filter: filter && { area: areaName(filter.area), ...rowFilterJson(filter) },
    frozen,
    hiddenColumns: hiddenColumns && runs(hiddenColumns, columnName),
    hiddenRows: hiddenRows && runs(hiddenRows, rowName),
    merges: merges?.map(areaName),
    rowHeights: rowHeights && new Map(named(rowHeights, rowName)),
  }
}

/** The same, read from a file that was checked. */
export function shapeOf(sheet: CheckedSheet): Partial<Sheet> {
  const { color, conditions, filter, frozen, hiddenColumns, hiddenRows, merges, rowHeights } = sheet
  return {
    ...(conditions?.length && { conditions }),
    ...(color !== undefined && { color }),
    ...(filter && {
      filter: { area: namedArea(filter.area) as Area, ...rowFilterOf(filter) },
    }),
    ...(frozen && (frozen.rows > 0 || frozen.columns > 0) && { frozen }),
    ...(hiddenColumns?.length && { hiddenColumns: lines(hiddenColumns, columnIndex) ?? [] }),
    ...(hiddenRows?.length && { hiddenRows: lines(hiddenRows, rowIndex) ?? [] }),
    ...(merges?.length && { merges: merges.map((name) => namedArea(name) as Area) }),
    ...(rowHeights?.length && {
      rowHeights: Object.fromEntries(rowHeights.map(([row, height]) => [rowIndex(row), height])),
    }),
  }
}
