import type Handsontable from 'handsontable/base'
import type { CellCoords, CellRange } from 'handsontable/base'

/**
 * Lets the border of the selection be dragged: Handsontable draws the outline and scrolls at the edges, the owner moves.
 *
 * @param moved gets where the block's top left was dropped, and whether Ctrl and Shift were held
 * @returns how to stop
 */
export function listenToBorder(
  hot: Handsontable,
  moved: (source: CellRange, target: CellCoords, held: { readonly copy: boolean; readonly insert: boolean }) => void,
): () => void {
  const plugin = hot.getPlugin('moveCells')
  // Its own way moves data that are not there.
  plugin.moveCellRange = (source, target, copy = false) => {
    moved(source, target, { copy, insert })
    return true
  }
  // Its own way leaves whole rows and columns alone.
  hot.selection.isRangeMovable = () => {
    const range = hot.getSelectedRangeActive()
    const all = hot.selection.isEntireRowSelected() && hot.selection.isEntireColumnSelected()
    return range !== undefined && !range.isSingle() && !all && hot.getSelectedRange()?.length === 1
  }
  // It hears the release after this, and does not tell of Shift.
  let insert = false
  const released = (event: MouseEvent) => {
    insert = event.shiftKey
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !plugin.isDragActive()) return
    event.preventDefault()
    event.stopPropagation()
    hot.getPlugin('dragToScroll').unlisten()
    // Turned off it lets go of what it drags.
    plugin.disablePlugin()
    plugin.enablePlugin()
  }
  window.addEventListener('keydown', pressed, true)
  window.addEventListener('mouseup', released, true)
  return () => {
    window.removeEventListener('keydown', pressed, true)
    window.removeEventListener('mouseup', released, true)
  }
}
