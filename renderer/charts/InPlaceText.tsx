import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type ChartText, chartTextSize } from '../../model/chart/chartTexts.ts'
import { windowStore } from '../store/store.ts'

export interface InPlaceTextProps {
  readonly text: ChartText
  /** Height of the picture: what is said of a text at its bottom stands above it. */
  readonly height: number
  /** @returns why the text is refused */
  onCommit(text: string): string | null
  /** `step`: the next or previous text is wanted, rather than none. */
  onClose(step?: 1 | -1): void
}

/**
 * A text of the chart being typed where it stands. Enter or leaving keeps it, Escape does not; Tab keeps it and goes on to
 * the next one.
 */
export function InPlaceText({ text, height, onCommit, onClose }: InPlaceTextProps) {
  const { label, value, instead, hint, field } = text
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => input.current?.select(), [])

  /** @returns why the text cannot be kept */
  const keep = (): string | null => {
    const typed = input.current?.value ?? value
    const refused = typed === value ? null : onCommit(typed)
    setProblem(refused)
    return refused
  }
  const close = (step?: 1 | -1): void => {
    if (done.current) return
    done.current = true
    onClose(step)
  }
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Enter' && keep() === null) close()
    if (event.key === 'Tab') {
      event.preventDefault()
      if (keep() === null) close(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
  }
  const said = problem ?? hint
  const above = field.y + field.height + 30 > height
  return (
    <div className="fc-chart-in-place" style={{ left: field.x, top: field.y, width: field.width }}>
      <input
        ref={input}
        className="fc-text"
        aria-label={label}
        aria-describedby={said ? `${id}-said` : undefined}
        aria-invalid={problem ? true : undefined}
        defaultValue={value}
        placeholder={instead ?? label}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it stands where the person has just asked for it.
        autoFocus
        style={{ fontSize: Math.max(12, chartTextSize(text)), fontWeight: text.key === 'title' ? 600 : 400 }}
        onChange={() => setProblem(null)}
        onBlur={() => {
          if (done.current) return
          const refused = keep()
          if (refused !== null) windowStore.getState().notify({ kind: 'error', text: refused })
          close()
        }}
        onKeyDown={keyDown}
      />
      {said ? (
        <div
          id={`${id}-said`}
          className={problem ? 'fc-chart-said fc-field-error' : 'fc-chart-said'}
          role={problem ? 'alert' : undefined}
          data-above={above || undefined}
        >
          {said}
        </div>
      ) : null}
    </div>
  )
}
