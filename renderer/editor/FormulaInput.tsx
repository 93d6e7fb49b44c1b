import { type CSSProperties, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Workbook } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import type { Editing } from '../store/windowState.ts'
import { argumentHint } from './argumentHint.ts'
import { cellEditText } from './beginEditing.ts'
import { type Completion, type Completions, completed, completions } from './completions.ts'
import { FormulaHelp } from './FormulaHelp.tsx'
import { createFormulaField, type FieldEvents, type FormulaField } from './formulaField.ts'
import { knownCompletions, knownFunction } from './knownFunctions.ts'
import { pressEditorKey } from './pressEditorKey.ts'
import { tableCompletions } from './tableCompletions.ts'
import { visibleProblem } from './visibleProblem.ts'

interface Props {
  readonly where: Editing['where']
  readonly label: string
  /** Shown while nothing is being edited. */
  readonly idleText?: string
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  readonly style?: CSSProperties
  /** The field got the keyboard while nothing is being edited. */
  readonly onBegin?: () => void
}

/** From so many characters on a field costs more than a moment. */
const longText = 300

/** A field for what is typed into a cell, with completion and hints. Both of them show the window's one text. */
export function FormulaInput({ where, label, idleText = '', placeholder = '', describedBy, style, onBegin }: Props) {
  const editing = useWindow((window) => window.editing)
  const names = useWindow((window) => window.workbook.names)
  const sheets = useWindow((window) => window.workbook.sheets)
  const tables = useWindow((window) => window.workbook.tables)
  const host = useRef<HTMLDivElement>(null)
  const field = useRef<FormulaField>(null)
  const wasHere = useRef(false)
  const id = useId()
  const [active, setActive] = useState(0)
  /** The text at which the list was sent away, or something was taken from it. */
  const [closedAt, setClosedAt] = useState<string | null>(null)

  const text = editing ? editing.text : idleText
  const here = editing?.where === where
  const formula = here && text.startsWith('=')
  const collapsed = editing?.from === editing?.to
  const list =
    formula && collapsed && closedAt !== text
      ? suggestions(editing, { names, sheets, ...(tables && { tables }) })
      : null
  const chosen = list ? Math.min(active, list.items.length - 1) : 0
  const hint = formula && !list ? argumentHint(text, editing.from, knownFunction) : null
  const problem = formula && !list ? visibleProblem(text, editing.from) : null
  const helps = list !== null || hint !== null || problem !== null

  const accept = (item: Completion) => {
    const { editing: now, setEditing } = windowStore.getState()
    if (!now || !list) return
    const next = completed(now.text, list, item)
    setClosedAt(next.text)
    setActive(0)
    setEditing({ ...now, text: next.text, from: next.caret, to: next.caret })
    field.current?.focus()
  }

  const events = useRef<FieldEvents>(null)
  events.current = {
    typed(value, from, to) {
      const { editing: now, setEditing } = windowStore.getState()
      if (now?.where !== where || !field.current?.hasFocus()) return
      if (value === now.text && from === now.from && to === now.to) return
      if (value !== now.text) setActive(0)
      setEditing({ ...now, text: value, from, to })
    },
    pressed(event) {
      const step = list && { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (list && step && !event.altKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault()
        setActive((chosen + step + list.items.length) % list.items.length)
      } else if (list && (event.key === 'Tab' || (event.key === 'Enter' && !isWhole(list.word, list.items)))) {
        event.preventDefault()
        const item = list.items[chosen]
        if (item) accept(item)
      } else if (list && event.key === 'Escape') {
        event.preventDefault()
        setClosedAt(text)
      } else {
        pressEditorKey(event)
      }
      // Undo inside the field is the field's.
      if (event.defaultPrevented || (/^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey))) {
        event.stopPropagation()
      }
      return event.defaultPrevented
    },
    focused() {
      const { editing: now, setEditing } = windowStore.getState()
      // At once: whatever sets the caret next finds the text in place.
      if (!now) flushSync(() => onBegin?.())
      else if (now.where !== where) flushSync(() => setEditing({ ...now, where }))
    },
    blurred() {
      const { editing: now, setEditing, workbook } = windowStore.getState()
      if (where !== 'bar' || now?.where !== 'bar') return
      if (now.text === cellEditText(workbook, now.sheet, now.cell.row, now.cell.column)) setEditing(null)
    },
  }

  useLayoutEffect(() => {
    if (!host.current) return
    const made = createFormulaField(host.current, where, label, {
      typed: (...typed) => events.current?.typed(...typed),
      pressed: (event) => events.current?.pressed(event) ?? false,
      focused: () => events.current?.focused(),
      blurred: () => events.current?.blurred(),
    })
    field.current = made
    wasHere.current = false
    return () => {
      field.current = null
      made.destroy()
    }
  }, [where, label])

  useLayoutEffect(() => {
    if (!editing) field.current?.forget()
  }, [editing])

  useLayoutEffect(() => {
    const now = field.current
    if (!now) return undefined
    now.showPlaceholder(text === '' ? placeholder : '')
    if (!here) {
      // Neither typing nor moving about must wait for the field that only looks on.
      wasHere.current = false
      return afterFrame(() => now.show(text, editing, false), editing && text.length > longText ? 100 : 0)
    }
    const before = now.text()
    now.show(text, editing, true)
    if (!now.hasFocus() && (before !== text || !wasHere.current)) now.focus()
    wasHere.current = true
    return undefined
  })

  // The list and the hint stand outside of the field's shadow root, where no id is known.
  useLayoutEffect(() => {
    const input = field.current?.input
    if (!input) return
    const found = (name: string | undefined) => (name === undefined ? null : document.getElementById(name))
    relate(input, 'ariaActiveDescendantElement', list ? found(`${id}-${chosen}`) : null)
    relateAll(input, 'ariaControlsElements', list ? found(`${id}-list`) : null)
    relateAll(input, 'ariaDescribedByElements', found(hint ? `${id}-hint` : problem ? `${id}-problem` : describedBy))
  })

  return (
    <>
      <div
        ref={host}
        className={text.startsWith('=') ? 'fc-formula-input fc-formula-text' : 'fc-formula-input'}
        data-formula-input={where}
        style={style}
      />
      {helps ? (
        <FormulaHelp
          id={id}
          host={host}
          left={(index) => field.current?.left(index) ?? null}
          list={list}
          chosen={chosen}
          hint={hint}
          problem={problem}
          accept={accept}
          choose={setActive}
        />
      ) : null}
    </>
  )
}

