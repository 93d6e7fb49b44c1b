import { Failure } from '../../core/failure.ts'
import { type Area, areaName, cellName, rowLimit } from '../../core/reference.ts'
import { filledRows } from '../calculatedColumns.ts'
import type { CommandKind } from '../command.ts'
import { followedRows } from '../followedRows.ts'
import { keptTables } from '../keptTables.ts'
import { meets, mergesMeeting } from '../merges.ts'
import { resizedTable } from '../resizedTable.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { listArea, tablesOf, withTable } from '../tables.ts'
import { withTotalsCells } from '../totalsRow.ts'
import { wantedSheet, wantedTable, withSheet } from '../wanted.ts'
import { cellAt, holdsInput, type Table, type Workbook } from '../workbook.ts'
import { moveCells } from './moveCells.ts'
import { insertCells } from './shiftCells.ts'

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
export function totalsMoved(workbook: Workbook, table: Table, rows: number): Workbook {
  const { bottom } = table.area
  const { totals: _, ...bare } = table
  const without = withTable(workbook, { ...bare, area: listArea(table) })
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

/** The workbook with nothing in a row right below a table: what is there moves down. */
function withRoom(workbook: Workbook, table: Table, row: number): Workbook {
  if (row >= rowLimit) throw new Failure('command-invalid', 'There is no room below the last row of the sheet.')
  const strip = rowOf(table, row)
  if (isFree(workbook, table.sheet, strip)) return workbook
  const room = { name: 'insertCells', sheet: table.sheet, area: areaName(strip), shift: 'down' } as const
  return keptTables(workbook, insertCells.run(workbook, room), room)
}

export const addTableRow: CommandKind<'addTableRow'> = {
  label: () => 'Add row to table',
  run(workbook, { table: id }) {
    const table = wantedTable(workbook, id)
    const { area } = table
    if (table.totals) {
      const room = {
        name: 'insertCells',
        sheet: table.sheet,
        area: areaName(rowOf(table, area.bottom)),
        shift: 'down',
      } as const
      return keptTables(workbook, insertCells.run(workbook, room), room)
    }
    const bottom = area.bottom + 1
    const roomy = followedRows(withRoom(workbook, table, bottom), table, bottom)
    const larger = resizedTable(roomy, table, { ...area, bottom })
    return filledRows(larger, wantedTable(larger, id), bottom, bottom)
  },
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
      return withTable(withSheet(workbook, draft.sheet()), { ...bare, area: listArea(table) })
    }
    const bottom = area.bottom + 1
    const roomy = withRoom(workbook, table, bottom)
    const next: Table = { ...table, area: { ...area, bottom }, totals: true }
    return withTotalsCells(withTable(roomy, next), next, last)
  },
}
