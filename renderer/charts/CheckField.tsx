import { useId } from 'react'

export interface CheckFieldProps {
  readonly label: string
  readonly value: boolean
  onCommit(value: boolean): void
}

/** Something that is on or off. */
export function CheckField({ label, value, onCommit }: CheckFieldProps) {
  const id = useId()
  return (
    <div className="fc-chart-check">
      <input id={id} type="checkbox" checked={value} onChange={(event) => onCommit(event.currentTarget.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
