import { columnLimit, rowLimit } from '../core/reference.ts'
import { rewritten } from './rewritten.ts'
import type { Corner, Reference } from './tokens.ts'

interface Place {
  readonly row: number
  readonly column: number
}

/**
 * The formula of the cell `from` as it belongs into the cell `to` of a block whose rows became columns: what lay to
 * its left lies above it then. References with a fixed row or column, and whole rows and columns, move as in a copy.
 */
export function transposed(formula: string, from: Place, to: Place): string {
  const turned = (corner: Corner): Corner => ({
    ...corner,
    row: to.row + corner.column - from.column,
    column: to.column + corner.row - from.row,
  })
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.rowFixed ? corner.row : corner.row + to.row - from.row,
    column: corner.columnFixed ? corner.column : corner.column + to.column - from.column,
  })
  return rewritten(formula, (reference) => {
    const next = turns(reference) ? turned : moved
    const ends = { from: next(reference.from), to: next(reference.to) }
    return inside(ends.from) && inside(ends.to) ? { ...reference, ...ends } : null
  })
}

function turns({ kind, from, to }: Reference): boolean {
  return (kind === 'cell' || kind === 'area') && [from, to].every((corner) => !corner.rowFixed && !corner.columnFixed)
}

function inside({ row, column }: Corner): boolean {
  return row >= 0 && row < rowLimit && column >= 0 && column < columnLimit
}
