import { type Address, type Area, contains } from '../../model/core/reference.ts'
import type { Selection } from './windowState.ts'

/** What moving by keys must know of a sheet. Indices count from 0. */
export interface SheetShape {
  /** Rows and columns that can be reached. */
  readonly rows: number
  readonly columns: number
  /** Rows that a page key moves by. */
  readonly page: number
  /** Rows and columns up to the last filled cell. */
  readonly used: { readonly rows: number; readonly columns: number }
  filled(row: number, column: number): boolean
  /** Absent: nothing is hidden. */
  readonly hiddenRow?: (row: number) => boolean
  readonly hiddenColumn?: (column: number) => boolean
}

export interface MoveKey {
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly jump: boolean
  readonly shift: boolean
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const single = (cell: Address): Selection => ({
  cell,
  area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
})

/** The selected block that stretches between two cells. */
export const spanned = (a: Address, b: Address): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
})

/**
 * Where a key takes the selection, as spreadsheets do it: arrows, with Ctrl to the edge of the data, with Shift
 * stretching the block; Home, End, page keys; Tab and Enter, which walk inside a selected block; Ctrl+A for the block of
 * data around the cell and then the sheet; Ctrl+Space and Shift+Space for whole columns and rows. `null`: the key does
 * not move.
 */
export function selectionAfterKey(selection: Selection, pressed: MoveKey, shape: SheetShape): Selection | null {
  const { key, jump, shift } = pressed
  const { cell, area } = selection
  if (key === 'Tab' || key === 'Enter') return jump ? null : walked(selection, key, shift, shape)
  if (key === 'a' || key === 'A') return jump && !shift ? everything(selection, shape) : null
  if (key === ' ') {
    if (jump && !shift) return { cell, area: { ...area, top: 0, bottom: shape.rows - 1 } }
    return shift && !jump ? { cell, area: { ...area, left: 0, right: shape.columns - 1 } } : null
  }
  const from = shift ? stretchedEnd(selection) : cell
  const to = target(from, key, jump, shape)
  if (!to) return null
  return shift ? { cell, area: spanned(cell, to) } : single(to)
}

/** The corner of the block that Shift moves: the one across from the current cell. */
function stretchedEnd({ cell, area }: Selection): Address {
  return {
    row: cell.row === area.bottom ? area.top : area.bottom,
    column: cell.column === area.right ? area.left : area.right,
  }
}

function target(from: Address, key: string, jump: boolean, shape: SheetShape): Address | null {
  const within = (row: number, column: number): Address => ({
    row: Math.min(Math.max(row, 0), shape.rows - 1),
    column: Math.min(Math.max(column, 0), shape.columns - 1),
  })
  const step = arrows[key]
  if (step) return jump ? edge(from, step, shape) : within(from.row + step[0], from.column + step[1])
  switch (key) {
    case 'Home':
      return within(jump ? 0 : from.row, 0)
    case 'End':
      return jump ? within(shape.used.rows - 1, shape.used.columns - 1) : within(from.row, lastFilled(from.row, shape))
    case 'PageUp':
    case 'PageDown':
      return jump ? null : within(from.row + (key === 'PageUp' ? -shape.page : shape.page), from.column)
    default:
      return null
  }
}

function lastFilled(row: number, shape: SheetShape): number {
  for (let column = shape.used.columns - 1; column > 0; column--) if (shape.filled(row, column)) return column
  return 0
}

/** The last cell of the run of filled cells, or the first after a gap, or the end of the sheet. */
function edge(from: Address, [down, across]: readonly [number, number], shape: SheetShape): Address {
  const inside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < shape.rows && column < shape.columns && (down + across < 0 || used(row, column))
  // Past the data there is nothing to find.
  const used = (row: number, column: number) => row < shape.used.rows && column < shape.used.columns
  let { row, column } = from
  const run =
    shape.filled(row, column) && inside(row + down, column + across) && shape.filled(row + down, column + across)
  while (inside(row + down, column + across)) {
    if (run && !shape.filled(row + down, column + across)) return { row, column }
    row += down
    column += across
    if (!run && shape.filled(row, column)) return { row, column }
  }
  if (run || down + across < 0) return { row, column }
  return { row: down > 0 ? shape.rows - 1 : row, column: across > 0 ? shape.columns - 1 : column }
}

function walked({ cell, area }: Selection, key: 'Tab' | 'Enter', back: boolean, shape: SheetShape): Selection {
  const height = area.bottom - area.top + 1
  const width = area.right - area.left + 1
  const step = back ? -1 : 1
  if (height * width === 1 || !contains(area, cell.row, cell.column)) {
    const row = key === 'Enter' ? cell.row + step : cell.row
    const column = key === 'Tab' ? cell.column + step : cell.column
    return single({
      row: Math.min(Math.max(row, 0), shape.rows - 1),
      column: Math.min(Math.max(column, 0), shape.columns - 1),
    })
  }
  const down = cell.row - area.top
  const across = cell.column - area.left
  const count = height * width
  const at = ((key === 'Tab' ? down * width + across : across * height + down) + step + count) % count
  const row = key === 'Tab' ? Math.floor(at / width) : at % height
  const column = key === 'Tab' ? at % width : Math.floor(at / height)
  return { cell: { row: area.top + row, column: area.left + column }, area }
}

function everything({ cell, area }: Selection, shape: SheetShape): Selection {
  const region = dataAround(cell, shape)
  const alone = region.top === region.bottom && region.left === region.right
  const already =
    area.top <= region.top && area.left <= region.left && area.bottom >= region.bottom && area.right >= region.right
  const whole = { top: 0, left: 0, bottom: shape.rows - 1, right: shape.columns - 1 }
  return { cell, area: alone || already ? whole : region }
}

/** The block of filled cells around a cell, up to the empty rows and columns that frame it. */
export function dataAround(cell: Address, shape: SheetShape): Area {
  let { top, left, bottom, right } = spanned(cell, cell)
  const filledRow = (row: number, from: number, to: number) => {
    for (let column = Math.max(from, 0); column <= to; column++) if (shape.filled(row, column)) return true
    return false
  }
  const filledColumn = (column: number, from: number, to: number) => {
    for (let row = Math.max(from, 0); row <= to; row++) if (shape.filled(row, column)) return true
    return false
  }
  for (let grew = true; grew; ) {
    grew = false
    while (top > 0 && filledRow(top - 1, left - 1, right + 1)) grew = top-- > 0
    while (bottom + 1 < shape.used.rows && filledRow(bottom + 1, left - 1, right + 1)) grew = bottom++ >= 0
    while (left > 0 && filledColumn(left - 1, top - 1, bottom + 1)) grew = left-- > 0
    while (right + 1 < shape.used.columns && filledColumn(right + 1, top - 1, bottom + 1)) grew = right++ >= 0
  }
  return { top, left, bottom, right }
}
