import { type Area, areaName, cellName } from '../../model/core/reference.ts'
import { copied, pastedCells } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import { filledCells } from '../../model/workbook/filledCells.ts'
import { windowStore } from '../store/store.ts'
import { mergesAlong } from './mergesAlong.ts'
import { usedPart } from './usedPart.ts'

/**
 * Fills down beside the data, as a double click on the fill handle does: as far as the column to the left goes on, or
 * else the one to the right.
 */
export function fillDown(): void {
  const { values, sheet, selection } = windowStore.getState()
  const { area } = selection
  const filled = (row: number, column: number) => column >= 0 && values.value(sheet, row, column) !== null
  for (const column of [area.left - 1, area.right + 1]) {
    let bottom = area.bottom
    while (filled(bottom + 1, column)) bottom++
    if (bottom > area.bottom) {
      fill(area, { ...area, top: area.bottom + 1, bottom })
      return
    }
  }
}

/**
 * Ctrl+D and Ctrl+R: copies the first row or column of the selection over the rest of it, or, where one row or column is
 * selected, the one before it over that.
 */
export function fillSelection(side: 'down' | 'right'): void {
  const { workbook, sheet, selection, run } = windowStore.getState()
  const area = usedPart(selection.area)
  const [first, last] = side === 'down' ? (['top', 'bottom'] as const) : (['left', 'right'] as const)
  const alone = area[first] === area[last]
  const line = alone ? area[first] - 1 : area[first]
  if (line < 0) return
  const source = { ...area, [first]: line, [last]: line }
  const target = { ...area, [first]: line + 1 }
  const clip = copied(workbook, sheet, source)
  const cells = pastedCells(clip, target)
  const at = cellName(target.top, target.left)
  const command: Command = { name: 'pasteCells', sheet, at, cells, ...mergesAlong(clip, target) }
  run({ name: 'batch', label: `Fill ${side}`, commands: [command] })
}

/** Fills `target`, which lies beside `source`, as the fill handle does, and selects both. */
export function fill(source: Area, target: Area): void {
  const { workbook, sheet, run, select } = windowStore.getState()
  const cells = filledCells(workbook, sheet, source, target)
  const at = cellName(target.top, target.left)
  const command: Command = { name: 'pasteCells', sheet, at, cells, ...filledMerges(source, target) }
  const ran = run({ name: 'batch', label: `Fill ${areaName(target)}`, commands: [command] })
  if (!ran) return
  const whole = {
    top: Math.min(source.top, target.top),
    left: Math.min(source.left, target.left),
    bottom: Math.max(source.bottom, target.bottom),
    right: Math.max(source.right, target.right),
  }
  select({ row: source.top, column: source.left }, whole)
}

/** Merged cells repeat as the cells do, whose pattern begins beside the source: up and to the left only as a whole. */
function filledMerges(source: Area, target: Area): ReturnType<typeof mergesAlong> {
  const { workbook, sheet } = windowStore.getState()
  const onwards = target.top > source.bottom || target.left > source.right
  const rest =
    ((target.bottom - target.top + 1) % (source.bottom - source.top + 1)) +
    ((target.right - target.left + 1) % (source.right - source.left + 1))
  const clip = copied(workbook, sheet, source)
  return onwards || rest === 0 ? mergesAlong(clip, target) : {}
}
