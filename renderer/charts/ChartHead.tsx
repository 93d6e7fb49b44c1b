import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { Ellipsis, GripVertical, Maximize2, Minimize2, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'

/** A dragged chart is known by this kind of data. */
export const chartDragKind = 'application/x-forecell-chart'

export interface ChartHeadProps {
  readonly id: string
  /** Where the chart was made. */
  readonly sheetName: string
  readonly edited: boolean
  readonly maximised: boolean
  readonly asTable: boolean
  readonly zoomed: boolean
  readonly editButton: RefObject<HTMLButtonElement | null>
  /** The export menu. */
  readonly children: ReactNode
  onEdit(open: boolean): void
  onMaximise(on: boolean): void
  onTable(on: boolean): void
  onResetZoom(): void
  onCut(): void
  onCopy(): void
  onPaste(): void
  onDuplicate(): void
  onShowCells(): void
  /** By so many places down the panel; `null` where it cannot go. */
  readonly onMove: { readonly up: (() => void) | null; readonly down: (() => void) | null }
  onDelete(): void
}

/** The line above a chart: what can be done with it. */
export function ChartHead(props: ChartHeadProps) {
  const { id, sheetName, edited, maximised, asTable, zoomed, editButton, children, onMove } = props
  return (
    <div className="fc-chart-head">
      {maximised ? null : (
        <button
          type="button"
          className="fc-button fc-button-icon fc-chart-grip"
          aria-label="Move chart"
          title="Drag, or press the up and down arrow, to move the chart"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(chartDragKind, id)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onKeyDown={(event) => {
            const move = event.key === 'ArrowUp' ? onMove.up : event.key === 'ArrowDown' ? onMove.down : undefined
            if (move === undefined) return
            event.preventDefault()
            move?.()
          }}
        >
          <GripVertical size={15} aria-hidden />
        </button>
      )}
      <span className="fc-quiet">{sheetName}</span>
      {zoomed ? (
        <button
          type="button"
          className="fc-button fc-chart-reset"
          title="Show all again (0)"
          onClick={props.onResetZoom}
        >
          Reset zoom
        </button>
      ) : null}
      <IconButton label={maximised ? 'Restore chart' : 'Maximise chart'} onClick={() => props.onMaximise(!maximised)}>
        {maximised ? <Minimize2 size={15} aria-hidden /> : <Maximize2 size={15} aria-hidden />}
      </IconButton>
      <button
        ref={editButton}
        type="button"
        className="fc-button fc-button-icon"
        aria-label="Edit chart"
        aria-expanded={edited}
        title="Edit chart"
        onClick={() => props.onEdit(!edited)}
      >
        <Pencil size={15} aria-hidden />
      </button>
      {children}
      <MenuProvider>
        <MenuButton className="fc-button fc-button-icon" aria-label="More for this chart" title="More">
          <Ellipsis size={15} aria-hidden />
        </MenuButton>
        <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="More for this chart">
          <Item keys="X" onClick={props.onCut}>
            Cut chart
          </Item>
          <Item keys="C" onClick={props.onCopy}>
            Copy chart
          </Item>
          <Item keys="V" onClick={props.onPaste}>
            Paste chart
          </Item>
          <Item onClick={props.onDuplicate}>Duplicate chart</Item>
          <MenuSeparator className="fc-menu-line" />
          <Item onClick={() => props.onTable(!asTable)}>{asTable ? 'Show picture' : 'Show data table'}</Item>
          <Item onClick={props.onShowCells}>Show its cells</Item>
          <Item onClick={zoomed ? props.onResetZoom : null}>Reset zoom</Item>
          <MenuSeparator className="fc-menu-line" />
          <Item onClick={onMove.up}>Move up</Item>
          <Item onClick={onMove.down}>Move down</Item>
        </Menu>
      </MenuProvider>
      <IconButton label="Delete chart" onClick={props.onDelete}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </div>
  )
}

function IconButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="fc-button fc-button-icon" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  )
}

interface ItemProps {
  readonly onClick: (() => void) | null
  readonly children: string
  /** Pressed with Ctrl or Cmd. */
  readonly keys?: string
}

function Item({ onClick, children, keys }: ItemProps) {
  return (
    <MenuItem className="fc-menu-item" disabled={onClick === null} onClick={() => onClick?.()}>
      <span>{children}</span>
      {keys ? <span className="fc-keys">{/Mac/.test(navigator.platform) ? `⌘${keys}` : `Ctrl+${keys}`}</span> : null}
    </MenuItem>
  )
}
