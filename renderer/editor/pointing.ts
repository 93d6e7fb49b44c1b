import {
  type Address,
  type Area,
  areaName,
  columnLimit,
  columnName,
  rowLimit,
  sheetPrefix,
} from '../../model/core/reference.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import type { Editing, Selection } from '../store/windowState.ts'
import { tableReference } from './tableReference.ts'
import { wantsReference } from './wantsReference.ts'

/** The reference put in last; as long as nothing else was typed, the next one takes its place. */
let pointed: { readonly editing: Editing; readonly from: number; readonly selection: Selection } | null = null

/** Whether a reference may stand at the caret of the formula being typed. */
export function canPoint(): boolean {
  const { editing } = windowStore.getState()
  if (!editing?.text.startsWith('=')) return false
  if (pointed?.editing === editing) return true
  const { text, from, to } = editing
  if (from !== to) return false
  const start = referenceStart(text, from)
  return wantsReference(text.slice(0, start) + text.slice(from), start)
}

const sheetOnly = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!$/u

/** Where the reference at the caret begins: before it if the sheet stands there already, as in `=Model!`. */
function referenceStart(text: string, caret: number): number {
  return caret - (sheetOnly.exec(text.slice(0, caret))?.[0].length ?? 0)
}

/** The cells that the reference put in last stands for, or `null`. */
export function pointedSelection(): Selection | null {
  return pointed?.editing === windowStore.getState().editing ? (pointed?.selection ?? null) : null
}

/** Whole columns and rows are written as such. */
function referenceTo(area: Area): string {
  if (area.top === 0 && area.bottom === rowLimit - 1) return `${columnName(area.left)}:${columnName(area.right)}`
  if (area.left === 0 && area.right === columnLimit - 1) return `${area.top + 1}:${area.bottom + 1}`
  return areaName(area)
}

/** Puts the reference of `area` on the sheet in front at the caret, or in place of the one put in just before. */
export function point(area: Area, cell: Address): void {
  const { editing, setEditing, workbook, sheet } = windowStore.getState()
  if (!editing) return
  const named = tableReference(windowStore.getState(), area)
  const again = pointed?.editing === editing ? pointed : null
  const from = again ? again.from : referenceStart(editing.text, editing.from)
  const prefix = sheet === editing.sheet ? '' : sheetPrefix(sheetById(workbook, sheet)?.name ?? '')
  const reference = named ?? prefix + referenceTo(area)
  const text = editing.text.slice(0, from) + reference + editing.text.slice(editing.to)
  const caret = from + reference.length
  const next: Editing = { ...editing, text, from: caret, to: caret }
  setEditing(next)
  pointed = { editing: next, from, selection: { cell, area } }
}
