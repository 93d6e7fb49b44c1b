import { type Address, areaName } from '../../model/core/reference.ts'
import type { CellValue } from '../../model/core/value.ts'
import { isError } from '../../model/core/value.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { changesByItself } from '../../model/formula/changesByItself.ts'
import { type Clip, pastedCells } from '../../model/workbook/clip.ts'
import { patchedCell } from '../../model/workbook/patchedCell.ts'
import { run } from '../../model/workbook/run.ts'
import { emptyWorkbook } from '../../model/workbook/workbook.ts'

/** Computing more than these on the side would hold up the window. */
const mostCells = 50_000

/** A clip whose formulas give what they gave where they come from, and how many did not. */
export interface TrustedClip {
  readonly clip: Clip
  /** Formulas in whose place stands what they showed. */
  readonly replaced: number
}

/**
 * A formula from another program or workbook is worth having when it gives the same here. One that reads cells that were
 * not copied, fixed cells that lie elsewhere here, or functions that do not exist would silently give something else:
 * what it showed takes its place.
 *
 * @param at where the clip is pasted
 */
export function trustedClip(clip: Clip, at: Address): TrustedClip {
  const formulas = clip.cells.flat().filter((cell) => cell?.formula !== undefined).length
  if (formulas === 0) return { clip, replaced: 0 }
  const given = valuesHere(clip, at)
  let replaced = 0
  const cells = clip.cells.map((line, r) =>
    line.map((cell, c) => {
      const shown = clip.values?.[r]?.[c] ?? null
      if (cell?.formula === undefined || shown === null || isError(shown)) return cell
      const here = given(r, c)
      if (same(here, shown) || (changesByItself(cell.formula) && !isError(here))) return cell
      replaced++
      return patchedCell(cell, { formula: null, value: shown }) ?? null
    }),
  )
  return { clip: { ...clip, cells }, replaced }
}

/** What the clip's cells give on an empty sheet. */
function valuesHere(clip: Clip, at: Address): (r: number, c: number) => CellValue {
  const width = clip.cells[0]?.length ?? 0
  if (clip.cells.length * width > mostCells) return () => null
  const target = { top: at.row, left: at.column, bottom: at.row, right: at.column }
  const sheet = emptyWorkbook.sheets[0]?.id ?? ''
  const cells = pastedCells(clip, target)
  const place = areaName(target)
  const { values } = createEngine(run(emptyWorkbook, { name: 'pasteCells', sheet, at: place, cells }))
  return (r, c) => values.value(sheet, at.row + r, at.column + c)
}

/** Equal but for the last digits, which other programs compute in another order or round. */
function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
  }
  return a === b || (a === null && b === '')
}
