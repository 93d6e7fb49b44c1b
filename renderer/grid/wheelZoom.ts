import { nextZoom } from '../store/zoomSteps.ts'

/** How far the wheel turns for a step, in CSS pixels: less than a notch of any mouse, more than a finger trembles. */
const notch = 40

/** Ctrl and the wheel, or two fingers on a touchpad, make the sheet larger or smaller. @returns how to stop */
export function listenToWheel(host: HTMLElement, zoom: () => number, setZoom: (percent: number) => void): () => void {
  let turned = 0
  const heard = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    // The browser would zoom all of the window.
    event.preventDefault()
    event.stopPropagation()
    if (Math.sign(event.deltaY) !== Math.sign(turned)) turned = 0
    turned += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * notch
    if (Math.abs(turned) < notch) return
    setZoom(nextZoom(zoom(), turned < 0 ? 1 : -1))
    turned = 0
  }
  host.addEventListener('wheel', heard, { passive: false, capture: true })
  return () => host.removeEventListener('wheel', heard, { capture: true })
}
