import { windowStore } from '../store/store.ts'
import { unzoomedPixels } from './cellSizes.ts'
import { fittingWidth } from './fittingWidth.ts'
import type { Grid, GridEvents } from './grid.ts'
import { isHiddenBefore, revealBefore, showHidden } from './showHidden.ts'

const { getState } = windowStore

/** What dragging the edges of rows and columns, and a double click on them, does. */
export function lineResizes(grid: () => Grid): Pick<GridEvents, 'resized' | 'rowResized' | 'hiddenBefore' | 'reveal'> {
  const onPaper = (pixels: number) => unzoomedPixels(pixels, getState().zoom)
  let widths: Record<number, number> | null = null

  function keepWidths(): void {
    if (widths) getState().run({ name: 'resizeColumns', sheet: getState().sheet, widths })
    widths = null
    grid().remeasure()
  }

  return {
    hiddenBefore: isHiddenBefore,
    reveal: (line, index, size) => revealBefore(line, index, size === null ? null : onPaper(size)),
    resized(column, width, toFit) {
      if (toFit && showHidden('column', column + 1)) return
      // Handsontable tells of each selected column in turn; one drag is one step.
      if (!widths) queueMicrotask(keepWidths)
      widths = { ...widths, [column]: toFit ? fittingWidth(getState(), column, grid().root) : onPaper(width) }
    },
    rowResized(row, height) {
      if (height === null && showHidden('row', row + 1)) return
      const { run, sheet, selection } = getState()
      const { area } = selection
      const { rows, columns } = grid().size()
      // The edge of one of several selected rows is that of each.
      const together = area.left === 0 && area.right >= columns - 1 && row >= area.top && row <= area.bottom
      const [first, last] = together ? [area.top, Math.min(area.bottom, rows - 1)] : [row, row]
      const heights: Record<number, number | null> = {}
      for (let at = first; at <= last; at++) heights[at] = height === null ? null : onPaper(height)
      run({ name: 'resizeRows', sheet, heights })
    },
  }
}
