import { Menu, MenuButton, MenuItem, MenuProvider, MenuSeparator } from '@ariakit/react'
import { ChevronRight } from 'lucide-react'
import { type ActionId, actions } from '../../electron/contract/actions.ts'
import { tableAt } from '../../model/workbook/tables.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { runClipboard } from './clipboard.ts'
import { currentGrid, focusGrid } from './focusGrid.ts'
import { clearSelection } from './gridKeys.ts'

interface Props {
  /** Where it was asked for, in CSS pixels of the window; `null`: closed. */
  readonly at: { readonly x: number; readonly y: number } | null
  readonly close: () => void
  readonly perform: (id: ActionId) => void
}

interface Item {
  readonly label: string
  readonly keys?: string
  /** Absent: it opens `items`. */
  readonly perform?: () => void
  readonly items?: readonly Item[]
}

const pasteItems: readonly Item[] = [
  ...(['values', 'formulas', 'formats'] as const).map((part) => ({
    label: `Paste ${part}`,
    ...(part === 'values' && { keys: 'Shift+V' }),
    perform: () => runClipboard('paste', { part }),
  })),
  { label: 'Paste transposed', perform: () => runClipboard('paste', { part: 'all', transpose: true }) },
]

type Line = 'row' | 'column'

const counted = (count: number, one: string) => (count === 1 ? one : `${count} ${one}s`)

/** The menu of the selected cells. */
export function GridMenu({ at, close, perform }: Props) {
  const open = useWindow(({ workbook, sheet }) => sheetById(workbook, sheet))
  const area = useWindow(({ selection }) => selection.area)
  const inTable = useWindow(
    ({ workbook, sheet, selection }) => tableAt(workbook, { sheet, ...selection.cell }) !== undefined,
  )
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const size = currentGrid()?.size()
  const wholeColumns = size !== undefined && area.top === 0 && area.bottom >= size.rows - 1
  const wholeRows = size !== undefined && area.left === 0 && area.right >= size.columns - 1
  const { run, openDialog } = windowStore.getState()
  const sheet = () => windowStore.getState().sheet

  const insert = (line: Line, at: number, count: number) =>
    line === 'row'
      ? run({ name: 'insertRows', sheet: sheet(), row: at, count })
      : run({ name: 'insertColumns', sheet: sheet(), column: at, count })
  const insertions = (line: Line, at: number, count: number): readonly Item[] => [
    {
      label: `Insert ${counted(count, line)} ${line === 'row' ? 'above' : 'left'}`,
      perform: () => insert(line, at, count),
    },
    {
      label: `Insert ${counted(count, line)} ${line === 'row' ? 'below' : 'right'}`,
      perform: () => insert(line, at + count, count),
    },
  ]
  const deletion = (line: Line, at: number, count: number): Item => ({
    label: `Delete ${counted(count, line)}`,
    perform: () =>
      line === 'row'
        ? run({ name: 'deleteRows', sheet: sheet(), row: at, count })
        : run({ name: 'deleteColumns', sheet: sheet(), column: at, count }),
  })

  /** An action of the menus, named as there. */
  const item = (id: ActionId): Item => ({
    label: actions.find((action) => action.id === id)?.label ?? id,
    perform: () => perform(id),
  })
  const anyHidden = (from: number, to: number, lines: readonly number[] | undefined) =>
    lines?.some((line) => line >= from - 1 && line <= to + 1) === true

  const groups: readonly (readonly Item[])[] = [
    [
      { label: 'Cut', keys: 'X', perform: () => runClipboard('cut') },
      { label: 'Copy', keys: 'C', perform: () => runClipboard('copy') },
      { label: 'Paste', keys: 'V', perform: () => runClipboard('paste') },
      {
        label: 'Paste special',
        items: [...pasteItems, { label: 'Paste special…', keys: 'Alt+V', perform: () => perform('edit:pasteSpecial') }],
      },
    ],
    [
      ...(wholeColumns ? [] : insertions('row', area.top, rows)),
      ...(wholeRows ? [] : insertions('column', area.left, columns)),
    ],
    [
      ...(wholeColumns ? [] : [deletion('row', area.top, rows)]),
      ...(wholeRows ? [] : [deletion('column', area.left, columns)]),
      { label: 'Clear contents', perform: clearSelection },
    ],
    wholeRows || wholeColumns
      ? []
      : [
          item('insert:cellsDown'),
          item('insert:cellsRight'),
          item('insert:deleteCellsUp'),
          item('insert:deleteCellsLeft'),
        ],
    [
      ...(wholeRows ? [item('format:rowHeight')] : []),
      ...(wholeColumns ? [item('format:columnWidth'), item('format:fitColumns')] : []),
      ...(wholeColumns ? [] : [item('format:hideRows')]),
      ...(!wholeColumns && anyHidden(area.top, area.bottom, open?.hiddenRows) ? [item('format:showRows')] : []),
      ...(wholeRows ? [] : [item('format:hideColumns')]),
      ...(!wholeRows && anyHidden(area.left, area.right, open?.hiddenColumns) ? [item('format:showColumns')] : []),
    ],
    [
      item('data:sortAscending'),
      item('data:sortDescending'),
      item('data:filter'),
      ...(inTable ? [item('data:totals')] : []),
    ],
    [{ label: 'Unit, source and note…', perform: () => openDialog('describe') }],
  ]

  const shown = groups.filter((group) => group.length > 0)
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
        {shown.map((group, index) => (
          <div key={group[0]?.label} role="presentation">
            {index > 0 ? <MenuSeparator className="fc-menu-line" /> : null}
            {group.map((item) => (
              <Entry key={item.label} item={item} close={close} />
            ))}
          </div>
        ))}
      </Menu>
    </MenuProvider>
  )
}

/** A line of the menu, or the menu that it opens. */
function Entry({ item, close }: { item: Item; close: () => void }) {
  const { label, keys, perform, items } = item
  if (items) {
    return (
      <MenuProvider placement="right-start">
        <MenuItem className="fc-menu-item" render={<MenuButton />}>
          <span>{label}</span>
          <ChevronRight size={14} aria-hidden />
        </MenuItem>
        <Menu className="fc-menu" aria-label={label} portal unmountOnHide gutter={2} shift={-5}>
          {items.map((each) => (
            <Entry key={each.label} item={each} close={close} />
          ))}
        </Menu>
      </MenuProvider>
    )
  }
  return (
    <MenuItem
      className="fc-menu-item"
      onClick={() => {
        close()
        focusGrid()
        perform?.()
      }}
    >
      <span>{label}</span>
      {keys ? <span className="fc-keys">{keyText(keys)}</span> : null}
    </MenuItem>
  )
}

const keyText = (keys: string) =>
  /Mac/.test(navigator.platform)
    ? `${keys.replace('Shift+', '⇧').replace('Alt+', '⌥').replace(/(.)$/, '⌘$1')}`
    : `Ctrl+${keys}`
