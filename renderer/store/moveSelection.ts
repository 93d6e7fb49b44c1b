import { columnLimit, rowLimit } from '../../model/core/reference.ts'
import { type MoveKey, type SheetShape, selectionAfterKey } from './selectionAfterKey.ts'
import { windowStore } from './store.ts'
import type { Selection, WindowState } from './windowState.ts'

/** The sheet in front as keys see it; `shown` and `page` come from the grid. */
export function shapeOf(
  { sheet, values }: WindowState,
  shown = { rows: rowLimit, columns: columnLimit },
  page = 1,
): SheetShape {
  const used = values.extent(sheet)
  const filled = (row: number, column: number) => values.value(sheet, row, column) !== null
  return { ...shown, page, used, filled }
}

/** After Tab has led away from a column, Enter goes back to it, one row down. */
let tabbed: { readonly selection: Selection; readonly column: number } | null = null

/** Moves the selection as a key does. @returns false if the key does not move. */
export function moveSelection(pressed: MoveKey, shape: SheetShape = shapeOf(windowStore.getState())): boolean {
  const before = windowStore.getState().selection
  const moved = selectionAfterKey(before, pressed, shape)
  if (!moved) return false
  const trail = tabbed?.selection === before ? tabbed : null
  const { area } = before
  const inBlock = area.top !== area.bottom || area.left !== area.right
  const { select } = windowStore.getState()
  if (pressed.key === 'Enter' && !pressed.shift && trail && !inBlock) {
    select({ row: moved.cell.row, column: trail.column })
  } else {
    select(moved.cell, moved.area)
  }
  tabbed =
    pressed.key === 'Tab' && !inBlock
      ? { selection: windowStore.getState().selection, column: trail?.column ?? before.cell.column }
      : null
  return true
}
