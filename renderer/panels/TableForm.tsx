import { type RefObject, useState } from 'react'
import { type Area, areaName, namedArea, sheetPrefix } from '../../model/core/reference.ts'
import { structuredText } from '../../model/formula/structured.ts'
import type { Command } from '../../model/workbook/command.ts'
import { sameData } from '../../model/workbook/sameData.ts'
import { sheetById, type Table } from '../../model/workbook/workbook.ts'
import { buttonsCommand } from '../store/filterRange.ts'
import { windowStore } from '../store/store.ts'
import { totalsCommand } from '../store/totals.ts'
import { commandProblem } from './commandProblem.ts'
import { useTableFields } from './useTableFields.tsx'
import './sortDialog.css'

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
  const { title, range, field, fail } = useTableFields(() => ({ title: table.name, range: tablePlace(table) }))
  const [totals, setTotals] = useState(table.totals === true)
  const [filter, setFilter] = useState(table.filter !== undefined)

  const keep = () => {
    const area = typedArea(range, table)
    if (!area) {
      fail('range', 'Write a range on the same sheet, such as A1:E7.')
      return
    }
    const rename: Command = { name: 'renameTable', table: table.id, title: title.trim() }
    const resize: Command = { name: 'resizeTable', table: table.id, area: areaName(area) }
    const wrongTitle = commandProblem(rename)
    const wrongRange = commandProblem(resize)
    if (wrongTitle !== null) return fail('title', wrongTitle)
    if (wrongRange !== null) return fail('range', wrongRange)
    // Only what differs, so that Undo says what it was.
    const commands: readonly Command[] = [
      ...(title.trim() === table.name ? [] : [rename]),
      ...(sameData(area, table.area) ? [] : [resize]),
      ...(totals === (table.totals === true) ? [] : [totalsCommand(table, totals)]),
      ...(filter === (table.filter !== undefined) ? [] : [buttonsCommand(table, filter)]),
    ]
    const [only, more] = commands
    if (only && !run(more ? { name: 'batch', label: 'Edit table', commands } : only)) return
    onKept()
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
      {field('title', 'Table name', {
        ...(nameField && { fieldRef: nameField }),
        onFocus: (event) => event.currentTarget.select(),
      })}
      {field('range', table.totals ? 'Range with headers and totals' : 'Range with headers')}
      <div className="fc-table-parts">
        <label className="fc-sort-header">
          <input type="checkbox" checked={totals} onChange={(event) => setTotals(event.currentTarget.checked)} />
          Totals row
        </label>
        <label className="fc-sort-header">
          <input type="checkbox" checked={filter} onChange={(event) => setFilter(event.currentTarget.checked)} />
          Filter buttons
        </label>
      </div>
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
