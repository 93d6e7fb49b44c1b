// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, describe, expect, it } from 'vitest'
import { reportCommand } from '../../electron/cli/report.ts'
import { encode } from '../../model/file/encode.ts'
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
    const { document } = new JSDOM(html).window
    expect([...document.querySelectorAll('h2')].map((each) => each.textContent)).toContain('Model')
    expect(document.querySelector('td[title^="="]')).not.toBeNull()
    const pictures = [...document.querySelectorAll('img')]
    expect(pictures.length).toBeGreaterThanOrEqual(1)
    for (const { src, alt } of pictures) {
      expect(src).toMatch(/^data:image\/svg\+xml,/)
      expect(alt.length).toBeGreaterThan(20)
    }
    expect(html).not.toMatch(/ (src|href)="(?!data:|#)/)
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

describe('a report as PDF', () => {
  it('has A4 pages in the shipped font, and the same bytes each time', async () => {
    const first = await reported(template, 'one.pdf', '--sheet', 'Model')
    const text = first.toString('latin1')
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(text).toMatch(/\/FontName \/[A-Z]+\+Inter/)
    expect(first.equals(await reported(template, 'two.pdf', '--sheet', 'Model', '--title', 'ai-2027'))).toBe(true)
  })
})
