import { Dialog, Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react'
import { Images, X } from 'lucide-react'
import { type ClipboardEvent, Fragment, useEffect, useRef, useState } from 'react'
import type { Command } from '../../model/workbook/command.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { pasteChart, takeFreshChart } from '../store/pasteChart.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { ChartCard } from './ChartCard.tsx'
import type { ExportHost, FileFormat } from './exportChart.ts'
import { exportCharts } from './exportCharts.ts'
import { focusChart, isField } from './focusChart.ts'
import './charts.css'

/** Around the picture of a maximised chart, in CSS pixels. */
const maximisedFrame = 72

const formats: readonly (readonly [FileFormat, string])[] = [
  ['png', 'All as PNG'],
  ['svg', 'All as SVG'],
  ['pdf', 'All in one PDF'],
  ['csv', 'All as CSV data'],
  ['json', 'All as JSON data'],
]

/** All charts of the workbook, live with its cells. */
export function ChartsPanel(host: ExportHost) {
  const charts = useWindow((window) => window.workbook.charts)
  const [edited, setEdited] = useState<string | null>(null)
  const [maximised, setMaximised] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const count = charts.length
  // A chart that was just made is perhaps out of sight.
  useEffect(() => {
    const fresh = takeFreshChart()
    if (fresh !== null && focusChart(fresh)) return
    if (count > 0 && windowStore.getState().undoLabel === 'Insert chart') {
      scroll.current?.lastElementChild?.scrollIntoView?.({ block: 'nearest' })
    }
  }, [count])
  const paste = (event: ClipboardEvent) => {
    if (isField(event.target)) return
    event.preventDefault()
    const { clipboardData: data } = event
    const content = { text: data.getData('text/plain'), html: data.getData('text/html') }
    if (pasteChart(content)) return
    windowStore
      .getState()
      .notify({ kind: 'error', text: 'The clipboard holds no chart; cells are pasted on the sheet.' })
  }
  const remove = (command: Command) => {
    // What had the keyboard is gone.
    if (windowStore.getState().run(command)) list.current?.focus()
  }
  const card = (chart: Chart, full: boolean) => (
    <ChartCard
      chart={chart}
      host={host}
      edited={chart.id === edited}
      {...(full ? { height: Math.max(240, window.innerHeight - maximisedFrame), maximised: true } : {})}
      onEdit={(open) => setEdited(open ? chart.id : null)}
      onMaximise={(on) => setMaximised(on ? chart.id : null)}
      onDelete={() => remove({ name: 'deleteChart', chart: chart.id })}
      onCut={() => remove({ name: 'batch', label: 'Cut chart', commands: [{ name: 'deleteChart', chart: chart.id }] })}
    />
  )
  const whole = charts.find(({ id }) => id === maximised)
  return (
    <section className="fc-charts" aria-label="Charts" ref={list} tabIndex={-1} onPaste={paste}>
      <div className="fc-panel-head">
        <h2>Charts</h2>
        {count > 0 ? (
          <MenuProvider>
            <MenuButton className="fc-button fc-button-icon" aria-label="Export all charts" title="Export all charts">
              <Images size={16} aria-hidden />
            </MenuButton>
            <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="Export all charts">
              {formats.map(([format, label]) => (
                <MenuItem key={format} className="fc-menu-item" onClick={() => void exportCharts(format, host)}>
                  <span>{label}</span>
                </MenuItem>
              ))}
            </Menu>
          </MenuProvider>
        ) : null}
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Close panel"
          title="Close panel"
          onClick={() => windowStore.getState().showPanel(null)}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <div className="fc-charts-scroll" ref={scroll}>
        {charts.length === 0 ? <p className="fc-charts-empty">Select numbers and press Insert chart</p> : null}
        {charts.map((chart) => (
          <Fragment key={chart.id}>{card(chart, false)}</Fragment>
        ))}
      </div>
      {whole ? (
        <Dialog
          open
          portal
          unmountOnHide
          className="fc-chart-maximised"
          aria-label={whole.title || 'Untitled chart'}
          onClose={() => setMaximised(null)}
        >
          {card(whole, true)}
        </Dialog>
      ) : null}
    </section>
  )
}
