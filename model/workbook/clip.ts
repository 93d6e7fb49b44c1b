import type { Area } from '../core/reference.ts'
import { areaName, columnLimit, encloses, movedArea, rowLimit } from '../core/reference.ts'
import type { Matrix } from '../core/value.ts'
import { moved } from '../formula/moved.ts'
import { mergesMeeting } from './merges.ts'
import { withOwnTable } from './tableFormulas.ts'
import { wantedSheet } from './wanted.ts'
import type { Cell, Workbook } from './workbook.ts'
import { cellAt } from './workbook.ts'

/** Copied cells as plain data, which may outlive the workbook and its sheets. */
export interface Clip {
  /** Id of the sheet they were copied from. */
  readonly sheet: string
  readonly area: Area
  /** Rows of equal length, all of `area`. */
  readonly cells: readonly (readonly (Cell | null)[])[]
  /** What they showed, for pasting values. */
  readonly values?: Matrix
  /** Merged cells among them, counted from their top left; absent: none. */
  readonly merges?: readonly Area[]
}

/** @throws Failure `command-invalid` for an unknown sheet */
export function copied(workbook: Workbook, sheetId: string, area: Area): Clip {
  const sheet = wantedSheet(workbook, sheetId)
  const cells: (Cell | null)[][] = []
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (Cell | null)[] = []
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column)
      const formula = cell?.formula
      // Elsewhere it would not know which table it means.
      const own = formula !== undefined && withOwnTable(workbook, formula, { sheet: sheetId, row, column })
      line.push(cell === undefined ? null : own && own !== formula ? { ...cell, formula: own } : cell)
    }
    cells.push(line)
  }
  const merges = mergesMeeting(sheet, area)
    .filter((merge) => encloses(area, merge))
    .map((merge) => movedArea(merge, -area.top, -area.left))
  return { sheet: sheetId, area, cells, ...(merges.length > 0 && { merges }) }
}

/** A clip whose rows are columns. */
const turned = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom })

/**
 * The merged cells for `pasteCells`, in A1, that come with a clip into `target`, which it fills again and again from the
 * top left; what is cut off there is not merged.
 */
export function pastedMerges(clip: Clip, target: Area, transpose = false): readonly string[] {
  const { merges = [], cells } = clip
  const tall = cells.length
  const wide = cells[0]?.length ?? 0
  const [height, width] = transpose ? [wide, tall] : [tall, wide]
  if (merges.length === 0 || height === 0 || width === 0) return []
  const pasted: string[] = []
  for (let top = target.top; top <= target.bottom; top += height) {
    for (let left = target.left; left <= target.right; left += width) {
      for (const merge of merges) {
        const area = movedArea(transpose ? turned(merge) : merge, top, left)
        if (encloses(target, area)) pasted.push(areaName(area))
      }
    }
  }
  return pasted
}

/** How far cells for `pasteCells` reach from the top left of `target` on. */
export function pastedArea({ top, left }: Pick<Area, 'top' | 'left'>, cells: readonly (readonly unknown[])[]): Area {
  const wide = cells.reduce((most, line) => Math.max(most, line.length), 1)
  return { top, left, bottom: top + cells.length - 1, right: left + wide - 1 }
}

/** A cell as copied so far away: the relative references of its formula move along. */
export function movedCell(cell: Cell | null, rows: number, columns: number): Cell | null {
  if (cell?.formula === undefined) return cell
  const formula = moved(cell.formula, rows, columns)
  return formula === cell.formula ? cell : { ...cell, formula }
}

/** How often `part` fits into `whole`, if without a rest; else once. */
const times = (whole: number, part: number): number => (whole % part === 0 ? whole / part : 1)

/**
 * The cells for `pasteCells` at the top left of `target`, as many as the clip has. A target that is a multiple of the
 * clip in height or width is filled with it. What would lie beyond the sheet is left out.
 */
export function pastedCells(clip: Clip, target: Area): readonly (readonly (Cell | null)[])[] {
  return tiled(clip.cells.length, clip.cells[0]?.length ?? 0, target, (r, c, row, column) =>
    movedCell(clip.cells[r]?.[c] ?? null, row - (clip.area.top + r), column - (clip.area.left + c)),
  )
}

/**
 * Rows of cells at the top left of `target`, made of a block of `height` by `width`.
 *
 * @param cell the cell for `row` and `column` of the sheet from row `r` and column `c` of the block
 */
export function tiled<T>(
  height: number,
  width: number,
  target: Area,
  cell: (r: number, c: number, row: number, column: number) => T,
): readonly (readonly T[])[] {
  if (height === 0 || width === 0) return []
  const rows = Math.min(height * times(target.bottom - target.top + 1, height), rowLimit - target.top)
  const columns = Math.min(width * times(target.right - target.left + 1, width), columnLimit - target.left)
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cell(r % height, c % width, target.top + r, target.left + c)),
  )
}
