import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import { ChartCard } from './ChartCard.tsx'
import type { ExportHost } from './exportChart.ts'
import './charts.css'

/** All charts of the workbook, live with its cells. */
export function ChartsPanel({ exportFile, copyImage }: ExportHost) {
  const charts = useWindow((window) => window.workbook.charts)
  const [edited, setEdited] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const count = charts.length
  // A chart that was just made comes last, perhaps out of sight.
  useEffect(() => {
    if (count === 0 || windowStore.getState().undoLabel !== 'Insert chart') return
    scroll.current?.lastElementChild?.scrollIntoView?.({ block: 'nearest' })
  }, [count])
  return (
    <section className="fc-charts" aria-label="Charts" ref={list} tabIndex={-1}>
      <div className="fc-panel-head">
        <h2>Charts</h2>
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
          <ChartCard
            key={chart.id}
            chart={chart}
            host={{ exportFile, copyImage }}
            edited={chart.id === edited}
            onEdit={(open) => setEdited(open ? chart.id : null)}
            onDelete={() => {
              if (!windowStore.getState().run({ name: 'deleteChart', chart: chart.id })) return
              // The button that had the keyboard is gone.
              list.current?.focus()
            }}
          />
        ))}
      </div>
    </section>
  )
}
