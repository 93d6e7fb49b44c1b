import type { FileKind, Host } from '../../electron/contract/host.ts'
import { carriedCells, carriedWorkbook } from '../../model/chart/carriedWorkbook.ts'
import { chartCsvRows, csvText } from '../../model/chart/chartCsvRows.ts'
import { type ChartData, chartData, type ReadReference } from '../../model/chart/chartData.ts'
import { chartJson } from '../../model/chart/chartJson.ts'
import { chartPicture, type PictureSize } from '../../model/chart/chartPicture.ts'
import { chartSummary } from '../../model/chart/chartSummary.ts'
import { fittedSize } from '../../model/chart/fittedSize.ts'
import { grouped } from '../../model/core/grouped.ts'
import { carryingPng } from '../../model/file/carriedText.ts'
import { encode } from '../../model/file/encode.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { chartPng } from './chartPng.ts'
import { chartSvg } from './chartSvg.ts'
import { drawFigure } from './drawFigure.tsx'
import { exportName } from './exportName.ts'
import { type ExportOptions, exportSize } from './exportOptions.ts'
import { loadChartFonts } from './loadChartFonts.ts'
import { type ChartTheme, palettes } from './palette.ts'

/** What the panel needs of the place where it runs. */
export type ExportHost = Pick<Host, 'exportFile' | 'copyImage' | 'copyText' | 'copyPicture'>

export type FileFormat = 'png' | 'svg' | 'pdf' | 'csv' | 'json'
export type ExportHow = FileFormat | 'copyImage' | 'copySvg'

/** A chart as it stands in the window. */
export interface ShownChart {
  readonly chart: Chart
  readonly read: ReadReference
  /** Its size on screen. */
  readonly size: PictureSize
  /** The colours of the window. */
  readonly theme: ChartTheme
}

export const fileKinds: Readonly<Record<FileFormat, FileKind>> = {
  png: { label: 'PNG picture', extension: 'png', mime: 'image/png' },
  svg: { label: 'SVG picture', extension: 'svg', mime: 'image/svg+xml' },
  pdf: { label: 'PDF document', extension: 'pdf', mime: 'application/pdf' },
  csv: { label: 'CSV table', extension: 'csv', mime: 'text/csv' },
  json: { label: 'JSON data', extension: 'json', mime: 'application/json' },
}

/**
 * Writes the chart to a file or the clipboard.
 * @returns what to tell the person, or `null` when the dialog was cancelled
 * @throws Failure
 */
export async function exportChart(
  shown: ShownChart,
  how: ExportHow,
  options: ExportOptions,
  host: ExportHost,
): Promise<string | null> {
  if (how === 'copyImage') {
    await host.copyImage(await exportBytes(shown, 'png', { ...options, carries: false }))
    return 'The picture is on the clipboard.'
  }
  if (how === 'copySvg') {
    await host.copyText((await picture(shown, options, true)).svg)
    return `The SVG is on the clipboard.${lacking(shown, 'svg', options)}`
  }
  const bytes = await exportBytes(shown, how, options)
  const file = await host.exportFile(exportName(shown.chart.title, how), bytes, fileKinds[how])
  return file && `${file.how === 'copy' ? 'Downloaded' : 'Saved'} ${file.name}.${lacking(shown, how, options)}`
}

/** Says that a picture that should carry its data does not. */
function lacking(shown: ShownChart, format: FileFormat, options: ExportOptions): string {
  const meant = options.carries && (format === 'png' || format === 'svg')
  return meant && carriedBy(shown) === null ? ` ${tooMuchToCarry}` : ''
}

/** What is said of a picture without the data of its chart. */
export const tooMuchToCarry = `It carries no data: the chart draws more than ${grouped(carriedCells)} cells.`

/** Whether a picture of the chart opens as a live chart. */
export const exportCarries = (shown: ShownChart, options: ExportOptions): boolean =>
  options.carries && carriedBy(shown) !== null

/** The chart as the bytes of a file. @throws Failure */
export async function exportBytes(shown: ShownChart, format: FileFormat, options: ExportOptions): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return utf8(csvText(chartCsvRows(shown.chart, dataOf(shown))))
    case 'json':
      return utf8(chartJson(shown.chart, dataOf(shown)))
    case 'svg':
      return utf8(`${(await picture(shown, options, true)).svg}\n`)
    case 'pdf': {
      const [{ chartPdf }, drawn] = await Promise.all([import('./chartPdf.ts'), picture(shown, options, false)])
      return chartPdf([drawn], shown.chart.title, await loadChartFonts())
    }
    case 'png': {
      const { svg, width, height, scale } = await picture(shown, { ...options, carries: false }, true)
      const png = await chartPng(svg, width, height, scale)
      const carried = options.carries ? carriedBy(shown) : null
      return carried === null ? png : carryingPng(png, carried)
    }
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const dataOf = ({ chart, read }: ShownChart): ChartData => chartData(chart, read)

function carriedBy({ chart, read }: ShownChart): string | null {
  const workbook = carriedWorkbook(chart, read)
  return workbook && encode(workbook)
}

/** The size that the options ask for, taller where the chart needs it: not that of the screen, which is seen already. */
export function drawnSize(shown: ShownChart, options: ExportOptions, data = dataOf(shown)) {
  const { scale, ...asked } = exportSize(options, shown.size)
  return { ...(options.size === 'screen' ? asked : fittedSize(shown.chart, data, asked)), scale }
}

/** The chart drawn as the options ask; with its font inside for whoever has not got it. */
export async function picture(shown: ShownChart, options: ExportOptions, withFonts: boolean) {
  const { chart } = shown
  const data = dataOf(shown)
  const { width, height, scale } = drawnSize(shown, options, data)
  const theme = options.colours === 'screen' ? shown.theme : options.colours
  const fonts = withFonts ? await loadChartFonts() : null
  const carried = options.carries && withFonts ? carriedBy(shown) : null
  const props = { picture: chartPicture(chart, data, { width, height }), theme, title: chart.title || 'Untitled chart' }
  const svg = await drawFigure(props, (drawn) =>
    chartSvg(drawn, {
      ...(options.transparent ? {} : { background: palettes[theme].surface }),
      ...(fonts ? { fonts } : {}),
      description: chartSummary(chart, data).join(' '),
      ...(carried === null ? {} : { carried }),
    }),
  )
  return { svg, width, height, scale }
}
