import type { Block, Cell, Row, Sheet } from './workbook.ts'
import { rowsPerBlock } from './workbook.ts'

/** A sheet being changed: copies what it changes (blocks, block, row) once, shares all else. */
export interface SheetDraft {
  cell(row: number, column: number): Cell | undefined
  set(row: number, column: number, cell: Cell | undefined): void
  /** The changed sheet without trailing gaps; the very sheet it began with if nothing changed. */
  sheet(): Sheet
}

/** Takes gaps, and rows or blocks that became empty, off the end. */
export function trimmed<T>(list: (T | undefined)[]): (T | undefined)[] {
  while (list.length > 0 && list[list.length - 1] === undefined) list.pop()
  return list
}

/** Puts `item` at `index`, filling up with `undefined` so that arrays have no holes. */
function put<T>(list: (T | undefined)[], index: number, item: T | undefined): void {
  while (list.length < index) list.push(undefined)
  list[index] = item
}

export function sheetDraft(sheet: Sheet): SheetDraft {
  let blocks: (Block | undefined)[] | undefined
  const ownBlocks = new Map<number, (Row | undefined)[]>()
  const ownRows = new Map<number, (Cell | undefined)[]>()

  function ownBlock(b: number): (Row | undefined)[] {
    let block = ownBlocks.get(b)
    if (!block) {
      blocks ??= sheet.blocks.slice()
      block = blocks[b]?.slice() ?? []
      put(blocks, b, block)
      ownBlocks.set(b, block)
    }
    return block
  }

  function ownRow(row: number): (Cell | undefined)[] {
    let cells = ownRows.get(row)
    if (!cells) {
      const block = ownBlock(Math.floor(row / rowsPerBlock))
      cells = block[row % rowsPerBlock]?.slice() ?? []
      put(block, row % rowsPerBlock, cells)
      ownRows.set(row, cells)
    }
    return cells
  }

  const cell = (row: number, column: number): Cell | undefined =>
    (blocks ?? sheet.blocks)[Math.floor(row / rowsPerBlock)]?.[row % rowsPerBlock]?.[column]

  return {
    cell,
    set(row, column, next) {
      if (cell(row, column) !== next) put(ownRow(row), column, next)
    },
    sheet() {
      if (!blocks) return sheet
      for (const [row, cells] of ownRows) {
        if (trimmed(cells).length === 0) ownBlock(Math.floor(row / rowsPerBlock))[row % rowsPerBlock] = undefined
      }
      for (const [b, block] of ownBlocks) {
        if (trimmed(block).length === 0) blocks[b] = undefined
      }
      return { ...sheet, blocks: trimmed(blocks) }
    },
  }
}
