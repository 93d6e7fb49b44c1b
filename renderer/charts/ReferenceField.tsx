import { SquareDashedMousePointer } from 'lucide-react'
import type { ReferenceText } from '../../model/workbook/workbook.ts'
import { useWindow } from '../store/store.ts'
import { TextField } from './formFields.tsx'
import { referenceProblem } from './referenceProblem.ts'
import { selectedReference, typedReference } from './selectedReference.ts'

export interface ReferenceFieldProps {
  readonly label: string
  readonly value: ReferenceText | undefined
  /** Sheet of the chart. */
  readonly sheet: string
  readonly placeholder?: string
  /** It may not be empty. */
  readonly required?: boolean
  onCommit(reference: ReferenceText | undefined): void
}

/** A range, spill or name; the button takes what is selected in the sheet. */
export function ReferenceField({ label, value, sheet, placeholder, required, onCommit }: ReferenceFieldProps) {
  // What a reference points to changes with every edit.
  useWindow((window) => window.revision)
  return (
    <TextField
      label={label}
      value={value ?? ''}
      mono
      {...(placeholder === undefined ? {} : { placeholder })}
      problem={value === undefined ? null : referenceProblem(value, sheet)}
      onCommit={(text) => {
        if (text.trim() === '') {
          if (required) return 'A series needs a range of values, such as Model!B2:B20.'
          onCommit(undefined)
          return null
        }
        const reference = typedReference(text)
        const problem = referenceProblem(reference, sheet)
        if (problem === null) onCommit(reference)
        return problem
      }}
    >
      <button
        type="button"
        className="fc-button fc-button-icon"
        aria-label={`Use the selection for ${label}`}
        title="Use the selected cells"
        onClick={() => onCommit(selectedReference())}
      >
        <SquareDashedMousePointer size={15} aria-hidden />
      </button>
    </TextField>
  )
}
