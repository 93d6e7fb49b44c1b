import { ChartLine, ListTree, SquareFunction, X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { panelWidths, useWindow, windowStore } from '../store/store.ts'
import type { PanelName } from '../store/windowState.ts'
import { useActionBoard } from './actionBoard.ts'
import { Tip } from './Tip.tsx'
import './sidePanel.css'

const { setPanelWidth, showPanel } = windowStore.getState()

const stepPx = 16

/** The edge between sheet and panel: dragged, or moved by arrow keys. */
function Edge({ width, onDrag }: { width: number; onDrag: (width: number | null) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const dragged = (event: PointerEvent) =>
    start.current ? start.current.width + start.current.x - event.clientX : width
  const keyDown = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width + stepPx,
      ArrowRight: width - stepPx,
      Home: panelWidths.most,
      End: panelWidths.least,
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    setPanelWidth(wanted)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      role="separator"
      aria-label="Panel width"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={panelWidths.least}
      aria-valuemax={panelWidths.most}
      tabIndex={0}
      className="fc-edge"
      onKeyDown={keyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (start.current) onDrag(dragged(event))
      }}
      onPointerUp={(event) => {
        if (start.current) setPanelWidth(dragged(event))
        start.current = null
        onDrag(null)
      }}
      onDoubleClick={() => setPanelWidth(panelWidths.usual)}
    />
  )
}

/** The one panel at the right. Its content brings its own landmark and heading; see `PanelHead`. */
export function SidePanel({ children }: { children: ReactNode }) {
  const saved = useWindow((window) => window.panelWidth)
  const [dragged, setDragged] = useState<number | null>(null)
  const width = Math.min(Math.max(dragged ?? saved, panelWidths.least), panelWidths.most)
  return (
    <div className="fc-side" style={{ width }}>
      <Edge width={saved} onDrag={setDragged} />
      <div className="fc-side-content" data-area="panel">
        {children}
      </div>
    </div>
  )
}

/** Closes whichever panel is open. */
export function ClosePanel() {
  return (
    <button
      type="button"
      className="fc-button fc-button-icon"
      aria-label="Close panel"
      title="Close panel"
      onClick={() => showPanel(null)}
    >
      <X size={16} aria-hidden />
    </button>
  )
}

const choices = [
  { panel: 'charts', action: 'view:charts', label: 'Charts', icon: ChartLine },
  { panel: 'functions', action: 'view:functions', label: 'Functions', icon: SquareFunction },
  { panel: 'explain', action: 'view:explain', label: 'Explain', icon: ListTree },
] as const satisfies readonly { panel: PanelName; action: string; label: string; icon: unknown }[]

/** The narrow column of icons that switches the panel, or closes it. */
export function PanelRail() {
  const board = useActionBoard()
  const panel = useWindow((window) => window.panel)
  return (
    <nav className="fc-rail" aria-label="Panels" data-area="rail">
      {choices.map(({ panel: name, action, label, icon: Icon }) => (
        <Tip key={name} text={panel === name ? `Close ${label}` : label} keys={board.shortcut(action)}>
          <button
            type="button"
            className="fc-button fc-button-icon"
            aria-label={label}
            aria-pressed={panel === name}
            onClick={() => showPanel(panel === name ? null : name)}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
          </button>
        </Tip>
      ))}
    </nav>
  )
}
