import { type RefObject, useState } from 'react'
import { type Area, areaName, namedArea, sheetPrefix } from '../../model/core/reference.ts'
import { structuredText } from '../../model/formula/structured.ts'
import type { Command, CommandOf } from '../../model/workbook/command.ts'
import { sheetById, type Table } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { commandProblem } from './commandProblem.ts'
import { Field } from './Field.tsx'

const { run } = windowStore.getState()

/** `Model!A1:E7`. */
export function tablePlace({ sheet, area }: Table): string {
  return sheetPrefix(sheetById(windowStore.getState().workbook, sheet)?.name ?? '') + areaName(area)
}

/** The first column as formulas refer to it. */
export function columnText({ name, columns }: Table): string {
  const first = columns[0] ?? ''
  return structuredText({ table: name, parts: [], columns: [first, first] })
}

/** What was typed as an area, with or without the table's own sheet before it. */
function typedArea(text: string, table: Table): Area | null {
  const prefix = tablePlace(table).slice(0, -areaName(table.area).length).toLowerCase()
  const bare = text.trim().replaceAll('$', '')
  return namedArea(bare.toLowerCase().startsWith(prefix) ? bare.slice(prefix.length) : bare)
}

/** Renames, resizes or dissolves a table, each as one step. */
export function TableForm({
  table,
  nameField,
  onKept,
  onRemoved,
}: {
  table: Table
  nameField?: RefObject<HTMLInputElement | null>
  onKept: () => void
  onRemoved: () => void
}) {
  const [title, setTitle] = useState(table.name)
  const [range, setRange] = useState(() => tablePlace(table))
  const [problem, setProblem] = useState<{ field: 'title' | 'range'; text: string } | null>(null)

  const keep = () => {
    const area = typedArea(range, table)
    if (!area) {
      setProblem({ field: 'range', text: 'Write a range on the same sheet, such as A1:E7.' })
      return
    }
    const rename: CommandOf<'renameTable'> = { name: 'renameTable', table: table.id, title: title.trim() }
    const resize: CommandOf<'resizeTable'> = { name: 'resizeTable', table: table.id, area: areaName(area) }
    const wrongTitle = commandProblem(rename)
    const wrongRange = commandProblem(resize)
    if (wrongTitle !== null) setProblem({ field: 'title', text: wrongTitle })
    else if (wrongRange !== null) setProblem({ field: 'range', text: wrongRange })
    else if (run(edit(table, rename, resize))) onKept()
  }

  return (
    <form
      className="fc-names-form"
      aria-label={`Table ${table.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Field
        label="Table name"
        value={title}
        onValue={(text) => {
          setTitle(text)
          setProblem(null)
        }}
        error={problem?.field === 'title' ? problem.text : null}
        {...(nameField && { fieldRef: nameField })}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Field
        label="Range, headers included"
        value={range}
        onValue={(text) => {
          setRange(text)
          setProblem(null)
        }}
        error={problem?.field === 'range' ? problem.text : null}
        mono
      />
      <p className="fc-quiet">In formulas: {columnText(table)}</p>
      <div className="fc-names-foot">
        <button
          type="button"
          className="fc-button fc-button-outlined"
          onClick={() => {
            if (run({ name: 'removeTable', table: table.id })) onRemoved()
          }}
        >
          Convert to range
        </button>
        <button type="submit" className="fc-button fc-button-primary">
          Change
        </button>
      </div>
    </form>
  )
}

/** Only what differs, so that Undo says what it was. */
function edit(table: Table, rename: CommandOf<'renameTable'>, resize: CommandOf<'resizeTable'>): Command {
  if (resize.area === areaName(table.area)) return rename
  if (rename.title === table.name) return resize
  return { name: 'batch', label: 'Edit table', commands: [rename, resize] }
}
