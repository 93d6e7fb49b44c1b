import { type Area, areaName, cellName } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import { type Clip, copied, pastedCells } from '../../model/workbook/clip.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import type { Grid } from './createGrid.ts'
import { currentGrid } from './focusGrid.ts'
import { pastedText } from './pastedText.ts'
import { tsvText } from './tsv.ts'

/**
 * The cells behind the text that was put on the system's clipboard last. As long as that text is still there, pasting
 * means these cells, formulas and looks included.
 */
let memory: {
  readonly text: string
  readonly clip: Clip
  /** Pasting moves the cells, as long as nothing else was changed. */
  readonly cut: boolean
  readonly marked: boolean
} | null = null

/** Draws the mark of copied cells anew. */
let changed = () => {}

export interface GridClipboard {
  readonly forget: () => void
  /** Something was changed: pasting copies from now on, and the cells are not marked any more. */
  settle(): void
  /** The cells to mark on a sheet. */
  markedArea(sheet: string): Area | null
  stop(): void
}

/** Hears Ctrl+C, X and V while the grid has the keyboard. */
export function createClipboard(grid: Grid, onChange: () => void): GridClipboard {
  changed = onChange
  const ours = () => grid.hasKeyboard() && (window.getSelection()?.isCollapsed ?? true)
  const take = (event: ClipboardEvent) => {
    if (!ours()) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', remember(event.type === 'cut'))
  }
  const put = (event: ClipboardEvent) => {
    if (!ours()) return
    event.preventDefault()
    paste(event.clipboardData?.getData('text/plain') ?? '')
  }
  document.addEventListener('copy', take)
  document.addEventListener('cut', take)
  document.addEventListener('paste', put)
  return {
    forget: () => {
      memory = null
      changed()
    },
    settle() {
      if (memory) memory = { ...memory, cut: false, marked: false }
    },
    markedArea: (sheet) => (memory?.marked && memory.clip.sheet === sheet ? memory.clip.area : null),
    stop() {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', put)
    },
  }
}

/** The menu's way to the clipboard. */
export async function runClipboard(kind: 'cut' | 'copy' | 'paste'): Promise<void> {
  const { notify } = windowStore.getState()
  if (kind !== 'paste') {
    await navigator.clipboard.writeText(remember(kind === 'cut')).catch(() => {
      notify({ kind: 'error', text: `The browser did not allow it; press ${kind === 'cut' ? 'Ctrl+X' : 'Ctrl+C'}.` })
    })
    return
  }
  const text = await navigator.clipboard.readText().catch(() => memory?.text ?? null)
  if (text === null) notify({ kind: 'error', text: 'The browser did not allow it; press Ctrl+V.' })
  else paste(text)
}

/** Whole columns and rows end where the sheet does. */
function usedPart(area: Area): Area {
  const { values, sheet } = windowStore.getState()
  const { rows, columns } = values.extent(sheet)
  const shown = currentGrid()?.size()
  if (!shown) return area
  return {
    ...area,
    bottom: area.bottom >= shown.rows - 1 ? Math.max(area.top, Math.min(area.bottom, rows - 1)) : area.bottom,
    right: area.right >= shown.columns - 1 ? Math.max(area.left, Math.min(area.right, columns - 1)) : area.right,
  }
}

/** Remembers the selected cells. @returns what they show, for other programs */
function remember(cut: boolean): string {
  const { workbook, values, sheet: id, selection } = windowStore.getState()
  const area = usedPart(selection.area)
  const sheet = sheetById(workbook, id)
  const rows = values.matrix(id, area).map((line, r) =>
    line.map((value, c) => {
      const cell = sheet && cellAt(sheet, area.top + r, area.left + c)
      return display(value, cell?.format).text
    }),
  )
  const text = tsvText(rows)
  memory = { text, clip: copied(workbook, id, area), cut, marked: true }
  changed()
  return text
}

const sameText = (a: string, b: string) => a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd()

function paste(text: string): void {
  const { workbook, sheet, selection, run, select } = windowStore.getState()
  const { area } = selection
  const at = { row: area.top, column: area.left }
  const known = memory && sameText(memory.text, text) ? memory : null
  if (!known) {
    const pasted = pastedText(text, sheet, area)
    if (pasted && run(pasted.command)) select(at, pasted.area)
    return
  }
  const { clip, cut } = known
  if (cut && sheetById(workbook, clip.sheet)) {
    const ran = run({
      name: 'moveCells',
      sheet: clip.sheet,
      area: areaName(clip.area),
      toSheet: sheet,
      to: cellName(at.row, at.column),
    })
    if (!ran) return
    memory = null
    changed()
    select(at, {
      ...area,
      bottom: at.row + clip.area.bottom - clip.area.top,
      right: at.column + clip.area.right - clip.area.left,
    })
    return
  }
  const cells = pastedCells(clip, area)
  if (!run({ name: 'pasteCells', sheet, at: cellName(at.row, at.column), cells })) return
  select(at, {
    ...area,
    bottom: at.row + cells.length - 1,
    right: at.column + (cells[0]?.length ?? 1) - 1,
  })
}
