import type { FileKind, Host } from '../../electron/contract/host.ts'
import { chartCsvRows, csvText } from '../../model/chart/chartCsvRows.ts'
import type { ChartData } from '../../model/chart/chartData.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { chartPng } from './chartPng.ts'
import { chartSvg } from './chartSvg.ts'
import { exportName } from './exportName.ts'
import { loadChartFonts } from './loadChartFonts.ts'
import { type ChartTheme, palettes } from './palette.ts'

/** What the panel needs of the place where it runs. */
export type ExportHost = Pick<Host, 'exportFile' | 'copyImage'>

export const exportScales = [1, 2, 3, 4] as const
export type ExportScale = (typeof exportScales)[number]

export type ExportHow = 'png' | 'svg' | 'copy' | 'csv'

/** A chart as it is on screen now. */
export interface ShownChart {
  readonly chart: Chart
  readonly data: ChartData
  readonly svg: SVGSVGElement
  readonly theme: ChartTheme
}

const kinds: Readonly<Record<Exclude<ExportHow, 'copy'>, FileKind>> = {
  png: { label: 'PNG picture', extension: 'png', mime: 'image/png' },
  svg: { label: 'SVG picture', extension: 'svg', mime: 'image/svg+xml' },
  csv: { label: 'CSV table', extension: 'csv', mime: 'text/csv' },
}

/**
 * Writes the chart to a file or the clipboard, as it is on screen.
 * @returns what to tell the person, or `null` when the dialog was cancelled
 * @throws Failure
 */
export async function exportChart(
  shown: ShownChart,
  how: ExportHow,
  scale: ExportScale,
  host: ExportHost,
): Promise<string | null> {
  if (how === 'copy') {
    await host.copyImage(await png(shown, scale))
    return 'The picture is on the clipboard.'
  }
  const bytes =
    how === 'png'
      ? await png(shown, scale)
      : new TextEncoder().encode(how === 'svg' ? await svg(shown) : csvText(chartCsvRows(shown.chart, shown.data)))
  const file = await host.exportFile(exportName(shown.chart.title, kinds[how].extension), bytes, kinds[how])
  return file && `${file.how === 'copy' ? 'Downloaded' : 'Saved'} ${file.name}.`
}

async function svg(shown: ShownChart): Promise<string> {
  return chartSvg(shown.svg, { fonts: await loadChartFonts(), background: palettes[shown.theme].surface })
}

async function png(shown: ShownChart, scale: ExportScale): Promise<Uint8Array> {
  const { width, height } = shown.svg
  return chartPng(await svg(shown), width.baseVal.value, height.baseVal.value, scale)
}
