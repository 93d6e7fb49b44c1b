import { type Address, type Area, areaName, cellName, contains, movedArea } from '../../model/core/reference.ts'
import { copied, pastedCells } from '../../model/workbook/clip.ts'
import { cellAt, holdsInput, type Sheet, sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

const { getState } = windowStore

/** Whether a cell of `target` holds anything that a move of `source` would replace. */
function filled(sheet: Sheet, target: Area, source: Area | null): boolean {
  for (let row = target.top; row <= target.bottom; row++) {
    for (let column = target.left; column <= target.right; column++) {
      if (source && contains(source, row, column)) continue
      if (holdsInput(cellAt(sheet, row, column))) return true
    }
  }
  return false
}

/** Moves a block, or copies it, to where its border was dragged, after a question if something lies there. */
export async function moveBlock(source: Area, to: Address, copy: boolean): Promise<void> {
  const { workbook, sheet: id, ask } = getState()
  const sheet = sheetById(workbook, id)
  if (!sheet) return
  const target = movedArea(source, to.row - source.top, to.column - source.left)
  if (filled(sheet, target, copy ? null : source)) {
    const answer = await ask({
      title: 'Replace what is there?',
      text: `There is already something in ${areaName(target)}.`,
      answers: [{ id: 'replace', label: 'Replace' }],
    })
    // Meanwhile nothing else can be done, so that the cells are those that were dragged.
    if (answer !== 'replace') return
  }
  const { run, select } = getState()
  const cells = copy ? pastedCells(copied(workbook, id, source), target) : []
  const command = { name: 'pasteCells', sheet: id, at: cellName(to.row, to.column), cells } as const
  const ran = copy
    ? run({ name: 'batch', label: 'Copy cells', commands: [command] })
    : run({ name: 'moveCells', sheet: id, area: areaName(source), toSheet: id, to: cellName(to.row, to.column) })
  if (ran) select(to, target)
}
