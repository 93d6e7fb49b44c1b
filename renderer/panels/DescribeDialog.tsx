import { useState } from 'react'
import { cellName } from '../../model/core/reference.ts'
import { windowStore } from '../store/store.ts'
import { currentCell } from './currentCell.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'

/** Unit, source and note of the current cell. */
export function DescribeDialog({ onClose }: { onClose: () => void }) {
  const [{ sheet, name, cell }] = useState(() => {
    const window = windowStore.getState()
    const { row, column } = window.selection.cell
    return { sheet: window.sheet, name: cellName(row, column), cell: currentCell(window) }
  })
  const [unit, setUnit] = useState(cell.unit ?? '')
  const [source, setSource] = useState(cell.source ?? '')
  const [note, setNote] = useState(cell.note ?? '')

  const keep = () => {
    const description = { unit: unit.trim(), source: source.trim(), note: note.trim() }
    if (windowStore.getState().run({ name: 'describeCell', sheet, cell: name, description })) onClose()
  }

  return (
    <Frame title={`Unit, source and note of ${name}`} onClose={onClose} onSubmit={keep} submit="OK">
      <Field label="Unit" value={unit} onValue={setUnit} placeholder="FLOP, tokens/s, years" maxLength={60} autoFocus />
      <Field label="Source" value={source} onValue={setSource} placeholder="Author (year), title" />
      <Field label="Note" value={note} onValue={setNote} long />
    </Frame>
  )
}
