import { Failure } from '../core/failure.ts'
import { type Area, columnLimit, encloses, movedArea, parseArea, parseCell, rowLimit } from '../core/reference.ts'
import type { Command, CommandOf } from './command.ts'
import { areaAfterSwap, filterAfterSwap } from './commands/swapCells.ts'
import { movedFilter, withFilterAfter } from './filters.ts'
import { meets } from './merges.ts'
import { areaAfter, type LineChange, lineAfter } from './sheetShape.ts'
import { dataArea, listArea } from './tables.ts'
import { cellAt, holdsInput, type Sheet, sheetById, type Table, type Workbook } from './workbook.ts'

/** Where a table lies after a command, with the columns that it had; `null`: it is gone. */
export interface MovedTable {
  readonly before: Table
  readonly table: Table | null
  /** For each column that it has now the index among those that it had, `null` for a new one. */
  readonly origins: readonly (number | null)[]
}

const refusal = (message: string) => new Failure('command-invalid', message)

/**
 * Where a table lies after a command that moves, inserts or deletes cells, or deletes sheets; the same table if it
 * stays as it is.
 *
 * @param after the workbook after the command, but for its tables
 * @throws Failure `command-invalid` when the command would tear the table or take its headers away
 */
export function tableAfter(table: Table, after: Workbook, command: Command): MovedTable {
  const stays: MovedTable = { before: table, table, origins: table.columns.map((_, i) => i) }
  const gone: MovedTable = { before: table, table: null, origins: [] }
  switch (command.name) {
    case 'insertRows':
    case 'deleteRows':
    case 'insertColumns':
    case 'deleteColumns':
      return command.sheet === table.sheet
        ? afterLines(table, lineChange(command), sheetById(after, table.sheet))
        : stays
    case 'insertCells':
    case 'deleteCells': {
      if (command.sheet !== table.sheet) return stays
      const change = shiftChange(command.name, parseArea(command.area), command.shift)
      if (!meets(change.band, table.area)) return stays
      const rows = change.direction === 'row'
      const whole = rows
        ? change.band.left <= table.area.left && change.band.right >= table.area.right
        : change.band.top <= table.area.top && change.band.bottom >= table.area.bottom
      if (!whole) {
        const what = rows ? 'its whole width' : 'its whole height'
        throw refusal(`This would tear the table ${table.name}; select ${what} first.`)
      }
      return afterLines(table, change, sheetById(after, table.sheet))
    }
    case 'moveCells': {
      const area = parseArea(command.area)
      const to = parseCell(command.to)
      const down = to.row - area.top
      const across = to.column - area.left
      if (command.sheet === table.sheet && encloses(area, table.area)) {
        const { filter } = table
        const area = movedArea(table.area, down, across)
        const moved = { ...table, sheet: command.toSheet, area }
        return { ...stays, table: filter ? { ...moved, filter: movedFilter(filter, down, across) } : moved }
      }
      return command.toSheet === table.sheet && encloses(movedArea(area, down, across), table.area) ? gone : stays
    }
    case 'swapCells':
      return command.sheet === table.sheet ? afterSwap(stays, command) : stays
    case 'deleteSheet':
      return command.sheet === table.sheet ? gone : stays
    case 'mergeCells':
    case 'pasteCells': {
      const merges = command.name === 'mergeCells' ? [command.area] : (command.merges ?? [])
      if (command.sheet === table.sheet && merges.some((merge) => meets(parseArea(merge), table.area))) {
        throw refusal(`Cells of the table ${table.name} cannot be merged.`)
      }
      return stays
    }
    default:
      return stays
  }
}

/** Rows of its data change places, or all of it moves. */
function afterSwap(stays: MovedTable, { area: name, direction, count }: CommandOf<'swapCells'>): MovedTable {
  const { before: table } = stays
  const swap = { area: parseArea(name), direction, count }
  const area = areaAfterSwap(table.area, swap)
  if (area === table.area) return stays
  const { filter } = table
  const placed = filter && { ...filter, area: listArea(table) }
  const next = placed && filterAfterSwap(placed, swap)
  const filtered: Table =
    next === placed || !next ? table : { ...table, filter: { rules: next.rules, hidden: next.hidden } }
  if (area) return { ...stays, table: { ...filtered, area } }
  const data = dataArea(table)
  if (swap.area.top < data.top && swap.area.bottom >= table.area.top) {
    throw refusal(`The headers of the table ${table.name} stay where they are; move other cells.`)
  }
  if (swap.area.bottom > data.bottom && swap.area.top <= table.area.bottom) {
    throw refusal(`This would move cells in or out of the table ${table.name}; stay within its rows.`)
  }
  return { ...stays, table: filtered }
}

type LineCommand = Extract<Command, { name: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns' }>

function lineChange(command: LineCommand): LineChange {
  const kind = command.name.startsWith('insert') ? 'insert' : 'delete'
  return 'row' in command
    ? { direction: 'row', kind, at: command.row, count: command.count }
    : { direction: 'column', kind, at: command.column, count: command.count }
}

/** The lines that come or go within the band of cells that moves. */
function shiftChange(name: 'insertCells' | 'deleteCells', area: Area, shift: string): LineChange & { band: Area } {
  const rows = shift === 'down' || shift === 'up'
  return {
    direction: rows ? 'row' : 'column',
    kind: name === 'insertCells' ? 'insert' : 'delete',
    at: rows ? area.top : area.left,
    count: rows ? area.bottom - area.top + 1 : area.right - area.left + 1,
    band: rows ? { ...area, bottom: rowLimit - 1 } : { ...area, right: columnLimit - 1 },
  }
}

function afterLines(before: Table, change: LineChange, sheet: Sheet | undefined): MovedTable {
  const same = before.columns.map((_, i) => i)
  const area = areaAfter(before.area, change)
  if (!area) return { before, table: null, origins: [] }
  const filtered = withFilterAfter(before, change)
  const table: Table = area === before.area ? filtered : { ...filtered, area }
  if (change.direction === 'column') {
    const origins: (number | null)[] = Array.from({ length: area.right - area.left + 1 }, () => null)
    for (const at of same) {
      const now = lineAfter(before.area.left + at, change)
      if (now !== null && now <= area.right) origins[now - area.left] = at
    }
    return { before, table, origins }
  }
  if (lineAfter(before.area.top, change) === null) {
    throw refusal(`This would delete the headers of the table ${before.name}; convert it to a range first.`)
  }
  const { totals, ...rest }: Table = table
  const kept: Table = totals && lineAfter(before.area.bottom, change) === null ? rest : table
  const data = dataArea(kept)
  if (data.bottom >= data.top) return { before, table: kept, origins: same }
  if (kept.totals)
    throw refusal(`The table ${table.name} needs at least one row above its totals; take those off first.`)
  // As in Excel one empty row stays below the headers, if there is room for it.
  const row = area.top + 1
  for (let column = area.left; sheet && column <= area.right; column++) {
    if (holdsInput(cellAt(sheet, row, column))) {
      throw refusal(`The table ${table.name} needs at least one row below its headers; convert it to a range first.`)
    }
  }
  return { before, table: { ...kept, area: { ...area, bottom: row } }, origins: same }
}
