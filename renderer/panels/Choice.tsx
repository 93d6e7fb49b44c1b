import { useId } from 'react'

/** A labelled list of which one is chosen. */
export function Choice<T extends string>({
  label,
  value,
  choices,
  onValue,
}: {
  label: string
  value: T
  choices: readonly (readonly [T, string])[]
  onValue: (value: T) => void
}) {
  const id = useId()
  return (
    <div className="fc-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="fc-text" value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A labelled box that is on or off. */
export function Check({ label, value, onValue }: { label: string; value: boolean; onValue: (value: boolean) => void }) {
  return (
    <label className="fc-choice">
      <input type="checkbox" checked={value} onChange={(event) => onValue(event.currentTarget.checked)} />
      {label}
    </label>
  )
}
