import { cellName } from '../../model/core/reference.ts'
import {
  type Block,
  type Cell,
  emptySheet,
  type Row,
  rowsPerBlock,
  type Workbook,
} from '../../model/workbook/workbook.ts'

export interface Shape {
  readonly rows: number
  readonly columns: number
}

/** 100,000 cells each. */
export const shapes: readonly Shape[] = [
  { rows: 2_000, columns: 50 },
  { rows: 10_000, columns: 10 },
  { rows: 100_000, columns: 1 },
]

export const shapeName = ({ rows, columns }: Shape) => `${rows.toLocaleString('en')} × ${columns}`

/**
 * What a cell of the measured sheet holds: half of them formulas. A formula doubles the constant two above it in its
 * column; the first 1,000 formulas also read A1 when `driver` is set.
 */
export function content({ columns }: Shape, row: number, column: number, driver: boolean): number | string {
  const index = row * columns + column
  if (index < 2 || row % 2 === 0) return index + 1
  const above = cellName(row - 1, column)
  const formula = Math.floor(row / 2) * columns + column
  return driver && formula < 1_000 && above !== 'A1'
    ? `=${above}*2+$A$1`
    : above === 'A1'
      ? `=${index}*2`
      : `=${above}*2`
}

export function contents(shape: Shape, driver: boolean): (number | string)[][] {
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => content(shape, row, column, driver)),
  )
}

const cellOf = (content: number | string): Cell =>
  typeof content === 'string' ? { formula: content } : { value: content }

export function workbookOf(rows: readonly (readonly (number | string)[])[]): Workbook {
  const blocks: Block[] = []
  for (let at = 0; at < rows.length; at += rowsPerBlock) {
    blocks.push(rows.slice(at, at + rowsPerBlock).map((row): Row => row.map(cellOf)))
  }
  return { sheets: [{ ...emptySheet('s1', 'Sheet1'), blocks }], names: [], charts: [] }
}

/** The same cells with their formulas computed. */
export function values(shape: Shape): number[][] {
  const rows: number[][] = []
  for (let row = 0; row < shape.rows; row++) {
    rows.push(
      Array.from({ length: shape.columns }, (_, column) => {
        const given = content(shape, row, column, false)
        return typeof given === 'number' ? given : 2 * (rows[row - 1]?.[column] ?? 0)
      }),
    )
  }
  return rows
}
