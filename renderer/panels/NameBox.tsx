import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { cellName, columnName, sheetPrefix } from '../../model/core/reference.ts'
import { sameData } from '../../model/workbook/sameData.ts'
import { dataArea, tablesOf } from '../../model/workbook/tables.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { useWindow } from '../store/store.ts'
import type { WindowState } from '../store/windowState.ts'
import { useActionBoard } from './actionBoard.ts'
import { goToOrName } from './nameSelection.ts'
import { tablePlace } from './TableForm.tsx'
import { useChosen } from './useChosen.ts'
import './nameBox.css'

const absolute = (row: number, column: number) => `$${columnName(column)}$${row + 1}`

/** The selection as the name box shows it: its name if it has one, else the current cell. */
function shownPlace({ workbook, sheet, selection }: WindowState): string {
  const { area, cell } = selection
  const first = absolute(area.top, area.left)
  const last = absolute(area.bottom, area.right)
  const refersTo = `=${sheetPrefix(sheetById(workbook, sheet)?.name ?? '')}${first === last ? first : `${first}:${last}`}`
  const table = tablesOf(workbook).find((each) => each.sheet === sheet && sameData(dataArea(each), area))
  const name = workbook.names.find((each) => each.refersTo === refersTo) ?? table
  return name?.name ?? cellName(cell.row, cell.column)
}

export function NameBox() {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  const place = useWindow(shownPlace)
  const names = useWindow((window) => window.workbook.names)
  const tables = useWindow(({ workbook }) => tablesOf(workbook))
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
          {names.length + tables.length === 0 ? (
            <div className="fc-menu-empty">Name a cell to use it by name in formulas.</div>
          ) : null}
          {names.map(({ name, refersTo }) => (
            <MenuItem key={name} className="fc-menu-item" onClick={() => choose(() => go(name))}>
              <span>{name}</span>
              <span className="fc-keys">{refersTo.slice(1)}</span>
            </MenuItem>
          ))}
          {tables.map((table) => (
            <MenuItem key={table.id} className="fc-menu-item" onClick={() => choose(() => go(table.name))}>
              <span>{table.name}</span>
              <span className="fc-keys">table {tablePlace(table)}</span>
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
