import { cellName, contains } from '../../model/core/reference.ts'
import { copied } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import { paintedArea, paintedCells } from '../../model/workbook/paintedCells.ts'
import { formattedArea } from '../store/formattedArea.ts'
import { windowStore } from '../store/store.ts'
import { mergesAlong } from './mergesAlong.ts'

const { getState } = windowStore

/**
 * Takes up the looks of the selected cells, to be given to what is selected next; asked again, puts them down.
 *
 * @param keep until Escape, not only once
 */
export function takeLooks(keep: boolean): void {
  const { painting, setPainting, workbook, sheet, notify } = getState()
  if (painting && (painting.keep || !keep)) {
    setPainting(null)
    return
  }
  setPainting({ clip: copied(workbook, sheet, formattedArea(getState())), keep })
  notify({ kind: 'status', text: 'Select the cells to paint, by the mouse or by keys and Enter; Escape ends it.' })
}

/** Gives the selected cells the looks that were taken up. */
export function paintLooks(): void {
  const { painting, setPainting, workbook, sheet, selection, run, select } = getState()
  if (!painting) return
  const area = paintedArea(painting.clip, formattedArea(getState()))
  const cells = paintedCells(workbook, sheet, painting.clip, area)
  const at = cellName(area.top, area.left)
  const command: Command = { name: 'pasteCells', sheet, at, cells, ...mergesAlong(painting.clip, area) }
  const ran = run({ name: 'batch', label: 'Paint format', commands: [command] })
  if (!painting.keep) setPainting(null)
  if (ran && !contains(selection.area, area.bottom, area.right)) select(selection.cell, area)
}
