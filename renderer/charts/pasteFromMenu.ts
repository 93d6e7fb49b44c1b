import { pasteChart, pasteCopiedChart } from '../store/pasteChart.ts'
import { readClipboard } from '../store/readClipboard.ts'
import { windowStore } from '../store/store.ts'

/** Pastes the chart on the clipboard, or what this window copied where the clipboard may not be read. */
export async function pasteFromMenu(): Promise<void> {
  const content = await readClipboard().catch(() => null)
  if (content ? pasteChart(content) : pasteCopiedChart()) return
  const text = content ? 'The clipboard holds no chart.' : 'The browser did not allow it; press Ctrl+V.'
  windowStore.getState().notify({ kind: 'error', text })
}
