import 'handsontable/styles/handsontable.css'
import 'handsontable/styles/ht-theme-main.css'
import './grid.css'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ActionId } from '../../electron/contract/actions.ts'
import type { Address } from '../../model/core/reference.ts'
import { useWindow } from '../store/store.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { focusGrid, setCurrentGrid } from './focusGrid.ts'
import { GridMenu } from './GridMenu.tsx'
import type { CellRect, GridEditor } from './gridEditor.ts'
import { startGrid } from './startGrid.ts'
import { TotalsMenu } from './TotalsMenu.tsx'

/** The sheet in front. Handsontable draws it and hears the mouse; the window's state holds everything. */
export function SheetGrid({
  editor,
  perform,
}: {
  readonly editor: GridEditor
  readonly perform: (id: ActionId) => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const latestEditor = useRef(editor)
  latestEditor.current = editor
  const [rect, setRect] = useState<CellRect | null>(null)
  const [listAt, setListAt] = useState<Address | null>(null)
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null)
  const editsCell = useWindow(({ editing, sheet }) => editing?.where === 'cell' && editing.sheet === sheet)

  useEffect(() => {
    if (!host.current) return
    const running = startGrid(host.current, () => synchronous(latestEditor.current), setRect, setListAt)
    setCurrentGrid(running.grid)
    return () => {
      setCurrentGrid(null)
      running.stop()
    }
  }, [])

  const { CellEditor } = editor
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles; this only hears its menu key.
    <div
      className="fc-grid"
      onContextMenu={(event) => {
        if ((event.target as Element).closest('.fc-cell-editor')) return
        event.preventDefault()
        const cell = (event.target as Element).getBoundingClientRect()
        const byKey = event.clientX === 0 && event.clientY === 0
        setMenuAt(byKey ? { x: cell.left + 8, y: cell.bottom } : { x: event.clientX, y: event.clientY })
      }}
    >
      <div className="fc-grid-host" ref={host} />
      {editsCell ? <CellEditor rect={rect} /> : null}
      <FilterMenu at={listAt} close={() => setListAt(null)} />
      <TotalsMenu cell={listAt} close={() => setListAt(null)} perform={perform} />
      <GridMenu
        at={menuAt}
        perform={perform}
        close={() => {
          setMenuAt(null)
          focusGrid()
        }}
      />
    </div>
  )
}

/** Begins editing before the key that began it takes effect. */
function synchronous(editor: GridEditor): GridEditor {
  return {
    ...editor,
    begin: (text) => {
      flushSync(() => editor.begin(text))
    },
  }
}
