import { type CSSProperties, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import type { Editing } from '../store/windowState.ts'
import { argumentHint } from './argumentHint.ts'
import { cellEditText } from './beginEditing.ts'
import { type Completion, completed, completions } from './completions.ts'
import { FormulaHelp } from './FormulaHelp.tsx'
import { knownCompletions, knownFunction } from './knownFunctions.ts'
import { pressEditorKey } from './pressEditorKey.ts'
import { writeText } from './writeText.ts'

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

/** A field for what is typed into a cell, with completion and hints. Both of them show the window's one text. */
export function FormulaInput({ where, label, idleText = '', placeholder, describedBy, style, onBegin }: Props) {
  const editing = useWindow((window) => window.editing)
  const names = useWindow((window) => window.workbook.names)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [active, setActive] = useState(0)
  /** The text at which the list was sent away, or something was taken from it. */
  const [closedAt, setClosedAt] = useState<string | null>(null)

  const text = editing ? editing.text : idleText
  const here = editing?.where === where
  const formula = here && text.startsWith('=')
  const collapsed = editing?.from === editing?.to
  const list =
    formula && collapsed && closedAt !== text ? completions(text, editing.from, knownCompletions(names)) : null
  const chosen = list ? Math.min(active, list.items.length - 1) : 0
  const hint = formula && !list ? argumentHint(text, editing.from, knownFunction) : null

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    const changedElsewhere = element.value !== text
    if (here && document.activeElement !== element && (changedElsewhere || !element.dataset.here)) element.focus()
    if (here) element.dataset.here = 'true'
    else delete element.dataset.here
    writeText(element, text)
    if (here && (element.selectionStart !== editing.from || element.selectionEnd !== editing.to)) {
      element.setSelectionRange(editing.from, editing.to)
    }
  })

  /** The field's text and caret become the window's. */
  const tell = () => {
    const element = field.current
    const { editing: now, setEditing } = windowStore.getState()
    if (!element || now?.where !== where || document.activeElement !== element) return
    const { value, selectionStart: from, selectionEnd: to } = element
    if (value === now.text && from === now.from && to === now.to) return
    if (value !== now.text) setActive(0)
    setEditing({ ...now, text: value, from, to })
  }

  const accept = (item: Completion) => {
    const { editing: now, setEditing } = windowStore.getState()
    if (!now || !list) return
    const next = completed(now.text, list, item)
    setClosedAt(next.text)
    setActive(0)
    setEditing({ ...now, text: next.text, from: next.caret, to: next.caret })
    field.current?.focus()
  }

  return (
    <>
      <textarea
        ref={field}
        className={text.startsWith('=') ? 'fc-formula-input fc-formula-text' : 'fc-formula-input'}
        data-formula-input={where}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={list ? `${id}-list` : undefined}
        aria-activedescendant={list ? `${id}-${chosen}` : undefined}
        aria-describedby={hint ? `${id}-hint` : describedBy}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder={placeholder}
        defaultValue={text}
        style={style}
        onInput={tell}
        onSelect={tell}
        onFocus={() => {
          const { editing: now, setEditing } = windowStore.getState()
          if (!now) onBegin?.()
          else if (now.where !== where) setEditing({ ...now, where })
        }}
        onBlur={() => {
          const { editing: now, setEditing, workbook } = windowStore.getState()
          if (where !== 'bar' || now?.where !== 'bar') return
          if (now.text === cellEditText(workbook, now.sheet, now.cell.row, now.cell.column)) setEditing(null)
        }}
        onKeyDown={(event) => {
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
            pressEditorKey(event.nativeEvent)
          }
          // Undo inside the field is the field's.
          if (event.isDefaultPrevented() || (/^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey))) {
            event.stopPropagation()
          }
        }}
      />
      {list || hint ? (
        <FormulaHelp id={id} field={field} list={list} chosen={chosen} hint={hint} accept={accept} choose={setActive} />
      ) : null}
    </>
  )
}

/** A word that means something as it stands, a name, a cell or a truth value, is not completed by Enter. */
function isWhole(word: string, items: readonly Completion[]): boolean {
  const lower = word.toLowerCase()
  return (
    /^(?:[a-z]{1,3}[0-9]+|true|false)$/.test(lower) ||
    items.some(({ name, kind }) => kind === 'name' && name.toLowerCase() === lower)
  )
}
