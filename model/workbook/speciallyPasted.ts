import type { Area } from '../core/reference.ts'
import type { CellValue } from '../core/value.ts'
import { isError } from '../core/value.ts'
import { transposed } from '../formula/transposed.ts'
import type { Clip } from './clip.ts'
import { movedCell, tiled } from './clip.ts'
import { lookKeys } from './command.ts'
import type { CellPatch } from './patchedCell.ts'
import { patchedCell } from './patchedCell.ts'
import { wantedSheet } from './wanted.ts'
import type { Cell, Workbook } from './workbook.ts'
import { cellAt } from './workbook.ts'

/** What of copied cells is pasted: all, formulas and constants, what they showed, or looks. */
export const pasteParts = ['all', 'formulas', 'values', 'formats'] as const
export type PastePart = (typeof pasteParts)[number]

export interface PasteChoice {
  readonly part: PastePart
  /** Rows become columns. */
  readonly transpose?: boolean
}

/** What Undo calls it. */
export function pasteLabel({ part, transpose }: PasteChoice): string {
  if (part === 'all') return transpose ? 'Paste transposed' : 'Paste'
  return `Paste ${part}${transpose ? ' transposed' : ''}`
}

/**
 * The cells for `pasteCells` at the top left of `target`, of which the clip gives only a part; the other part stays as
 * it is there. Tiles as `pastedCells` does.
 *
 * @throws Failure `command-invalid` for an unknown sheet
 */
export function speciallyPasted(
  workbook: Workbook,
  sheetId: string,
  clip: Clip,
  target: Area,
  { part, transpose = false }: PasteChoice,
): readonly (readonly (Cell | null)[])[] {
  const sheet = wantedSheet(workbook, sheetId)
  const height = clip.cells.length
  const width = clip.cells[0]?.length ?? 0
  return tiled(transpose ? width : height, transpose ? height : width, target, (r, c, row, column) => {
    const from = transpose ? { row: c, column: r } : { row: r, column: c }
    const source = clip.cells[from.row]?.[from.column] ?? null
    const origin = { row: clip.area.top + from.row, column: clip.area.left + from.column }
    const there = () => {
      if (!transpose) return movedCell(source, row - origin.row, column - origin.column)
      return source?.formula === undefined
        ? source
        : { ...source, formula: transposed(source.formula, origin, { row, column }) }
    }
    if (part === 'all') return there()
    const old = cellAt(sheet, row, column)
    if (part === 'formats') return patchedCell(old, looksOf(source)) ?? null
    if (part === 'formulas') {
      const { formula = null, value = null } = there() ?? {}
      return patchedCell(old, { formula, value }) ?? null
    }
    const shown = clip.values?.[from.row]?.[from.column]
    return patchedCell(old, valuePatch(shown === undefined ? (source?.value ?? null) : shown)) ?? null
  })
}

/** All looks of a cell, `null` for those that it lacks. */
export function looksOf(cell: Cell | null): CellPatch {
  return Object.fromEntries(lookKeys.map((key) => [key, cell?.[key] ?? null]))
}

/** A value as a constant. No constant is an error: it becomes the formula that gives it. */
function valuePatch(value: CellValue): CellPatch {
  if (isError(value)) return { formula: `=${value.error}`, value: null }
  return { formula: null, value }
}
