import { Menu, MenuButton, Menubar, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { Check } from 'lucide-react'
import { Fragment } from 'react'
import type { Action, ActionId } from '../../electron/contract/actions.ts'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { useChosen } from './useChosen.ts'
import './menuBar.css'

type Chosen = ReturnType<typeof useChosen>

const menus = ['File', 'Edit', 'View', 'Insert', 'Format', 'Data', 'Help'] as const

function Entry({ action, choose }: { action: Action & { readonly id: ActionId }; choose: Chosen['choose'] }) {
  const board = useActionBoard()
  const enabled = useWindow((window) => board.state(action.id, window).enabled)
  const checked = useWindow((window) => board.state(action.id, window).checked)
  const label = useWindow((window) => board.state(action.id, window).label)
  return (
    <MenuItem className="fc-menu-item" disabled={!enabled} onClick={() => choose(() => board.perform(action.id))}>
      <span>
        <span className="fc-menu-item-check">{checked ? <Check size={14} aria-label="on" /> : null}</span>
        {label}
      </span>
      <span className="fc-keys">{board.shortcut(action.id)}</span>
    </MenuItem>
  )
}

/** The menus of the browser; the desktop has native ones, made from the same list. */
export function MenuBar() {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  return (
    <Menubar className="fc-menu-bar" aria-label="Menus" data-area="menus">
      {menus.map((menu) => (
        <MenuProvider key={menu}>
          <MenuItem className="fc-button fc-menu-button" render={<MenuButton />}>
            {menu}
          </MenuItem>
          <Menu className="fc-menu" gutter={2} portal unmountOnHide autoFocusOnHide={autoFocusOnHide} aria-label={menu}>
            {board.actions
              .filter((action) => action.menu === menu)
              .map((action, index) => (
                <Fragment key={action.id}>
                  {action.separated && index > 0 ? <MenuSeparator className="fc-menu-line" /> : null}
                  <Entry action={action} choose={choose} />
                </Fragment>
              ))}
          </Menu>
        </MenuProvider>
      ))}
    </Menubar>
  )
}
