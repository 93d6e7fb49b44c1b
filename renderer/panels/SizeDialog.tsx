import { useState } from 'react'
import { grouped } from '../../model/core/grouped.ts'
import { rowHeightLimits, sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'
import { commandProblem } from './commandProblem.ts'
import { Field } from './Field.tsx'
import { Frame } from './Frame.tsx'

/** More lines would hold up the window. */
const mostLines = 10_000

/** One height for the selected rows, or one width for the selected columns, in pixels. */
export function SizeDialog({ line, onClose }: { line: 'row' | 'column'; onClose: () => void }) {
  const { workbook, sheet, selection, run } = windowStore.getState()
  const { top, left, bottom, right } = selection.area
  const [first, last] = line === 'row' ? [top, bottom] : [left, right]
  const open = sheetById(workbook, sheet)
  const sizes = line === 'row' ? open?.rowHeights : open?.columnWidths
  const [text, setText] = useState(() => String(sizes?.[first] ?? ''))
  const [error, setError] = useState<string | null>(null)
  const title = line === 'row' ? 'Row height' : 'Column width'

  const resize = () => {
    const size = text.trim() === '' ? null : Number(text)
    if (last - first >= mostLines) return setError(`Select at most ${grouped(mostLines)} ${line}s.`)
    if (size !== null && !Number.isFinite(size)) return setError('Write a number of pixels.')
    if (line === 'row' && size !== null && size < rowHeightLimits.least) {
      return setError(`A row is at least ${rowHeightLimits.least} pixels high.`)
    }
    const each: Record<number, number | null> = {}
    for (let at = first; at <= last; at++) each[at] = size
    const command =
      line === 'row'
        ? ({ name: 'resizeRows', sheet, heights: each } as const)
        : ({ name: 'resizeColumns', sheet, widths: each } as const)
    const problem = commandProblem(command)
    setError(problem)
    if (problem === null && run(command)) onClose()
  }

  return (
    <Frame title={title} onClose={onClose} onSubmit={resize} submit="Apply">
      <Field
        label={`${title} in pixels`}
        value={text}
        onValue={(next) => {
          setText(next)
          setError(null)
        }}
        error={error}
        placeholder={line === 'row' ? 'as high as its cells need' : 'the usual width'}
        inputMode="numeric"
        onFocus={(event) => event.currentTarget.select()}
        autoFocus
      />
    </Frame>
  )
}
