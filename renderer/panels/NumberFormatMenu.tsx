import { Menu, MenuButton, MenuItem, MenuProvider, ToolbarItem } from '@ariakit/react'
import { Check, ChevronDown } from 'lucide-react'
import type { ActionId } from '../../electron/contract/actions.ts'
import { display } from '../../model/format/display.ts'
import { formatPresets } from '../../model/format/presets.ts'
import { useWindow } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { currentCell } from './currentCell.ts'
import { Tip } from './Tip.tsx'

/** Which action sets which of the presets. */
export const formatActions = {
  'format:general': 'General',
  'format:number': 'Number',
  'format:thousands': 'Thousands',
  'format:scientific': 'Scientific',
  'format:engineering': 'Engineering',
  'format:percent': 'Percent',
  'format:currency': 'Currency',
  'format:date': 'Date',
  'format:dateTime': 'Date and time',
} as const satisfies Partial<Record<ActionId, string>>

export type FormatActionId = keyof typeof formatActions

/** The format code that an action sets; `null` for the default display. */
export function formatCode(id: FormatActionId): string | null {
  return formatPresets.find((preset) => preset.label === formatActions[id])?.code ?? null
}

const sample = 12345.678

export function NumberFormatMenu() {
  const board = useActionBoard()
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
      <Menu className="fc-menu" gutter={4} portal unmountOnHide aria-label="Number format">
        {(Object.keys(formatActions) as FormatActionId[]).map((id) => {
          const code = formatCode(id)
          return (
            <MenuItem key={id} className="fc-menu-item" onClick={() => board.perform(id)}>
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
