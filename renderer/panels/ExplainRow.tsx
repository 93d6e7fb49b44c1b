import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CellError, CellValue, Matrix } from '../../model/core/value.ts'
import { explainedValue, unitAfter } from './explainedValue.ts'

interface Props {
  /** What it is, for the button that unfolds it. */
  readonly name: string
  readonly head: ReactNode
  /** A second line. */
  readonly about?: ReactNode
  readonly value: CellValue | Matrix | undefined
  readonly format?: string | undefined
  readonly unit?: string | undefined
  readonly fault?: CellError | null
  /** What it unfolds to; absent: nothing. */
  readonly inside?: (() => ReactNode) | undefined
  readonly open?: boolean
}

/** One line of an explanation: what it is, its value, and how that comes about if asked for. */
export function ExplainRow({ name, head, about, value, format, unit, fault = null, inside, open = false }: Props) {
  const [shown, setShown] = useState(open)
  const text = explainedValue(value, format)
  const shownUnit = typeof value === 'number' || Array.isArray(value) ? unitAfter(unit, format) : ''
  // Beside a long value there would be no room for what it is of.
  const long = text.length > 18
  const failed = typeof value === 'object' && value !== null && 'error' in value
  return (
    <li className="fc-explain-row">
      <div className="fc-explain-line">
        {inside ? (
          <button
            type="button"
            className="fc-explain-twist"
            aria-expanded={shown}
            aria-label={`How ${name} comes about`}
            onClick={() => setShown(!shown)}
          >
            <ChevronRight size={14} aria-hidden />
          </button>
        ) : (
          <span className="fc-explain-twist" />
        )}
        <div className="fc-explain-head">{head}</div>
        <div className={`fc-explain-value${failed ? ' fc-explain-failed' : ''}${long ? ' fc-explain-long' : ''}`}>
          {text}
          {shownUnit === '' ? null : <span className="fc-unit"> {shownUnit}</span>}
        </div>
      </div>
      {about ? <div className="fc-explain-about">{about}</div> : null}
      {fault ? (
        <p className="fc-explain-fault">
          <strong>{fault.error} arises here.</strong> {fault.message}
        </p>
      ) : null}
      {inside && shown ? <div className="fc-explain-inside">{inside()}</div> : null}
    </li>
  )
}
