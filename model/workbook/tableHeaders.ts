import type { Area } from '../core/reference.ts'
import { patchedCell } from './patchedCell.ts'
import { sheetDraft } from './sheetDraft.ts'
import { columnsRenamedInFormulas } from './tableFormulas.ts'
import { freeColumns, withTable } from './tables.ts'
import { wantedSheet, withSheet } from './wanted.ts'
import { type Cell, cellAt, type Sheet, type Table, type Workbook } from './workbook.ts'

/** What a header cell calls its column; `null`: nothing that could be read without computing it. */
function headerText(cell: Cell | undefined): string | null {
  const value = cell?.value
  if (value === undefined || value === '') return null
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

/** `Amount`, and for another one `Amount2`, as Excel has it. */
function distinct(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title.toLowerCase())) return title
  let n = 2
  while (taken.has(`${title}${n}`.toLowerCase())) n++
  return title + n
}

/**
 * The names of the columns under these header cells: as the cells say, each once; `known` ones win over others, and keep
 * their names where a formula stands instead of a text.
 */
function titlesOf(sheet: Sheet, { top, left }: Area, known: readonly (string | null)[]): readonly string[] {
  const wanted = known.map((title, i) => {
    const cell = cellAt(sheet, top, left + i)
    return cell?.formula === undefined ? headerText(cell) : title
  })
  const taken = new Set<string>()
  const titles: (string | null)[] = wanted.map((title, i) => {
    if (title === null || title !== known[i] || taken.has(title.toLowerCase())) return null
    taken.add(title.toLowerCase())
    return title
  })
  wanted.forEach((title, i) => {
    if (title === null || titles[i] !== null) return
    const own = distinct(title, taken)
    taken.add(own.toLowerCase())
    titles[i] = own
  })
  const free = freeColumns([...taken], titles.filter((title) => title === null).length)
  let next = 0
  return titles.map((title) => title ?? (free[next++] as string))
}

/** The sheet with these texts in the header row; what is there already stays the same. */
function withTitles(sheet: Sheet, { top, left }: Area, titles: readonly string[]): Sheet {
  const draft = sheetDraft(sheet)
  titles.forEach((title, i) => {
    draft.set(top, left + i, patchedCell(draft.cell(top, left + i), { formula: null, value: title }))
  })
  return draft.sheet()
}

/**
 * The workbook with a table put in order: its columns are called as the header cells say, each of which holds a text of
 * its own, and formulas go along with columns that are called otherwise now or are gone.
 *
 * @param table as it lies in the workbook now, but with the columns that it had
 * @param origins for each column that it has now the index among those that it had, `null` for a new one
 */
export function settledTable(workbook: Workbook, table: Table, origins: readonly (number | null)[]): Workbook {
  const sheet = wantedSheet(workbook, table.sheet)
  const known = origins.map((at) => (at === null ? null : (table.columns[at] ?? null)))
  const titles = titlesOf(sheet, table.area, known)
  const after: (string | null)[] = table.columns.map(() => null)
  origins.forEach((at, i) => {
    if (at !== null) after[at] = titles[i] as string
  })
  const renamed = after.some((title, i) => title !== table.columns[i])
  const rewritten = renamed ? columnsRenamedInFormulas(withTable(workbook, table), table, after) : workbook
  const same = titles.length === table.columns.length && titles.every((title, i) => title === table.columns[i])
  const written = withSheet(rewritten, withTitles(wantedSheet(rewritten, table.sheet), table.area, titles))
  return withTable(written, same ? table : { ...table, columns: titles })
}

/** `0, 1, 2 …`: the columns are those that they were. */
export const unchangedColumns = ({ columns }: Table): readonly number[] => columns.map((_, i) => i)
