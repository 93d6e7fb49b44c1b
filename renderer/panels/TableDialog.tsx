import { useRef, useState } from 'react'
import { areaName, cellName, namedArea } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'
import type { Command, Input } from '../../model/workbook/command.ts'
import { freeTableName, tableAt } from '../../model/workbook/tables.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import { dataArea } from '../store/dataArea.ts'
import { hasHeader } from '../store/sortRange.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { commandProblem } from './commandProblem.ts'
import { Frame } from './Frame.tsx'
import { columnText, TableForm } from './TableForm.tsx'
import { useTableFields } from './useTableFields.tsx'
import './sortDialog.css'
import './namesDialog.css'

/** Makes a table of the selected cells, or edits the one that the current cell is in. */
export function TableDialog({ onClose }: { onClose: () => void }) {
  const table = useWindow(({ workbook, sheet, selection }) => tableAt(workbook, { sheet, ...selection.cell }))
  const first = useRef<HTMLInputElement>(null)
  if (!table) return <NewTable onClose={onClose} />
  return (
    <Frame title="Table" onClose={onClose} focus={first}>
      <TableForm key={table.id} table={table} nameField={first} onKept={onClose} onRemoved={onClose} />
    </Frame>
  )
}

/** Headers that are computed become the texts that they show, as in Excel. */
function fixedHeaders(areaText: string): Command | null {
  const { workbook, values, sheet } = windowStore.getState()
  const area = namedArea(areaText)
  const open = sheetById(workbook, sheet)
  const inputs: Record<string, Input> = {}
  for (let column = area?.left ?? 0; area && open && column <= area.right; column++) {
    const cell = cellAt(open, area.top, column)
    const value = values.value(sheet, area.top, column)
    if (cell?.formula === undefined && typeof cell?.value !== 'number') continue
    const text = isError(value) ? '' : display(value, cell?.format).text
    inputs[cellName(area.top, column)] = text === '' ? null : { value: text }
  }
  return Object.keys(inputs).length === 0 ? null : { name: 'setCells', sheet, inputs }
}

function NewTable({ onClose }: { onClose: () => void }) {
  const [area] = useState(() => dataArea(windowStore.getState()))
  const { range, title, field, fail } = useTableFields(() => ({
    range: area ? areaName(area) : '',
    title: freeTableName(windowStore.getState().workbook),
  }))
  const [headers, setHeaders] = useState(() => area !== null && (hasHeader(area) || onlyTexts(area.top)))

  function onlyTexts(row: number): boolean {
    const { values, sheet } = windowStore.getState()
    if (!area || area.bottom === area.top) return false
    for (let column = area.left; column <= area.right; column++) {
      if (typeof values.value(sheet, row, column) !== 'string') return false
    }
    return true
  }

  const make = () => {
    const { run, sheet, notify } = windowStore.getState()
    const wanted = range.trim().replaceAll('$', '')
    if (!namedArea(wanted)) {
      fail('range', 'Write a range such as A1:E7.')
      return
    }
    const add: Command = { name: 'addTable', sheet, area: wanted, headers, title: title.trim() }
    const fixed = headers ? fixedHeaders(wanted) : null
    const command: Command = fixed ? { name: 'batch', label: 'Make table', commands: [fixed, add] } : add
    const text = commandProblem(command)
    if (text !== null) {
      fail(/\bname|already a table|reads like/.test(text) ? 'title' : 'range', text)
      return
    }
    if (!run(command)) return
    onClose()
    const made = windowStore.getState().workbook.tables?.find(({ name }) => name === add.title)
    if (made) notify({ kind: 'status', text: `Formulas refer to a column of it as ${columnText(made)}.` })
  }

  return (
    <Frame title="Make a table" onClose={onClose} onSubmit={make} submit="Make table">
      {field('range', 'Where is the data?', { placeholder: 'A1:E7', autoFocus: true })}
      <label className="fc-sort-header">
        <input type="checkbox" checked={headers} onChange={(event) => setHeaders(event.currentTarget.checked)} />
        My table has headers
      </label>
      {field('title', 'Table name')}
    </Frame>
  )
}
