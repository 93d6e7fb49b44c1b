import { type Cell, cellAt, type Sheet, sheetById } from '../workbook/workbook.ts'
import type { Place, Reading } from './reading.ts'

/** So far up is looked for the heading of a column. */
const furthestHeading = 5_000

/** Says of a column only that numbers stand in it. */
const idleHeading = /^(?:values?|results?|outputs?|inputs?)$/i

/**
 * What the sheet itself calls a cell: the text at the left of its row and the heading of its column, such as
 * `SC → SAR, calendar years`; empty if it says nothing. Units and notes are no names.
 */
export function cellLabel(reading: Reading, place: Place): string {
  const sheet = sheetById(reading.workbook, place.sheet)
  if (!sheet) return ''
  const row = rowLabel(reading, sheet, place)
  const column = columnLabel(sheet, place)
  if (row === '') return column
  return column === '' || idleHeading.test(column) || column === row ? row : `${row}, ${column.toLowerCase()}`
}

function rowLabel(reading: Reading, sheet: Sheet, place: Place): string {
  for (let column = place.column - 1; column >= 0; column--) {
    const cell = cellAt(sheet, place.row, column)
    if (cell?.style === 'note') continue
    const value = reading.values.value(place.sheet, place.row, column)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

function columnLabel(sheet: Sheet, { row, column }: Place): string {
  const last = Math.max(0, row - furthestHeading)
  for (let above = row - 1; above >= last; above--) {
    const text = ownText(cellAt(sheet, above, column))
    if (text !== '') return text
  }
  return ''
}

function ownText(cell: Cell | undefined): string {
  return cell?.style !== 'note' && typeof cell?.value === 'string' ? cell.value.trim() : ''
}
