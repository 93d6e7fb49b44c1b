import { type Area, parseArea, parseCell } from '../core/reference.ts'
import { tokens } from '../formula/tokens.ts'
import { filledColumn, filledRows } from './calculatedColumns.ts'
import type { Command } from './command.ts'
import { followedRows } from './followedRows.ts'
import { meets, mergesMeeting } from './merges.ts'
import { resizedTable } from './resizedTable.ts'
import { listArea, tablesOf } from './tables.ts'
import { cellAt, holdsInput, type Sheet, sheetById, type Table, type Workbook } from './workbook.ts'

/** Cells into which something was typed or pasted. */
interface Written {
  readonly sheet: string
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>
  /** Typed, not pasted. */
  readonly typed: boolean
}

/**
 * The workbook with its tables grown by what was typed or pasted right below or beside them, as in Excel, and with the
 * formulas of columns that are computed alike in rows that came. A formula that sums up the table is no row of it.
 */
export function grownTables(before: Workbook, after: Workbook, command: Command): Workbook {
  const inserted = firstInserted(command)
  const written = inserted === null ? writtenCells(command) : null
  if (inserted === null && !written) return after
  let next = after
  for (const { id } of tablesOf(after)) {
    const table = tablesOf(next).find((each) => each.id === id)
    if (!table) continue
    if (written) {
      if (written.sheet === table.sheet) next = grown(before, next, table, written)
      continue
    }
    const old = tablesOf(before).find((each) => each.id === id)
    const rows = old ? table.area.bottom - table.area.top - (old.area.bottom - old.area.top) : 0
    if (!old || rows <= 0 || inserted === null) continue
    // Between its data and its totals a row belongs to the data, for those too who refer to it by cells.
    if (old.totals && inserted === old.area.bottom) next = followedRows(next, old, inserted + rows - 1)
    next = filledRows(next, table, inserted, inserted + rows - 1)
  }
  return next
}

/** The first row of what a command inserts; `null`: it inserts nothing. */
function firstInserted(command: Command): number | null {
  if (command.name === 'insertRows') return command.row
  return command.name === 'insertCells' ? parseArea(command.area).top : null
}

function grown(before: Workbook, after: Workbook, table: Table, written: Written): Workbook {
  const was = sheetById(before, table.sheet)
  const now = sheetById(after, table.sheet)
  if (!was || !now || was === now) return after
  const area = grownArea(after, was, now, table, written)
  if (area === table.area) return written.typed ? filledColumn(before, after, table, written.rows) : after
  const longer = area.bottom > table.area.bottom
  const next = resizedTable(longer ? followedRows(after, table, area.bottom) : after, table, area)
  const larger = tablesOf(next).find(({ id }) => id === table.id) as Table
  const filled = longer ? filledRows(next, larger, table.area.bottom + 1, area.bottom) : next
  return area.right > table.area.right && written.typed ? filledColumn(before, filled, larger, written.rows) : filled
}

function writtenCells(command: Command): Written | null {
  const rows = new Map<number, Set<number>>()
  const add = (row: number, column: number) => {
    const columns = rows.get(row)
    if (columns) columns.add(column)
    else rows.set(row, new Set([column]))
  }
  if (command.name === 'setCells') {
    for (const [name, input] of Object.entries(command.inputs)) {
      const { row, column } = parseCell(name)
      if (input) add(row, column)
    }
    return { sheet: command.sheet, rows, typed: true }
  }
  if (command.name !== 'pasteCells') return null
  const { row: top, column: left } = parseCell(command.at)
  command.cells.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (holdsInput(cell ?? undefined)) add(top + r, left + c)
    })
  })
  return { sheet: command.sheet, rows, typed: false }
}

function isEmpty(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) if (holdsInput(cellAt(sheet, row, column))) return false
  }
  return true
}

/** The very area of the table where it does not grow. */
function grownArea(workbook: Workbook, was: Sheet, now: Sheet, table: Table, { rows }: Written): Area {
  let area = table.area
  const free = (strip: Area) =>
    isEmpty(was, strip) &&
    mergesMeeting(now, strip).length === 0 &&
    !tablesOf(workbook).some((other) => other !== table && other.sheet === table.sheet && meets(other.area, strip))
  // Below its totals a table does not grow.
  while (!table.totals) {
    const row = area.bottom + 1
    const columns = [...(rows.get(row) ?? [])].filter((column) => column >= area.left && column <= area.right)
    const sums = () => columns.some((column) => sumsUp(cellAt(now, row, column)?.formula, now, table))
    if (columns.length === 0 || !free({ ...area, top: row, bottom: row }) || sums()) break
    area = { ...area, bottom: row }
  }
  const lastRow = listArea({ ...table, area }).bottom
  for (;;) {
    const column = area.right + 1
    let touched = false
    for (let row = area.top; row <= lastRow && !touched; row++) touched = rows.get(row)?.has(column) === true
    if (!touched || !free({ ...area, left: column, right: column })) break
    area = { ...area, right: column }
  }
  return area
}

/** Whether a formula reads several rows of the table, as a total below it does. */
function sumsUp(formula: string | undefined, sheet: Sheet, table: Table): boolean {
  if (formula === undefined) return false
  const name = table.name.toLowerCase()
  const parts = tokens(formula)
  if (parts.some((token) => token.kind === 'structured' && token.structured.parts.includes('row'))) return false
  return parts.some((token) => {
    if (token.kind === 'name') return token.text.toLowerCase() === name
    if (token.kind === 'structured') {
      const { table: meant, parts: of } = token.structured
      return meant.toLowerCase() === name && !(of.length === 1 && of[0] === 'headers')
    }
    if (token.kind !== 'reference') return false
    const { from, to, sheet: other } = token.reference
    if (other !== null && other.toLowerCase() !== sheet.name.toLowerCase()) return false
    if (from.row === to.row) return false
    const read: Area = {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    }
    return meets(read, table.area)
  })
}
