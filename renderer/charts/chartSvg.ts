import { type ChartFonts, fontStyle } from './fontStyle.ts'

export interface ChartSvgOptions {
  /** Filled behind the chart; absent: transparent. */
  readonly background?: string
  /** Put into the file as far as its text needs them; absent: whoever paints it has the font. */
  readonly fonts?: ChartFonts
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** The drawing of a chart inside `container`, or `null` before it is drawn. */
export function chartElement(container: Element): SVGSVGElement | null {
  return container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface')
}

/**
 * The drawn chart as a file of its own. Everything that it needs stands in its attributes; what is there for the window
 * only (classes, hover marks, inline styles) is left out.
 */
export function chartSvg(drawn: SVGSVGElement, options: ChartSvgOptions = {}): string {
  const svg = drawn.cloneNode(true) as SVGSVGElement
  for (const element of [...svg.querySelectorAll('[data-screen], title, desc')]) element.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['class', 'style', 'tabindex', 'data-z-index']) element.removeAttribute(name)
  }
  removeEmptyGroups(svg)
  const document = drawn.ownerDocument
  const first = svg.firstChild
  const add = (name: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
    const element = document.createElementNS(svgNamespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.textContent = text
    svg.insertBefore(element, first)
  }
  const title = svg.getAttribute('aria-label')
  if (title) add('title', {}, title)
  if (options.fonts) add('style', {}, fontStyle(options.fonts, svg.textContent ?? ''))
  if (options.background) add('rect', { width: '100%', height: '100%', fill: options.background })
  const Serializer = document.defaultView?.XMLSerializer ?? XMLSerializer
  return new Serializer().serializeToString(svg)
}

/** Layers that the drawing library keeps for what this chart does not have. */
function removeEmptyGroups(svg: Element): void {
  for (let empty = svg.querySelectorAll('g:empty'); empty.length > 0; empty = svg.querySelectorAll('g:empty')) {
    for (const group of [...empty]) group.remove()
  }
}
