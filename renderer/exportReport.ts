import type { FileKind, Host } from '../electron/contract/host.ts'
import { chartData } from '../model/chart/chartData.ts'
import { chartSummary } from '../model/chart/chartSummary.ts'
import { usualSize } from '../model/chart/pictureSizes.ts'
import { lettersOf } from '../model/report/inlineCharts.ts'
import { reportHtml } from '../model/report/reportHtml.ts'
import { type ReportChart, type ReportSheet, reportSheets } from '../model/report/reportSheets.ts'
import type { Chart } from '../model/workbook/workbook.ts'
import { picture } from './charts/exportChart.ts'
import { exportName } from './charts/exportName.ts'
import { exportOptions } from './charts/exportOptions.ts'
import { type ChartFonts, fontStyle } from './charts/fontStyle.ts'
import { loadChartFonts } from './charts/loadChartFonts.ts'
import type { ChartTheme } from './charts/palette.ts'
import { reportPdf } from './charts/reportPdf.ts'
import { shownChart } from './charts/shownChart.ts'
import { windowStore } from './store/store.ts'
import './charts/charts.css'

export type ReportFormat = 'html' | 'pdf'

const kinds: Readonly<Record<ReportFormat, FileKind>> = {
  html: { label: 'Web page', extension: 'html', mime: 'text/html' },
  pdf: { label: 'PDF document', extension: 'pdf', mime: 'application/pdf' },
}

/**
 * Writes the whole workbook as one page of HTML, or the sheet in front as PDF, with the charts that were made there.
 * @returns what to tell the person, or `null` when the dialog was cancelled
 * @throws Failure
 */
export async function exportReport(format: ReportFormat, host: Host): Promise<string | null> {
  const { title, sheets } = await windowReport(format === 'html')
  const front = format === 'html' ? '' : (sheets[0]?.name ?? '')
  const fonts = await loadChartFonts()
  const bytes =
    format === 'html' ? new TextEncoder().encode(pageText(title, sheets, fonts)) : await reportPdf(title, sheets, fonts)
  const file = await host.exportFile(exportName(`${title} ${front}`, format), bytes, kinds[format])
  return file && `${file.how === 'copy' ? 'Downloaded' : 'Saved'} ${file.name}.`
}

function pageText(title: string, sheets: readonly ReportSheet[], fonts: ChartFonts): string {
  const letters = lettersOf(sheets.flatMap(({ charts }) => charts))
  const { names } = windowStore.getState().workbook
  return reportHtml({ title, sheets, names, fonts: fontStyle(fonts, letters) })
}

/** The workbook as a report has it, or, for paper, the sheet in front without colours for the dark. */
export async function windowReport(
  whole: boolean,
): Promise<{ readonly title: string; readonly sheets: readonly ReportSheet[] }> {
  const { workbook, sheet, title, values, resolve, evaluate } = windowStore.getState()
  const charts = new Map<string, ReportChart>()
  for (const chart of workbook.charts) {
    if (whole || chart.sheet === sheet) charts.set(chart.id, await reportChart(chart, whole))
  }
  const sheets = reportSheets(workbook, { values, resolve, evaluate }, charts, whole ? undefined : sheet)
  return { title: title.replace(/\.[^.]*$/, ''), sheets }
}

async function reportChart(chart: Chart, alsoDark: boolean): Promise<ReportChart> {
  const drawn = async (colours: ChartTheme): Promise<string> => {
    const options = { ...exportOptions(), size: 'screen', colours, transparent: false, carries: false } as const
    return (await picture(shownChart(chart, usualSize, colours), options, false)).svg
  }
  const { read } = shownChart(chart, usualSize, 'light')
  const summary = chartSummary(chart, chartData(chart, read)).join(' ')
  const light = await drawn('light')
  return { title: chart.title, light, dark: alsoDark ? await drawn('dark') : light, ...usualSize, summary }
}
