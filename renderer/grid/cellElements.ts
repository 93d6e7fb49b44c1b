import type Handsontable from 'handsontable/base'
import type { CellPainter } from './cellPainter.ts'
import type { GridShape } from './gridShape.ts'

/** The elements of the cells in sight. */
export interface CellElements {
  /** Index of the row that a line shows. */
  rowOf(line: HTMLTableRowElement): number
  columnOf(cell: HTMLTableCellElement): number
  /** Draws all of them anew. */
  repaint(): void
}

export function cellElements(hot: Handsontable, painter: CellPainter, shape: () => GridShape): CellElements {
  // Handsontable counts its elements without what is hidden.
  const rowOf = (line: HTMLTableRowElement) => {
    const place = Number(line.ariaRowIndex) - 2
    return hot.rowIndexMapper.getVisualFromRenderableIndex(place) ?? place
  }
  const columnOf = (cell: HTMLTableCellElement) => {
    const place = Number(cell.ariaColIndex) - 2
    return hot.columnIndexMapper.getVisualFromRenderableIndex(place) ?? place
  }
  /** The lines that hold cells: frozen rows and columns have tables of their own. */
  const tables = () => {
    const { frozenRows, frozenColumns } = shape()
    const parts = ['.ht_master']
    if (frozenRows > 0) parts.push('.ht_clone_top')
    if (frozenColumns > 0) parts.push('.ht_clone_inline_start')
    if (frozenRows > 0 && frozenColumns > 0) parts.push('.ht_clone_top_inline_start_corner')
    return parts.map((part) => `${part} tbody > tr`).join()
  }
  return {
    rowOf,
    columnOf,
    repaint() {
      for (const line of hot.rootElement.querySelectorAll<HTMLTableRowElement>(tables())) {
        const row = rowOf(line)
        for (const cell of line.cells) {
          if (cell.tagName === 'TD') repaintCell(painter, cell, row, columnOf(cell))
        }
      }
    },
  }
}

/** The painter owns the classes of its own; Handsontable's, such as those of the selection, stay. */
function repaintCell(painter: CellPainter, cell: HTMLElement, row: number, column: number): void {
  const others = cell.className.split(' ').filter((name) => !name.startsWith('fc-'))
  painter(cell, row, column)
  cell.classList.add(...others.filter((name) => name !== ''))
}
