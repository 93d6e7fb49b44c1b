import { cellEdges, strongerLine } from '../../model/workbook/cellEdges.ts'
import type { Cell, Sheet } from '../../model/workbook/workbook.ts'

/** How a cell's element shows the lines around it: classes colour its own edges, shadows draw what is inside of them. */
export interface CellLines {
  readonly classes: readonly string[]
  readonly shadows: readonly string[]
}

const none: CellLines = { classes: [], shadows: [] }
const colour = 'var(--fc-line-colour)'

/**
 * The lines of a cell. An element has edges at its right and bottom only, so that each line is drawn there by the cell
 * left of or above it, whichever of the two it belongs to; the first row and column draw their other sides themselves.
 */
export function cellLines(sheet: Sheet, cell: Cell | undefined, row: number, column: number): CellLines {
  const own = cellEdges(sheet, row, column, cell)
  const right = strongerLine(own?.borderRight, cellEdges(sheet, row, column + 1)?.borderLeft)
  const bottom = strongerLine(own?.borderBottom, cellEdges(sheet, row + 1, column)?.borderTop)
  const top = row === 0 ? own?.borderTop : undefined
  const left = column === 0 ? own?.borderLeft : undefined
  if (!right && !bottom && !top && !left) return none
  const classes: string[] = []
  const shadows: string[] = []
  if (right) classes.push('fc-line-right')
  if (bottom) classes.push('fc-line-bottom')
  if (right === 'thick') shadows.push(`inset -1px 0 ${colour}`)
  if (bottom === 'thick') shadows.push(`inset 0 -1px ${colour}`)
  if (top) shadows.push(`inset 0 ${top === 'thick' ? 2 : 1}px ${colour}`)
  if (left) shadows.push(`inset ${left === 'thick' ? 2 : 1}px 0 ${colour}`)
  return { classes, shadows }
}
