import type { FileKind, Host } from '../electron/contract/host.ts'
import { chartData } from '../model/chart/chartData.ts'
import { chartSummary } from '../model/chart/chartSummary.ts'
import { reportHtml } from '../model/report/reportHtml.ts'
import { type ReportChart, reportSheets } from '../model/report/reportSheets.ts'
import { picture } from './charts/exportChart.ts'
import { exportName } from './charts/exportName.ts'
import { exportOptions } from './charts/exportOptions.ts'
import { loadChartFonts } from './charts/loadChartFonts.ts'
import { reportPdf } from './charts/reportPdf.ts'
import { shownChart } from './charts/shownChart.ts'
import { windowStore } from './store/store.ts'
import './charts/charts.css'

export type ReportFormat = 'html' | 'pdf'

const kinds: Readonly<Record<ReportFormat, FileKind>> = {
  html: { label: 'Web page', extension: 'html', mime: 'text/html' },
  pdf: { label: 'PDF document', extension: 'pdf', mime: 'application/pdf' },
}

const size = { width: 720, height: 420 }

/**
 * Writes the whole workbook as one page of HTML, or the sheet in front as PDF, with the charts that were made there.
 * @returns what to tell the person, or `null` when the dialog was cancelled
 * @throws Failure
 */
export async function exportReport(format: ReportFormat, host: Host): Promise<string | null> {
  const { workbook, values, sheet, title } = windowStore.getState()
  const only = format === 'pdf' ? sheet : undefined
  const charts = new Map<string, ReportChart>()
  for (const chart of workbook.charts) {
    if (only !== undefined && chart.sheet !== only) continue
    const shown = shownChart(chart, size, 'light')
    const options = {
      ...exportOptions(),
      size: 'screen',
      colours: 'light',
      transparent: false,
      carries: false,
    } as const
    const { svg } = await picture(shown, options, format === 'html')
    const summary = chartSummary(chart, chartData(chart, shown.read)).join(' ')
    charts.set(chart.id, { title: chart.title, svg, ...size, summary })
  }
  const sheets = reportSheets(workbook, values, charts, only)
  const stem = title.replace(/\.[^.]*$/, '')
  const front = only === undefined ? '' : ` ${sheets[0]?.name ?? ''}`
  const bytes =
    format === 'html'
      ? new TextEncoder().encode(reportHtml(stem, sheets, workbook.names))
      : await reportPdf(`${stem}${front && ` ·${front}`}`, sheets, await loadChartFonts())
  const file = await host.exportFile(exportName(`${stem}${front}`, format), bytes, kinds[format])
  return file && `${file.how === 'copy' ? 'Downloaded' : 'Saved'} ${file.name}.`
}
