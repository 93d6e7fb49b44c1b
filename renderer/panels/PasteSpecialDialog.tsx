import { useRef, useState } from 'react'
import { type PasteChoice, type PastePart, pasteParts } from '../../model/workbook/speciallyPasted.ts'
import { Frame } from './Frame.tsx'
import './formatCells.css'

const labels: Readonly<Record<PastePart, string>> = {
  all: 'All',
  formulas: 'Formulas',
  values: 'Values',
  formats: 'Formats',
}

/** Asks what of the copied cells to paste. */
export function PasteSpecialDialog({ onClose, paste }: { onClose: () => void; paste: (choice: PasteChoice) => void }) {
  const first = useRef<HTMLInputElement>(null)
  const [part, setPart] = useState<PastePart>('values')
  const [transpose, setTranspose] = useState(false)
  return (
    <Frame
      title="Paste special"
      onClose={onClose}
      focus={first}
      onSubmit={() => {
        onClose()
        paste({ part, transpose })
      }}
      submit="Paste"
    >
      <fieldset className="fc-choices">
        <legend>Paste</legend>
        {pasteParts.map((each) => (
          <label key={each} className="fc-choice">
            <input
              ref={each === 'values' ? first : null}
              type="radio"
              name="part"
              checked={part === each}
              onChange={() => setPart(each)}
            />
            {labels[each]}
          </label>
        ))}
      </fieldset>
      <label className="fc-choice">
        <input type="checkbox" checked={transpose} onChange={(event) => setTranspose(event.currentTarget.checked)} />
        Transpose: rows become columns
      </label>
    </Frame>
  )
}
