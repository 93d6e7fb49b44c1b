import { Failure } from '../core/failure.ts'
import type { Chart, Sheet, Table, Workbook } from './workbook.ts'
import { sheetById } from './workbook.ts'

/** @throws Failure `command-invalid` */
export function wantedSheet(workbook: Workbook, id: string): Sheet {
  const sheet = sheetById(workbook, id)
  if (!sheet) throw new Failure('command-invalid', `There is no sheet with the id ${id}.`)
  return sheet
}

/** @throws Failure `command-invalid` */
export function wantedChart(workbook: Workbook, id: string): Chart {
  const chart = workbook.charts.find((each) => each.id === id)
  if (!chart) throw new Failure('command-invalid', `There is no chart with the id ${id}.`)
  return chart
}

/** The workbook with one sheet replaced; the same workbook if it is the same sheet. */
export function withSheet(workbook: Workbook, sheet: Sheet): Workbook {
  const index = workbook.sheets.findIndex((each) => each.id === sheet.id)
  return workbook.sheets[index] === sheet ? workbook : { ...workbook, sheets: workbook.sheets.with(index, sheet) }
}

/** The list with `item` moved to `index`, which is cut to the list; the same list if it is there already. */
export function reordered<T>(list: readonly T[], item: T, index: number): readonly T[] {
  const from = list.indexOf(item)
  const to = Math.max(0, Math.min(list.length - 1, Math.trunc(index)))
  return from === to ? list : list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** @throws Failure `command-invalid` */
export function wantedTable(workbook: Workbook, id: string): Table {
  const table = workbook.tables?.find((each) => each.id === id)
  if (!table) throw new Failure('command-invalid', `There is no table with the id ${id}.`)
  return table
}
