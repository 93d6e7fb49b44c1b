import { type Area, areaName, cellName } from '../../model/core/reference.ts'
import { filledCells } from '../../model/workbook/filledCells.ts'
import { windowStore } from '../store/store.ts'

/** Fills `target`, which lies beside `source`, as the fill handle does, and selects both. */
export function fill(source: Area, target: Area): void {
  const { workbook, sheet, run, select } = windowStore.getState()
  const cells = filledCells(workbook, sheet, source, target)
  const ran = run({
    name: 'batch',
    label: `Fill ${areaName(target)}`,
    commands: [{ name: 'pasteCells', sheet, at: cellName(target.top, target.left), cells }],
  })
  if (!ran) return
  const whole = {
    top: Math.min(source.top, target.top),
    left: Math.min(source.left, target.left),
    bottom: Math.max(source.bottom, target.bottom),
    right: Math.max(source.right, target.right),
  }
  select({ row: source.top, column: source.left }, whole)
}
