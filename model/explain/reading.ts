import { type Address, type Area, areaName, cellName, sheetPrefix } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import type { ResolvedReference, Values } from '../engine/engine.ts'
import { type Cell, cellAt, sheetById, type Workbook } from '../workbook/workbook.ts'

/** What explaining must know: the workbook and its values. An engine and its workbook, or the window's state. */
export interface Reading {
  readonly workbook: Workbook
  readonly values: Values
  evaluate(formula: string, sheet: string): CellValue | Matrix
  resolve(reference: string, sheet: string): ResolvedReference | CellValue
}

/** A cell of a workbook. */
export interface Place {
  /** Id of the sheet. */
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The same for the same cell. */
export const placeKey = ({ sheet, row, column }: Place): string => `${sheet} ${row} ${column}`

/** `Model!B34`. */
export function placeName({ workbook }: Reading, { sheet, row, column }: Place): string {
  return sheetPrefix(sheetById(workbook, sheet)?.name ?? '') + cellName(row, column)
}

/** `Model!B6:B9`. */
export function targetName({ workbook }: Reading, { sheet, area }: ResolvedReference): string {
  return sheetPrefix(sheetById(workbook, sheet)?.name ?? '') + areaName(area)
}

export function cellOf({ workbook }: Reading, { sheet, row, column }: Place): Cell | undefined {
  const found = sheetById(workbook, sheet)
  return found && cellAt(found, row, column)
}

export function placeValue({ values }: Reading, { sheet, row, column }: Place): CellValue {
  return values.value(sheet, row, column)
}

/** The cell whose formula fills this one: itself, unless another one's result spills over it. */
export function owner({ values }: Reading, place: Place): Place {
  const area = values.spill(place.sheet, place.row, place.column)?.area
  return area ? { sheet: place.sheet, row: area.top, column: area.left } : place
}

/** The one cell of a target, or `null` if it has more. */
export function onlyCell({ sheet, area }: ResolvedReference): Place | null {
  return isSingle(area) ? { sheet, row: area.top, column: area.left } : null
}

/** The area of one cell. */
export const single = ({ row, column }: Address): Area => ({ top: row, left: column, bottom: row, right: column })

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right
