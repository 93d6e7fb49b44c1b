import { Menu, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { useWindow, windowStore } from '../store/store.ts'
import { runClipboard } from './clipboard.ts'
import { focusGrid } from './focusGrid.ts'
import { clearSelection } from './gridKeys.ts'

interface Props {
  /** Where it was asked for, in CSS pixels of the window; `null`: closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly close: () => void
}

interface Item {
  readonly label: string
  readonly keys?: string
  readonly perform: () => void
}

const counted = (count: number, one: string) => (count === 1 ? one : `${count} ${one}s`)

/** The menu of the selected cells. */
export function GridMenu({ at, close }: Props) {
  const area = useWindow(({ selection }) => selection.area)
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const { run, openDialog } = windowStore.getState()
  const sheet = () => windowStore.getState().sheet

  const groups: readonly (readonly Item[])[] = [
    [
      { label: 'Cut', keys: 'X', perform: () => runClipboard('cut') },
      { label: 'Copy', keys: 'C', perform: () => runClipboard('copy') },
      { label: 'Paste', keys: 'V', perform: () => runClipboard('paste') },
    ],
    [
      {
        label: `Insert ${counted(rows, 'row')} above`,
        perform: () => run({ name: 'insertRows', sheet: sheet(), row: area.top, count: rows }),
      },
      {
        label: `Insert ${counted(rows, 'row')} below`,
        perform: () => run({ name: 'insertRows', sheet: sheet(), row: area.bottom + 1, count: rows }),
      },
      {
        label: `Insert ${counted(columns, 'column')} left`,
        perform: () => run({ name: 'insertColumns', sheet: sheet(), column: area.left, count: columns }),
      },
      {
        label: `Insert ${counted(columns, 'column')} right`,
        perform: () => run({ name: 'insertColumns', sheet: sheet(), column: area.right + 1, count: columns }),
      },
    ],
    [
      {
        label: `Delete ${counted(rows, 'row')}`,
        perform: () => run({ name: 'deleteRows', sheet: sheet(), row: area.top, count: rows }),
      },
      {
        label: `Delete ${counted(columns, 'column')}`,
        perform: () => run({ name: 'deleteColumns', sheet: sheet(), column: area.left, count: columns }),
      },
      { label: 'Clear contents', perform: clearSelection },
    ],
    [{ label: 'Unit, source and note…', perform: () => openDialog('describe') }],
  ]

  return (
    <MenuProvider
      open={at !== null}
      setOpen={(open) => {
        if (!open) close()
      }}
    >
      <Menu
        className="fc-menu"
        aria-label="Cells"
        modal
        unmountOnHide
        autoFocusOnHide={false}
        getAnchorRect={() => (at ? { x: at.x, y: at.y, width: 0, height: 0 } : null)}
      >
        {groups.map((group, index) => (
          <div key={group[0]?.label} role="presentation">
            {index > 0 ? <MenuSeparator className="fc-menu-line" /> : null}
            {group.map(({ label, keys, perform }) => (
              <MenuItem
                key={label}
                className="fc-menu-item"
                onClick={() => {
                  close()
                  focusGrid()
                  perform()
                }}
              >
                <span>{label}</span>
                {keys ? (
                  <span className="fc-keys">{`${/Mac/.test(navigator.platform) ? '⌘' : 'Ctrl+'}${keys}`}</span>
                ) : null}
              </MenuItem>
            ))}
          </div>
        ))}
      </Menu>
    </MenuProvider>
  )
}
