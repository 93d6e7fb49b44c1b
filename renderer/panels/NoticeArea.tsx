import { Copy, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import './noticeArea.css'

/** How long a status stays; errors stay until they are dismissed or something works. */
const statusMs = 6000

/** Distance from the window's corner in CSS pixels, as noticeArea.css has it. */
const edge = { right: 52, bottom: 40 }

/** At most one notice, at the bottom right. */
export function NoticeArea() {
  const notice = useWindow((window) => window.notice)
  useEffect(() => {
    if (notice?.kind !== 'status') return
    const timer = setTimeout(() => {
      if (windowStore.getState().notice === notice) windowStore.getState().notify(null)
    }, statusMs)
    return () => clearTimeout(timer)
  }, [notice])
  const box = useRef<HTMLDivElement>(null)
  const selection = useWindow((window) => window.selection)
  const [above, setAbove] = useState(false)
  // A notice never covers the cell or field that has the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: notice and selection are what it waits for.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement
      if (!box.current || !focused || focused === document.body || box.current.contains(focused)) return
      const { width, height } = box.current.getBoundingClientRect()
      const { right, bottom } = focused.getBoundingClientRect()
      const corner = { left: window.innerWidth - edge.right - width, top: window.innerHeight - edge.bottom - height }
      setAbove(right > corner.left && bottom > corner.top && focused.clientHeight < window.innerHeight / 2)
    })
    return () => cancelAnimationFrame(frame)
  }, [notice, selection])
  const error = notice?.kind === 'error'
  // Both areas stand there from the start, for assistive technology tells only what changes inside one.
  return (
    <div className={`fc-notices${above ? ' fc-notices-above' : ''}`} ref={box}>
      <div role="status">{notice && !error ? <Card text={notice.text} /> : null}</div>
      <div role="alert">{notice && error ? <Card text={notice.text} error /> : null}</div>
    </div>
  )
}

function Card({ text, error = false }: { text: string; error?: boolean }) {
  return (
    <div className={`fc-notice${error ? ' fc-notice-error' : ''}`}>
      <span className="fc-notice-text">{text}</span>
      {error ? (
        <button
          type="button"
          className="fc-button fc-button-icon"
          aria-label="Copy message"
          title="Copy message"
          onClick={() => void navigator.clipboard.writeText(text)}
        >
          <Copy size={14} aria-hidden />
        </button>
      ) : null}
      <button
        type="button"
        className="fc-button fc-button-icon"
        aria-label="Dismiss"
        title="Dismiss"
        onClick={() => windowStore.getState().notify(null)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
