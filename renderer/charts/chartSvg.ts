import { carryingMetadata } from '../../model/file/carriedText.ts'
import { type ChartFonts, fontStyle } from './fontStyle.ts'

export interface ChartSvgOptions {
  /** Filled behind the chart; absent: transparent. */
  readonly background?: string
  /** Put into the file as far as its text needs them; absent: whoever paints it has the font. */
  readonly fonts?: ChartFonts
  /** What it shows in sentences, for those who cannot see it. */
  readonly description?: string
  /** The workbook that it carries, as the text of a file. */
  readonly carried?: string
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** The drawing of a chart inside `container`, or `null` before it is drawn. */
export function chartElement(container: Element): SVGSVGElement | null {
  return container.querySelector<SVGSVGElement>('.recharts-wrapper > svg.recharts-surface')
}

/** What the drawing library leaves on elements and no reader of SVG knows. */
const strayAttributes = ['class', 'style', 'tabindex', 'data-z-index', 'name', 'radius']

/**
 * The drawn chart as a file of its own: the same chart gives the same text. Everything that it needs stands in its
 * attributes; what is there for the window only (classes, hover marks, running numbers) is left out.
 */
export function chartSvg(drawn: SVGSVGElement, options: ChartSvgOptions = {}): string {
  const svg = drawn.cloneNode(true) as SVGSVGElement
  for (const element of svg.querySelectorAll('[data-screen], title, desc')) element.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of strayAttributes) element.removeAttribute(name)
  }
  for (const path of svg.querySelectorAll('path')) {
    for (const name of ['x', 'y', 'width', 'height']) path.removeAttribute(name)
  }
  renameClips(svg)
  flatten(svg)
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
  if (options.description) add('desc', {}, options.description)
  if (options.fonts) add('style', {}, fontStyle(options.fonts, drawnText(svg)))
  if (options.background) add('rect', { width: '100%', height: '100%', fill: options.background })
  const Serializer = document.defaultView?.XMLSerializer ?? XMLSerializer
  const text = writable(new Serializer().serializeToString(svg))
  // Serialised by ourselves: it is found again by its very letters.
  return options.carried ? text.replace(/<\/svg>$/, () => `${carryingMetadata(options.carried ?? '')}</svg>`) : text
}

/** Without what no XML may hold, such as control characters that came into a cell: a reader would refuse the whole file. */
const writable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

const drawnText = (svg: Element): string =>
  Array.from(svg.querySelectorAll('text'), (text) => text.textContent ?? '').join('')

/** Clips are called by their order, and those that clip nothing go. */
function renameClips(svg: Element): void {
  const clipped = [...svg.querySelectorAll('[clip-path]')]
  const used = [...svg.querySelectorAll('clipPath')].filter((clip) => {
    const users = clipped.filter((element) => element.getAttribute('clip-path')?.includes(`#${clip.id})`))
    if (users.length === 0) clip.remove()
    return users.length > 0
  })
  for (const element of svg.querySelectorAll('[id]:not(clipPath)')) element.removeAttribute('id')
  used.forEach((clip, i) => {
    for (const element of clipped) {
      if (element.getAttribute('clip-path')?.includes(`#${clip.id})`))
        element.setAttribute('clip-path', `url(#clip${i})`)
    }
    clip.id = `clip${i}`
  })
}

/** Without groups and definitions that hold nothing or say nothing. */
function flatten(svg: Element): void {
  for (const group of svg.querySelectorAll('g, defs')) {
    if (group.attributes.length === 0 && group.localName === 'g') group.replaceWith(...group.childNodes)
  }
  const isEmpty = 'g:empty, defs:empty'
  for (let empty = svg.querySelectorAll(isEmpty); empty.length > 0; empty = svg.querySelectorAll(isEmpty)) {
    for (const element of empty) element.remove()
  }
}
