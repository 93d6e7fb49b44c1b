import { Menu, MenuButton, MenuItem, MenuProvider, ToolbarItem } from '@ariakit/react'
import { Check, type LucideIcon } from 'lucide-react'
import { areaName } from '../../model/core/reference.ts'
import { type ColourName, colourNames } from '../../model/workbook/workbook.ts'
import { formattedArea } from '../store/formattedArea.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { currentCell } from './currentCell.ts'
import { colourLabel } from './formatLabels.ts'
import { Tip } from './Tip.tsx'
import { useChosen } from './useChosen.ts'
import './formatCells.css'

/** The colours by name, for the text of the selected cells or the ground behind it. */
export function ColourMenu({ name, part, icon: Icon }: { name: string; part: 'colour' | 'fill'; icon: LucideIcon }) {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  const current = useWindow((window) => currentCell(window)[part] ?? null)
  const open = useWindow((window) => window.screen === 'workbook')
  const apply = (colour: ColourName | null) => {
    const { run, sheet } = windowStore.getState()
    board.commitEditing()
    run({ name: 'formatCells', sheet, area: areaName(formattedArea(windowStore.getState())), look: { [part]: colour } })
  }
  const swatch = (colour: ColourName | null) =>
    `fc-swatch${colour ? ` fc-swatch-${part === 'colour' ? 'ink' : 'fill'}-${colour}` : ''}`
  return (
    <MenuProvider>
      <Tip text={name}>
        <MenuButton
          render={<ToolbarItem className="fc-button fc-button-icon" />}
          aria-label={`${name}: ${current ? colourLabel(current) : part === 'colour' ? 'Automatic' : 'None'}`}
          disabled={!open}
          accessibleWhenDisabled
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </MenuButton>
      </Tip>
      <Menu className="fc-menu" gutter={4} portal unmountOnHide autoFocusOnHide={autoFocusOnHide} aria-label={name}>
        {[null, ...colourNames].map((colour) => (
          <MenuItem key={colour} className="fc-menu-item" onClick={() => choose(() => apply(colour))}>
            <span>
              <span className={swatch(colour)} aria-hidden>
                {part === 'colour' ? 'A' : ''}
              </span>
              {colour ? colourLabel(colour) : part === 'colour' ? 'Automatic' : 'None'}
            </span>
            {colour === current ? <Check size={14} aria-hidden /> : null}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  )
}
