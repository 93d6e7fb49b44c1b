import { editText } from '../../model/format/editText.ts'
import { cellAt, sheetById, type Workbook } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import type { Editing } from '../store/windowState.ts'

/** What the editor shows of a cell: its formula, or its constant so that it reads back the same. */
export function cellEditText(workbook: Workbook, sheet: string, row: number, column: number): string {
  const open = sheetById(workbook, sheet)
  const cell = open && cellAt(open, row, column)
  if (!cell) return ''
  return cell.formula ?? (cell.value === undefined ? '' : editText(cell.value, cell.format))
}

/**
 * Starts editing the current cell: its own text, or, when typing begins, `text` instead of it; then arrow keys end the
 * editing.
 */
export function beginEditing(text: string | null, where: Editing['where']): void {
  const { sheet, selection, workbook, setEditing, notify, notice } = windowStore.getState()
  const { cell } = selection
  const shown = text ?? cellEditText(workbook, sheet, cell.row, cell.column)
  if (notice?.kind === 'error') notify(null)
  setEditing({
    sheet,
    cell,
    text: shown,
    from: shown.length,
    to: shown.length,
    where,
    ...(text === null ? {} : { quick: true }),
  })
}
