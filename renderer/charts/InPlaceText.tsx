import { useEffect, useRef } from 'react'
import type { Box } from '../../model/chart/textMark.ts'

export interface InPlaceTextProps {
  readonly label: string
  readonly value: string
  readonly box: Box
  onCommit(text: string): void
  onClose(): void
}

/** A text of the chart being typed where it stands; Enter or leaving keeps it, Escape does not. */
export function InPlaceText({ label, value, box, onCommit, onClose }: InPlaceTextProps) {
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => input.current?.select(), [])
  const finish = (keep: boolean): void => {
    if (done.current) return
    done.current = true
    const text = input.current?.value ?? value
    if (keep && text !== value) onCommit(text)
    onClose()
  }
  return (
    <input
      ref={input}
      className="fc-text fc-chart-in-place"
      aria-label={label}
      defaultValue={value}
      // biome-ignore lint/a11y/noAutofocus: it stands where the person has just asked for it.
      autoFocus
      style={{ left: box.x, top: box.y, width: box.width }}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(true)
        if (event.key === 'Escape') {
          event.preventDefault()
          finish(false)
        }
      }}
    />
  )
}
