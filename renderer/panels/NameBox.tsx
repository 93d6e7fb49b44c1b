import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { cellName, columnName, sheetPrefix } from '../../model/core/reference.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { useWindow } from '../store/store.ts'
import type { WindowState } from '../store/windowState.ts'
import { useActionBoard } from './actionBoard.ts'
import { goToOrName } from './nameSelection.ts'
import { useChosen } from './useChosen.ts'
import './nameBox.css'

const absolute = (row: number, column: number) => `$${columnName(column)}$${row + 1}`

/** The selection as the name box shows it: its name if it has one, else the current cell. */
function shownPlace({ workbook, sheet, selection }: WindowState): string {
  const { area, cell } = selection
  const first = absolute(area.top, area.left)
  const last = absolute(area.bottom, area.right)
  const refersTo = `=${sheetPrefix(sheetById(workbook, sheet)?.name ?? '')}${first === last ? first : `${first}:${last}`}`
  return workbook.names.find((name) => name.refersTo === refersTo)?.name ?? cellName(cell.row, cell.column)
}

export function NameBox() {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  const place = useWindow(shownPlace)
  const names = useWindow((window) => window.workbook.names)
  const [typed, setTyped] = useState<string | null>(null)

  const go = (text: string) => {
    if (!board.commitEditing() || !goToOrName(text)) return
    setTyped(null)
    board.focusSheet()
  }

  return (
    <div className="fc-name-box">
      <input
        type="text"
        aria-label="Name box"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? place}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            go(event.currentTarget.value)
          } else if (event.key === 'Escape') {
            setTyped(null)
            board.focusSheet()
          }
        }}
      />
      <MenuProvider>
        <MenuButton className="fc-button fc-name-list" aria-label="Names">
          <ChevronDown size={14} aria-hidden />
        </MenuButton>
        <Menu className="fc-menu" gutter={4} portal unmountOnHide autoFocusOnHide={autoFocusOnHide} aria-label="Names">
          {names.length === 0 ? <div className="fc-menu-empty">Name a cell to use it by name in formulas.</div> : null}
          {names.map(({ name, refersTo }) => (
            <MenuItem key={name} className="fc-menu-item" onClick={() => choose(() => go(name))}>
              <span>{name}</span>
              <span className="fc-keys">{refersTo.slice(1)}</span>
            </MenuItem>
          ))}
          <MenuSeparator className="fc-menu-line" />
          <MenuItem className="fc-menu-item" onClick={() => choose(() => board.perform('edit:names'))}>
            <span>Names…</span>
            <span className="fc-keys">{board.shortcut('edit:names')}</span>
          </MenuItem>
        </Menu>
      </MenuProvider>
    </div>
  )
}
