import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { Check } from 'lucide-react'
import type { ActionId } from '../../electron/contract/actions.ts'
import { type Address, cellName } from '../../model/core/reference.ts'
import { type TotalsFunction, totalsFunctions } from '../../model/workbook/command.ts'
import { tableAt } from '../../model/workbook/tables.ts'
import { totalsFunctionOf } from '../../model/workbook/totalsRow.ts'
import { cellAt, holdsInput, sheetById } from '../../model/workbook/workbook.ts'
import { useWindow } from '../store/store.ts'
import { setTotal } from '../store/totals.ts'
import { currentGrid, focusGrid } from './focusGrid.ts'

interface Props {
  /** The cell whose list is open; `null`: none. */
  readonly at: Address | null
  readonly close: () => void
  readonly perform: (id: ActionId) => void
}

const labels: Readonly<Record<TotalsFunction, string>> = {
  average: 'Average',
  count: 'Count',
  countNumbers: 'Count numbers',
  max: 'Maximum',
  min: 'Minimum',
  sum: 'Sum',
  stdDev: 'Standard deviation',
  var: 'Variance',
}

/** What a cell of a totals row says of its column. */
export function TotalsMenu({ at, close, perform }: Props) {
  const workbook = useWindow((window) => window.workbook)
  const sheet = useWindow((window) => window.sheet)
  const table = at ? tableAt(workbook, { sheet, ...at }) : undefined
  if (!at || !table?.totals || at.row !== table.area.bottom) return null
  const open = sheetById(workbook, sheet)
  const cell = open && cellAt(open, at.row, at.column)
  const now = totalsFunctionOf(table, table.columns[at.column - table.area.left] ?? '', cell?.formula)
  const box = currentGrid()?.rect(at.row, at.column)
  const frame = currentGrid()?.root.getBoundingClientRect()
  const anchor =
    box && frame ? { x: frame.left + box.left, y: frame.top + box.top, width: box.width, height: box.height } : null

  const item = (label: string, chosen: boolean, choose: () => void) => (
    <MenuItem
      key={label}
      role="menuitemradio"
      aria-checked={chosen}
      className="fc-menu-item"
      onClick={() => {
        close()
        focusGrid()
        choose()
      }}
    >
      <span>{label}</span>
      {chosen ? <Check size={14} aria-hidden /> : null}
    </MenuItem>
  )
  return (
    <MenuProvider
      open
      placement="bottom-start"
      setOpen={(open) => {
        if (open) return
        close()
        focusGrid()
      }}
    >
      <Menu
        className="fc-menu"
        aria-label={`Total in ${cellName(at.row, at.column)}`}
        modal
        portal
        gutter={2}
        autoFocusOnHide={false}
        getAnchorRect={() => anchor}
      >
        {item('None', !holdsInput(cell), () => setTotal(table, at.column, null))}
        {totalsFunctions.map((each) => item(labels[each], each === now, () => setTotal(table, at.column, each)))}
        <MenuSeparator className="fc-menu-line" />
        <MenuItem
          className="fc-menu-item"
          onClick={() => {
            close()
            perform('insert:function')
          }}
        >
          More functions…
        </MenuItem>
      </Menu>
    </MenuProvider>
  )
}
