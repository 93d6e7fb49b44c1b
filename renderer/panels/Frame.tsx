import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react'
import { X } from 'lucide-react'
import type { ReactNode, RefObject, SubmitEvent } from 'react'

/**
 * A modal dialog with heading, body and buttons. Enter in a field does what `onSubmit` does. When it is gone, App gives
 * the keyboard back to the sheet.
 */
export function Frame({
  title,
  wide,
  foot,
  onClose,
  onSubmit,
  focus,
  children,
}: {
  title: string
  wide?: boolean
  foot?: ReactNode
  onClose: () => void
  onSubmit?: () => void
  /** What has the keyboard first; else the first field. */
  focus?: RefObject<HTMLElement | null>
  children: ReactNode
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const inside = (
    <>
      <div className="fc-dialog-body">{children}</div>
      {foot ? <div className="fc-dialog-foot">{foot}</div> : null}
    </>
  )
  return (
    <Dialog
      open
      portal
      unmountOnHide
      autoFocusOnHide={false}
      onClose={onClose}
      {...(focus ? { initialFocus: focus } : {})}
      backdrop={<div className="fc-backdrop" />}
      className={`fc-dialog${wide ? ' fc-dialog-wide' : ''}`}
    >
      <div className="fc-dialog-head">
        <DialogHeading className="fc-dialog-title">{title}</DialogHeading>
      </div>
      {onSubmit ? (
        <form className="fc-dialog-form" onSubmit={submit}>
          {inside}
        </form>
      ) : (
        inside
      )}
      {/* Last, so that the first field has the keyboard first. */}
      <DialogDismiss className="fc-button fc-button-icon fc-dialog-close" aria-label="Close">
        <X size={16} aria-hidden />
      </DialogDismiss>
    </Dialog>
  )
}
