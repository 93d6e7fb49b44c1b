// @vitest-environment node
import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { reportHtml } from '../../../model/report/reportHtml.ts'
import type { ReportChart } from '../../../model/report/reportSheets.ts'
import type { Command } from '../../../model/workbook/command.ts'
import { typed } from '../workbook/workbooks.ts'
import { reportOf, workbookAfter } from './reportOf.ts'

const sheet = 's1'
const markup = `"><img src=x onerror="ran('x')"></td></style><script>ran('y')</script><svg onload=ran(1)>`

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Line" width="720" height="420" viewBox="0 0 720 420"><title>Line</title><defs><clipPath id="clip0"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#clip0)"><text fill="${colour}">clip0 is #0072b2"</text></g></svg>\n`

const chart = (light: string, dark: string): ReportChart => {
  return { title: 'Line', light, dark, width: 720, height: 420, summary: 'It rises.' }
}

const charted: readonly Command[] = ['a', 'b'].map((id) => {
  return { name: 'addChart', chart: { id, title: 'Line', kind: 'line', sheet, series: [{ values: 'Sheet1!A1' }] } }
})

/** The page as a browser would have it that runs whatever asks to be run. */
function pageOf(html: string) {
  const ran: string[] = []
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    virtualConsole: new VirtualConsole(),
    beforeParse: (page) => Object.assign(page, { ran: (what: string) => ran.push(what) }),
  })
  return { document: window.document, ran }
}

function html(commands: readonly Command[], charts: ReadonlyMap<string, ReportChart> = new Map(), title = 'Report') {
  const workbook = workbookAfter(...commands)
  return reportHtml({ title, sheets: reportOf(workbook, charts), names: workbook.names, fonts: '' })
}

describe('a page of a workbook', () => {
  test('keeps markup in cells, names, sheets, sources, notes and its title as text', () => {
    const page = html(
      [
        typed({ A1: markup, A2: `=LEN("${markup.replaceAll('"', '""')}")`, B2: 1 }),
        { name: 'describeCell', sheet, cell: 'A1', description: { unit: markup, source: markup, note: markup } },
        { name: 'describeCell', sheet, cell: 'B2', description: { source: `https://example.org/"${markup}` } },
        { name: 'formatCells', sheet, area: 'B2', look: { format: '[Red]0"<b onclick=ran(2)>"' } },
        { name: 'defineName', definition: { name: 'share', refersTo: '=Sheet1!$A$1', unit: markup, source: markup } },
        { name: 'renameSheet', sheet, title: '<i onload=ran(3)>&"' },
      ],
      new Map(),
      markup,
    )
    const { document, ran } = pageOf(page)
    expect(ran).toEqual([])
    expect(document.querySelectorAll('script, img, iframe, object, [onerror], [onload], [onclick]')).toHaveLength(0)
    expect(document.querySelector('h1')?.textContent).toBe(markup)
    expect(document.querySelector('h2')?.textContent).toBe('<i onload=ran(3)>&"')
    expect(document.querySelector('td[tabindex]')?.firstChild?.textContent).toBe(markup)
    const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
    expect(links.filter((href) => !href?.startsWith('#')).every((href) => href === 'https://example.org/')).toBe(true)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src/,
    )
  })

  test('has what stands behind a cell where the pointer and the keyboard reach it', () => {
    const { document } = pageOf(html([typed({ A1: 0.1234567, B1: '=A1*2' })]))
    const [formula] = document.querySelectorAll('td[tabindex="0"]')
    expect(formula?.querySelector('span')?.textContent).toBe('B1 =A1*2\n0.2469134')
    expect(document.querySelector('td[title]')?.getAttribute('title')).toBe('0.1234567')
  })

  test('has several charts as drawings with ids of their own, and texts as they are', () => {
    const charts = new Map(['a', 'b'].map((id) => [id, chart(drawing('#0072b2'), drawing('#56b4e9'))]))
    const page = html([typed({ A1: 1 }), ...charted], charts)
    const { document } = pageOf(page)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const drawings = [...document.querySelectorAll('figure svg')]
    expect(drawings).toHaveLength(2)
    for (const svg of drawings) {
      const clip = svg.querySelector('clipPath')?.id
      expect(svg.querySelector('g')?.getAttribute('clip-path')).toBe(`url(#${clip})`)
      expect(svg.querySelector('text')?.textContent).toBe('clip0 is #0072b2"')
      expect(svg.querySelector('text')?.getAttribute('fill')).toBe('var(--c0)')
    }
    expect(page).toContain('--c0:#0072b2')
    expect(page).toMatch(/prefers-color-scheme:dark\)\{:root\{[^}]*--c0:#56b4e9/)
  })

  test('has both drawings of a chart that is another one in the dark', () => {
    const charts = new Map([['a', chart(drawing('#0072b2'), drawing('#56b4e9').replace('<g ', '<g fill="red" '))]])
    const { document } = pageOf(html([typed({ A1: 1 }), ...charted.slice(0, 1)], charts))
    expect(document.querySelectorAll('.by-day svg, .by-night svg')).toHaveLength(2)
    expect(new Set([...document.querySelectorAll('clipPath')].map(({ id }) => id)).size).toBe(2)
  })

  test('lets long texts run on over empty cells, as far as they need, and past the last column break', () => {
    const long = 'A text that is longer than its column by far, and by some more'
    const { document } = pageOf(html([typed({ A1: long, A2: long, B2: 1, A3: 'short', D4: 1, D1: null, C5: long })]))
    const cells = (row: number) => [...(document.querySelectorAll('tbody tr')[row]?.querySelectorAll('td') ?? [])]
    expect(cells(0)[0]?.colSpan).toBeGreaterThanOrEqual(4)
    // Cut by its neighbour, it is told in full.
    expect([cells(1)[0]?.colSpan, cells(1)[0]?.title]).toEqual([1, long])
    expect(cells(2)[0]?.colSpan).toBe(1)
    expect(cells(4)[2]?.className).toContain('wrap')
    expect(cells(4)[2]?.colSpan).toBe(3)
  })

  test('merged cells, frozen rows, looks and lines are those of the sheet', () => {
    const { document } = pageOf(
      html([
        typed({ A1: 'Head', A3: 1, B3: 2 }),
        { name: 'mergeCells', sheet, area: 'A1:B2' },
        { name: 'freezePanes', sheet, rows: 2, columns: 0 },
        { name: 'formatCells', sheet, area: 'A1', look: { fill: 'teal', colour: 'purple', underline: true } },
        { name: 'borderCells', sheet, area: 'A3', border: 'bottom', line: 'thick' },
        { name: 'resizeColumns', sheet, widths: { 0: 200 } },
        { name: 'resizeRows', sheet, heights: { 2: 60 } },
      ]),
    )
    const head = document.querySelector<HTMLTableCellElement>('thead td[colspan]')
    expect([head?.colSpan, head?.rowSpan]).toEqual([2, 2])
    expect(head?.className.split(' ')).toEqual(expect.arrayContaining(['fill-teal', 'ink-purple', 'underline']))
    expect(document.querySelector('tbody td')?.className).toBe('right b2')
    // Whatever the colour of its text.
    expect(document.querySelector('style')?.textContent).toContain('td.b2{border-bottom:2px solid var(--text)}')
    expect(document.querySelector('tbody tr')?.getAttribute('style')).toBe('height:60px')
    expect(document.querySelectorAll('col')[1]?.getAttribute('style')).toBe('--width:200px')
  })
})
