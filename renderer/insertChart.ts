import { guessedChart } from '../model/chart/guessedChart.ts'
import { isError } from '../model/core/value.ts'
import { structuredText } from '../model/formula/structured.ts'
import { modelFunction } from '../model/functions/index.ts'
import { freeChartId } from '../model/workbook/freeChartId.ts'
import { withReferences } from '../model/workbook/restructuredWorkbook.ts'
import { partOfTable, tableAt } from '../model/workbook/tables.ts'
import { cellAt, sheetById } from '../model/workbook/workbook.ts'
import { windowStore } from './store/store.ts'

/** Makes the chart that the selection most likely asks for, and shows it. */
export function insertChart(): void {
  const { workbook, values, sheet, selection, run, showPanel } = windowStore.getState()
  const front = sheetById(workbook, sheet)
  const format = (row: number, column: number) => front && cellAt(front, row, column)?.format
  const columnNames = (row: number, column: number) => spilledNames(front && cellAt(front, row, column)?.formula)
  const from = { sheet, sheetName: front?.name ?? '', area: selection.area, values, format, columnNames }
  const chart = withReferences(guessedChart(from, freeChartId(workbook.charts)), tabled)
  if (run({ name: 'addChart', chart })) showPanel('charts')
}

/** A reference to whole columns or headers of a table by their names, so that the chart follows as the table grows. */
function tabled(reference: string): string {
  const { workbook, sheet, resolve } = windowStore.getState()
  const sign = reference.startsWith('=') ? '=' : ''
  const found = resolve(reference.slice(sign.length), sheet)
  if (found === null || typeof found !== 'object' || isError(found)) return reference
  const table = tableAt(workbook, { sheet: found.sheet, row: found.area.top, column: found.area.left })
  const part = table && partOfTable(table, found.area)
  return part ? sign + structuredText(part) : reference
}

/** The names of the columns that a formula spills, where it is one call of a model function. */
function spilledNames(formula: string | undefined): readonly string[] {
  const called = /^=([A-Za-z]+)\([^()]*\)$/.exec(formula ?? '')?.[1]
  const columns = (called && modelFunction(called)?.returns.columns) || []
  return columns.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1))
}
