import { Failure } from '../core/failure.ts'
import { grouped } from '../core/grouped.ts'
import { type Address, type Area, contains, encloses, movedArea } from '../core/reference.ts'
import { inReadingOrder, meets, mergeAt, mergesMeeting } from './merges.ts'
import { patchedCell } from './patchedCell.ts'
import { sheetDraft } from './sheetDraft.ts'
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
  return withSheet(without, withShape(there, { merges: merges.sort(inReadingOrder) }))
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

/** Every merged cell is looked at with each that is painted. */
const mostMerges = 5000

/**
 * The sheet after cells of `area` came with `merges` of their own, in place of those there.
 *
 * @throws Failure `command-invalid` if a merged cell would get only a part, or for merged cells that cannot be
 */
export function withReplacedMerges(sheet: Sheet, area: Area, merges: readonly Area[]): Sheet {
  checkWholeMerges(sheet, area)
  if (merges.length > mostMerges) {
    throw new Failure('command-invalid', `At most ${grouped(mostMerges)} merged cells can come at once; select fewer.`)
  }
  const wrong = merges.some(
    (merge, i) =>
      (merge.top === merge.bottom && merge.left === merge.right) ||
      !encloses(area, merge) ||
      merges.slice(i + 1).some((other) => meets(merge, other)),
  )
  if (wrong) throw new Failure('command-invalid', 'The merged cells do not fit the cells that they come with.')
  const others = sheet.merges?.filter((merge) => !meets(merge, area)) ?? []
  if (merges.length === 0 && others.length === (sheet.merges?.length ?? 0)) return sheet
  return withShape(merges.reduce(keptFirst, sheet), { merges: [...others, ...merges].sort(inReadingOrder) })
}

/** The sheet with one input left in an area, as in Excel: the first in reading order, which goes to the top left. */
export function keptFirst(sheet: Sheet, area: Area): Sheet {
  const draft = sheetDraft(sheet)
  let kept = false
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = draft.cell(row, column)
      if (cell?.formula === undefined && cell?.value === undefined) continue
      const first = row === area.top && column === area.left
      if (!kept && !first) {
        const { formula, value } = cell
        const corner = draft.cell(area.top, area.left)
        draft.set(area.top, area.left, patchedCell(corner, { formula, value, format: corner?.format ?? cell.format }))
      }
      kept = true
      if (!first) draft.set(row, column, patchedCell(cell, { formula: null, value: null }))
    }
  }
  return draft.sheet()
}
