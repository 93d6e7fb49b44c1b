import { Menu, MenuItem, MenuProvider, MenuSeparator, useMenuStore } from '@ariakit/react'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Command } from '../../model/workbook/command.ts'
import { type Sheet, tabColors } from '../../model/workbook/workbook.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { deleteSheet } from './deleteSheet.ts'
import './sheetTabs.css'

const { run, showSheet } = windowStore.getState()

/** Tabs of the sheets: arrows move, F2 or a double click renames, the context menu has the rest. */
export function SheetTabs() {
  const board = useActionBoard()
  const sheets = useWindow((window) => window.workbook.sheets)
  const front = useWindow((window) => window.sheet)
  const [renaming, setRenaming] = useState<string | null>(null)
  const [anchor, setAnchor] = useState({ x: 0, y: 0 })
  const menu = useMenuStore()
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab in front is another one then.
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [front])
  const index = sheets.findIndex(({ id }) => id === front)
  /** The sheet being dragged, and before which tab it would come to stand. */
  const [drag, setDrag] = useState<{ readonly sheet: string; readonly to: number } | null>(null)

  /** Runs a command after keeping what is being typed. */
  const change = (command: Command) => {
    if (board.commitEditing()) run(command)
  }

  const startRenaming = (sheet: string) => {
    if (board.commitEditing()) setRenaming(sheet)
  }

  const drop = (copy: boolean) => {
    setDrag(null)
    if (!drag) return
    if (copy) {
      change({ name: 'copySheet', sheet: drag.sheet, index: drag.to })
      return
    }
    const from = sheets.findIndex(({ id }) => id === drag.sheet)
    change({ name: 'moveSheet', sheet: drag.sheet, index: drag.to > from ? drag.to - 1 : drag.to })
  }

  const openMenu = (sheet: string, x: number, y: number) => {
    showSheet(sheet)
    setAnchor({ x, y })
    menu.show()
  }

  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: sheets.length - 1 }[event.key]
    const sheet = target === undefined ? undefined : sheets[target]
    if (sheet && !event.altKey && !event.ctrlKey && !event.metaKey) {
      showSheet(sheet.id)
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target as number]?.focus()
    } else if (event.key === 'F2' && !event.shiftKey) startRenaming(front)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(front, box.left, box.top)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="fc-sheets" data-area="tabs">
      <div
        role="tablist"
        aria-label="Sheets"
        className="fc-tab-list"
        ref={list}
        onWheel={(event) => {
          // A mouse without a sideways wheel reaches them all.
          event.currentTarget.scrollLeft += event.deltaY
        }}
      >
        {sheets.map((sheet, at) =>
          renaming === sheet.id ? (
            <Rename
              key={sheet.id}
              sheet={sheet}
              onDone={() => {
                setRenaming(null)
                board.focusSheet()
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              className={`fc-tab${sheet.color ? ` fc-tab-${sheet.color}` : ''}${dropClass(drag?.to, at, sheets.length)}`}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'copyMove'
                event.dataTransfer.setData('text/plain', sheet.name)
                setDrag({ sheet: sheet.id, to: at })
              }}
              onDragOver={(event) => {
                if (!drag) return
                event.preventDefault()
                event.dataTransfer.dropEffect = event.ctrlKey || event.altKey ? 'copy' : 'move'
                const box = event.currentTarget.getBoundingClientRect()
                const to = event.clientX > box.left + box.width / 2 ? at + 1 : at
                if (to !== drag.to) setDrag({ ...drag, to })
              }}
              onDrop={(event) => {
                event.preventDefault()
                event.stopPropagation()
                drop(event.ctrlKey || event.altKey)
              }}
              onDragEnd={() => setDrag(null)}
              aria-selected={sheet.id === front}
              tabIndex={sheet.id === front ? 0 : -1}
              title={sheet.name.length > 24 ? sheet.name : undefined}
              onClick={() => showSheet(sheet.id)}
              onDoubleClick={() => startRenaming(sheet.id)}
              onKeyDown={keyDown}
              onContextMenu={(event) => {
                event.preventDefault()
                openMenu(sheet.id, event.clientX, event.clientY)
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="fc-button fc-button-icon fc-add-sheet"
        aria-label="Add sheet"
        title={`Add sheet ${board.shortcut('insert:sheet') ?? ''}`.trim()}
        onClick={() => board.perform('insert:sheet')}
      >
        <Plus size={16} aria-hidden />
      </button>
      <MenuProvider store={menu}>
        <Menu className="fc-menu" aria-label="Sheet" portal unmountOnHide getAnchorRect={() => anchor} modal>
          <MenuItem className="fc-menu-item" onClick={() => startRenaming(front)}>
            <span>Rename</span>
            <span className="fc-keys">F2</span>
          </MenuItem>
          <MenuItem
            className="fc-menu-item"
            disabled={index <= 0}
            onClick={() => change({ name: 'moveSheet', sheet: front, index: index - 1 })}
          >
            <span>Move left</span>
          </MenuItem>
          <MenuItem
            className="fc-menu-item"
            disabled={index >= sheets.length - 1}
            onClick={() => change({ name: 'moveSheet', sheet: front, index: index + 1 })}
          >
            <span>Move right</span>
          </MenuItem>
          <MenuItem className="fc-menu-item" onClick={() => change({ name: 'copySheet', sheet: front })}>
            <span>Copy</span>
          </MenuItem>
          <MenuSeparator className="fc-menu-line" />
          <div className="fc-tab-colors" role="presentation">
            {([null, ...tabColors] as const).map((color) => (
              <MenuItem
                key={color ?? 'none'}
                className={`fc-tab-color${color ? ` fc-tab-${color}` : ''}`}
                aria-label={color ? `Colour ${color}` : 'No colour'}
                title={color ?? 'no colour'}
                onClick={() => change({ name: 'colorSheet', sheet: front, color })}
              />
            ))}
          </div>
          <MenuSeparator className="fc-menu-line" />
          <MenuItem
            className="fc-menu-item"
            disabled={sheets.length === 1}
            onClick={() => {
              if (board.commitEditing()) void deleteSheet(front)
            }}
          >
            <span>Delete</span>
          </MenuItem>
        </Menu>
      </MenuProvider>
    </div>
  )
}

/** The line where a dragged tab would come to stand. */
function dropClass(to: number | undefined, at: number, count: number): string {
  if (to === at) return ' fc-drop-before'
  return to === count && at === count - 1 ? ' fc-drop-after' : ''
}

function Rename({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const done = useRef(false)
  const finish = (title: string | null) => {
    if (done.current) return
    if (title !== null && title !== sheet.name && !run({ name: 'renameSheet', sheet: sheet.id, title })) return
    done.current = true
    onDone()
  }
  return (
    <input
      className="fc-tab fc-tab-rename"
      aria-label="Sheet name"
      spellCheck={false}
      maxLength={100}
      defaultValue={sheet.name}
      ref={(input) => {
        if (!input || document.activeElement === input) return
        input.focus()
        input.select()
      }}
      size={Math.max(sheet.name.length, 6)}
      onBlur={(event) => {
        finish(event.currentTarget.value)
        // A name that was refused is told by a notice; the old one stays.
        if (!done.current) finish(null)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value)
        if (event.key === 'Escape') finish(null)
      }}
    />
  )
}
