/** How near to a row's lower edge the mouse takes hold of it, in CSS pixels. */
const reach = 5

export interface RowResize {
  stop(): void
}

/**
 * Lets the mouse drag the lower edge of a row by its header; a double click on it asks for the height that its cells
 * need. Handsontable's own way would have it ask for the height of each of a million rows.
 *
 * @param least how low a row can be on screen
 */
export function createRowResize(
  root: HTMLElement,
  rowOf: (line: HTMLTableRowElement) => number,
  least: () => number,
  resized: (row: number, height: number | null) => void,
): RowResize {
  const guide = document.createElement('div')
  guide.className = 'fc-row-guide'
  let drag: { readonly row: number; readonly top: number; readonly from: number; moved: boolean } | null = null

  /** The row whose lower edge is there. */
  const edgeAt = (event: MouseEvent): HTMLTableRowElement | null => {
    const header = (event.target as Element).closest?.('tbody th')
    const line = header?.closest('tr')
    if (!header || !line) return null
    return header.getBoundingClientRect().bottom - event.clientY <= reach ? line : null
  }

  const pressed = (event: MouseEvent) => {
    const line = event.button === 0 ? edgeAt(event) : null
    if (!line) return
    event.preventDefault()
    event.stopPropagation()
    if (event.detail > 1) {
      drag = null
      guide.remove()
      resized(rowOf(line), null)
      return
    }
    const box = line.getBoundingClientRect()
    drag = { row: rowOf(line), top: box.top, from: event.clientY - box.bottom, moved: false }
  }
  const heightAt = (event: MouseEvent, { top, from }: NonNullable<typeof drag>) =>
    Math.max(Math.round(event.clientY - from - top), least())
  const moved = (event: MouseEvent) => {
    if (!drag) {
      root.classList.toggle('fc-on-row-edge', root.contains(event.target as Node) && edgeAt(event) !== null)
      return
    }
    if (!drag.moved) root.append(guide)
    drag.moved = true
    guide.style.top = `${drag.top + heightAt(event, drag) - root.getBoundingClientRect().top}px`
  }
  const released = (event: MouseEvent) => {
    const held = drag
    drag = null
    guide.remove()
    if (held?.moved) resized(held.row, heightAt(event, held))
  }

  root.addEventListener('mousedown', pressed, true)
  window.addEventListener('mousemove', moved)
  window.addEventListener('mouseup', released)
  return {
    stop() {
      root.removeEventListener('mousedown', pressed, true)
      window.removeEventListener('mousemove', moved)
      window.removeEventListener('mouseup', released)
    },
  }
}
