import type { Command } from './command.ts'
import { grownTables } from './grownTables.ts'
import { lostInFormulas, renamedInFormulas } from './tableFormulas.ts'
import { settledTable, unchangedColumns } from './tableHeaders.ts'
import { checkApart, freeTableId, freeTableName, tablesOf, withTables } from './tables.ts'
import { tableAfter } from './tablesAfter.ts'
import { sheetById, type Table, type Workbook } from './workbook.ts'

/**
 * The workbook after a command with its tables as Excel keeps them: they go along with their cells, grow by what is
 * typed beside them, keep a text of its own in every header cell, and formulas follow what their columns are called.
 *
 * @param after what the command made of `before`
 * @throws Failure `command-invalid` when the command would tear a table
 */
export function keptTables(before: Workbook, after: Workbook, command: Command): Workbook {
  if (after.tables === undefined && before.tables === undefined) return after
  if (after.tables !== before.tables) return after
  const moved = tablesOf(before).map((table) => tableAfter(table, after, command))
  let next = after
  if (moved.some(({ before: old, table }) => table !== old)) {
    const kept = moved.flatMap(({ table }) => table ?? [])
    checkApart(kept)
    const lost = moved.filter(({ table }) => table === null).map(({ before: old }) => old)
    next = withTables(next, kept)
    if (lost.length > 0) next = lostInFormulas(next, lost)
  }
  for (const { table, before: old, origins } of moved) {
    if (!table) continue
    if (table === old && sheetById(before, table.sheet) === sheetById(next, table.sheet)) continue
    next = settledTable(next, table, origins)
  }
  if (command.name === 'copySheet') return withCopies(before, next, command.sheet)
  return grownTables(before, next, command)
}

/** With tables of the copied sheet on its copy, which says of its own what the sheet says of itself. */
function withCopies(before: Workbook, after: Workbook, from: string): Workbook {
  const copy = after.sheets.find(({ id }) => !sheetById(before, id))
  if (!copy) return after
  let next = after
  for (const table of tablesOf(before).filter(({ sheet }) => sheet === from)) {
    const all = tablesOf(next)
    const own: Table = {
      ...table,
      id: freeTableId(all),
      name: copyName(next, table.name),
      sheet: copy.id,
    }
    next = renamedInFormulas(withTables(next, [...all, own]), table, own.name, copy.id)
    next = settledTable(next, own, unchangedColumns(own))
  }
  return next
}

/** `Table2` for `Table1`, `Sales_2` for `Sales`. */
function copyName(workbook: Workbook, name: string): string {
  const stem = /^(.*\D)\d+$/.exec(name)?.[1]
  return stem === undefined ? freeTableName(workbook, `${name}_`, 2) : freeTableName(workbook, stem)
}
