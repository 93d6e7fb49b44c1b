import { mergeAt } from './merges.ts'
import { type BorderLine, type Cell, cellAt, type Sheet } from './workbook.ts'

/** The lines around a cell. */
export type CellEdges = Pick<Cell, 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft'>

/** The line that two cells make of what each has at the edge between them. */
export const strongerLine = (a: BorderLine | undefined, b: BorderLine | undefined): BorderLine | undefined =>
  a === 'thick' || b === 'thick' ? 'thick' : (a ?? b)

/** The lines that belong to a cell. A merged one has its lines along its whole outer edge, and none inside. */
export function cellEdges(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined = cellAt(sheet, row, column),
): CellEdges | undefined {
  const merge = sheet.merges && mergeAt(sheet, row, column)
  if (!merge) return cell
  const corner = cellAt(sheet, merge.top, merge.left)
  const line = (outer: boolean, side: keyof CellEdges) =>
    outer ? strongerLine(cell?.[side], corner?.[side]) : undefined
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
