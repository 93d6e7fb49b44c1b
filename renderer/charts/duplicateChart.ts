import type { Chart } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

/** Puts a copy of the chart below it and selects it. */
export function duplicateChart(chart: Chart): void {
  const { workbook, run, selectChart } = windowStore.getState()
  const id = freeChartId(workbook.charts)
  const index = workbook.charts.findIndex((each) => each.id === chart.id) + 1
  const title = chart.title === '' ? '' : `${chart.title} (copy)`
  if (run({ name: 'addChart', chart: { ...chart, id, title }, index })) selectChart(id)
}

export function freeChartId(charts: readonly Chart[]): string {
  const taken = new Set(charts.map(({ id }) => id))
  let n = 1
  while (taken.has(`c${n}`)) n++
  return `c${n}`
}
