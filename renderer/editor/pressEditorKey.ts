import { moveSelection, shapeOf } from '../store/moveSelection.ts'
import { selectionAfterKey } from '../store/selectionAfterKey.ts'
import { windowStore } from '../store/store.ts'
import { cancelEditing, commitEditing } from './commitEditing.ts'
import { canPoint, point, pointedSelection } from './pointing.ts'
import { withNextFixing } from './withNextFixing.ts'

/** What a key does while a cell is being edited; other keys are the field's own. */
export function pressEditorKey(event: KeyboardEvent): void {
  const { editing, setEditing } = windowStore.getState()
  if (!editing || event.isComposing) return
  const { key, shiftKey: shift } = event
  const jump = event.ctrlKey || event.metaKey
  switch (key) {
    case 'Enter':
      event.preventDefault()
      if (event.altKey) {
        const text = `${editing.text.slice(0, editing.from)}\n${editing.text.slice(editing.to)}`
        setEditing({ ...editing, text, from: editing.from + 1, to: editing.from + 1 })
      } else finish(jump ? null : 'Enter', shift)
      return
    case 'Tab':
      event.preventDefault()
      finish('Tab', shift)
      return
    case 'Escape': {
      event.preventDefault()
      cancelEditing()
      if (windowStore.getState().sheet !== editing.sheet) windowStore.getState().showSheet(editing.sheet)
      return
    }
    case 'F2': {
      event.preventDefault()
      const { quick, ...rest } = editing
      setEditing(quick ? rest : { ...rest, quick: true })
      return
    }
    case 'F4': {
      const next = withNextFixing(editing.text, editing.from)
      if (!next) return
      event.preventDefault()
      setEditing({ ...editing, text: next.text, from: next.caret, to: next.caret })
      return
    }
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      if (!editing.quick || event.altKey) return
      event.preventDefault()
      if (canPoint()) pointByKey(key, jump, shift)
      else if (commitEditing()) moveSelection({ key, jump: false, shift: false })
      return
  }
}

/** Ends editing, back on its own sheet, and moves on as the key does. */
function finish(key: 'Enter' | 'Tab' | null, shift: boolean): void {
  const { editing, selection } = windowStore.getState()
  const home = editing?.sheet
  // Ctrl+Enter types into all selected cells.
  const all = key === null && home === windowStore.getState().sheet ? selection.area : undefined
  if (!commitEditing(all)) return
  const { sheet, showSheet } = windowStore.getState()
  if (home !== undefined && home !== sheet) showSheet(home)
  if (key) moveSelection({ key, jump: false, shift })
}

function pointByKey(key: string, jump: boolean, shift: boolean): void {
  const state = windowStore.getState()
  if (!state.editing) return
  const { cell } = state.editing
  const from = pointedSelection() ?? {
    cell,
    area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
  }
  const next = selectionAfterKey(from, { key, jump, shift }, shapeOf(state))
  if (next) point(next.area, next.cell)
}
