import { type Address, type Area, areaName, cellName } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import { type Clip, copied } from '../../model/workbook/clip.ts'
import type { PasteChoice } from '../../model/workbook/speciallyPasted.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import { pasteChart, pasteCopiedChart } from '../store/pasteChart.ts'
import { type ClipboardContent, readClipboard } from '../store/readClipboard.ts'
import { windowStore } from '../store/store.ts'
import { clipHtml } from './clipHtml.ts'
import { focusGrid } from './focusGrid.ts'
import type { Grid } from './grid.ts'
import { htmlClip } from './htmlClip.ts'
import { mostCells, pasteClip, refusesMore, tooMany } from './pasteClip.ts'
import { pastedText, textClip } from './pastedText.ts'
import { trustedClip } from './trustedClip.ts'
import { tsvText } from './tsv.ts'
import { usedPart } from './usedPart.ts'
import { wholeLines } from './wholeLines.ts'

/**
 * The cells behind the text that was put on the system's clipboard last. As long as that text is still there, pasting
 * means these cells, formulas and looks included.
 */
let memory: {
  readonly text: string
  readonly clip: Clip
  /** The cells with what is empty of whole rows and columns. */
  readonly whole: Area
  /** Pasting moves the cells, as long as nothing else was changed. */
  readonly cut: boolean
  readonly marked: boolean
} | null = null

/** Draws the mark of copied cells anew. */
let changed = () => {}

/** A menu asks to copy or cut: the cells are meant, wherever the menu has left the keyboard. */
let asked = false

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
  const settle = () => {
    if (memory) memory = { ...memory, cut: false, marked: false }
  }
  const ours = () => grid.hasKeyboard() && (window.getSelection()?.isCollapsed ?? true)
  const take = (event: ClipboardEvent) => {
    if (!asked && !ours()) return
    event.preventDefault()
    const taken = remember(event.type === 'cut')
    if (!taken) return
    event.clipboardData?.setData('text/plain', taken.text)
    event.clipboardData?.setData('text/html', taken.html())
  }
  const put = (event: ClipboardEvent) => {
    if (!ours()) return
    event.preventDefault()
    const { clipboardData: data } = event
    paste({ text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }, { part: 'all' })
  }
  document.addEventListener('copy', take)
  document.addEventListener('cut', take)
  document.addEventListener('paste', put)
  return {
    forget: () => {
      memory = null
      changed()
    },
    settle,
    markedArea: (sheet) => (memory?.marked && memory.clip.sheet === sheet ? memory.clip.area : null),
    stop() {
      // Another workbook may come, with sheets of the same ids.
      settle()
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', put)
    },
  }
}

/** The menu's way to the clipboard. `choice` is for `paste`. */
export async function runClipboard(
  kind: 'cut' | 'copy' | 'paste',
  choice: PasteChoice = { part: 'all' },
): Promise<void> {
  const { notify } = windowStore.getState()
  if (kind !== 'paste') {
    focusGrid()
    // The event that follows is heard above; nothing else can write HTML as it is.
    asked = true
    const done = document.execCommand(kind)
    asked = false
    if (!done) {
      notify({ kind: 'error', text: `The browser did not allow it; press ${kind === 'cut' ? 'Ctrl+X' : 'Ctrl+C'}.` })
    }
    return
  }
  const content = await readClipboard().catch(() => null)
  if (content) paste(content, choice)
  else if (pasteCopiedChart()) return
  else if (memory) paste({ text: memory.text, html: '' }, choice)
  else notify({ kind: 'error', text: 'The browser did not allow it; press Ctrl+V.' })
}

interface Taken {
  /** What the cells show. */
  readonly text: string
  /** The same with formats and numbers in full. */
  html(): string
}

/** Remembers the selected cells. @returns them for other programs; `null` if they are too many */
function remember(cut: boolean): Taken | null {
  const { workbook, values, sheet: id, selection, notify } = windowStore.getState()
  const area = usedPart(selection.area)
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1)
  if (count > mostCells) {
    notify({ kind: 'error', text: tooMany(count, 'copied') })
    return null
  }
  const sheet = sheetById(workbook, id)
  const shown = values.matrix(id, area)
  const rows = shown.map((line, r) =>
    line.map((value, c) => {
      const cell = sheet && cellAt(sheet, area.top + r, area.left + c)
      return display(value, cell?.format).text
    }),
  )
  const text = tsvText(rows)
  const clip = { ...copied(workbook, id, area), values: shown }
  memory = { text, clip, whole: wholeLines(selection.area), cut, marked: true }
  windowStore.getState().setCopiedChart(null)
  changed()
  return { text, html: () => clipHtml(clip) }
}

const sameText = (a: string, b: string) => a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd()

function paste({ text, html }: ClipboardContent, choice: PasteChoice): void {
  if (pasteChart({ text, html })) return
  const { workbook, sheet, selection, run, select, notify } = windowStore.getState()
  const { area } = selection
  const at = { row: area.top, column: area.left }
  const known = memory && sameText(memory.text, text) ? memory : null
  const plain = choice.part === 'all' && !choice.transpose
  if (known?.cut && plain && sheetById(workbook, known.clip.sheet)) {
    move(known.clip, at)
    return
  }
  // Counted before the table is read, which takes long for a very large one.
  if (!known && text.length > mostCells && refusesMore(pastedText(text, sheet, area)?.count ?? 0)) return
  const clip = known?.clip ?? (html === '' ? null : foreignClip(html, at, choice))
  if (!clip && plain) {
    const pasted = pastedText(text, sheet, area)
    if (pasted && !refusesMore(pasted.count) && run(pasted.command())) select(at, pasted.area)
    return
  }
  if (!clip && choice.part === 'formats') {
    notify({ kind: 'error', text: 'The clipboard holds no formats, only text.' })
    return
  }
  const cells = clip ?? textClip(text)
  if (cells) pasteClip(cells, choice, known?.whole)
}

/** Cells of another program or window. Asked for as such, formulas come as they are; else those that give the same here. */
function foreignClip(html: string, at: Address, { part }: PasteChoice): Clip | null {
  const clip = htmlClip(html, at)
  if (!clip || part !== 'all') return clip
  const trusted = trustedClip(clip, at)
  const { replaced } = trusted
  if (replaced > 0) {
    const text = `${replaced === 1 ? 'One formula reads' : `${replaced} formulas read`} what was not copied along; ${replaced === 1 ? 'its value was' : 'their values were'} pasted.`
    windowStore.getState().notify({ kind: 'status', text })
  }
  return trusted.clip
}

/** Moves cut cells. */
function move(clip: Clip, to: Address): void {
  const { sheet, run, select } = windowStore.getState()
  const ran = run({
    name: 'moveCells',
    sheet: clip.sheet,
    area: areaName(clip.area),
    toSheet: sheet,
    to: cellName(to.row, to.column),
  })
  if (!ran) return
  memory = null
  changed()
  select(to, {
    top: to.row,
    left: to.column,
    bottom: to.row + clip.area.bottom - clip.area.top,
    right: to.column + clip.area.right - clip.area.left,
  })
}
