import { columnName } from '../core/reference.ts'
import type { Corner, Reference } from './tokens.ts'

const columnText = (corner: Corner): string => (corner.columnFixed ? '$' : '') + columnName(corner.column)
const rowText = (corner: Corner): string => (corner.rowFixed ? '$' : '') + (corner.row + 1)

/** The reference as formulas write it: capital letters, the prefix as it stands. */
export function referenceText({ kind, prefix, from, to, spill }: Reference): string {
  switch (kind) {
    case 'cell':
      return prefix + columnText(from) + rowText(from) + (spill ? '#' : '')
    case 'area':
      return `${prefix}${columnText(from)}${rowText(from)}:${columnText(to)}${rowText(to)}`
    case 'columns':
      return `${prefix}${columnText(from)}:${columnText(to)}`
    case 'rows':
      return `${prefix}${rowText(from)}:${rowText(to)}`
  }
}

/**
 * The same reference with its top left corner first. Where both ends meet in one row or column, the one with `$`
 * comes first, so that an area has one spelling.
 */
export function ordered(reference: Reference): Reference {
  const { from, to } = reference
  const swapRows = from.row > to.row || (from.row === to.row && to.rowFixed && !from.rowFixed)
  const swapColumns = from.column > to.column || (from.column === to.column && to.columnFixed && !from.columnFixed)
  if (!swapRows && !swapColumns) return reference
  const [top, bottom] = swapRows ? [to, from] : [from, to]
  const [left, right] = swapColumns ? [to, from] : [from, to]
  return {
    ...reference,
    from: { row: top.row, rowFixed: top.rowFixed, column: left.column, columnFixed: left.columnFixed },
    to: { row: bottom.row, rowFixed: bottom.rowFixed, column: right.column, columnFixed: right.columnFixed },
  }
}
