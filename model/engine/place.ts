import { CellError, ErrorType } from 'hyperformula'
import { type Area, columnLimit, columnName, rowLimit } from '../core/reference.ts'

/** Cells that an expression refers to. Sheets by the engine's number. */
export interface Place {
  readonly sheet: number
  readonly area: Area
  /** Whether the engine cannot know from the formula's text that it reads them. */
  readonly computed: boolean
}

/** More at once would take the memory of the window. */
export const mostCells = 2_000_000

export const refError = (message: string) => new CellError(ErrorType.REF, message)

/** A place that the engine knows of, its corners in any order. */
export const place = (sheet: number, row: number, column: number, row2 = row, column2 = column): Place => ({
  sheet,
  area: {
    top: Math.min(row, row2),
    left: Math.min(column, column2),
    bottom: Math.max(row, row2),
    right: Math.max(column, column2),
  },
  computed: false,
})

export const rowsOf = ({ top, bottom }: Area) => bottom - top + 1
export const columnsOf = ({ left, right }: Area) => right - left + 1
export const isWhole = (area: Area) => rowsOf(area) === rowLimit || columnsOf(area) === columnLimit

/** The least area that covers both. */
export const spanning = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
})

/** What two areas have in common. */
export function meeting(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top <= area.bottom && area.left <= area.right ? area : undefined
}

/** The reference as the engine reads it; names take fixed references only. */
export function placeText(sheetName: string, area: Area): string {
  const { top, left, bottom, right } = area
  const prefix = `'${sheetName.replaceAll("'", "''")}'!`
  if (rowsOf(area) === rowLimit) return `${prefix}$${columnName(left)}:$${columnName(right)}`
  if (columnsOf(area) === columnLimit) return `${prefix}$${top + 1}:$${bottom + 1}`
  const first = `${prefix}$${columnName(left)}$${top + 1}`
  return top === bottom && left === right ? first : `${first}:$${columnName(right)}$${bottom + 1}`
}
