import { Failure } from '../../core/failure.ts'
import { type Area, areaName, cellName, parseArea, rowLimit } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { withFiltersApart } from '../filters.ts'
import { keptTables } from '../keptTables.ts'
import { meets, mergesMeeting } from '../merges.ts'
import { checkName } from '../nameProblem.ts'
import { resizedTable } from '../resizedTable.ts'
import { sameData } from '../sameData.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { plainInFormulas, renamedInFormulas } from '../tableFormulas.ts'
import { settledTable } from '../tableHeaders.ts'
import {
  checkApart,
  dataArea,
  freeTableId,
  freeTableName,
  listArea,
  tableNamed,
  tablesOf,
  withTables,
} from '../tables.ts'
import { withTotalsCells } from '../totalsRow.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import { cellAt, holdsInput, type Table, type Workbook } from '../workbook.ts'
import { moveCells } from './moveCells.ts'
import { checkFilter } from './shape.ts'
import { insertCells } from './shiftCells.ts'

/** @throws Failure `command-invalid` */
function wantedTable(workbook: Workbook, id: string): Table {
  const table = tablesOf(workbook).find((each) => each.id === id)
  if (!table) throw new Failure('command-invalid', `There is no table with the id ${id}.`)
  return table
}

/** @throws Failure `name-invalid`; `own` is the table that may have the name already */
function checkTitle(workbook: Workbook, title: string, own?: Table): void {
  checkName(title)
  const other = tableNamed(workbook, title)
  if (other && other.id !== own?.id) throw new Failure('name-invalid', `There is already a table ${other.name}.`)
  const name = workbook.names.find((each) => each.name.toLowerCase() === title.toLowerCase())
  if (name) throw new Failure('name-invalid', `There is already a name ${name.name}; a table needs one of its own.`)
}

/** @throws Failure `command-invalid` for an area that no table may have */
function checkArea(workbook: Workbook, { id, name, sheet, area, totals }: Table): void {
  const data = dataArea({ area, ...(totals && { totals }) })
  if (data.bottom < data.top) {
    throw new Failure('command-invalid', 'A table needs at least one row below its headers; select more.')
  }
  checkApart([...tablesOf(workbook).filter((other) => other.id !== id), { id, name, sheet, area, columns: [] }])
  if (mergesMeeting(wantedSheet(workbook, sheet), area).length > 0) {
    throw new Failure('command-invalid', 'A table cannot hold merged cells; unmerge them first.')
  }
}

export const addTable: CommandKind<'addTable'> = {
  label: () => 'Make table',
  run(workbook, { sheet, area: name, headers, id = freeTableId(tablesOf(workbook)), title }) {
    const selected = parseArea(name)
    wantedSheet(workbook, sheet)
    if (tablesOf(workbook).some((each) => each.id === id)) {
      throw new Failure('command-invalid', `There is already a table with the id ${id}.`)
    }
    const called = title ?? freeTableName(workbook)
    checkTitle(workbook, called)
    const touched = tablesOf(workbook).find((each) => each.sheet === sheet && meets(each.area, selected))
    if (touched) throw new Failure('command-invalid', `These cells belong to the table ${touched.name} already.`)
    const top: Area = { ...selected, bottom: selected.top }
    const room = { name: 'insertCells', sheet, area: areaName(top), shift: 'down' } as const
    const roomy = headers ? workbook : keptTables(workbook, insertCells.run(workbook, room), room)
    const area = headers ? selected : { ...selected, bottom: selected.bottom + 1 }
    // A filter that is there already becomes that of the table.
    const old = wantedSheet(roomy, sheet).filter
    const { rules, hidden } = old && sameData(old.area, area) ? old : { rules: {}, hidden: [] }
    const table: Table = { id, name: called, sheet, area, columns: [], filter: { rules, hidden } }
    checkArea(roomy, table)
    const made = settledTable(
      roomy,
      table,
      Array.from({ length: area.right - area.left + 1 }, () => null),
    )
    return withFiltersApart(made)
  },
}

export const renameTable: CommandKind<'renameTable'> = {
  label: () => 'Rename table',
  run(workbook, { table: id, title }) {
    const table = wantedTable(workbook, id)
    if (table.name === title) return workbook
    checkTitle(workbook, title, table)
    const rewritten = renamedInFormulas(workbook, table, title)
    return withTables(
      rewritten,
      tablesOf(rewritten).map((each) => (each === table ? { ...table, name: title } : each)),
    )
  },
}

