import { Combobox, ComboboxItem, ComboboxList, ComboboxProvider, Dialog } from '@ariakit/react'
import { useState } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { matches } from './matches.ts'
import { recentCommands, rememberCommand } from './recentCommands.ts'
import './palette.css'

/** The latest first, and what was never chosen last, in its own order. */
function rank(key: string): number {
  const at = recentCommands().indexOf(key)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** Everything that can be done now, found by typing; what was chosen lately comes first. */
export function Palette({ onClose }: { onClose: () => void }) {
  const board = useActionBoard()
  const sheets = useWindow((window) => window.workbook.sheets)
  const names = useWindow((window) => window.workbook.names)
  const [text, setText] = useState('')
  const window = windowStore.getState()
  const entries = [
    ...board.actions
      .filter(({ id }) => id !== 'view:palette')
      .map(({ id, menu }) => ({
        key: id as string,
        menu: menu as string,
        ...board.state(id, window),
        keys: board.shortcut(id),
        perform: () => board.perform(id),
      }))
      .filter(({ enabled }) => enabled),
    ...(window.screen === 'workbook' ? sheets : []).map((sheet) => ({
      key: `sheet:${sheet.id}`,
      menu: 'Go to sheet',
      label: sheet.name,
      keys: null,
      perform: () => window.showSheet(sheet.id),
    })),
    ...(window.screen === 'workbook' ? names : []).map(({ name }) => ({
      key: `name:${name}`,
      menu: 'Go to name',
      label: name,
      keys: null,
      perform: () => window.goTo(name),
    })),
  ]
    .filter(({ menu, label }) => matches(`${menu} ${label}`, text))
    .sort((a, b) => (rank(a.key) < rank(b.key) ? -1 : Number(rank(a.key) > rank(b.key))))
  return (
    <Dialog
      open
      portal
      unmountOnHide
      autoFocusOnHide={false}
      onClose={onClose}
      aria-label="Command palette"
      backdrop={<div className="fc-backdrop" />}
      className="fc-dialog fc-palette"
    >
      <ComboboxProvider open setValue={setText} focusLoop={false}>
        <Combobox
          className="fc-palette-text"
          placeholder="What do you want to do?"
          aria-label="Command"
          autoSelect="always"
          autoFocus
        />
        <ComboboxList className="fc-palette-list" aria-label="Commands" alwaysVisible>
          {entries.map(({ key, menu, label, keys, perform }) => (
            <ComboboxItem
              key={key}
              className="fc-menu-item"
              focusOnHover
              setValueOnClick={false}
              onClick={() => {
                onClose()
                rememberCommand(key)
                perform()
              }}
            >
              <span>
                <span className="fc-palette-menu">{menu}</span>
                {label}
              </span>
              <span className="fc-keys">{keys}</span>
            </ComboboxItem>
          ))}
          {entries.length === 0 ? <div className="fc-palette-none">Nothing is called that.</div> : null}
        </ComboboxList>
      </ComboboxProvider>
    </Dialog>
  )
}
