import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { Check } from 'lucide-react'
import { useRef } from 'react'
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
  readonly cell: Address | null
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

/** The cell that was asked for last: a menu that closes is still about it. */
function useLast(cell: Address | null): Address {
  const last = useRef<Address>({ row: 0, column: 0 })
  if (cell) last.current = cell
  return last.current
}

/** What a cell of a totals row says of its column. */
export function TotalsMenu({ cell, close, perform }: Props) {
  const workbook = useWindow((window) => window.workbook)
  const sheet = useWindow((window) => window.sheet)
  const at = useLast(cell)
  const around = tableAt(workbook, { sheet, ...at })
  const table = around?.totals && at.row === around.area.bottom ? around : undefined
  const shown = sheetById(workbook, sheet)
  const own = shown && cellAt(shown, at.row, at.column)
  const now = table && totalsFunctionOf(table, table.columns[at.column - table.area.left] ?? '', own?.formula)
  const checked = useRef<HTMLDivElement>(null)
  // Not before it opens, since it has the page laid out.
  const anchor = () => {
    const box = currentGrid()?.rect(at.row, at.column)
    const frame = currentGrid()?.root.getBoundingClientRect()
    return box && frame
      ? { x: frame.left + box.left, y: frame.top + box.top, width: box.width, height: box.height }
      : null
  }

  const item = (label: string, chosen: boolean, choose: () => void) => (
    <MenuItem
      key={label}
      ref={chosen ? checked : undefined}
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
      open={cell !== null && table !== undefined}
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
        unmountOnHide
        gutter={2}
        initialFocus={checked}
        autoFocusOnHide={false}
        getAnchorRect={anchor}
      >
        {item('None', !holdsInput(own), () => table && setTotal(table, at.column, null))}
        {totalsFunctions.map((each) =>
          item(labels[each], each === now, () => table && setTotal(table, at.column, each)),
        )}
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
