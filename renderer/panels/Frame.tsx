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
  submit: label,
  disabled = false,
  onClose,
  onSubmit,
  focus,
  children,
}: {
  title: string
  wide?: boolean
  foot?: ReactNode
  /** What Enter does, for the usual foot: a button for it, and one that does nothing. */
  submit?: string
  /** It cannot be done now. */
  disabled?: boolean
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
  const usual =
    label === undefined ? null : (
      <>
        <button type="button" className="fc-button fc-button-outlined" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="fc-button fc-button-primary" disabled={disabled}>
          {label}
        </button>
      </>
    )
  const below = foot ?? usual
  const inside = (
    <>
      <div className="fc-dialog-body">{children}</div>
      {below ? <div className="fc-dialog-foot">{below}</div> : null}
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
