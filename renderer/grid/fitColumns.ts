import { windowStore } from '../store/store.ts'
import { fittingWidth } from './fittingWidth.ts'
import { currentGrid } from './focusGrid.ts'

/** Makes the selected columns as wide as their texts. */
export function fitColumns(): void {
  const grid = currentGrid()
  if (!grid) return
  const { values, sheet, selection, run } = windowStore.getState()
  const { left, right } = selection.area
  // Further right there is nothing to fit.
  const last = Math.min(right, Math.max(values.extent(sheet).columns - 1, left))
  const widths: Record<number, number> = {}
  for (let at = left; at <= last; at++) widths[at] = fittingWidth(windowStore.getState(), at, grid.root)
  run({ name: 'resizeColumns', sheet, widths })
}
