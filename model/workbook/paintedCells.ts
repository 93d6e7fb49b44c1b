import type { Area } from '../core/reference.ts'
import { columnLimit, rowLimit } from '../core/reference.ts'
import type { Clip } from './clip.ts'
import { patchedCell } from './patchedCell.ts'
import { looksOf } from './speciallyPasted.ts'
import { wantedSheet } from './wanted.ts'
import type { Cell, Workbook } from './workbook.ts'
import { cellAt } from './workbook.ts'

/** Where the looks of copied cells are painted: `target` itself, or, from a single cell on, as many as were copied. */
export function paintedArea(clip: Clip, target: Area): Area {
  const single = target.top === target.bottom && target.left === target.right
  if (!single) return target
  const { top, left, bottom, right } = clip.area
  return {
    ...target,
    bottom: Math.min(target.top + bottom - top, rowLimit - 1),
    right: Math.min(target.left + right - left, columnLimit - 1),
  }
}

/**
 * The cells of `area` for `pasteCells`, with the looks of copied cells, whose pattern is repeated and may be cut off; all
 * else stays as it is there.
 *
 * @throws Failure `command-invalid` for an unknown sheet
 */
export function paintedCells(
  workbook: Workbook,
  sheetId: string,
  clip: Clip,
  area: Area,
): readonly (readonly (Cell | null)[])[] {
  const sheet = wantedSheet(workbook, sheetId)
  const height = clip.cells.length
  const width = clip.cells[0]?.length ?? 0
  const lines: (Cell | null)[][] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (Cell | null)[] = []
    for (let column = area.left; column <= area.right; column++) {
      const source = clip.cells[(row - area.top) % height]?.[(column - area.left) % width] ?? null
      line.push(patchedCell(cellAt(sheet, row, column), looksOf(source)) ?? null)
    }
    lines.push(line)
  }
  return lines
}
