import { freeChartId } from '../../model/workbook/freeChartId.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { announceChart } from '../store/pasteChart.ts'
import { windowStore } from '../store/store.ts'

/** Puts a copy of the chart below it; it gets the keyboard. */
export function duplicateChart(chart: Chart): void {
  const { workbook, run } = windowStore.getState()
  const id = freeChartId(workbook.charts)
  const index = workbook.charts.findIndex((each) => each.id === chart.id) + 1
  const title = chart.title === '' ? '' : `${chart.title} (copy)`
  if (run({ name: 'addChart', chart: { ...chart, id, title }, index })) announceChart(id)
}
