import { Failure } from '../../core/failure.ts'
import { columnLimit, parseArea, parseCell } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { patchedCell } from '../patchedCell.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { wantedSheet, withSheet } from '../wanted.ts'

export const formatCells: CommandKind<'formatCells'> = {
  label: () => 'Format cells',
  run(workbook, { sheet: id, area: name, look: { format, style, bold, italic, align } }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const draft = sheetDraft(sheet)
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        draft.set(row, column, patchedCell(draft.cell(row, column), { format, style, bold, italic, align }))
      }
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
