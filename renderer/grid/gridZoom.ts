import type Handsontable from 'handsontable/base'
import { cellSizes } from './cellSizes.ts'

/** Handsontable's own measuring, which its types leave out. */
interface Measures {
  readonly renderSizeProbe: { readonly columnHeaderHeights: Map<number, number> }
  readonly _wt: { readonly wtViewport: { resetAllOversizedRows(): void } }
}

/** Draws a grid so large; the first cell in sight stays the first, and the current one in sight if it was. */
export function zoomGrid(hot: Handsontable, host: HTMLElement, percent: number): void {
  const { line, vertical, side, font, small } = cellSizes(percent)
  const set = (name: string, value: string) => host.parentElement?.style.setProperty(name, value)
  const first = { row: hot.getFirstFullyVisibleRow(), col: hot.getFirstFullyVisibleColumn() }
  const current = hot.getSelectedRangeActive()?.highlight
  const row = current?.row ?? -1
  const col = current?.col ?? -1
  const seen = row >= 0 && col >= 0 && hot.getCell(row, col) !== null
  set('--fc-zoom', String(percent / 100))
  set('--fc-cell-line', `${line}px`)
  set('--fc-cell-vertical', `${vertical}px`)
  set('--fc-cell-side', `${side}px`)
  set('--fc-cell-font', `${font}px`)
  set('--fc-cell-small', `${small}px`)
  hot.stylesHandler.clearCache()
  // What was measured at the former size must be forgotten, for which there is no call.
  const measures = hot.view as unknown as Measures
  measures._wt.wtViewport.resetAllOversizedRows()
  // A header would stay as high as it was.
  measures.renderSizeProbe.columnHeaderHeights.clear()
  for (const header of host.querySelectorAll<HTMLElement>('thead th')) header.style.height = ''
  hot.view.invalidateColumnWidthCache()
  hot.view.adjustElementsSize()
  hot.render()
  if (first.row !== null && first.col !== null) {
    hot.scrollViewportTo({ row: first.row, col: first.col, verticalSnap: 'top', horizontalSnap: 'start' })
  }
  if (seen) hot.scrollViewportTo({ row, col })
}
