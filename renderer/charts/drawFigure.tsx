import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Failure } from '../../model/core/failure.ts'
import { ChartFigure, type ChartFigureProps } from './ChartFigure.tsx'
import { chartElement } from './chartSvg.ts'

/**
 * Draws a figure out of sight, in the size and colours of a picture rather than of the window, and hands what was drawn to
 * `read`. @throws Failure
 */
export async function drawFigure<T>(props: ChartFigureProps, read: (drawn: SVGSVGElement) => T): Promise<T> {
  const container = document.createElement('div')
  container.className = 'fc-chart-unseen'
  container.setAttribute('aria-hidden', 'true')
  document.body.append(container)
  const root = createRoot(container)
  try {
    flushSync(() => root.render(<ChartFigure {...props} />))
    await settled(container)
    const drawn = chartElement(container)
    if (!drawn) throw new Failure('chart-invalid', 'The chart could not be drawn.')
    return read(drawn)
  } finally {
    root.unmount()
    container.remove()
  }
}

/** The library draws in several passes, each in a frame; it is done when two frames have changed nothing. */
async function settled(container: Element): Promise<void> {
  let text = container.innerHTML
  for (let same = 0, frames = 0; same < 2 && frames < 30; frames++) {
    await nextFrame()
    const now = container.innerHTML
    same = now === text ? same + 1 : 0
    text = now
  }
}

/** A window that is out of sight has no frames. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, 100)
    requestAnimationFrame(() => {
      clearTimeout(late)
      setTimeout(done, 0)
    })
  })
}
