import { focusGrid } from './grid/focusGrid.ts'

const reachable =
  '[tabindex="0"], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea, [data-formula-input]'

/** Gives the keyboard to the next or previous part of the window that has any use for it. */
export function focusArea(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')]
  const at = areas.findIndex((area) => area.contains(document.activeElement))
  const start = at < 0 && step < 0 ? 0 : at
  for (let i = 1; i <= areas.length; i++) {
    const area = areas[(start + step * i + areas.length * 2) % areas.length]
    if (!area) return
    if (area.dataset.area === 'sheet') {
      focusGrid()
      return
    }
    const first = area.querySelector<HTMLElement>(reachable)
    if (first) {
      first.focus()
      return
    }
  }
}

/** Whether Escape in `target` leads back to the sheet: not where it has a meaning of its own. */
export function leavesOnEscape(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('[data-area=sheet]')) return false
  return !(target instanceof HTMLInputElement && target.type === 'search' && target.value !== '')
}
