import { isError } from '../../model/core/value.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'
import { cellEditText } from './beginEditing.ts'

export interface CurrentText {
  /** What the current cell holds, in full. */
  readonly text: string
  /** For a cell that another one's formula spills into: that formula. */
  readonly spilledFrom: string
  /** Why the cell is in error, as a line; empty if it is not. */
  readonly problem: string
}

/** What the formula bar says of the current cell. */
export function currentText({ workbook, values, sheet, selection }: WindowState): CurrentText {
  const { row, column } = selection.cell
  const text = cellEditText(workbook, sheet, row, column)
  const value = values.value(sheet, row, column)
  const problem = isError(value) ? `${value.error} ${value.message}`.trim() : ''
  const spill = text === '' ? values.spill(sheet, row, column) : null
  const open = sheetById(workbook, sheet)
  const origin = spill && open ? cellAt(open, spill.area.top, spill.area.left) : undefined
  return { text, problem, spilledFrom: origin?.formula ?? '' }
}
