import { Failure } from '../../core/failure.ts'
import { type Area, areaName, parseArea } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { keptTables } from '../keptTables.ts'
import { meets, mergesMeeting } from '../merges.ts'
import { checkName } from '../nameProblem.ts'
import { resizedTable } from '../resizedTable.ts'
import { sameData } from '../sameData.ts'
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
  withTable,
  withTables,
} from '../tables.ts'
import { wantedSheet, wantedTable } from '../wanted.ts'
import type { Table, Workbook } from '../workbook.ts'
import { checkFilter } from './shape.ts'
import { insertCells } from './shiftCells.ts'
import { totalsMoved } from './tableRows.ts'

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
    return settledTable(
      roomy,
      table,
      Array.from({ length: area.right - area.left + 1 }, () => null),
    )
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
    return resizedTable(table.totals && row !== 0 ? totalsMoved(workbook, table, row) : workbook, table, area)
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

export const filterTable: CommandKind<'filterTable'> = {
  label: ({ filter }) => (filter === null ? 'Remove filter' : 'Filter'),
  run(workbook, { table: id, filter }) {
    const table = wantedTable(workbook, id)
    if (filter) checkFilter({ area: listArea(table), ...filter })
    if (sameData(table.filter ?? null, filter)) return workbook
    const { filter: _, ...bare } = table
    return withTable(workbook, filter ? { ...bare, filter } : bare)
  },
}
