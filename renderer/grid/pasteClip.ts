import { grouped } from '../../model/core/grouped.ts'
import { type Area, cellName, columnLimit, rowLimit } from '../../model/core/reference.ts'
import { type Clip, pastedArea, pastedCells } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import { mergeAt } from '../../model/workbook/merges.ts'
import { sameData } from '../../model/workbook/sameData.ts'
import { type PasteChoice, pasteLabel, speciallyPasted } from '../../model/workbook/speciallyPasted.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { mergesAlong } from './mergesAlong.ts'
import { usedPart } from './usedPart.ts'
import { wholeLines } from './wholeLines.ts'

/** The most cells that are copied or pasted at once; more would hold up the window for too long. */
export const mostCells = 500_000

/** Whether these are too many cells to paste; the notice says so. */
export function refusesMore(count: number): boolean {
  if (count > mostCells) windowStore.getState().notify({ kind: 'error', text: tooMany(count, 'pasted') })
  return count > mostCells
}

export const tooMany = (count: number, what: 'copied' | 'pasted') =>
  `${grouped(count)} cells are too many: at most ${grouped(mostCells)} can be ${what} at once.`

/**
 * Pastes cells at the selection, as one step, and selects them.
 *
 * @param whole the cells with what is empty of whole rows and columns, where that is known
 */
export function pasteClip(clip: Clip, choice: PasteChoice, whole: Area = clip.area): void {
  const { workbook, sheet, selection, run, select } = windowStore.getState()
  const { area } = selection
  const at = { row: area.top, column: area.left }
  const count = Math.max(
    clip.cells.length * (clip.cells[0]?.length ?? 0),
    (area.bottom - area.top + 1) * (area.right - area.left + 1),
  )
  const target = count > mostCells ? usedPart(area) : targetOf(clip, whole, choice)
  if (refusesMore(clip.cells.length * (clip.cells[0]?.length ?? 0))) return
  const all = choice.part === 'all' && !choice.transpose
  // Cells of other programs have values only where they have no formula.
  const part = choice.part === 'values' && !clip.values ? 'formulas' : choice.part
  const cells = all ? pastedCells(clip, target) : speciallyPasted(workbook, sheet, clip, target, { ...choice, part })
  // Looks bring their merged cells along, and take those there apart.
  const looks = part === 'all' || part === 'formats'
  const merges = looks && mergesAlong(clip, pastedArea(target, cells), choice.transpose)
  const command: Command = { name: 'pasteCells', sheet, at: cellName(at.row, at.column), cells, ...merges }
  const label = pasteLabel(choice)
  if (!run(label === 'Paste' ? command : { name: 'batch', label, commands: [command] })) return
  select(at, { ...area, bottom: at.row + cells.length - 1, right: at.column + (cells[0]?.length ?? 1) - 1 })
}

/**
 * Where cells are pasted: what is selected, or the first cell of a merged one that gets a single value or formula. Whole
 * rows and columns go into such once, not again and again as far as the grid happens to reach.
 */
function targetOf({ cells }: Clip, whole: Area, { part }: PasteChoice): Area {
  const { workbook, sheet, selection } = windowStore.getState()
  const { area } = selection
  const lines = wholeLines(area)
  if (whole.bottom === rowLimit - 1 && lines.bottom === rowLimit - 1) return { ...area, bottom: area.top }
  if (whole.right === columnLimit - 1 && lines.right === columnLimit - 1) return { ...area, right: area.left }
  const open = sheetById(workbook, sheet)
  const merge = open && mergeAt(open, area.top, area.left)
  const single = cells.length === 1 && cells[0]?.length === 1 && (part === 'values' || part === 'formulas')
  return single && merge && sameData(merge, area) ? { ...area, bottom: area.top, right: area.left } : area
}
