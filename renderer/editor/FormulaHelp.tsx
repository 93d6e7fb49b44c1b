import { type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ArgumentHint } from './argumentHint.ts'
import type { Completion, Completions } from './completions.ts'
import type { VisibleProblem } from './visibleProblem.ts'

interface Props {
  readonly id: string
  /** The field, and where in the window the character at an index of its text stands. */
  readonly host: RefObject<HTMLElement | null>
  readonly left: (index: number) => number | null
  readonly list: Completions | null
  readonly chosen: number
  readonly hint: ArgumentHint | null
  readonly problem: VisibleProblem | null
  readonly accept: (item: Completion) => void
  readonly choose: (index: number) => void
}

/** What stands below the field while a formula is typed: the list of functions, or the hint at the argument and error. */
export function FormulaHelp({ id, host, left, list, chosen, hint, problem, accept, choose }: Props) {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const place = () => {
      const start = list?.from ?? hint?.start ?? problem?.from ?? 0
      if (box.current && host.current) placeBelow(box.current, host.current, left(start))
    }
    place()
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, true)
    return () => {
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, true)
    }
  })

  useLayoutEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  return createPortal(
    <div className="fc-formula-help" ref={box}>
      {list ? (
        <div role="listbox" id={`${id}-list`} aria-label="Functions" className="fc-completions">
          {list.items.map((item, index) => (
            <div
              key={`${item.kind} ${item.name}`}
              role="option"
              tabIndex={-1}
              id={`${id}-${index}`}
              aria-selected={index === chosen}
              className={`fc-completion fc-completion-${item.kind}`}
              onPointerMove={() => choose(index)}
              // The field keeps the keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => accept(item)}
              onKeyDown={() => {}}
            >
              <span className="fc-completion-name">{item.name}</span>
              <span className="fc-completion-summary">{item.summary}</span>
            </div>
          ))}
        </div>
      ) : null}
      {hint ? <Hint id={`${id}-hint`} hint={hint} /> : null}
      {problem ? (
        <div role="status" aria-label="Formula problem" id={`${id}-problem`} className="fc-hint-problem">
          {problem.message}
        </div>
      ) : null}
    </div>,
    document.body,
  )
}

function Hint({ id, hint }: { readonly id: string; readonly hint: ArgumentHint }) {
  const { name, params, current, argument, facts, summary } = hint
  return (
    <div role="status" aria-label="Argument hint" id={id} className="fc-argument-hint">
      <div className="fc-hint-call">
        {`${name}(`}
        {params.map((param, index) => (
          <span key={param}>
            {index > 0 ? ', ' : ''}
            {index === current ? <b>{param}</b> : param}
          </span>
        ))}
        {')'}
      </div>
      {argument ? (
        <div className="fc-hint-argument">
          <b>{argument.name}</b>
          {argument.doc ? ` – ${argument.doc} ` : ' '}
          <span className="fc-hint-facts">{facts.join(' · ')}</span>
        </div>
      ) : (
        <div className="fc-hint-argument">{params.length > 0 ? `${name} takes no more arguments.` : summary}</div>
      )}
    </div>
  )
}

const gap = 4

/** Below the field, or above it where there is more room, from `start` on; not beyond the window's edges. */
function placeBelow(box: HTMLElement, field: HTMLElement, start: number | null): void {
  const edge = field.getBoundingClientRect()
  const wanted = start === null ? edge.left : Math.min(Math.max(start, edge.left), edge.right)
  const left = Math.min(wanted, window.innerWidth - box.offsetWidth - 8)
  const below = window.innerHeight - edge.bottom
  const up = below < box.offsetHeight + gap && edge.top > below
  box.style.left = `${Math.max(left, 8)}px`
  box.style.top = `${up ? Math.max(edge.top - box.offsetHeight - gap, 0) : edge.bottom + gap}px`
}
