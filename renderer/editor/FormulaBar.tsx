import { useWindow } from '../store/store.ts'
import { beginEditing } from './beginEditing.ts'
import { currentText } from './currentText.ts'
import { FormulaInput } from './FormulaInput.tsx'
import './editor.css'

/** The formula or constant of the current cell in full, and, for a cell in error, why. */
export function FormulaBar() {
  const text = useWindow((window) => currentText(window).text)
  const spilledFrom = useWindow((window) => currentText(window).spilledFrom)
  const problem = useWindow((window) => currentText(window).problem)
  return (
    <div className="fc-formula-bar">
      <span className="fc-formula-mark" aria-hidden>
        ƒx
      </span>
      <FormulaInput
        where="bar"
        label="Formula bar"
        idleText={text}
        placeholder={spilledFrom}
        describedBy={problem ? 'fc-formula-problem' : undefined}
        onBegin={() => beginEditing(null, 'bar')}
      />
      {problem ? (
        <span className="fc-formula-problem" id="fc-formula-problem" title={problem}>
          {problem}
        </span>
      ) : null}
    </div>
  )
}
