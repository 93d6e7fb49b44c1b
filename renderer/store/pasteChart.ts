import { carriedCommand } from '../../model/chart/carriedCommand.ts'
import { chartCopy } from '../../model/chart/chartCopy.ts'
import { carriedText } from '../../model/file/carriedText.ts'
import { decode } from '../../model/file/decode.ts'
import { addressBytes, chartAddress } from './chartHtml.ts'
import type { ClipboardContent } from './readClipboard.ts'
import { sentence, windowStore } from './store.ts'

const label = 'Paste chart'

/** The chart that was pasted or duplicated last and has not had the keyboard yet. */
let fresh: string | null = null

/** Selects a chart that was just made; the panel gives it the keyboard. */
export function announceChart(id: string): void {
  fresh = id
  windowStore.getState().selectChart(id)
}

/** Gives out that chart once. */
export function takeFreshChart(): string | null {
  const id = fresh
  fresh = null
  return id
}

/**
 * Pastes the chart that is on the clipboard, if one is: in the workbook where it was copied with its references, in any
 * other with its data on a sheet of its own. @returns whether the clipboard held one, pasted or not
 */
export function pasteChart(content: ClipboardContent): boolean {
  const { copiedChart, notify } = windowStore.getState()
  const address = chartAddress(content.html)
  if (address !== null && address === copiedChart?.picture) {
    pasteCopied()
    return true
  }
  try {
    const carried = carriedBy(address, content.text)
    if (carried !== null) pasteCarried(carried)
    else if (address !== null)
      notify({ kind: 'error', text: 'The chart on the clipboard is a picture without its data.' })
    return carried !== null || address !== null
  } catch (thrown) {
    notify({ kind: 'error', text: sentence(thrown) })
    return true
  }
}

/** Pastes what this window copied last; for where the clipboard may not be read. @returns whether it was a chart */
export function pasteCopiedChart(): boolean {
  const held = windowStore.getState().copiedChart !== null
  if (held) pasteCopied()
  return held
}

function pasteCopied(): void {
  const { copiedChart, workbook, sheet, chart: selected, run, showPanel } = windowStore.getState()
  if (!copiedChart) return
  const chart = chartCopy(workbook, copiedChart.chart, sheet)
  // Below the selected one, else at the end.
  const index = workbook.charts.findIndex(({ id }) => id === selected) + 1 || workbook.charts.length
  if (!run({ name: 'batch', label, commands: [{ name: 'addChart', chart, index }] })) return
  showPanel('charts')
  announceChart(chart.id)
}

function pasteCarried(text: string): void {
  const { workbook, run, showSheet, showPanel, notify } = windowStore.getState()
  const { workbook: carried } = decode(text, 'The chart on the clipboard')
  const { command, sheet, sheetName, charts } = carriedCommand(workbook, carried, label)
  if (!run(command)) return
  showSheet(sheet)
  showPanel('charts')
  if (charts[0] !== undefined) announceChart(charts[0])
  notify({ kind: 'status', text: `The chart came from another workbook; its data are on the new sheet ${sheetName}.` })
}

/** The workbook in the picture of the chart, or in an SVG that was copied as text. */
function carriedBy(address: string | null, text: string): string | null {
  if (address !== null) return carriedText(addressBytes(address))
  return text.startsWith('<svg') ? carriedText(new TextEncoder().encode(text)) : null
}
