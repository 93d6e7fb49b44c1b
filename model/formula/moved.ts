import { columnLimit, rowLimit } from '../core/reference.ts'
import { rewritten } from './rewritten.ts'
import type { Corner, Reference } from './tokens.ts'

/** The formula as copied to a cell so many rows and columns away: its relative references move with it. */
export function moved(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula

  const movedCorner = (corner: Corner): Corner => ({
    ...corner,
    row: corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.columnFixed ? corner.column : corner.column + columns,
  })
  const inside = ({ row, column }: Corner): boolean => row >= 0 && row < rowLimit && column >= 0 && column < columnLimit
  const same = (a: Corner, b: Corner): boolean => a.row === b.row && a.column === b.column

  return rewritten(formula, (reference: Reference) => {
    const from = movedCorner(reference.from)
    const to = movedCorner(reference.to)
    if (!inside(from) || !inside(to)) return null
    return same(from, reference.from) && same(to, reference.to) ? reference : { ...reference, from, to }
  })
}
