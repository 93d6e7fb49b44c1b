import { useState } from 'react'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { commandProblem } from './commandProblem.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'

/** A new name for the sheet in front, for menus and the palette; tabs rename in place. */
export function RenameSheetDialog({ onClose }: { onClose: () => void }) {
  const { workbook, sheet, run } = windowStore.getState()
  const [title, setTitle] = useState(() => sheetById(workbook, sheet)?.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const rename = () => {
    const command = { name: 'renameSheet', sheet, title: title.trim() } as const
    const problem = commandProblem(command)
    setError(problem)
    if (problem === null && run(command)) onClose()
  }
  return (
    <Frame title="Rename sheet" onClose={onClose} onSubmit={rename} submit="Rename">
      <Field
        label="Sheet name"
        value={title}
        onValue={(text) => {
          setTitle(text)
          setError(null)
        }}
        error={error}
        onFocus={(event) => event.currentTarget.select()}
        autoFocus
      />
    </Frame>
  )
}
