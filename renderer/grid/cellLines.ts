import { mergeAt } from '../../model/workbook/merges.ts'
import { type BorderLine, type Cell, cellAt, type Sheet } from '../../model/workbook/workbook.ts'

/** How a cell's element shows the lines around it: classes colour its own edges, shadows draw what is inside of them. */
export interface CellLines {
  readonly classes: readonly string[]
  readonly shadows: readonly string[]
}

const none: CellLines = { classes: [], shadows: [] }
const colour = 'var(--fc-line-colour)'

const stronger = (a: BorderLine | undefined, b: BorderLine | undefined) =>
  a === 'thick' || b === 'thick' ? 'thick' : (a ?? b)

type Edges = Pick<Cell, 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft'>

/** The lines that belong to a cell. A merged one has its lines along its whole outer edge, and none inside. */
function edges(sheet: Sheet, cell: Cell | undefined, row: number, column: number): Edges | undefined {
  const merge = sheet.merges && mergeAt(sheet, row, column)
  if (!merge) return cell
  const corner = cellAt(sheet, merge.top, merge.left)
  const line = (outer: boolean, side: keyof Edges) => (outer ? stronger(cell?.[side], corner?.[side]) : undefined)
  const top = line(row === merge.top, 'borderTop')
  const right = line(column === merge.right, 'borderRight')
  const bottom = line(row === merge.bottom, 'borderBottom')
  const left = line(column === merge.left, 'borderLeft')
  return {
    ...(top && { borderTop: top }),
    ...(right && { borderRight: right }),
    ...(bottom && { borderBottom: bottom }),
    ...(left && { borderLeft: left }),
  }
}

/**
 * The lines of a cell. An element has edges at its right and bottom only, so that each line is drawn there by the cell
 * left of or above it, whichever of the two it belongs to; the first row and column draw their other sides themselves.
 */
export function cellLines(sheet: Sheet, cell: Cell | undefined, row: number, column: number): CellLines {
  const own = edges(sheet, cell, row, column)
  const right = stronger(own?.borderRight, edges(sheet, cellAt(sheet, row, column + 1), row, column + 1)?.borderLeft)
  const bottom = stronger(own?.borderBottom, edges(sheet, cellAt(sheet, row + 1, column), row + 1, column)?.borderTop)
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
