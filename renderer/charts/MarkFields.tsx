import { Plus, Trash2 } from 'lucide-react'
import { typed } from '../../model/format/typed.ts'
import type { ChartMark, ChartPlace } from '../../model/workbook/workbook.ts'
import { TextField } from './formFields.tsx'
import { referenceProblem } from './referenceProblem.ts'
import { typedReference } from './selectedReference.ts'
import { withKey } from './withKey.ts'

export interface MarkFieldsProps {
  readonly marks: readonly ChartMark[]
  readonly sheet: string
  onChange(marks: readonly ChartMark[]): void
}

type PlaceKey = 'x' | 'xTo' | 'y' | 'yTo'

/** Reference lines, bands and annotations: what is filled in says what a mark is. */
export function MarkFields({ marks, sheet, onChange }: MarkFieldsProps) {
  return (
    <fieldset className="fc-chart-group">
      <legend>Lines, bands and notes in the plot</legend>
      <div className="fc-chart-group-buttons">
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Add a line, band or note"
          title="Add a line, band or note"
          onClick={() => onChange([...marks, {}])}
        >
          <Plus size={14} aria-hidden />
        </button>
      </div>
      {marks.map((mark, i) => {
        const set = (next: ChartMark): void => onChange(marks.with(i, next))
        const place = (key: PlaceKey, label: string) => (
          <PlaceField
            label={`${label} of mark ${i + 1}`}
            value={mark[key]}
            sheet={sheet}
            onCommit={(value) => set(withKey(mark, key, value))}
          />
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the chart.
          <div key={i} className="fc-chart-mark">
            <TextField
              label={`Text of mark ${i + 1}`}
              value={mark.text ?? ''}
              placeholder="Text, or =Model!A1"
              onCommit={(text) => {
                set(withKey(mark, 'text', text || undefined))
                return null
              }}
            >
              <button
                type="button"
                className="fc-button fc-button-icon"
                aria-label={`Remove mark ${i + 1}`}
                title="Remove"
                onClick={() => onChange(marks.toSpliced(i, 1))}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </TextField>
            <div className="fc-chart-pair">
              {place('x', 'x')}
              {place('xTo', 'x end')}
            </div>
            <div className="fc-chart-pair">
              {place('y', 'y')}
              {place('yTo', 'y end')}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

export interface PlaceFieldProps {
  readonly label: string
  readonly value: ChartPlace | undefined
  readonly sheet: string
  onCommit(value: ChartPlace | undefined): void
}

/** A number, a date, a text of the axis, or a cell with its `=`. */
export function PlaceField({ label, value, sheet, onCommit }: PlaceFieldProps) {
  const text = value === undefined ? '' : String(value)
  return (
    <TextField
      label={label}
      value={text}
      placeholder="Number, date or =B3"
      problem={text.startsWith('=') ? referenceProblem(text.slice(1), sheet) : null}
      onCommit={(written) => {
        const trimmed = written.trim()
        if (trimmed === '') onCommit(undefined)
        else if (trimmed.startsWith('=')) {
          const reference = typedReference(trimmed)
          const problem = referenceProblem(reference, sheet)
          if (problem !== null) return problem
          onCommit(`=${reference}`)
        } else {
          const { input } = typed(trimmed)
          const found = input && 'value' in input ? input.value : null
          onCommit(typeof found === 'number' ? found : trimmed)
        }
        return null
      }}
    />
  )
}
