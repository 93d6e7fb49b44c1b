import type { Area } from '../core/reference.ts'
import { contains } from '../core/reference.ts'
import { copied, movedCell } from './clip.ts'
import { continuedSeries } from './continuedSeries.ts'
import { patchedCell } from './patchedCell.ts'
import type { Cell, Workbook } from './workbook.ts'

const modulo = (k: number, n: number): number => ((k % n) + n) % n

/**
 * The cells of `target` for `pasteCells`, as the fill handle drags them from `source`: formulas move, constants go on
 * (see `continuedSeries`), all else repeats. `target` lies beside `source` in one direction and may hold it too, in
 * which case the cells of `source` stay.
 *
 * @throws Failure `command-invalid` for an unknown sheet
 */
export function filledCells(
  workbook: Workbook,
  sheetId: string,
  source: Area,
  target: Area,
): readonly (readonly (Cell | null)[])[] {
  const clip = copied(workbook, sheetId, source)
  const height = source.bottom - source.top + 1
  const width = source.right - source.left + 1
  const down = target.bottom > source.bottom || target.top < source.top
  const series = down
    ? Array.from({ length: width }, (_, c) => continuedSeries(clip.cells.map((line) => line[c] ?? null)))
    : clip.cells.map((line) => continuedSeries(line))

  function filled(row: number, column: number): Cell | null {
    const k = row - source.top
    const j = column - source.left
    const r = modulo(k, height)
    const c = modulo(j, width)
    const cell = clip.cells[r]?.[c] ?? null
    if (contains(source, row, column)) return cell
    const next = series[down ? c : r]?.(down ? k : j)
    // A constant made here does not come from where the first ones do.
    if (next != null && cell) return patchedCell(cell, { value: next, source: null, note: null }) ?? null
    return movedCell(cell, k - r, j - c)
  }

  const lines: (Cell | null)[][] = []
  for (let row = target.top; row <= target.bottom; row++) {
    const line: (Cell | null)[] = []
    for (let column = target.left; column <= target.right; column++) line.push(filled(row, column))
    lines.push(line)
  }
  return lines
}
