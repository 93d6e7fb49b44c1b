import { guessedChart } from '../model/chart/guessedChart.ts'
import { sheetById } from '../model/workbook/workbook.ts'
import { windowStore } from './store/store.ts'

/** Makes the chart that the selection most likely asks for, and shows it. */
export function insertChart(): void {
  const { workbook, values, sheet, selection, run, showPanel } = windowStore.getState()
  const taken = new Set(workbook.charts.map(({ id }) => id))
  let n = 1
  while (taken.has(`c${n}`)) n++
  const from = { sheet, sheetName: sheetById(workbook, sheet)?.name ?? '', area: selection.area, values }
  if (run({ name: 'addChart', chart: guessedChart(from, `c${n}`) })) showPanel('charts')
}
