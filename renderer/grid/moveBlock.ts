import {
  type Address,
  type Area,
  areaName,
  cellName,
  columnLimit,
  columnName,
  contains,
  movedArea,
  rowLimit,
} from '../../model/core/reference.ts'
import { copied, pastedCells } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import { insertedBlock } from '../../model/workbook/insertedBlock.ts'
import { cellAt, extent, holdsInput, type Sheet, sheetById } from '../../model/workbook/workbook.ts'
import { sentence, windowStore } from '../store/store.ts'
import { mergesAlong } from './mergesAlong.ts'
import { usedPart } from './usedPart.ts'
import { wholeLines } from './wholeLines.ts'

const { getState } = windowStore

/** Whether a cell of `target` holds anything that a move of `source` would replace. */
function filled(sheet: Sheet, target: Area, source: Area | null): boolean {
  const used = extent(sheet)
  for (let row = target.top; row <= Math.min(target.bottom, used.rows - 1); row++) {
    for (let column = target.left; column <= Math.min(target.right, used.columns - 1); column++) {
      if (source && contains(source, row, column)) continue
      if (holdsInput(cellAt(sheet, row, column))) return true
    }
  }
  return false
}

/**
 * Moves a block, or copies it, to where its border was dragged: in between the cells there with `insert`, else over
 * them, after a question if there is anything.
 */
export async function moveBlock(
  dragged: Area,
  to: Address,
  { copy, insert }: { readonly copy: boolean; readonly insert: boolean },
): Promise<void> {
  const { workbook, sheet: id, ask, notify } = getState()
  const sheet = sheetById(workbook, id)
  if (!sheet) return
  const source = wholeLines(dragged)
  const target = movedArea(source, to.row - source.top, to.column - source.left)
  const commands: Command[] = []
  if (insert) {
    try {
      commands.push(...insertedBlock(workbook, id, source, to, copy))
    } catch (thrown) {
      notify({ kind: 'error', text: sentence(thrown) })
      return
    }
  } else {
    if (filled(sheet, target, copy ? null : source)) {
      const answer = await ask({
        title: 'Replace what is there?',
        text: `There is already something in ${placeName(target)}.`,
        answers: [{ id: 'replace', label: 'Replace' }],
      })
      // Meanwhile nothing else can be done, so that the cells are those that were dragged.
      if (answer !== 'replace') return
    }
    const at = cellName(to.row, to.column)
    if (copy) {
      const clip = copied(workbook, id, usedPart(dragged))
      // Not the whole target, which is so much larger where all of a row or column was dragged that it would repeat.
      const place = movedArea(clip.area, to.row - source.top, to.column - source.left)
      commands.push({ name: 'pasteCells', sheet: id, at, cells: pastedCells(clip, place), ...mergesAlong(clip, place) })
    } else commands.push({ name: 'moveCells', sheet: id, area: areaName(source), toSheet: id, to: at })
  }
  const { run, select } = getState()
  const label = `${insert ? 'Insert' : copy ? 'Copy' : 'Move'} cells`
  if (!run({ name: 'batch', label, commands })) return
  select(to, movedArea(dragged, to.row - dragged.top, to.column - dragged.left))
}

/** `A1:B2`, `3:5` or `B:C`. */
function placeName({ top, left, bottom, right }: Area): string {
  if (left === 0 && right === columnLimit - 1) return `${top + 1}:${bottom + 1}`
  if (top === 0 && bottom === rowLimit - 1) return `${columnName(left)}:${columnName(right)}`
  return areaName({ top, left, bottom, right })
}
