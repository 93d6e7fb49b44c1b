import { useState } from 'react'
import { tablesOf } from '../../model/workbook/tables.ts'
import { useWindow, windowStore } from '../store/store.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'
import { tablePlace } from './TableForm.tsx'

/** Asks for a cell, a range or a name and goes there. */
export function GoToDialog({ onClose }: { onClose: () => void }) {
  const names = useWindow((window) => window.workbook.names)
  const tables = useWindow(({ workbook }) => tablesOf(workbook))
  const [place, setPlace] = useState('')
  const [error, setError] = useState<string | null>(null)

  const go = (wanted: string) => {
    const { goTo, notify } = windowStore.getState()
    if (goTo(wanted)) onClose()
    else {
      // The sentence belongs under the field, not into the corner.
      setError(windowStore.getState().notice?.text ?? null)
      notify(null)
    }
  }

  return (
    <Frame title="Go to" onClose={onClose} onSubmit={() => go(place)} submit="Go">
      <Field
        label="Cell, range, name or table"
        value={place}
        onValue={(text) => {
          setPlace(text)
          setError(null)
        }}
        error={error}
        placeholder="B12, A1:C3, Sheet1!B2"
        autoFocus
      />
      {names.length + tables.length > 0 ? (
        <ul className="fc-plain-list" aria-label="Names">
          {names.map(({ name, refersTo }) => (
            <li key={name}>
              <button type="button" className="fc-listed" onClick={() => go(name)}>
                <span>{name}</span>
                <span className="fc-quiet">{refersTo.slice(1)}</span>
              </button>
            </li>
          ))}
          {tables.map((table) => (
            <li key={table.id}>
              <button type="button" className="fc-listed" onClick={() => go(table.name)}>
                <span>{table.name}</span>
                <span className="fc-quiet">table {tablePlace(table)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Frame>
  )
}
