import { Failure } from '../core/failure.ts'
import { type Address, type Area, contains, encloses, movedArea } from '../core/reference.ts'
import { meets, mergeAt, mergesMeeting } from './merges.ts'
import { withShape } from './sheetShape.ts'
import { wantedSheet, withSheet } from './wanted.ts'
import { type Cell, holdsInput, type Sheet, type Workbook } from './workbook.ts'

/** @throws Failure `command-invalid` if a merged cell lies partly where cells are to be written */
function checkWholeMerges(sheet: Sheet, area: Area): void {
  if (mergesMeeting(sheet, area).some((merge) => !encloses(area, merge))) {
    throw new Failure('command-invalid', 'A merged cell lies partly where these cells would go; unmerge it first.')
  }
}

/**
 * The workbook after merged cells went along with cells that moved from `area` to `target`, in place of those there.
 *
 * @param before the sheets before the move
 * @throws Failure `command-invalid` if one would be torn
 */
export function withMovedMerges(
  workbook: Workbook,
  before: { readonly from: Sheet; readonly onto: Sheet },
  area: Area,
  target: Area,
): Workbook {
  const { from, onto } = before
  if (!from.merges && !onto.merges) return workbook
  const moving = mergesMeeting(from, area)
  if (moving.some((merge) => !encloses(area, merge))) {
    throw new Failure('command-invalid', 'Part of a merged cell would be moved; select it whole.')
  }
  const down = target.top - area.top
  const across = target.left - area.left
  const left = withShape(wantedSheet(workbook, from.id), {
    merges: from.merges?.filter((merge) => !moving.includes(merge)),
  })
  const without = withSheet(workbook, left)
  const there = wantedSheet(without, onto.id)
  checkWholeMerges(there, target)
  const merges = [
    ...(there.merges ?? []).filter((merge) => !meets(merge, target)),
    ...moving.map((merge) => movedArea(merge, down, across)),
  ]
  return withSheet(without, withShape(there, { merges: merges.sort((a, b) => a.top - b.top || a.left - b.left) }))
}

/**
 * The sheet after `cells` were pasted from `at` on: merged cells that would hide one of them are taken apart. A single
 * cell may be pasted into a merged one.
 *
 * @throws Failure `command-invalid` if a merged cell would get only a part
 */
export function withPastedMerges(sheet: Sheet, at: Address, cells: readonly (readonly (Cell | null)[])[]): Sheet {
  if (!sheet.merges) return sheet
  const { row: top, column: left } = at
  const area = { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 0) - 1 }
  const single = area.top === area.bottom && area.left === area.right
  const own = single ? mergeAt(sheet, top, left) : undefined
  if (own?.top === top && own.left === left) return sheet
  checkWholeMerges(sheet, area)
  const hides = (merge: Area) =>
    cells.some((line, r) =>
      line.some((cell, c) => {
        const corner = top + r === merge.top && left + c === merge.left
        return holdsInput(cell ?? undefined) && !corner && contains(merge, top + r, left + c)
      }),
    )
  const hiding = mergesMeeting(sheet, area).filter(hides)
  if (hiding.length === 0) return sheet
  return withShape(sheet, { merges: sheet.merges.filter((merge) => !hiding.includes(merge)) })
}
