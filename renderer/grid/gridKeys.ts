import { areaName } from '../../model/core/reference.ts'
import { moveSelection, shapeOf } from '../store/moveSelection.ts'
import { windowStore } from '../store/store.ts'
import type { Grid } from './grid.ts'
import type { GridEditor } from './gridEditor.ts'
import { paintLooks } from './paintFormat.ts'

/** Empties the inputs of the selected cells. */
export function clearSelection(): void {
  const { run, sheet, selection } = windowStore.getState()
  run({ name: 'clearCells', sheet, area: areaName(selection.area) })
}

/** What a key does in the grid. A key that is not the grid's is left to others. */
export function pressGridKey(event: KeyboardEvent, grid: Grid, editor: GridEditor, forgetClip: () => void): void {
  if (event.defaultPrevented || !grid.hasKeyboard()) return
  const { key } = event
  const writes = event.getModifierState('AltGraph')
  if (event.altKey && !writes) return
  const jump = (event.ctrlKey || event.metaKey) && !writes
  const plain = !jump && !event.shiftKey
  if (plain && (key === 'Delete' || key === 'Backspace')) {
    event.preventDefault()
    clearSelection()
    return
  }
  if (plain && key === 'F2') {
    event.preventDefault()
    editor.begin(null)
    return
  }
  const { painting, setPainting } = windowStore.getState()
  if (plain && key === 'Escape') {
    if (painting) setPainting(null)
    else forgetClip()
    return
  }
  if (plain && key === 'Enter' && painting) {
    event.preventDefault()
    paintLooks()
    return
  }
  const shape = shapeOf(windowStore.getState(), grid.size(), grid.page())
  if (moveSelection({ key, jump, shift: event.shiftKey }, shape)) {
    event.preventDefault()
    return
  }
  // The editor has the keyboard before the key takes effect, so that the character lands there, by input methods too.
  if (!jump && (key.length === 1 || key === 'Process' || key === 'Dead')) editor.begin('')
}
