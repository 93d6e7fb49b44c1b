import { guessedChart } from '../model/chart/guessedChart.ts'
import { modelFunction } from '../model/functions/index.ts'
import { cellAt, sheetById } from '../model/workbook/workbook.ts'
import { windowStore } from './store/store.ts'

/** Makes the chart that the selection most likely asks for, and shows it. */
export function insertChart(): void {
  const { workbook, values, sheet, selection, run, showPanel } = windowStore.getState()
  const taken = new Set(workbook.charts.map(({ id }) => id))
  let n = 1
  while (taken.has(`c${n}`)) n++
  const front = sheetById(workbook, sheet)
  const format = (row: number, column: number) => front && cellAt(front, row, column)?.format
  const columnNames = (row: number, column: number) => spilledNames(front && cellAt(front, row, column)?.formula)
  const from = { sheet, sheetName: front?.name ?? '', area: selection.area, values, format, columnNames }
  if (run({ name: 'addChart', chart: guessedChart(from, `c${n}`) })) showPanel('charts')
}

/** The names of the columns that a formula spills, where it is one call of a model function. */
function spilledNames(formula: string | undefined): readonly string[] {
  const called = /^=([A-Za-z]+)\([^()]*\)$/.exec(formula ?? '')?.[1]
  const columns = (called && modelFunction(called)?.returns.columns) || []
  return columns.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1))
}
