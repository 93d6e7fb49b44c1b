import { Failure } from '../../core/failure.ts'
import type { Area } from '../../core/reference.ts'
import { columnLimit, parseArea, parseCell, rowLimit } from '../../core/reference.ts'
import type { BorderPlace, CommandKind, LookKey } from '../command.ts'
import { lookKeys } from '../command.ts'
import type { CellPatch } from '../patchedCell.ts'
import { patchedCell } from '../patchedCell.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import type { Sheet } from '../workbook.ts'
import { extent } from '../workbook.ts'

/** Every cell keeps its own looks, so that this many are a lot. */
const mostFormatted = 1_000_000

/**
 * Whole columns and rows end where the sheet does.
 *
 * @throws Failure `command-invalid` when it is too much
 */
function formattedPart(sheet: Sheet, area: Area): Area {
  const used = extent(sheet)
  const bottom = area.bottom === rowLimit - 1 ? used.rows - 1 : area.bottom
  const right = area.right === columnLimit - 1 ? used.columns - 1 : area.right
  if (Math.max(0, bottom - area.top + 1) * Math.max(0, right - area.left + 1) > mostFormatted) {
    throw new Failure('command-invalid', 'At most 1,000,000 cells can be formatted at once; select fewer.')
  }
  return { ...area, bottom, right }
}

/** What Undo calls a change of one look only. */
const labels: Readonly<Record<LookKey, string>> = {
  format: 'Number format',
  style: 'Cell style',
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strike: 'Strikethrough',
  align: 'Align',
  vertical: 'Align vertically',
  wrap: 'Wrap text',
  colour: 'Text colour',
  fill: 'Fill colour',
  borderTop: 'Borders',
  borderRight: 'Borders',
  borderBottom: 'Borders',
  borderLeft: 'Borders',
}

export const formatCells: CommandKind<'formatCells'> = {
  label({ look }) {
    const keys = lookKeys.filter((key) => look[key] !== undefined)
    if (keys.length === lookKeys.length && keys.every((key) => look[key] === null)) return 'Clear formats'
    const [only] = keys
    return only !== undefined && keys.length === 1 ? labels[only] : 'Format cells'
  },
  run(workbook, { sheet: id, area: name, look }) {
    const sheet = wantedSheet(workbook, id)
    const { top, left, bottom, right } = formattedPart(sheet, parseArea(name))
    const draft = sheetDraft(sheet)
    // Of what else a command from a journal may carry, nothing may get into cells.
    const patch: CellPatch = Object.fromEntries(lookKeys.map((key) => [key, look[key]]))
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        draft.set(row, column, patchedCell(draft.cell(row, column), patch))
      }
    }
    return withSheet(workbook, draft.sheet())
  },
}

export const borderCells: CommandKind<'borderCells'> = {
  label: ({ border }) => (border === 'none' ? 'Remove borders' : 'Borders'),
  run(workbook, { sheet: id, area: name, border, line }) {
    const sheet = wantedSheet(workbook, id)
    const area = formattedPart(sheet, parseArea(name))
    const { top, left, bottom, right } = area
    const draft = sheetDraft(sheet)
    const none = border === 'none'
    const drawn = (side: BorderPlace, atEdge: boolean) =>
      none ? null : border === 'all' || (atEdge && (border === 'outline' || border === side)) ? line : undefined
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const patch: CellPatch = {
          borderTop: drawn('top', row === top),
          borderBottom: drawn('bottom', row === bottom),
          borderLeft: drawn('left', column === left),
          borderRight: drawn('right', column === right),
        }
        draft.set(row, column, patchedCell(draft.cell(row, column), patch))
      }
    }
    // What lies on the area's edge may belong to its neighbours: the new line, or none, takes its place.
    const bare = (row: number, column: number, key: LookKey) => {
      const cell = row >= 0 && column >= 0 ? draft.cell(row, column) : undefined
      if (cell?.[key] !== undefined) draft.set(row, column, patchedCell(cell, { [key]: null }))
    }
    for (let column = left; column <= right; column++) {
      if (drawn('top', true) !== undefined) bare(top - 1, column, 'borderBottom')
      if (drawn('bottom', true) !== undefined) bare(bottom + 1, column, 'borderTop')
    }
    for (let row = top; row <= bottom; row++) {
      if (drawn('left', true) !== undefined) bare(row, left - 1, 'borderRight')
      if (drawn('right', true) !== undefined) bare(row, right + 1, 'borderLeft')
    }
    return withSheet(workbook, draft.sheet())
  },
}

export const describeCell: CommandKind<'describeCell'> = {
  label: () => 'Describe cell',
  run(workbook, { sheet: id, cell: name, description: { unit, source, note } }) {
    const sheet = wantedSheet(workbook, id)
    const { row, column } = parseCell(name)
    const draft = sheetDraft(sheet)
    const patch = {
      unit: unit === '' ? null : unit,
      source: source === '' ? null : source,
      note: note === '' ? null : note,
    }
    draft.set(row, column, patchedCell(draft.cell(row, column), patch))
    return withSheet(workbook, draft.sheet())
  },
}

export const resizeColumns: CommandKind<'resizeColumns'> = {
  label: ({ widths }) => (Object.keys(widths).length === 1 ? 'Resize column' : 'Resize columns'),
  run(workbook, { sheet: id, widths }) {
    const sheet = wantedSheet(workbook, id)
    const next: Record<number, number> = { ...sheet.columnWidths }
    let changed = false
    for (const [key, width] of Object.entries(widths)) {
      const column = Number(key)
      if (!Number.isInteger(column) || column < 0 || column >= columnLimit) {
        throw new Failure('command-invalid', `There is no column with the index ${key}.`)
      }
      if (width !== null && !(Number.isFinite(width) && width > 0)) {
        throw new Failure('command-invalid', 'A column must be wider than 0 pixels.')
      }
      if ((next[column] ?? null) === width) continue
      changed = true
      if (width === null) delete next[column]
      else next[column] = width
    }
    return changed ? withSheet(workbook, { ...sheet, columnWidths: next }) : workbook
  },
}
