import { areaName, columnLimit, contains, rowLimit } from '../../model/core/reference.ts'
import { filteredOut } from '../../model/workbook/filters.ts'
import { mergeAt } from '../../model/workbook/merges.ts'
import { dataArea, tableAt } from '../../model/workbook/tables.ts'
import { type Sheet, sheetById } from '../../model/workbook/workbook.ts'
import { type MoveKey, type SheetShape, selectionAfterKey } from './selectionAfterKey.ts'
import { windowStore } from './store.ts'
import type { Selection, WindowState } from './windowState.ts'

/** The sheet in front as keys see it; `shown` and `page` come from the grid. */
export function shapeOf(
  { sheet, values, workbook }: WindowState,
  shown = { rows: rowLimit, columns: columnLimit },
  page = 1,
): SheetShape {
  const used = values.extent(sheet)
  const filled = (row: number, column: number) => values.value(sheet, row, column) !== null
  const open = sheetById(workbook, sheet)
  const filtered = filteredOut(workbook, open)
  if (!open?.hiddenRows && !open?.hiddenColumns && filtered.length === 0) return { ...shown, page, used, filled }
  const rows = new Set([...(open?.hiddenRows ?? []), ...filtered])
  const columns = new Set(open?.hiddenColumns)
  const hiddenRow = (row: number) => rows.has(row)
  return { ...shown, page, used, filled, hiddenRow, hiddenColumn: (column) => columns.has(column) }
}

/** A merged cell, selected alone, moves like any other cell. */
function asOneCell(selection: Selection, sheet: Sheet | undefined): Selection {
  const { cell, area } = selection
  const merge = sheet?.merges && mergeAt(sheet, cell.row, cell.column)
  if (!merge || areaName(merge) !== areaName(area)) return selection
  return { cell, area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } }
}

/** Out of a merged cell a key leads past all of it. */
function pastMerge(before: Selection, moved: Selection, sheet: Sheet | undefined): Selection {
  const merge = sheet?.merges && mergeAt(sheet, before.cell.row, before.cell.column)
  const { row, column } = moved.cell
  if (!merge || !contains(merge, row, column)) return moved
  const cell = {
    row: row > before.cell.row ? merge.bottom + 1 : row < before.cell.row ? Math.max(merge.top - 1, 0) : row,
    column:
      column > before.cell.column
        ? merge.right + 1
        : column < before.cell.column
          ? Math.max(merge.left - 1, 0)
          : column,
  }
  return { cell, area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } }
}

/** The selection led on past hidden rows and columns in the direction of its move; where there is none, back. */
function pastHidden(before: Selection, moved: Selection, pressed: MoveKey, shape: SheetShape): Selection {
  const { hiddenRow, hiddenColumn } = shape
  if (!hiddenRow || !hiddenColumn) return moved
  const line = (from: number, to: number, limit: number, hidden: (index: number) => boolean): number => {
    const step = Math.sign(to - from) || 1
    for (let at = to; at >= 0 && at < limit; at += step) if (!hidden(at)) return at
    for (let at = to; at >= 0 && at < limit; at -= step) if (!hidden(at)) return at
    return from
  }
  if (pressed.shift && pressed.key !== 'Tab' && pressed.key !== 'Enter') {
    const { area } = moved
    const grown = { ...area }
    // Only the edge that moved goes on.
    for (const edge of ['top', 'bottom'] as const) {
      if (area[edge] !== before.area[edge]) grown[edge] = line(before.area[edge], area[edge], shape.rows, hiddenRow)
    }
    for (const edge of ['left', 'right'] as const) {
      if (area[edge] !== before.area[edge]) {
        grown[edge] = line(before.area[edge], area[edge], shape.columns, hiddenColumn)
      }
    }
    return { ...moved, area: grown }
  }
  const { row, column } = moved.cell
  const cell = {
    row: line(before.cell.row, row, shape.rows, hiddenRow),
    column: line(before.cell.column, column, shape.columns, hiddenColumn),
  }
  if (cell.row === row && cell.column === column) return moved
  const single = moved.area.top === moved.area.bottom && moved.area.left === moved.area.right
  return {
    cell,
    area: single ? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column } : moved.area,
  }
}

/** After Tab has led away from a column, Enter goes back to it, one row down. */
let tabbed: { readonly selection: Selection; readonly column: number } | null = null

/** After the last cell of a table's data comes the first of a new row, as in Excel. @returns whether it was there */
function endsTable(): boolean {
  const { workbook, sheet, selection, run, select } = windowStore.getState()
  const { area, cell } = selection
  if (area.top !== area.bottom || area.left !== area.right) return false
  const table = tableAt(workbook, { sheet, ...cell })
  if (!table || cell.column !== table.area.right || cell.row !== dataArea(table).bottom) return false
  if (!run({ name: 'addTableRow', table: table.id })) return false
  select({ row: cell.row + 1, column: table.area.left })
  return true
}

/** Moves the selection as a key does. @returns false if the key does not move. */
export function moveSelection(pressed: MoveKey, shape: SheetShape = shapeOf(windowStore.getState())): boolean {
  if (pressed.key === 'Tab' && !pressed.shift && endsTable()) return true
  const { workbook, sheet, selection } = windowStore.getState()
  const open = sheetById(workbook, sheet)
  const before = pressed.shift && pressed.key.startsWith('Arrow') ? selection : asOneCell(selection, open)
  const next = selectionAfterKey(before, pressed, shape)
  if (!next) return false
  const single = next.area.top === next.area.bottom && next.area.left === next.area.right
  const free = single ? pastMerge(before, next, open) : next
  const moved = pastHidden(before, free, pressed, shape)
  const trail = tabbed?.selection === selection ? tabbed : null
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
