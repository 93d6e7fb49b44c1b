import { type CatalogueEntry, catalogue } from '../../model/engine/catalogue.ts'
import { editText } from '../../model/format/editText.ts'
import type { Editing, WindowState } from '../store/windowState.ts'
import { type CallPlace, type FunctionKind, placeAtCaret, placeInCell } from './argumentFields.ts'
import { currentCell } from './currentCell.ts'

/** Where the dialog "Insert function" will write. */
export interface InsertTarget {
  /** What is being typed there, or would be if the cell were edited now. */
  readonly editing: Editing
  readonly place: CallPlace
  /** What the new formula will take the place of; empty if nothing is lost. */
  readonly lost: string
}

/** The function of that name, whatever the case. */
export function catalogueEntry(name: string): CatalogueEntry | undefined {
  const wanted = name.toLowerCase()
  return catalogue().find((entry) => entry.name.toLowerCase() === wanted)
}

/**
 * The call under the caret or in the current cell, or else the place for a new one. When the dialog was opened for one
 * function, only a call of that function counts.
 */
export function insertTarget({ editing, sheet, selection, insertTopic, ...window }: WindowState): InsertTarget {
  const kind: FunctionKind = (name) => {
    if (insertTopic !== null && name.toLowerCase() !== insertTopic.toLowerCase()) return null
    const entry = catalogueEntry(name)
    return entry ? (entry.isModel ? 'model' : 'builtIn') : null
  }
  if (editing) {
    const { text, from, to } = editing
    return { editing, place: placeAtCaret(text, from, to, kind), lost: text.startsWith('=') ? '' : text }
  }
  const cell = currentCell({ ...window, editing, sheet, selection, insertTopic })
  const text = cell.formula ?? (cell.value === undefined ? '' : editText(cell.value, cell.format))
  const place = placeInCell(text, kind)
  const typed: Editing = { sheet, cell: selection.cell, text, from: text.length, to: text.length, where: 'cell' }
  return { editing: typed, place, lost: place.call ? '' : text }
}
