import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator, ToolbarItem } from '@ariakit/react'
import { Check, type LucideIcon } from 'lucide-react'
import type { ActionId } from '../../electron/contract/actions.ts'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { BorderIcon } from './BorderIcon.tsx'
import { Tip } from './Tip.tsx'
import { useChosen } from './useChosen.ts'

/** A toolbar button that opens a menu of actions, in groups. */
export function ActionMenu({
  name,
  icon: Icon,
  groups,
}: {
  name: string
  icon: LucideIcon
  groups: readonly (readonly ActionId[])[]
}) {
  const { autoFocusOnHide, choose } = useChosen()
  const open = useWindow((window) => window.screen === 'workbook')
  return (
    <MenuProvider>
      <Tip text={name}>
        <MenuButton
          render={<ToolbarItem className="fc-button fc-button-icon" />}
          aria-label={name}
          disabled={!open}
          accessibleWhenDisabled
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      </Tip>
      <Menu className="fc-menu" gutter={4} portal unmountOnHide autoFocusOnHide={autoFocusOnHide} aria-label={name}>
        {groups.map((group, index) => (
          <div key={group[0]} role="presentation">
            {index > 0 ? <MenuSeparator className="fc-menu-line" /> : null}
            {group.map((id) => (
              <Item key={id} id={id} choose={choose} />
            ))}
          </div>
        ))}
      </Menu>
    </MenuProvider>
  )
}

function Item({ id, choose }: { id: ActionId; choose: (perform: () => void) => void }) {
  const board = useActionBoard()
  const label = useWindow((window) => board.state(id, window).label)
  const checked = useWindow((window) => board.state(id, window).checked)
  return (
    <MenuItem className="fc-menu-item" onClick={() => choose(() => board.perform(id))}>
      <span>
        <span className="fc-menu-item-check">{checked ? <Check size={14} aria-hidden /> : <BorderIcon id={id} />}</span>
        {label}
      </span>
      <span className="fc-keys">{board.shortcut(id)}</span>
    </MenuItem>
  )
}
