import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { grouped } from '../../model/core/grouped.ts'
import { type CellSearch, type FoundCell, findCells, nextFound, replacement } from '../store/findCells.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { findStep, lastSearch, showFound } from './findStep.ts'
import { useFoundCells } from './useFoundCells.ts'
import './findBar.css'

const same = (a: FoundCell, b: FoundCell) => a.sheet === b.sheet && a.row === b.row && a.column === b.column

/** Looks for a text in the sheet or workbook and replaces it; stands above the sheet, which stays usable. */
export function FindBar() {
  const finding = useWindow((window) => window.finding)
  return finding ? <Opened replaces={finding === 'replace'} /> : null
}

function Opened({ replaces }: { replaces: boolean }) {
  const board = useActionBoard()
  const [search, setSearch] = useState(lastSearch.search)
  const [by, setBy] = useState(lastSearch.by)
  const [told, setTold] = useState('')
  const found = useFoundCells(search)
  const sheet = useWindow((window) => window.sheet)
  const current = useWindow(({ selection }) => selection.cell)
  const field = useRef<HTMLInputElement>(null)
  const asked = useWindow((window) => window.findingAsked)
  // The key that opens it brings back to its field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: being asked for again is what it waits for.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const set = (part: Partial<CellSearch>) => {
    const next = { ...search, ...part }
    setSearch(next)
    setTold('')
    lastSearch.search = next
  }

  const go = (back: boolean) => {
    if (!board.commitEditing()) return
    setTold(search.text === '' ? 'Type what to look for.' : '')
    findStep(back)
  }

  /** `3 of 17` while one of them is the current cell. */
  const count = (): string => {
    if (search.text === '' || !found) return ''
    if (found.length === 0) return 'Nothing found'
    const at = found.findIndex((cell) => same(cell, { sheet, ...current })) + 1
    return at > 0 ? `${grouped(at)} of ${grouped(found.length)}` : `${grouped(found.length)} found`
  }

  const replaceOne = () => {
    if (!board.commitEditing()) return
    const { sheet, selection, run } = windowStore.getState()
    const here = { sheet, ...selection.cell }
    const found = findCells(search)
    if (!found.some((cell) => same(cell, here))) {
      go(false)
      return
    }
    const change = replacement([here], search, by)
    if (change && !run(change.command)) return
    const next = nextFound(findCells(search), false)
    if (next) showFound(next)
    else setTold(change ? 'Replaced the last one.' : 'Nothing to replace here.')
  }

  const replaceAll = () => {
    if (!board.commitEditing()) return
    const change = replacement(findCells(search), search, by)
    if (!change) setTold('Nothing to replace.')
    else if (windowStore.getState().run(change.command)) {
      setTold(`Replaced in ${change.count === 1 ? 'one cell' : `${change.count} cells`}.`)
    }
  }

  const close = () => {
    windowStore.getState().openFinding(null)
    board.focusSheet()
  }

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    else if (event.target.name === 'by') replaceOne()
    else if (event.target.type === 'text') go(event.shiftKey)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // Enter and Escape mean the same in all of its fields.
    <section className="fc-find" aria-label="Find and replace" data-area="find" onKeyDown={keyDown}>
      <div className="fc-find-line">
        <input
          ref={field}
          name="text"
          type="text"
          className="fc-text"
          aria-label="Find"
          aria-invalid={told === '' && found?.length === 0 && search.text !== ''}
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          value={search.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Previous match"
          title={`Previous match ${board.keyText('Shift+F3')}`}
          onClick={() => go(true)}
        >
          <ChevronUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Next match"
          title={`Next match ${board.keyText('F3')}`}
          onClick={() => go(false)}
        >
          <ChevronDown size={16} aria-hidden />
        </button>
        <Choice on={search.matchCase} set={(matchCase) => set({ matchCase })}>
          Match case
        </Choice>
        <Choice on={search.wholeCell} set={(wholeCell) => set({ wholeCell })}>
          Whole cell
        </Choice>
        <Choice on={search.inFormulas} set={(inFormulas) => set({ inFormulas })}>
          In formulas
        </Choice>
        <Choice on={search.allSheets} set={(allSheets) => set({ allSheets })}>
          All sheets
        </Choice>
        <span className="fc-quiet fc-find-told" role="status">
          {told || count()}
        </span>
        <button type="button" className="fc-button fc-button-icon" aria-label="Close find" onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
      {replaces ? (
        <div className="fc-find-line">
          <input
            name="by"
            type="text"
            className="fc-text"
            aria-label="Replace with"
            placeholder="Replace with"
            autoComplete="off"
            spellCheck={false}
            value={by}
            onChange={(event) => {
              setBy(event.currentTarget.value)
              lastSearch.by = event.currentTarget.value
            }}
          />
          <button type="button" className="fc-button fc-button-outlined" onClick={replaceOne}>
            Replace
          </button>
          <button type="button" className="fc-button fc-button-outlined" onClick={replaceAll}>
            Replace all
          </button>
        </div>
      ) : null}
    </section>
  )
}

function Choice({ on, set, children }: { on: boolean; set: (on: boolean) => void; children: ReactNode }) {
  return (
    <label className="fc-find-choice">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      {children}
    </label>
  )
}
