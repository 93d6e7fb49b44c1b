import { reportHtml } from '../model/report/reportHtml.ts'
import { splitSheet } from '../model/report/splitSheet.ts'
import { windowReport } from './exportReport.ts'
import './printSheet.css'

/**
 * Prints the sheet in front with its charts as its report looks on paper. The page stands beside the window's own in a
 * tree of its own, so that neither's looks meet the other's, and goes when the dialog has been left.
 * @throws Failure
 */
export async function printSheet(): Promise<void> {
  const { title, sheets } = await windowReport(false)
  // The window has the charts' font.
  const html = reportHtml({ title, sheets: sheets.flatMap(splitSheet), names: [], fonts: '' })
  document.querySelector('.fc-paper')?.remove()
  const paper = document.createElement('div')
  paper.className = 'fc-paper'
  const tree = paper.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styleOf(html))
  tree.adoptedStyleSheets = [sheet]
  tree.append(...contentOf(html))
  document.body.append(paper)
  window.addEventListener('afterprint', () => paper.remove(), { once: true })
  window.print()
}

/** The page's looks; what is said of its outermost elements holds for the tree's own. */
const styleOf = (html: string): string =>
  (/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '')
    .replace(/:root\{/g, ':host{')
    .replace(/(^|\n)body\{/g, '$1:host{')

/** What stands on the page. The window's policy refuses styles that come as markup, so they are set one by one. */
function contentOf(html: string): readonly Node[] {
  const body = html.slice(html.indexOf('<body>'))
  // Texts have no bare quotation mark, so this stands in tags only.
  const page = new DOMParser().parseFromString(body.replaceAll(' style="', ' data-style="'), 'text/html')
  for (const styled of page.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    styled.style.cssText = styled.dataset.style ?? ''
    delete styled.dataset.style
  }
  return [...page.body.childNodes].map((node) => document.adoptNode(node))
}
