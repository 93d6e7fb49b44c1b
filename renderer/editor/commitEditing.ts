import { type Area, cellName } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { closedBrackets } from '../../model/formula/closedBrackets.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import { moved } from '../../model/formula/moved.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { Input } from '../../model/workbook/command.ts'
import { windowStore } from '../store/store.ts'
import { cellEditText } from './beginEditing.ts'

/**
 * Ends editing and keeps the text as the cell's input, as one step, or as the input of all cells of `area`, to which a
 * formula moves as if copied. Brackets left open at the end are closed; what still does not parse as a formula is kept
 * as it was typed, and the notice says where it fails. Without editing, or without a change, nothing happens.
 *
 * @returns false if the workbook refused it; editing goes on then
 */
export function commitEditing(area?: Area): boolean {
  const { editing, workbook, run, setEditing, notify } = windowStore.getState()
  if (!editing) return true
  const { sheet, cell, text } = editing
  if (!area && text === cellEditText(workbook, sheet, cell.row, cell.column)) {
    setEditing(null)
    return true
  }
  const name = cellName(cell.row, cell.column)
  const { input, format, hint } = typed(text)
  const formula = input && 'formula' in input ? closedBrackets(normalised(input.formula, spelling)) : null
  const inputs: Record<string, Input> = {}
  const formats: Record<string, string> = {}
  const { top, left, bottom, right } = area ?? {
    top: cell.row,
    left: cell.column,
    bottom: cell.row,
    right: cell.column,
  }
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const place = cellName(row, column)
      inputs[place] = formula === null ? input : { formula: moved(formula, row - cell.row, column - cell.column) }
      if (format !== undefined) formats[place] = format
    }
  }
  const ran = run({ name: 'setCells', sheet, inputs, formats })
  if (!ran) return false
  setEditing(null)
  const problem = formula === null ? hint : formulaProblem(formula)?.message
  if (problem) notify({ kind: 'status', text: `${name}: ${problem}` })
  return true
}

/** Ends editing and leaves the cell as it was. */
export function cancelEditing(): void {
  windowStore.getState().setEditing(null)
}
