import { useRef } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import type { Question } from '../store/windowState.ts'
import { Frame } from './Frame.tsx'

/** A question that must be answered before work goes on; Escape is Cancel. */
export function QuestionDialog() {
  const question = useWindow((window) => window.question)
  return question ? <Asked key={question.title} question={question} /> : null
}

function Asked({ question }: { question: Question }) {
  const { answer } = windowStore.getState()
  const best = useRef<HTMLButtonElement>(null)
  const [first, ...others] = question.answers
  return (
    <Frame
      title={question.title}
      onClose={() => answer(null)}
      focus={best}
      foot={
        <>
          {others.map(({ id, label, danger }) => (
            <button
              key={id}
              type="button"
              className={`fc-button fc-button-outlined${danger ? ' fc-button-danger' : ''}`}
              onClick={() => answer(id)}
            >
              {label}
            </button>
          ))}
          <button type="button" className="fc-button fc-button-outlined" onClick={() => answer(null)}>
            Cancel
          </button>
          {first ? (
            <button type="button" ref={best} className="fc-button fc-button-primary" onClick={() => answer(first.id)}>
              {first.label}
            </button>
          ) : null}
        </>
      }
    >
      <p>{question.text}</p>
    </Frame>
  )
}
