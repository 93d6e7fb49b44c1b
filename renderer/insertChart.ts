import { guessedChart } from '../model/chart/guessedChart.ts'
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
  const from = { sheet, sheetName: front?.name ?? '', area: selection.area, values, format }
  if (run({ name: 'addChart', chart: guessedChart(from, `c${n}`) })) showPanel('charts')
}
