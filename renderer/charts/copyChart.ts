import { chartHtml, pngAddress } from '../store/chartHtml.ts'
import { sentence, windowStore } from '../store/store.ts'
import {
  drawnSize,
  type ExportHost,
  exportBytes,
  exportCarries,
  type ShownChart,
  tooMuchToCarry,
} from './exportChart.ts'
import type { ExportOptions } from './exportOptions.ts'

/**
 * Puts a chart on the clipboard: for this program with its data inside the picture, for all others as a picture. With
 * `cut` it is taken away as soon as it is there. Failures become notices.
 */
export async function copyChart(
  shown: ShownChart,
  options: ExportOptions,
  host: ExportHost,
  cut: (() => void) | null,
): Promise<void> {
  const { notify, setCopiedChart } = windowStore.getState()
  try {
    const png = await exportBytes(shown, 'png', options)
    const address = await pngAddress(png)
    const { width, height } = drawnSize(shown, options)
    await host.copyPicture(png, chartHtml(address, shown.chart.title, Math.round(width), Math.round(height)))
    setCopiedChart({ chart: shown.chart, picture: address })
    // Meanwhile another workbook may have been opened, or the chart changed: then it is no longer what was copied.
    if (windowStore.getState().workbook.charts.includes(shown.chart)) cut?.()
    const without = options.carries
      ? `${tooMuchToCarry} So other`
      : 'Its data stays behind, as the picture options say; other'
    const warning = exportCarries(shown, options) ? '' : ` ${without} windows can paste it as a picture only.`
    notify({ kind: 'status', text: `The chart is on the clipboard.${warning}` })
  } catch (thrown) {
    notify({ kind: 'error', text: sentence(thrown) })
  }
}
