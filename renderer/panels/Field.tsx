import { type InputHTMLAttributes, type Ref, useId } from 'react'

/** A labelled field with its error under it. */
export function Field({
  label,
  value,
  onValue,
  error,
  long,
  mono,
  fieldRef,
  ...rest
}: {
  label: string
  value: string
  onValue: (value: string) => void
  error?: string | null
  long?: boolean
  mono?: boolean
  fieldRef?: Ref<HTMLInputElement>
} & Omit<InputHTMLAttributes<HTMLInputElement | HTMLTextAreaElement>, 'value' | 'onChange'>) {
  const id = useId()
  const shared = {
    ...rest,
    id,
    value,
    className: `fc-text${mono ? ' fc-mono' : ''}`,
    spellCheck: long ?? false,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
  }
  return (
    <div className="fc-field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={3} onChange={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          ref={fieldRef}
          type="text"
          autoComplete="off"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
      {error ? (
        <div className="fc-field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      ) : null}
    </div>
  )
}
