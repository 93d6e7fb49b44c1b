/** Whether a field, in the grid or elsewhere, has the keyboard. */
export function fieldHasKeys(): boolean {
  // A formula's field stands in a shadow root.
  const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  )
}

/** Whether keys go to the grid. */
export interface KeyboardHold {
  holds(): boolean
  /** Takes it from whatever has it; `cell` is the element to focus, if it is on screen. */
  take(cell: HTMLElement | null): void
  stop(): void
}

/**
 * Keys go to the grid while one of its cells has the focus, and also when nothing has it since: the cell may have been
 * scrolled out of the page.
 */
export function holdKeyboard(host: HTMLElement): KeyboardHold {
  let last = false
  const focused = (event: FocusEvent) => {
    last = event.target instanceof Node && host.contains(event.target)
  }
  document.addEventListener('focusin', focused)
  const focus = (cell: HTMLElement) => {
    cell.focus({ preventScroll: true })
    if (document.activeElement === cell) return
    // A menu that is about to close keeps the rest of the window from having the keyboard until it is gone.
    requestAnimationFrame(() => {
      if (last && document.activeElement === document.body) cell.focus({ preventScroll: true })
    })
  }
  return {
    holds() {
      if (fieldHasKeys()) return false
      const element = document.activeElement
      return element === null || element === document.body ? last : host.contains(element)
    },
    take(cell) {
      if (cell) focus(cell)
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      last = true
    },
    stop: () => document.removeEventListener('focusin', focused),
  }
}
