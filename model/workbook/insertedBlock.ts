import { Failure } from '../core/failure.ts'
import {
  type Address,
  type Area,
  areaName,
  cellName,
  columnLimit,
  encloses,
  movedArea,
  rowLimit,
} from '../core/reference.ts'
import { copied, pastedCells, pastedMerges } from './clip.ts'
import type { Command } from './command.ts'
import { meets, mergesMeeting } from './merges.ts'
import { run } from './run.ts'
import { wantedSheet } from './wanted.ts'
import { extent, type Sheet, type Workbook } from './workbook.ts'

const refusal = (message: string) => new Failure('command-invalid', message)

/**
 * The commands that move a block in between others instead of over them, as Shift does while its border is dragged; or
 * that put a copy there. It comes to lie from `to` on. Within its own columns, or rows, the cells on the way close the
 * gap that it leaves; elsewhere those in its place move down, or right where it was dragged sideways.
 *
 * @throws Failure `command-invalid` where that would tear the block or a table
 */
export function insertedBlock(
  workbook: Workbook,
  sheet: string,
  area: Area,
  to: Address,
  copy: boolean,
): readonly Command[] {
  const down = to.row - area.top
  const across = to.column - area.left
  if (down === 0 && across === 0) return []
  const vertical = down !== 0
  const target = movedArea(area, down, across)
  if (target.bottom >= rowLimit || target.right >= columnLimit) {
    throw refusal('There is not enough room for all cells; drop them further up or left.')
  }
  const ownLines = vertical ? across === 0 : down === 0
  return ownLines && !copy
    ? passed(sheet, area, target, vertical)
    : inserted(workbook, sheet, area, target, vertical, copy)
}

/** The block and the cells on its way change places. */
function passed(sheet: string, area: Area, target: Area, vertical: boolean): readonly Command[] {
  const both: Area = {
    top: Math.min(area.top, target.top),
    left: Math.min(area.left, target.left),
    bottom: Math.max(area.bottom, target.bottom),
    right: Math.max(area.right, target.right),
  }
  const size = vertical ? area.bottom - area.top + 1 : area.right - area.left + 1
  const [from, to] = vertical ? [area.top, target.top] : [area.left, target.left]
  // Dragged on, the block is the first of the two, else the last.
  const count = to > from ? size : from - to
  return [{ name: 'swapCells', sheet, area: areaName(both), direction: vertical ? 'row' : 'column', count }]
}

/** Room for the block, then the block or its copy. */
function inserted(
  workbook: Workbook,
  sheet: string,
  area: Area,
  target: Area,
  vertical: boolean,
  copy: boolean,
): readonly Command[] {
  const band = vertical ? { ...target, bottom: rowLimit - 1 } : { ...target, right: columnLimit - 1 }
  if (meets(band, area) && !encloses(band, area)) {
    throw refusal('This would tear the cells that are moved; drop them elsewhere.')
  }
  const room: Command = { name: 'insertCells', sheet, area: areaName(target), shift: vertical ? 'down' : 'right' }
  const height = target.bottom - target.top + 1
  const width = target.right - target.left + 1
  const pushed = encloses(band, area)
  const source = pushed ? movedArea(area, vertical ? height : 0, vertical ? 0 : width) : area
  const at = cellName(target.top, target.left)
  if (!copy) return [room, { name: 'moveCells', sheet, area: areaName(source), toSheet: sheet, to: at }]
  const roomy = run(workbook, room)
  const clip = copied(roomy, sheet, usedPart(wantedSheet(roomy, sheet), source))
  const place = movedArea(clip.area, target.top - source.top, target.left - source.left)
  const merges = pastedMerges(clip, place)
  const cells = pastedCells(clip, place)
  return [room, { name: 'pasteCells', sheet, at, cells, ...(merges.length > 0 && { merges }) }]
}

/** The rest of whole rows and columns is as empty as the room for it. */
function usedPart(sheet: Sheet, area: Area): Area {
  const { rows, columns } = extent(sheet)
  const merges = mergesMeeting(sheet, area).filter((merge) => encloses(area, merge))
  const bottom = Math.max(area.top, Math.min(area.bottom, rows - 1), ...merges.map((merge) => merge.bottom))
  const right = Math.max(area.left, Math.min(area.right, columns - 1), ...merges.map((merge) => merge.right))
  return { ...area, bottom, right }
}
