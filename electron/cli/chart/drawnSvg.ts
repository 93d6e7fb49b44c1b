import { createRequire } from 'node:module'
import type { ChartFigureProps } from '../../../renderer/charts/ChartFigure.tsx'
import type { ChartSvgOptions } from '../../../renderer/charts/chartSvg.ts'

/**
 * Draws a figure as the window draws it, in a document without a window. React and the drawing library look for a
 * global document, so there is one while they draw, and never two drawings at once.
 */
export function drawnSvg(props: ChartFigureProps, options: ChartSvgOptions): Promise<string> {
  const turn = last.then(() => draw(props, options))
  last = turn.catch(() => undefined)
  return turn
}

let last: Promise<unknown> = Promise.resolve()

const lentNames = ['window', 'document', 'navigator'] as const

async function draw(props: ChartFigureProps, options: ChartSvgOptions): Promise<string> {
  // jsdom finds its own files by require, so it is never bundled.
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as typeof import('jsdom')
  const { window } = new JSDOM('<!doctype html><body></body>')
  // The library draws its later passes in animation frames: here the next turn of the event loop is one.
  window.requestAnimationFrame = (draw) => setImmediate(() => draw(0)) as unknown as number
  window.cancelAnimationFrame = (frame) => clearImmediate(frame as unknown as NodeJS.Immediate)
  const before = lentNames.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  const lent = { window, document: window.document, navigator: window.navigator }
  for (const name of lentNames) Object.defineProperty(globalThis, name, { value: lent[name], configurable: true })
  try {
    const [{ createElement }, { createRoot }, { flushSync }, { ChartFigure }, { chartElement, chartSvg }] =
      await Promise.all([
        import('react'),
        import('react-dom/client'),
        import('react-dom'),
        import('../../../renderer/charts/ChartFigure.tsx'),
        import('../../../renderer/charts/chartSvg.ts'),
      ])
    const container = window.document.body.appendChild(window.document.createElement('div'))
    const root = createRoot(container)
    flushSync(() => root.render(createElement(ChartFigure, props)))
    await settled(container)
    const drawn = chartElement(container)
    if (!drawn) throw new Error('The drawing library drew nothing.')
    const text = chartSvg(drawn, options)
    flushSync(() => root.unmount())
    await settled(container)
    return text
  } finally {
    window.close()
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}

/** The library draws in several passes; it is done when three turns of the event loop have changed nothing. */
async function settled(container: Element): Promise<void> {
  let text = ''
  for (let same = 0, turns = 0; same < 3 && turns < 50; turns++) {
    await new Promise((next) => setImmediate(next))
    same = container.innerHTML === text ? same + 1 : 0
    text = container.innerHTML
  }
}
