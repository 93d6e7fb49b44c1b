import { Copy, X } from 'lucide-react'
import { useEffect } from 'react'
import { useWindow, windowStore } from '../store/store.ts'
import './noticeArea.css'

/** How long a status stays; errors stay until they are dismissed or something works. */
const statusMs = 6000

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
  const error = notice?.kind === 'error'
  // Both areas stand there from the start, for assistive technology tells only what changes inside one.
  return (
    <div className="fc-notices">
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