/** Columns and parts behind the bracket of a table; anything else elsewhere. */
function suggestions({ text, from, sheet, cell }: Editing, workbook: Omit<Workbook, 'charts'>): Completions | null {
  return (
    tableCompletions(text, from, workbook, { sheet, ...cell }) ?? completions(text, from, knownCompletions(workbook))
  )
}

type One = 'ariaActiveDescendantElement'
type Some = 'ariaControlsElements' | 'ariaDescribedByElements'

function relate(input: HTMLElement, relation: One, element: Element | null): void {
  if (input[relation] !== element) input[relation] = element
}

function relateAll(input: HTMLElement, relation: Some, element: Element | null): void {
  const [now = null] = input[relation] ?? []
  if (now !== element) input[relation] = element ? [element] : null
}

/** A word that means something as it stands, a name, a cell or a truth value, is not completed by Enter. */
function isWhole(word: string, items: readonly Completion[]): boolean {
  const lower = word.toLowerCase()
  return (
    /^(?:[a-z]{1,3}[0-9]+|true|false)$/.test(lower) ||
    items.some(({ name, kind }) => (kind === 'name' || kind === 'table') && name.toLowerCase() === lower)
  )
}

/** Does `work` once the next frame is painted. @returns how to call it off */
function afterFrame(work: () => void, delayMs: number): () => void {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(work, delayMs)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
}
