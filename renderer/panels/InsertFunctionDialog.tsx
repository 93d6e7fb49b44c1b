import { useEffect, useRef, useState } from 'react'
import { cellName } from '../../model/core/reference.ts'
import { windowStore } from '../store/store.ts'
import { useActionBoard } from './actionBoard.ts'
import { fittedFields, formulaWith } from './argumentFields.ts'
import { callReading } from './callReading.ts'
import { Frame } from './Frame.tsx'
import { InsertFunctionChooser } from './InsertFunctionChooser.tsx'
import { InsertFunctionForm } from './InsertFunctionForm.tsx'
import { catalogueEntry, insertTarget } from './insertTarget.ts'
import './insertFunction.css'

const { getState } = windowStore

/** Finds a function, asks for its arguments one by one, and writes the call into the current cell. */
export function InsertFunctionDialog({ onClose }: { onClose: () => void }) {
  const board = useActionBoard()
  const [target] = useState(() => insertTarget(getState()))
  const { editing, place, lost } = target
  const [name, setName] = useState(() => place.call?.name ?? getState().insertTopic)
  const [fields, setFields] = useState<readonly string[]>(place.call?.args ?? [])
  /** Insert was pressed, so what is missing is told too. */
  const [pressed, setPressed] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const start = useRef<HTMLInputElement>(null)
  const entry = name === null ? undefined : catalogueEntry(name)

  // What was being typed has the keyboard again when nothing came of this.
  useEffect(
    () => () => {
      const where = getState().editing?.where
      if (where) document.querySelector<HTMLElement>(`[data-formula-input=${where}]`)?.focus()
    },
    [],
  )

  const insert = () => {
    if (!entry) return
    setPressed(true)
    const { fields: read, firstUnfit } = callReading(entry, fittedFields(entry, fields), editing.sheet, getState())
    if (firstUnfit >= 0) {
      form.current?.querySelector<HTMLElement>(`[data-argument="${firstUnfit}"]`)?.focus()
      return
    }
    const text = formulaWith(
      place,
      entry.name,
      read.map((field) => field.text),
    )
    getState().setEditing({ ...editing, text, from: text.length, to: text.length })
    board.commitEditing()
    getState().showSheet(editing.sheet)
    onClose()
  }

  const cell = cellName(editing.cell.row, editing.cell.column)
  return (
    <Frame
      title="Insert function"
      wide
      onClose={onClose}
      {...(entry ? { onSubmit: insert } : {})}
      focus={start}
      foot={
        entry ? (
          <>
            <span className="fc-insert-where">
              Into {cell}
              {lost === '' ? null : (
                <>
                  , in place of <span className="fc-mono">{lost}</span>
                </>
              )}
            </span>
            <button type="button" className="fc-button fc-button-outlined" onClick={onClose}>
              Cancel
            </button>
            <button type="submit" className="fc-button fc-button-primary">
              Insert
            </button>
          </>
        ) : undefined
      }
    >
      {entry ? (
        <InsertFunctionForm
          key={entry.name}
          ref={form}
          start={start}
          entry={entry}
          fields={fields}
          onFields={setFields}
          sheet={editing.sheet}
          pressed={pressed}
          onBack={() => setName(null)}
          onHelp={() => {
            onClose()
            getState().showTopic(entry.name)
          }}
        />
      ) : (
        <InsertFunctionChooser
          start={start}
          text={place.word}
          onChoose={(chosen) => {
            // Arguments already written are kept for the same function only.
            if (chosen !== place.call?.name) setFields([])
            setPressed(false)
            setName(chosen)
          }}
        />
      )}
    </Frame>
  )
}
