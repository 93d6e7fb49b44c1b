import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { ChartKind } from '../../model/workbook/workbook.ts'

export const kindLabels: Readonly<Record<ChartKind, string>> = {
  line: 'Line',
  step: 'Step',
  area: 'Area',
  bar: 'Bar',
  scatter: 'Scatter',
  band: 'Band',
  histogram: 'Histogram',
  tornado: 'Tornado',
  heatmap: 'Heat map',
}

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly mono?: boolean
  /** Why what stands there now does not work. */
  readonly problem?: string | null
  /** Suggestions. */
  readonly list?: readonly string[]
  /** Behind the field. */
  readonly children?: ReactNode
  /** Called when the field is left or Enter is pressed and its text has changed. @returns why it is refused */
  onCommit(text: string): string | null
}

/** A text that counts when it is finished, so that one change is one undo step. Escape brings the old text back. */
export function TextField({ label, value, placeholder, mono, problem, list, children, onCommit }: TextFieldProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState<string | null>(null)
  const [last, setLast] = useState(value)
  // Undo and other fields change the value, too.
  if (last !== value) {
    setLast(value)
    setText(value)
    setRefused(null)
  }

  const commit = (): void => {
    if (text === value) setRefused(null)
    else setRefused(onCommit(text))
  }
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && text !== value) {
      event.preventDefault()
      setText(value)
      setRefused(null)
    }
  }
  const error = refused ?? (text === value ? (problem ?? null) : null)
  return (
    <div className="fc-field">
      <label htmlFor={id}>{label}</label>
      <div className="fc-chart-field">
        <input
          id={id}
          type="text"
          className={`fc-text${mono ? ' fc-mono' : ''}`}
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={!mono}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          list={list ? `${id}-list` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={keyDown}
        />
        {children}
      </div>
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ) : null}
      {error ? (
        <div className="fc-field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      ) : null}
    </div>
  )
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string
  readonly value: T
  /** Value and what it is called. */
  readonly choices: readonly (readonly [T, string])[]
  onCommit(value: T): void
}

export function ChoiceField<T extends string>({ label, value, choices, onCommit }: ChoiceFieldProps<T>) {
  const id = useId()
  return (
    <div className="fc-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="fc-text"
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([each]) => each === event.currentTarget.value)
          if (chosen) onCommit(chosen[0])
        }}
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
