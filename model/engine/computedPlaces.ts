import { CellError, ErrorType, type SimpleCellAddress, type SimpleRangeValue } from 'hyperformula'
import { columnLimit, rowLimit } from '../core/reference.ts'
import { numberInText } from '../spreadsheet/index.ts'
import type { EngineValue } from './internals.ts'
import { columnsOf, type Place, place, refError, rowsOf } from './place.ts'

const valueError = (message: string) => new CellError(ErrorType.VALUE, message)

/** OFFSET; the arguments after the first are rows, columns, height and width. */
export function offsetPlace(from: Place | undefined, given: readonly (EngineValue | undefined)[]): Place | CellError {
  if (!from || given.length < 3 || given.length > 5) {
    return valueError('OFFSET takes a reference, rows and columns, and perhaps a height and width.')
  }
  const sizes = [0, 0, rowsOf(from.area), columnsOf(from.area)]
  const numbers: number[] = []
  for (const [i, otherwise] of sizes.entries()) {
    const number = numberOf(given[i + 1], otherwise)
    if (number instanceof CellError) return number
    numbers.push(Math.trunc(number))
  }
  const [down = 0, along = 0, height = 0, width = 0] = numbers
  if (height === 0 || width === 0) return refError('OFFSET: height and width must not be 0.')
  // A negative height reaches upwards.
  const row = from.area.top + down + (height < 0 ? height + 1 : 0)
  const column = from.area.left + along + (width < 0 ? width + 1 : 0)
  const last = { row: row + Math.abs(height) - 1, column: column + Math.abs(width) - 1 }
  if (row < 0 || column < 0 || last.row >= rowLimit || last.column >= columnLimit) {
    return refError('OFFSET: the reference points outside the sheet.')
  }
  return { ...place(from.sheet, row, column, last.row, last.column), computed: true }
}

/** INDEX; 0 stands for all rows or columns, and one number counts along a row. */
export function indexPlace(from: Place, first: number, second: number | undefined): Place | CellError {
  const { top, left, bottom, right } = from.area
  const alongRow = second === undefined && top === bottom
  const row = alongRow ? 0 : first
  const column = alongRow ? first : (second ?? 0)
  if (row < 0 || column < 0) return valueError('INDEX: rows and columns count from 1.')
  if (row > rowsOf(from.area) || column > columnsOf(from.area)) {
    return refError('INDEX: the row or column asked for lies outside the range.')
  }
  const [y, x] = [top + row - 1, left + column - 1]
  const area = { top: row ? y : top, bottom: row ? y : bottom, left: column ? x : left, right: column ? x : right }
  return { ...from, area }
}

/** A row of a place, or a column, counted from 0; `undefined` beyond its end. */
export function linePlace(from: Place, at: number, isColumn: boolean): Place | undefined {
  const { top, left, bottom, right } = from.area
  const [y, x] = [top + at, left + at]
  if (isColumn ? x > right : y > bottom) return undefined
  return { ...from, area: isColumn ? { top, bottom, left: x, right: x } : { left, right, top: y, bottom: y } }
}

/** `@A1:A9`: of a column the cell in the formula's own row, of a row that in its own column. */
export function singlePlace(from: Place, { row, col }: SimpleCellAddress): Place | CellError {
  const { top, left, bottom, right } = from.area
  const y = top === bottom ? top : row
  const x = left === right ? left : col
  if (y < top || y > bottom || x < left || x > right) {
    return valueError('The range after the @ has no cell in the row or column of the formula.')
  }
  return { ...from, area: { top: y, left: x, bottom: y, right: x } }
}

/** An element of an array that may be stretched: one row or column stands for all. */
export function elementOf(array: SimpleRangeValue, y: number, x: number): EngineValue {
  const row = array.data[array.height() === 1 ? 0 : y]
  return row?.[array.width() === 1 ? 0 : x] ?? new CellError(ErrorType.NA)
}

export function numberOf(value: EngineValue | undefined, otherwise: number): number | CellError {
  if (value === undefined) return otherwise
  if (value instanceof CellError || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') {
    return numberInText(value) ?? valueError('A number is needed, but there is text.')
  }
  return typeof value === 'object' && 'val' in value ? value.val : 0
}
