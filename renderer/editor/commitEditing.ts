import { cellName } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import { normalised } from '../../model/formula/normalised.ts'
import { windowStore } from '../store/store.ts'
import { cellEditText } from './beginEditing.ts'

/**
 * Ends editing and keeps the text as the cell's input, as one step. What does not parse as a formula is kept as it was
 * typed, and the notice says where it fails. Without editing, or without a change, nothing happens.
 *
 * @returns false if the workbook refused it; editing goes on then
 */
export function commitEditing(): boolean {
  const { editing, workbook, run, setEditing, notify } = windowStore.getState()
  if (!editing) return true
  const { sheet, cell, text } = editing
  if (text === cellEditText(workbook, sheet, cell.row, cell.column)) {
    setEditing(null)
    return true
  }
  const name = cellName(cell.row, cell.column)
  const { input, format, hint } = typed(text)
  const formula = input && 'formula' in input ? normalised(input.formula, spelling) : null
  const ran = run({
    name: 'setCells',
    sheet,
    inputs: { [name]: formula === null ? input : { formula } },
    ...(format === undefined ? {} : { formats: { [name]: format } }),
  })
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
