import { Menu, MenuButton, MenuItem, MenuProvider, ToolbarItem } from '@ariakit/react'
import { Check, TextAlignCenter, TextAlignEnd, TextAlignJustify, TextAlignStart } from 'lucide-react'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { currentCell } from './currentCell.ts'
import { Tip } from './Tip.tsx'
import { useChosen } from './useChosen.ts'

const choices = [
  { id: 'format:alignAutomatic', align: undefined, label: 'Automatic', icon: TextAlignJustify },
  { id: 'format:alignLeft', align: 'left', label: 'Left', icon: TextAlignStart },
  { id: 'format:alignCenter', align: 'center', label: 'Centre', icon: TextAlignCenter },
  { id: 'format:alignRight', align: 'right', label: 'Right', icon: TextAlignEnd },
] as const

export function AlignMenu() {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  const align = useWindow((window) => currentCell(window).align)
  const open = useWindow((window) => window.screen === 'workbook')
  const current = choices.find((choice) => choice.align === align) ?? choices[0]
  return (
    <MenuProvider>
      <Tip text="Alignment">
        <MenuButton
          render={<ToolbarItem className="fc-button fc-button-icon" />}
          aria-label={`Alignment: ${current.label}`}
          disabled={!open}
          accessibleWhenDisabled
        >
          <current.icon size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      </Tip>
      <Menu
        className="fc-menu"
        gutter={4}
        portal
        unmountOnHide
        autoFocusOnHide={autoFocusOnHide}
        aria-label="Alignment"
      >
        {choices.map(({ id, label, icon: Icon, align: wanted }) => (
          <MenuItem key={id} className="fc-menu-item" onClick={() => choose(() => board.perform(id))}>
            <span>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {label}
            </span>
            {wanted === align ? <Check size={14} aria-hidden /> : null}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  )
}
