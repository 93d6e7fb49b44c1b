import { Failure } from '../../core/failure.ts'
import { columnLimit, encloses, parseArea, rowLimit } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { keptFirst } from '../keptMerges.ts'
import { inReadingOrder, meets, mergesMeeting } from '../merges.ts'
import { sameData } from '../sameData.ts'
import { withShape } from '../sheetShape.ts'
import { tablesOf } from '../tables.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import { extent, rowHeightLimits, type SheetFilter, type Workbook } from '../workbook.ts'
import { checkSpan, counted } from './structure.ts'

export const resizeRows: CommandKind<'resizeRows'> = {
  label: ({ heights }) => (Object.keys(heights).length === 1 ? 'Resize row' : 'Resize rows'),
  run(workbook, { sheet: id, heights }) {
    const sheet = wantedSheet(workbook, id)
    const next: Record<number, number> = { ...sheet.rowHeights }
    let changed = false
    for (const [key, height] of Object.entries(heights)) {
      const row = Number(key)
      if (!Number.isInteger(row) || row < 0 || row >= rowLimit) {
        throw new Failure('command-invalid', `There is no row with the index ${key}.`)
      }
      if (height !== null && !(Number.isFinite(height) && height > 0 && height <= rowHeightLimits.most)) {
        throw new Failure(
          'command-invalid',
          `A row must be higher than 0 and at most ${rowHeightLimits.most} pixels high.`,
        )
      }
      if ((next[row] ?? null) === height) continue
      changed = true
      if (height === null) delete next[row]
      else next[row] = height
    }
    return changed ? withSheet(workbook, withShape(sheet, { rowHeights: next })) : workbook
  },
}

const ascending = (a: number, b: number) => a - b

function hidden(lines: readonly number[] | undefined, at: number, count: number): readonly number[] {
  const all = new Set(lines)
  for (let i = 0; i < count; i++) all.add(at + i)
  return all.size === (lines?.length ?? 0) ? (lines ?? []) : [...all].sort(ascending)
}

function shown(lines: readonly number[] | undefined, at: number, count: number): readonly number[] {
  const left = lines?.filter((index) => index < at || index >= at + count) ?? []
  return left.length === (lines?.length ?? 0) ? (lines ?? []) : left
}

export const hideRows: CommandKind<'hideRows'> = {
  label: ({ count }) => counted('Hide', 'row', count),
  run(workbook, { sheet: id, row, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('row', row, count, rowLimit)
    if (row === 0 && count >= Math.max(extent(sheet).rows + 1, 200)) {
      throw new Failure('command-invalid', 'Not every row can be hidden; select fewer.')
    }
    return withSheet(workbook, withShape(sheet, { hiddenRows: hidden(sheet.hiddenRows, row, count) }))
  },
}

export const showRows: CommandKind<'showRows'> = {
  label: () => 'Show rows',
  run(workbook, { sheet: id, row, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('row', row, count, rowLimit)
    return withSheet(workbook, withShape(sheet, { hiddenRows: shown(sheet.hiddenRows, row, count) }))
  },
}

export const hideColumns: CommandKind<'hideColumns'> = {
  label: ({ count }) => counted('Hide', 'column', count),
  run(workbook, { sheet: id, column, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('column', column, count, columnLimit)
    if (column === 0 && count >= Math.max(extent(sheet).columns + 1, 26)) {
      throw new Failure('command-invalid', 'Not every column can be hidden; select fewer.')
    }
    return withSheet(workbook, withShape(sheet, { hiddenColumns: hidden(sheet.hiddenColumns, column, count) }))
  },
}

export const showColumns: CommandKind<'showColumns'> = {
  label: () => 'Show columns',
  run(workbook, { sheet: id, column, count }) {
    const sheet = wantedSheet(workbook, id)
    checkSpan('column', column, count, columnLimit)
    return withSheet(workbook, withShape(sheet, { hiddenColumns: shown(sheet.hiddenColumns, column, count) }))
  },
}

/** More would leave nothing to scroll on any screen. */
const mostFrozen = 100

export const freezePanes: CommandKind<'freezePanes'> = {
  label: ({ rows, columns }) => (rows === 0 && columns === 0 ? 'Unfreeze panes' : 'Freeze panes'),
  run(workbook, { sheet: id, rows, columns }) {
    const sheet = wantedSheet(workbook, id)
    for (const count of [rows, columns]) {
      if (!Number.isInteger(count) || count < 0 || count > mostFrozen) {
        throw new Failure('command-invalid', `At most ${mostFrozen} rows and columns can be frozen.`)
      }
    }
    const same = rows === (sheet.frozen?.rows ?? 0) && columns === (sheet.frozen?.columns ?? 0)
    return same ? workbook : withSheet(workbook, withShape(sheet, { frozen: { rows, columns } }))
  },
}

/** Merged cells are looked at with every cell that is painted, and each empties what it covers. */
const mostMerged = 10_000

export const mergeCells: CommandKind<'mergeCells'> = {
  label: () => 'Merge cells',
  run(workbook, { sheet: id, area: name }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > mostMerged) {
      throw new Failure('command-invalid', `At most ${mostMerged} cells can be merged; select fewer.`)
    }
    if (area.top === area.bottom && area.left === area.right) return workbook
    const meeting = mergesMeeting(sheet, area)
    if (meeting.length === 1 && sameData(meeting[0], area)) return workbook
    for (const other of meeting) {
      if (!encloses(area, other))
        throw new Failure('command-invalid', 'Part of a merged cell is selected; select it whole.')
    }
    const merges = [...(sheet.merges ?? []).filter((other) => !meeting.includes(other)), area]
    return withSheet(workbook, withShape(keptFirst(sheet, area), { merges: merges.sort(inReadingOrder) }))
  },
}

export const unmergeCells: CommandKind<'unmergeCells'> = {
  label: () => 'Unmerge cells',
  run(workbook, { sheet: id, area: name }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const left = sheet.merges?.filter((merge) => !meets(merge, area)) ?? []
    if (left.length === (sheet.merges?.length ?? 0)) return workbook
    return withSheet(workbook, withShape(sheet, { merges: left }))
  },
}

/** @throws Failure `command-invalid` for rows or columns outside of its area */
export function checkFilter({ area, hidden: rows, rules }: SheetFilter): void {
  const outside = rows.some((row) => row <= area.top || row > area.bottom)
  const strange = Object.keys(rules).some((column) => Number(column) < area.left || Number(column) > area.right)
  if (outside || strange) throw new Failure('command-invalid', 'The filter concerns cells outside of its range.')
}

export const setFilter: CommandKind<'setFilter'> = {
  label: ({ filter }) => (filter === null ? 'Remove filter' : 'Filter'),
  run(workbook, { sheet: id, filter }): Workbook {
    const sheet = wantedSheet(workbook, id)
    if (filter) {
      checkFilter(filter)
      const table = tablesOf(workbook).find((each) => each.sheet === id && meets(each.area, filter.area))
      if (table) {
        const advice = 'filter other cells, or the table by its own buttons'
        throw new Failure('command-invalid', `A filter cannot lie over the table ${table.name}; ${advice}.`)
      }
    }
    if (sameData(sheet.filter ?? null, filter)) return workbook
    return withSheet(workbook, withShape(sheet, { filter }))
  },
}
