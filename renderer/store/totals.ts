import { areaName, cellName } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import type { Command, TotalsFunction } from '../../model/workbook/command.ts'
import { dataArea } from '../../model/workbook/tables.ts'
import { totalsFormula } from '../../model/workbook/totalsRow.ts'
import { cellAt, sheetById, type Table } from '../../model/workbook/workbook.ts'
import { windowStore } from './store.ts'

const { getState } = windowStore

/** Shows or hides the totals row of a table. Its last column is summed up where it shows numbers, else counted. */
export function totalsCommand(table: Table, shown: boolean): Command {
  const { right } = table.area
  const shows = getState()
    .values.matrix(table.sheet, { ...dataArea(table), left: right })
    .flat()
    .filter((value) => value !== null && !isError(value))
  const texts = shows.length > 0 && shows.every((value) => typeof value !== 'number')
  return { name: 'showTotals', table: table.id, shown, ...(shown && { last: texts ? 'count' : 'sum' }) }
}

export function toggleTotals(table: Table | undefined): void {
  if (!table) return
  const { run, select, selection } = getState()
  const ran = run(totalsCommand(table, !table.totals))
  // The current cell stays in the table.
  if (ran && table.totals && selection.cell.row === table.area.bottom) {
    select({ ...selection.cell, row: table.area.bottom - 1 })
  }
}

/** Makes a cell of the totals row say something of its column; `null`: nothing. */
export function setTotal(table: Table, column: number, wanted: TotalsFunction | null): void {
  const { workbook, run } = getState()
  const { area, sheet, columns } = table
  const row = area.bottom
  const open = sheetById(workbook, sheet)
  const cell = cellName(row, column)
  const counts = wanted === 'count' || wanted === 'countNumbers'
  const own = open && cellAt(open, row, column)?.format
  const format = (counts ? null : (own ?? (open && cellAt(open, row - 1, column)?.format))) ?? null
  const formula = wanted && totalsFormula(wanted, columns[column - area.left] ?? '')
  run({
    name: 'batch',
    label: 'Total',
    commands: [
      { name: 'setCells', sheet, inputs: { [cell]: formula === null ? null : { formula } } },
      {
        name: 'formatCells',
        sheet,
        area: areaName({ top: row, left: column, bottom: row, right: column }),
        look: { format },
      },
    ],
  })
}
