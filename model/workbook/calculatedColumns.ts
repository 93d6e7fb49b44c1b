import { moved } from '../formula/moved.ts'
import { lookKeys } from './command.ts'
import { patchedCell } from './patchedCell.ts'
import { sheetDraft } from './sheetDraft.ts'
import { listArea } from './tables.ts'
import { wantedSheet, withSheet } from './wanted.ts'
import { cellAt, holdsInput, type Table, type Workbook } from './workbook.ts'

/**
 * The workbook with rows that came to a table filled as the row beside them: formulas where the rows beside have the
 * same one, and their looks. What has an input already keeps it.
 */
export function filledRows(workbook: Workbook, table: Table, from: number, to: number): Workbook {
  const sheet = wantedSheet(workbook, table.sheet)
  const { left, right } = table.area
  const { top, bottom } = listArea(table)
  const above = from - 1 > top
  const source = above ? from - 1 : to + 1
  if (source <= top || source > bottom) return workbook
  const other = above ? source - 1 : source + 1
  const paired = other > top && other <= bottom
  const draft = sheetDraft(sheet)
  for (let column = left; column <= right; column++) {
    const model = cellAt(sheet, source, column)
    if (!model) continue
    const { formula } = model
    const alike =
      formula !== undefined && (!paired || cellAt(sheet, other, column)?.formula === moved(formula, other - source, 0))
    for (let row = from; row <= to; row++) {
      const cell = draft.cell(row, column)
      const bare = !cell || lookKeys.every((key) => cell[key] === undefined || (key === 'format' && holdsInput(cell)))
      const looks = bare ? Object.fromEntries(lookKeys.map((key) => [key, cell?.[key] ?? model[key]])) : {}
      const input = alike && !holdsInput(cell) ? { formula: moved(formula, row - source, 0) } : {}
      draft.set(row, column, patchedCell(cell, { ...looks, ...input }))
    }
  }
  return withSheet(workbook, draft.sheet())
}

/**
 * The workbook with a formula that was typed into one cell of a column in all of its rows, when they were empty or held
 * the same formula that it replaces.
 */
export function filledColumn(
  before: Workbook,
  after: Workbook,
  table: Table,
  written: ReadonlyMap<number, ReadonlySet<number>>,
): Workbook {
  const [only, more] = written
  const [column, another] = only?.[1] ?? []
  if (!only || more || column === undefined || another !== undefined) return after
  const row = only[0]
  const { top, left, bottom, right } = listArea(table)
  if (row <= top || row > bottom || column < left || column > right) return after
  const sheet = wantedSheet(after, table.sheet)
  const formula = cellAt(sheet, row, column)?.formula
  if (formula === undefined) return after
  const replaced = cellAt(wantedSheet(before, table.sheet), row, column)
  if (replaced?.value !== undefined) return after
  for (let at = top + 1; at <= bottom; at++) {
    if (at === row) continue
    const cell = cellAt(sheet, at, column)
    const alike =
      replaced?.formula === undefined
        ? !holdsInput(cell)
        : cell?.formula !== undefined && cell.formula === moved(replaced.formula, at - row, 0)
    if (!alike) return after
  }
  const draft = sheetDraft(sheet)
  for (let at = top + 1; at <= bottom; at++) {
    if (at !== row) draft.set(at, column, patchedCell(draft.cell(at, column), { formula: moved(formula, at - row, 0) }))
  }
  return withSheet(after, draft.sheet())
}
