import { sentence, windowStore } from '../store/store.ts'
import type { ExportHost, FileFormat } from './exportChart.ts'
import { exportOptions } from './exportOptions.ts'
import { figureHeight } from './figureHeight.ts'
import { shownChart } from './shownChart.ts'
import { colorTheme } from './useColorTheme.ts'

/** Exports every chart of the workbook in its order and says so; failures become notices. */
export async function exportCharts(format: FileFormat, host: ExportHost): Promise<void> {
  const { workbook, title, panelWidth, notify } = windowStore.getState()
  const size = { width: panelWidth, height: figureHeight(panelWidth) }
  try {
    const { exportAllCharts } = await import('./exportAllCharts.ts')
    const charts = workbook.charts.map((chart) => shownChart(chart, size, colorTheme()))
    const told = await exportAllCharts(charts, format, exportOptions(), title, host)
    if (told !== null) notify({ kind: 'status', text: told })
  } catch (thrown) {
    notify({ kind: 'error', text: sentence(thrown) })
  }
}
