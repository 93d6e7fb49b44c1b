import { type Area, movedArea, parseArea, parseCell } from '../core/reference.ts'
import { pastedArea } from './clip.ts'
import type { Command, CommandOf } from './command.ts'
import { grownTables } from './grownTables.ts'
import { patchedCell } from './patchedCell.ts'
import { sheetDraft } from './sheetDraft.ts'
import { lostInFormulas, renamedInFormulas, withOwnTable, withoutOwnTable } from './tableFormulas.ts'
import { settledTable, unchangedColumns } from './tableHeaders.ts'
import { checkApart, freeTableId, freeTableName, tableAt, tablesOf, withTables } from './tables.ts'
import { tableAfter } from './tablesAfter.ts'
import { withSheet } from './wanted.ts'
import { extent, sheetById, type Table, type Workbook } from './workbook.ts'

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
  const grown = grownTables(before, next, command)
  if (command.name === 'pasteCells') return pastedIn(grown, command)
  return command.name === 'moveCells' ? movedOut(before, grown, command) : grown
}

/** Formulas that were pasted into their own table mean it without its name. */
function pastedIn(workbook: Workbook, { sheet: id, at, cells }: CommandOf<'pasteCells'>): Workbook {
  const { row: top, column: left } = parseCell(at)
  return rewrittenCells(workbook, id, pastedArea({ top, left }, cells), (formula, row, column) =>
    withoutOwnTable(workbook, formula, { sheet: id, row, column }),
  )
}

/** Formulas that were moved out of their table name it. */
function movedOut(before: Workbook, after: Workbook, command: CommandOf<'moveCells'>): Workbook {
  const area = parseArea(command.area)
  const to = parseCell(command.to)
  const down = to.row - area.top
  const across = to.column - area.left
  return rewrittenCells(after, command.toSheet, movedArea(area, down, across), (formula, row, column) => {
    const from = { sheet: command.sheet, row: row - down, column: column - across }
    const own = tableAt(before, from)
    const now = tableAt(after, { sheet: command.toSheet, row, column })
    return own && own.id !== now?.id ? withOwnTable(before, formula, from) : formula
  })
}

function rewrittenCells(
  workbook: Workbook,
  id: string,
  area: Area,
  rewrite: (formula: string, row: number, column: number) => string,
): Workbook {
  const sheet = sheetById(workbook, id)
  if (!sheet) return workbook
  const draft = sheetDraft(sheet)
  const used = extent(sheet)
  for (let row = area.top; row <= Math.min(area.bottom, used.rows - 1); row++) {
    for (let column = area.left; column <= Math.min(area.right, used.columns - 1); column++) {
      const cell = draft.cell(row, column)
      if (cell?.formula?.includes('['))
        draft.set(row, column, patchedCell(cell, { formula: rewrite(cell.formula, row, column) }))
    }
  }
  return withSheet(workbook, draft.sheet())
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