export const resizeTable: CommandKind<'resizeTable'> = {
  label: () => 'Resize table',
  run(workbook, { table: id, area: name }) {
    const table = wantedTable(workbook, id)
    const area = parseArea(name)
    if (sameData(area, table.area)) return workbook
    if (area.top !== table.area.top || !meets(area, table.area)) {
      const row = table.area.top + 1
      throw new Failure(
        'command-invalid',
        `The headers of ${table.name} stay in row ${row}; choose a range around them.`,
      )
    }
    checkArea(workbook, { ...table, area })
    const row = area.bottom - table.area.bottom
    const resized = resizedTable(table.totals && row !== 0 ? totalsMoved(workbook, table, row) : workbook, table, area)
    return withFiltersApart(resized)
  },
}

export const removeTable: CommandKind<'removeTable'> = {
  label: () => 'Convert to range',
  run(workbook, { table: id }) {
    const table = wantedTable(workbook, id)
    const rewritten = plainInFormulas(workbook, table)
    return withTables(
      rewritten,
      tablesOf(rewritten).filter((each) => each !== table),
    )
  },
}

const replaced = (workbook: Workbook, table: Table): Workbook =>
  withTables(workbook, [...tablesOf(workbook).filter(({ id }) => id !== table.id), table])

export const filterTable: CommandKind<'filterTable'> = {
  label: ({ filter }) => (filter === null ? 'Remove filter' : 'Filter'),
  run(workbook, { table: id, filter }) {
    const table = wantedTable(workbook, id)
    if (filter) checkFilter({ area: listArea(table), ...filter })
    if (sameData(table.filter ?? null, filter)) return workbook
    const { filter: _, ...bare } = table
    return replaced(workbook, filter ? { ...bare, filter } : bare)
  },
}

/** The rows of cells at the height of `row` in a table. */
const rowOf = ({ area }: Table, row: number): Area => ({ ...area, top: row, bottom: row })

function isFree(workbook: Workbook, id: string, area: Area): boolean {
  const sheet = wantedSheet(workbook, id)
  for (let column = area.left; column <= area.right; column++) {
    if (holdsInput(cellAt(sheet, area.top, column))) return false
  }
  const taken = tablesOf(workbook).some((each) => each.sheet === id && meets(each.area, area))
  return !taken && mergesMeeting(sheet, area).length === 0
}

/** The workbook with the totals of a table so many rows further down. */
function totalsMoved(workbook: Workbook, table: Table, rows: number): Workbook {
  const { bottom } = table.area
  const { totals: _, ...bare } = table
  const without = replaced(workbook, { ...bare, area: listArea(table) })
  const sheet = wantedSheet(workbook, table.sheet)
  for (let { left: column, right } = table.area; column <= right; column++) {
    if (holdsInput(cellAt(sheet, bottom + rows, column))) {
      const place = bottom + rows + 1
      throw new Failure('command-invalid', `The totals of ${table.name} have no room in row ${place}; empty it first.`)
    }
  }
  const from = rowOf(table, bottom)
  const to = cellName(bottom + rows, from.left)
  return moveCells.run(without, {
    name: 'moveCells',
    sheet: table.sheet,
    area: areaName(from),
    toSheet: table.sheet,
    to,
  })
}

export const showTotals: CommandKind<'showTotals'> = {
  label: ({ shown }) => (shown ? 'Show totals row' : 'Hide totals row'),
  run(workbook, { table: id, shown, last }) {
    const table = wantedTable(workbook, id)
    if (shown === (table.totals === true)) return workbook
    const { sheet, area } = table
    if (!shown) {
      const { totals: _, ...bare } = table
      const draft = sheetDraft(wantedSheet(workbook, sheet))
      for (let { left: column, right } = area; column <= right; column++) draft.set(area.bottom, column, undefined)
      return replaced(withSheet(workbook, draft.sheet()), { ...bare, area: listArea(table) })
    }
    const bottom = area.bottom + 1
    if (bottom >= rowLimit) throw new Failure('command-invalid', 'There is no room for totals below the last row.')
    const strip = rowOf(table, bottom)
    const room = { name: 'insertCells', sheet, area: areaName(strip), shift: 'down' } as const
    const free = isFree(workbook, sheet, strip)
    const roomy = free ? workbook : keptTables(workbook, insertCells.run(workbook, room), room)
    const next: Table = { ...table, area: { ...area, bottom }, totals: true }
    return withFiltersApart(withTotalsCells(replaced(roomy, next), next, last))
  },
}
