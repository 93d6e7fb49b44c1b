import type Handsontable from 'handsontable/base'
import type { CellCoords, CellRange } from 'handsontable/base'

/**
 * Lets the border of the selection be dragged: Handsontable draws the outline and scrolls at the edges, the owner moves.
 *
 * @param moved gets where the block's top left was dropped, and whether Ctrl was held
 * @returns how to stop
 */
export function listenToBorder(
  hot: Handsontable,
  moved: (source: CellRange, target: CellCoords, copy: boolean) => void,
): () => void {
  const plugin = hot.getPlugin('moveCells')
  // Its own way moves data that are not there.
  plugin.moveCellRange = (source, target, copy = false) => {
    moved(source, target, copy)
    return true
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
  return () => window.removeEventListener('keydown', pressed, true)
}
