import { Menu, MenuButton, MenuItem, MenuProvider, ToolbarItem } from '@ariakit/react'
import { Check, ChevronDown } from 'lucide-react'
import { display } from '../../model/format/display.ts'
import { formatPresets } from '../../model/format/presets.ts'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { currentCell } from './currentCell.ts'
import { type FormatActionId, formatActions, formatCode } from './formatActions.ts'
import { Tip } from './Tip.tsx'
import { useChosen } from './useChosen.ts'

const sample = 12345.678

export function NumberFormatMenu() {
  const board = useActionBoard()
  const { choose, autoFocusOnHide } = useChosen()
  const format = useWindow((window) => currentCell(window).format ?? null)
  const open = useWindow((window) => window.screen === 'workbook')
  const name = formatPresets.find((preset) => preset.code === format)?.label ?? format ?? 'General'
  return (
    <MenuProvider>
      <Tip text="Number format">
        <MenuButton
          render={<ToolbarItem className="fc-button fc-number-format" />}
          aria-label={`Number format: ${name}`}
          disabled={!open}
          accessibleWhenDisabled
        >
          <span>{name}</span>
          <ChevronDown size={14} aria-hidden />
        </MenuButton>
      </Tip>
      <Menu
        className="fc-menu"
        gutter={4}
        portal
        unmountOnHide
        autoFocusOnHide={autoFocusOnHide}
        aria-label="Number format"
      >
        {(Object.keys(formatActions) as FormatActionId[]).map((id) => {
          const code = formatCode(id)
          return (
            <MenuItem key={id} className="fc-menu-item" onClick={() => choose(() => board.perform(id))}>
              <span>
                <span className="fc-menu-item-check">{code === format ? <Check size={14} aria-hidden /> : null}</span>
                {formatActions[id]}
              </span>
              <span className="fc-keys">
                {display(id.startsWith('format:date') ? 46477.5 : sample, code ?? undefined).text}
              </span>
            </MenuItem>
          )
        })}
      </Menu>
    </MenuProvider>
  )
}
