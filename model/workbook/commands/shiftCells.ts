import { Failure } from '../../core/failure.ts'
import { type Area, columnLimit, parseArea, rowLimit } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { meets } from '../merges.ts'
import { restructuredWorkbook } from '../restructuredWorkbook.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { withShape } from '../sheetShape.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import { type Cell, cellAt, extent, type Sheet } from '../workbook.ts'

type Direction = 'row' | 'column'

/** The cells that a shift moves: the area and all beyond it. */
const band = (area: Area, direction: Direction): Area =>
  direction === 'row' ? { ...area, bottom: rowLimit - 1 } : { ...area, right: columnLimit - 1 }

const sizeOf = (area: Area, direction: Direction) =>
  direction === 'row' ? area.bottom - area.top + 1 : area.right - area.left + 1

const movedArea = (area: Area, direction: Direction, by: number): Area =>
  direction === 'row'
    ? { ...area, top: area.top + by, bottom: area.bottom + by }
    : { ...area, left: area.left + by, right: area.right + by }

/** Merged cells go along whole; @throws Failure `command-invalid` for one that would be torn */
function shiftedMerges(sheet: Sheet, area: Area, direction: Direction, by: number): readonly Area[] {
  const moving = band(area, direction)
  return (sheet.merges ?? []).flatMap((merge) => {
    if (!meets(merge, moving)) return merge
    const inside =
      direction === 'row'
        ? merge.left >= moving.left && merge.right <= moving.right && merge.top >= moving.top
        : merge.top >= moving.top && merge.bottom <= moving.bottom && merge.left >= moving.left
    if (!inside) throw new Failure('command-invalid', 'This would tear a merged cell; unmerge it first.')
    if (by > 0) return movedArea(merge, direction, by)
    const first = direction === 'row' ? merge.top > area.bottom : merge.left > area.right
    if (first) return movedArea(merge, direction, by)
    const last = direction === 'row' ? merge.bottom <= area.bottom : merge.right <= area.right
    if (last) return []
    throw new Failure('command-invalid', 'This would tear a merged cell; unmerge it first.')
  })
}

function shifted(sheet: Sheet, area: Area, direction: Direction, by: number): Sheet {
  const used = extent(sheet)
  const moving = band(area, direction)
  const draft = sheetDraft(sheet)
  const bottom = Math.min(moving.bottom, used.rows - 1)
  const right = Math.min(moving.right, used.columns - 1)
  const placed: { readonly row: number; readonly column: number; readonly cell: Cell }[] = []
  for (let row = moving.top; row <= bottom; row++) {
    for (let column = moving.left; column <= right; column++) {
      const cell = cellAt(sheet, row, column)
      if (!cell) continue
      draft.set(row, column, undefined)
      const gone = by < 0 && (direction === 'row' ? row <= area.bottom : column <= area.right)
      if (!gone) placed.push({ row, column, cell })
    }
  }
  for (const { row, column, cell } of placed) {
    if (direction === 'row') draft.set(row + by, column, cell)
    else draft.set(row, column + by, cell)
  }
  return withShape(draft.sheet(), { merges: sheet.merges && shiftedMerges(sheet, area, direction, by) })
}

export const insertCells: CommandKind<'insertCells'> = {
  label: () => 'Insert cells',
  run(workbook, { sheet: id, area: name, shift }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const direction = shift === 'down' ? 'row' : 'column'
    const by = sizeOf(area, direction)
    const used = extent(sheet)
    const last = direction === 'row' ? used.rows + by > rowLimit : used.columns + by > columnLimit
    if (last) throw new Failure('command-invalid', 'Inserting these cells would push others off the end of the sheet.')
    const change = { kind: 'insertCells', sheet: sheet.name, area, direction } as const
    const rewritten = restructuredWorkbook(workbook, change)
    return withSheet(rewritten, shifted(wantedSheet(rewritten, id), area, direction, by))
  },
}

export const deleteCells: CommandKind<'deleteCells'> = {
  label: () => 'Delete cells',
  run(workbook, { sheet: id, area: name, shift }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const direction = shift === 'up' ? 'row' : 'column'
    const change = { kind: 'deleteCells', sheet: sheet.name, area, direction } as const
    const rewritten = restructuredWorkbook(workbook, change)
    return withSheet(rewritten, shifted(wantedSheet(rewritten, id), area, direction, -sizeOf(area, direction)))
  },
}
