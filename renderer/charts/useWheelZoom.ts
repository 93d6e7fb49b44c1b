import { type RefObject, useEffect, useRef } from 'react'
import type { ChartPicture } from '../../model/chart/chartPicture.ts'
import { type Zoom, zoomedTo } from '../../model/chart/zoomedChart.ts'

/** Ctrl or Cmd with the wheel, and the pinch of a touchpad, zoom at the pointer; the bare wheel scrolls the panel. */
export function useWheelZoom(
  measure: RefObject<HTMLDivElement | null>,
  picture: ChartPicture | null,
  onZoom: (zoom: Zoom) => void,
): void {
  const latest = useRef({ picture, onZoom })
  latest.current = { picture, onZoom }
  useEffect(() => {
    const element = measure.current
    const wheel = (event: WheelEvent): void => {
      const { picture: seen, onZoom: tell } = latest.current
      if (!element || !seen || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      const { plot } = seen
      const share = (at: number, from: number, length: number): number => Math.min(1, Math.max(0, (at - from) / length))
      const x = share(event.clientX - box.left, plot.x, plot.width)
      const y = 1 - share(event.clientY - box.top, plot.y, plot.height)
      tell(zoomedTo(seen, Math.exp(-event.deltaY / 300), { x, y }))
    }
    // React listens passively, and then the whole page would zoom.
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [measure])
}
