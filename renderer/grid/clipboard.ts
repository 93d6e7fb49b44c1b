import { grouped } from '../../model/core/grouped.ts'
import { type Address, type Area, areaName, cellName } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import { type Clip, copied, pastedArea, pastedCells } from '../../model/workbook/clip.ts'
import type { Command } from '../../model/workbook/command.ts'
import { mergeAt } from '../../model/workbook/merges.ts'
import { sameData } from '../../model/workbook/sameData.ts'
import { type PasteChoice, pasteLabel, speciallyPasted } from '../../model/workbook/speciallyPasted.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import { pasteChart, pasteCopiedChart } from '../store/pasteChart.ts'
import { type ClipboardContent, readClipboard } from '../store/readClipboard.ts'
import { windowStore } from '../store/store.ts'
import { clipHtml } from './clipHtml.ts'
import { currentGrid, focusGrid } from './focusGrid.ts'
import type { Grid } from './grid.ts'
import { htmlClip } from './htmlClip.ts'
import { mergesAlong } from './mergesAlong.ts'
import { pastedText, textClip } from './pastedText.ts'
import { trustedClip } from './trustedClip.ts'
import { tsvText } from './tsv.ts'

/** The most cells that are copied or pasted at once; more would hold up the window for too long. */
const mostCells = 500_000

/** Whether these are too many cells to paste; the notice says so. */
function refusesMore(count: number): boolean {
  if (count > mostCells) windowStore.getState().notify({ kind: 'error', text: tooMany(count, 'pasted') })
  return count > mostCells
}

const tooMany = (count: number, what: 'copied' | 'pasted') =>
  `${grouped(count)} cells are too many: at most ${grouped(mostCells)} can be ${what} at once.`

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

/** Whole columns and rows end where the sheet does. */
export function usedPart(area: Area): Area {
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
  memory = { text, clip, cut, marked: true }
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
  pasteClip(clip ?? textClip(text), choice)
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

/** Pastes cells at the selection, as one step, and selects them. */
export function pasteClip(clip: Clip | null, choice: PasteChoice, label = pasteLabel(choice)): void {
  if (!clip) return
  const { workbook, sheet, selection, run, select } = windowStore.getState()
  const { area } = selection
  const at = { row: area.top, column: area.left }
  const count = Math.max(
    clip.cells.length * (clip.cells[0]?.length ?? 0),
    (area.bottom - area.top + 1) * (area.right - area.left + 1),
  )
  const target = count > mostCells ? usedPart(area) : targetOf(clip, choice)
  if (refusesMore(clip.cells.length * (clip.cells[0]?.length ?? 0))) return
  const all = choice.part === 'all' && !choice.transpose
  // Cells of other programs have values only where they have no formula.
  const part = choice.part === 'values' && !clip.values ? 'formulas' : choice.part
  const cells = all ? pastedCells(clip, target) : speciallyPasted(workbook, sheet, clip, target, { ...choice, part })
  // Looks bring their merged cells along, and take those there apart.
  const looks = part === 'all' || part === 'formats'
  const merges = looks && mergesAlong(clip, pastedArea(target, cells), choice.transpose)
  const command: Command = { name: 'pasteCells', sheet, at: cellName(at.row, at.column), cells, ...merges }
  if (!run(label === 'Paste' ? command : { name: 'batch', label, commands: [command] })) return
  select(at, { ...area, bottom: at.row + cells.length - 1, right: at.column + (cells[0]?.length ?? 1) - 1 })
}

/** Where cells are pasted: what is selected, or the first cell of a merged one that gets a single value or formula. */
function targetOf({ cells }: Clip, { part }: PasteChoice): Area {
  const { workbook, sheet, selection } = windowStore.getState()
  const { area } = selection
  const open = sheetById(workbook, sheet)
  const merge = open && mergeAt(open, area.top, area.left)
  const single = cells.length === 1 && cells[0]?.length === 1 && (part === 'values' || part === 'formulas')
  return single && merge && sameData(merge, area) ? { ...area, bottom: area.top, right: area.left } : area
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
