import type { Action } from '../electron/contract/actions.ts'

/** A key with its modifiers, read from Electron's accelerator syntax. */
export interface Chord {
  /** As `KeyboardEvent.key` says it, letters in lower case. */
  readonly key: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const keyNames: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Plus: '+',
  Space: ' ',
  Return: 'Enter',
  Esc: 'Escape',
}

/** `CmdOrCtrl+Shift+P` as the keys that mean it on this system. */
export function chord(accelerator: string, mac: boolean): Chord {
  const parts = accelerator.split('+')
  const name = parts.pop() ?? ''
  const held = new Set(parts)
  const command = held.has('CmdOrCtrl') || held.has('CommandOrControl')
  return {
    key: keyNames[name] ?? (name.length === 1 ? name.toLowerCase() : name),
    ctrl: held.has('Ctrl') || held.has('Control') || (command && !mac),
    meta: held.has('Cmd') || held.has('Command') || (command && mac),
    alt: held.has('Alt') || held.has('Option'),
    shift: held.has('Shift'),
  }
}

const signCodes: Readonly<Record<string, string>> = { '=': 'Equal', '-': 'Minus', '0': 'Digit0' }

export function pressed({ key, ctrl, meta, alt, shift }: Chord, event: Pressed): boolean {
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== alt || event.shiftKey !== shift) return false
  if (event.key.toLowerCase() === key.toLowerCase()) return true
  // Alt makes another letter of a key on a Mac, so there the place on the keyboard decides.
  if (alt && event.code === `Key${key.toUpperCase()}`) return true
  // So it does of a sign, where Control with Alt would be AltGr.
  if (alt && meta && event.code === signCodes[key]) return true
  // Shift makes a sign of a digit, another one on every layout.
  return shift && /^\d$/.test(key) && event.code === `Digit${key}`
}

const macSigns: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: '⇞',
  PageDown: '⇟',
  ' ': 'Space',
}

const plainNames: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ' ': 'Space',
  Escape: 'Esc',
}

/** `Ctrl+Shift+P`, on a Mac `⇧⌘P`. */
export function chordText(accelerator: string, mac: boolean): string {
  const { key, ctrl, meta, alt, shift } = chord(accelerator, mac)
  const name = key.length === 1 ? key.toUpperCase() : key
  if (mac) {
    return [ctrl && '⌃', alt && '⌥', shift && '⇧', meta && '⌘', macSigns[name] ?? name].filter(Boolean).join('')
  }
  return [ctrl && 'Ctrl', meta && 'Meta', alt && 'Alt', shift && 'Shift', plainNames[name] ?? name]
    .filter(Boolean)
    .join('+')
}

/** The accelerators of an action that reach the program here. */
export function workingKeys(action: Omit<Action, 'id'>, host: 'electron' | 'browser'): readonly string[] {
  return (host === 'browser' ? (action.browserKeys ?? action.keys) : action.keys) ?? []
}
