// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { JSDOM, VirtualConsole } from 'jsdom'
import { afterAll, describe, expect, it } from 'vitest'
import { reportCommand } from '../../electron/cli/report.ts'
import { encode } from '../../model/file/encode.ts'
import { run } from '../../model/workbook/run.ts'
import type { Workbook } from '../../model/workbook/workbook.ts'
import { sheetOf } from '../model/chart/chartSheet.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'forecell-report-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const template = path.resolve(import.meta.dirname, '../../model/templates/ai-2027.forecell')
const out = (name: string): string => path.join(folder, name)

async function reported(file: string, output: string, ...more: string[]): Promise<Buffer> {
  expect(await reportCommand.run([file, '-o', out(output), ...more])).toBe(0)
  return readFileSync(out(output))
}

describe('a report as HTML', () => {
  it('has every sheet with its values, its formulas on hover, its charts and sources, and asks the net for nothing', async () => {
    const html = (await reported(template, 'whole.html')).toString('utf8')
    const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window
    expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toContain('Model')
    const told = [...document.querySelectorAll('td[tabindex] > span')].map((each) => each.textContent ?? '')
    expect(told.filter((text) => /^[A-Z]+\d+ =/.test(text)).length).toBeGreaterThan(10)
    const drawings = [...document.querySelectorAll('figure > svg')]
    expect(drawings.length).toBeGreaterThanOrEqual(1)
    for (const svg of drawings) {
      expect(svg.querySelector('text')?.textContent).not.toBe('')
      expect(svg.querySelector('desc')?.textContent.length).toBeGreaterThan(20)
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // The font of the charts is there once, and every colour is for light and dark.
    expect(html.match(/@font-face/g)).toHaveLength(2)
    expect([...document.querySelectorAll('figure [fill^="#"]')].map((each) => each.outerHTML)).toEqual([])
    expect([...document.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(
      expect.arrayContaining(['Notes', 'Sources', 'Model functions']),
    )
    expect(document.querySelectorAll('[src], link, base, iframe, object')).toHaveLength(0)
    expect(Buffer.byteLength(html)).toBeLessThan(200_000)
    expect(document.querySelector('script')).toBeNull()
    expect((await reported(template, 'again.html', '--title', 'ai-2027')).equals(Buffer.from(html))).toBe(true)
  })

  it('keeps markup in cells as text', async () => {
    const file = out('markup.forecell')
    writeFileSync(file, encode(sheetOf([['<img src=x onerror=alert(1)>', '"&']])))
    const html = (await reported(file, 'markup.html')).toString('utf8')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
})

/** How many pages a PDF has, and how large each is. */
const pagesOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${width} x ${height}`,
  )

const upright = '595.28 x 841.89'
const across = '841.89 x 595.28'

describe('a report as PDF', () => {
  it('has A4 pages in the shipped font, and the same bytes each time', async () => {
    const first = await reported(template, 'one.pdf', '--sheet', 'Model')
    expect(new Set(pagesOf(first))).toEqual(new Set([across]))
    expect(first.toString('latin1')).toMatch(/\/FontName \/[A-Z]+\+Inter/)
    expect(first.equals(await reported(template, 'two.pdf', '--sheet', 'Model', '--title', 'ai-2027'))).toBe(true)
  })

  it('is upright where the columns fit, across where they do not, and on more pages where they cannot be read so', async () => {
    const pages = async (columns: number): Promise<readonly string[]> => {
      const file = out(`columns${columns}.forecell`)
      const line = (r: number) => Array.from({ length: columns }, (_, c) => r * 100 + c)
      writeFileSync(file, encode(sheetOf(Array.from({ length: 20 }, (_, r) => line(r)))))
      return pagesOf(await reported(file, `columns${columns}.pdf`))
    }
    expect(await pages(8)).toEqual([upright])
    expect(await pages(14)).toEqual([across])
    expect(await pages(30)).toEqual([across, across])
  })

  it('has the frozen part of a merged cell on further pages, and no more of it', async () => {
    const columns = 30
    const values = sheetOf([Array.from({ length: columns }, (_, c) => (c < 4 ? '' : c)), [1, 2, 3, 4]])
    const workbook = (
      [
        { name: 'mergeCells', sheet: 'm', area: 'A1:D1' },
        { name: 'formatCells', sheet: 'm', area: 'A1:D1', look: { fill: 'red' } },
        { name: 'freezePanes', sheet: 'm', rows: 0, columns: 1 },
      ] as const
    ).reduce<Workbook>(run, values)
    const file = out('merged.forecell')
    writeFileSync(file, encode(workbook))
    const [first = 0, second = 0] = filledWidths(await reported(file, 'merged.pdf'))
    expect(first / second).toBeCloseTo(4, 3)
  })

  it('begins a table of high rows below its title, and has no text below a page', async () => {
    const values = sheetOf([1, 2, 3, 4].map((n) => [n]))
    const high = run(values, { name: 'resizeRows', sheet: 'm', heights: { 0: 300, 1: 300, 2: 300, 3: 300 } })
    const file = out('high.forecell')
    writeFileSync(file, encode(high))
    expect(pagesOf(await reported(file, 'high.pdf'))).toHaveLength(2)
    const text = 'One of very many words. '.repeat(600)
    const long = run(sheetOf([[text, 1], [2]]), { name: 'formatCells', sheet: 'm', area: 'A1', look: { wrap: true } })
    writeFileSync(file, encode(long))
    const heights = drawnIn(await reported(file, 'long.pdf')).flatMap((drawn) =>
      [...drawn.matchAll(/^1 0 0 1 [-\d.]+ ([-\d.]+) Tm$/gm)].map(([, y]) => Number(y)),
    )
    expect(heights.length).toBeGreaterThan(20)
    expect(Math.min(...heights)).toBeGreaterThan(10)
  })

  it('shows no box where a text has a tab', async () => {
    const withText = (text: string): Promise<Buffer> => {
      writeFileSync(out('tab.forecell'), encode(sheetOf([[text]])))
      return reported(out('tab.forecell'), 'tab.pdf')
    }
    expect((await withText('one\ttwo\u0007')).equals(await withText('one two'))).toBe(true)
  })
})

/** What stands on the pages of a PDF, in its own language. */
function drawnIn(pdf: Buffer): readonly string[] {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
  return streams.map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'))
}

/** Widths of the rectangles that are filled on the pages of a PDF, in their order. */
const filledWidths = (pdf: Buffer): readonly number[] =>
  drawnIn(pdf).flatMap((drawn) =>
    [...drawn.matchAll(/^[-\d.]+ [-\d.]+ ([-\d.]+) [-\d.]+ re$/gm)].map(([, width]) => Number(width)),
  )
