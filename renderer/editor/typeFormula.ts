import { windowStore } from '../store/store.ts'
import { beginEditing } from './beginEditing.ts'

/**
 * Types `text` into the formula being edited at its caret, or starts one in the current cell with it; `from` to `to`
 * of it is selected then.
 */
export function typeFormula(text: string, from: number, to: number): void {
  const formula = text.startsWith('=')
  if (!windowStore.getState().editing) beginEditing('', 'cell')
  const { editing, setEditing } = windowStore.getState()
  if (!editing) return
  const { quick: _, ...rest } = editing
  const before = editing.text.startsWith('=') ? editing.text.slice(0, editing.from) : ''
  const after = editing.text.startsWith('=') ? editing.text.slice(editing.to) : ''
  const lead = before === '' && !formula ? '=' : ''
  const own = before !== '' && formula ? text.slice(1) : text
  const shift = before.length + lead.length + own.length - text.length
  setEditing({ ...rest, text: before + lead + own + after, from: from + shift, to: to + shift })
}
