import { zipSync } from 'fflate'
import type { ExportHost, FileFormat, ShownChart } from './exportChart.ts'
import { exportBytes, picture } from './exportChart.ts'
import { exportName } from './exportName.ts'
import type { ExportOptions } from './exportOptions.ts'
import { loadChartFonts } from './loadChartFonts.ts'

/** The same charts give the same archive. */
const mtime = new Date(2000, 0, 1)

/**
 * Writes all charts into one file: PDF has one on each page, everything else lies in a zip archive.
 * @returns what to tell the person, or `null` when the dialog was cancelled
 * @throws Failure
 */
export async function exportAllCharts(
  charts: readonly ShownChart[],
  format: FileFormat,
  options: ExportOptions,
  title: string,
  host: ExportHost,
): Promise<string | null> {
  const bytes = format === 'pdf' ? await pdf(charts, options, title) : await zip(charts, format, options)
  const kind =
    format === 'pdf'
      ? { label: 'PDF document', extension: 'pdf', mime: 'application/pdf' }
      : { label: 'Zip archive', extension: 'zip', mime: 'application/zip' }
  const name = exportName(`${title.replace(/\.[^.]*$/, '')} charts`, kind.extension)
  const file = await host.exportFile(name, bytes, kind)
  return file && `${file.how === 'copy' ? 'Downloaded' : 'Saved'} ${file.name} with ${counted(charts.length)}.`
}

const counted = (count: number): string => (count === 1 ? '1 chart' : `${count} charts`)

async function pdf(charts: readonly ShownChart[], options: ExportOptions, title: string): Promise<Uint8Array> {
  const { chartPdf } = await import('./chartPdf.ts')
  const pictures = []
  for (const shown of charts) pictures.push(await picture(shown, options, false))
  return chartPdf(pictures, title, await loadChartFonts())
}

async function zip(charts: readonly ShownChart[], format: FileFormat, options: ExportOptions): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const shown of charts) {
    const name = exportName(shown.chart.title, format)
    const stem = name.slice(0, -format.length - 1)
    let free = name
    for (let n = 2; Object.hasOwn(files, free); n++) free = `${stem} ${n}.${format}`
    files[free] = await exportBytes(shown, format, options)
  }
  return zipSync(files, { mtime, level: format === 'png' ? 0 : 6 })
}
