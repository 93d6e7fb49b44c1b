/** How near to the edge behind hidden rows or columns the mouse takes hold of them, in CSS pixels. */
const reach = 5
/** What is narrower could not be taken hold of again. */
const leastWidth = 12

export type Line = 'row' | 'column'

export interface HiddenEdgeEvents {
  /** Whether the row or column right before one is hidden by hand. */
  hiddenBefore(line: Line, index: number): boolean
  /** What is hidden right before one shall be seen, each so large on screen; `null`: as it was. */
  reveal(line: Line, index: number, size: number | null): void
}

/**
 * Lets the mouse drag hidden rows and columns into sight by the edge of the header behind them, or show them by a double
 * click there.
 *
 * @param indexOf the row or column of a header
 * @param leastHeight how low a row can be on screen
 * @returns how to stop
 */
export function listenToHiddenEdges(
  root: HTMLElement,
  indexOf: (header: HTMLTableCellElement, line: Line) => number,
  leastHeight: () => number,
  events: HiddenEdgeEvents,
): () => void {
  const guide = document.createElement('div')
  let drag: { readonly line: Line; readonly index: number; readonly edge: number; moved: boolean } | null = null

  const edgeAt = (event: MouseEvent): { readonly line: Line; readonly index: number; readonly edge: number } | null => {
    const header = (event.target as Element).closest?.<HTMLTableCellElement>('th')
    if (!header || !root.contains(header)) return null
    const line = header.closest('thead') ? 'column' : 'row'
    const { left, top } = header.getBoundingClientRect()
    const edge = line === 'column' ? left : top
    if ((line === 'column' ? event.clientX : event.clientY) - edge > reach) return null
    const index = indexOf(header, line)
    return index > 0 && events.hiddenBefore(line, index) ? { line, index, edge } : null
  }
  const sizeAt = (event: MouseEvent, { line, edge }: NonNullable<typeof drag>) =>
    line === 'column'
      ? Math.max(Math.round(event.clientX - edge), leastWidth)
      : Math.max(Math.round(event.clientY - edge), leastHeight())

  const pressed = (event: MouseEvent) => {
    const at = event.button === 0 ? edgeAt(event) : null
    if (!at) return
    event.preventDefault()
    event.stopPropagation()
    if (event.detail > 1) {
      drag = null
      events.reveal(at.line, at.index, null)
    } else drag = { ...at, moved: false }
  }
  const moved = (event: MouseEvent) => {
    if (!drag) {
      const line = root.contains(event.target as Node) ? edgeAt(event)?.line : undefined
      root.classList.toggle('fc-on-hidden-row', line === 'row')
      root.classList.toggle('fc-on-hidden-column', line === 'column')
      return
    }
    if (!drag.moved) root.append(guide)
    drag.moved = true
    const { left, top } = root.getBoundingClientRect()
    const column = drag.line === 'column'
    guide.className = column ? 'fc-column-guide' : 'fc-row-guide'
    guide.style.left = column ? `${drag.edge + sizeAt(event, drag) - left}px` : ''
    guide.style.top = column ? '' : `${drag.edge + sizeAt(event, drag) - top}px`
  }
  const released = (event: MouseEvent) => {
    const held = drag
    drag = null
    guide.remove()
    if (held?.moved) events.reveal(held.line, held.index, sizeAt(event, held))
  }

  root.addEventListener('mousedown', pressed, true)
  window.addEventListener('mousemove', moved)
  window.addEventListener('mouseup', released)
  return () => {
    root.removeEventListener('mousedown', pressed, true)
    window.removeEventListener('mousemove', moved)
    window.removeEventListener('mouseup', released)
  }
}
