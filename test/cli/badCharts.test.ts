// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { drawChart } from '../../electron/cli/drawChart.ts'
import { reportCommand } from '../../electron/cli/report.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { chartPicture } from '../../model/chart/chartPicture.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { encode } from '../../model/file/encode.ts'
import { openWorkbook } from '../../model/file/openWorkbook.ts'
import { type Chart, chartKinds } from '../../model/workbook/workbook.ts'
import { badCases, badWorkbook, foreign, markup, unwritable } from '../model/chart/badCharts.ts'

const { DOMParser, XMLSerializer } = new JSDOM('').window
const size = { width: 420, height: 300 }

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml')

const seenTexts = (document: Document): string[] =>
  [...document.querySelectorAll('text')].map((text) => text.textContent ?? '')

/** Elements of a drawing; anything else was made by a text. */
const drawing = new Set('svg title desc style metadata defs clipPath g rect line path circle text'.split(' '))

/** What it has besides elements that draw, attributes that do nothing and places that are numbers. */
function faults(document: Document): readonly string[] {
  const broken = document.querySelector('parsererror')?.textContent
  if (broken) return [broken]
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(drawing.has(element.localName) ? [] : [element.localName]),
    ...[...element.attributes].flatMap(({ name, value }) => {
      const bad = /^on|href$/i.test(name) || (name !== 'aria-label' && /NaN|Infinity|undefined/.test(value))
      return bad ? [`${element.localName} ${name}="${value}"`] : []
    }),
  ])
}

describe.each(Object.entries(badCases))('%s', (_, bad) => {
  it('give a picture or a sentence in every kind of chart, and an SVG that only draws', async () => {
    const complaints = vi.spyOn(console, 'error')
    const workbook = badWorkbook(bad)
    const engine = createEngine(workbook)
    const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
    for (const chart of workbook.charts) {
      const data = chartData(chart, referenceReader(source, chart.sheet))
      const picture = chartPicture(chart, data, size)
      const bytes = await drawChart({ workbook, engine, chart, format: 'svg', ...size })
      const document = parsed(new TextDecoder().decode(bytes))
      expect(faults(document), chart.kind).toEqual([])
      const said = seenTexts(document)
      if (picture.problem.length > 0) {
        expect(data.problem, chart.kind).toMatch(/^(#[A-Z/0!?]+ .+|.+\.)$/)
        expect(said.join(' '), chart.kind).toContain(picture.problem[0]?.text)
      } else {
        const marks = [...document.querySelectorAll('path[d], circle, line, rect[height]:not([width="100%"])')]
        const drawn = marks.filter((mark) => !mark.closest('[data-part]'))
        if (!/outside the limits/.test(data.notes.join(' '))) expect(drawn.length, chart.kind).toBeGreaterThan(0)
        expect(said.join(' '), chart.kind).not.toMatch(/Infinity|NaN|undefined/)
        expect(said.length, chart.kind).toBeGreaterThan(3)
      }
      // What it carries opens again.
      expect(openWorkbook('picture.svg', bytes).workbook.charts[0]?.kind, chart.kind).toBe(chart.kind)
    }
    engine.dispose()
    expect(complaints.mock.calls).toEqual([])
    complaints.mockRestore()
  })
})

describe('what is said of bad input', () => {
  const told = (name: string, kind: Chart['kind']): string => {
    const workbook = badWorkbook(badCases[name] ?? { rows: [] })
    const engine = createEngine(workbook)
    const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
    const chart = workbook.charts.find((each) => each.kind === kind) as Chart
    const { problem, notes } = chartData(chart, referenceReader(source, chart.sheet))
    engine.dispose()
    return problem ?? notes.join(' ')
  }

  it.each([
    ['all blanks', 'line', 'Model!B2:B4 is empty: a series needs numbers.'],
    ['only text', 'bar', 'Model!B2:B4 holds text where numbers belong.'],
    ['only text', 'heatmap', 'Model!B2:D4 holds no numbers: a heat map needs a matrix of them.'],
    ['a sheet that is not there', 'scatter', '#REF! There is no sheet Gone.'],
    ['no series', 'area', 'This chart has no series yet: add one with Edit chart.'],
    [
      'text among numbers',
      'bar',
      '2 texts are among the numbers and not shown. 2 values are without an x and not shown.',
    ],
    ['200 series', 'line', 'Only the first 40 of 200 series are shown.'],
    [
      'the largest doubles on both sides',
      'line',
      'Values beyond 8E+307 are not shown in full: no axis but a log axis reaches them.',
    ],
    [
      'limits that leave nothing',
      'line',
      'The x axis cannot run from 9 to -9: its limits are not used. All values lie outside the limits of the axes.',
    ],
  ] as const)('%s in a %s chart: %s', (name, kind, sentence) => {
    expect(told(name, kind)).toBe(sentence)
  })
})

describe('a report with bad charts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'forecell-bad-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The page as a browser would have it that runs whatever asks to be run. */
  async function reported(name: string) {
    const [file, output] = [path.join(folder, 'bad.forecell'), path.join(folder, 'bad.html')]
    writeFileSync(file, encode(badWorkbook(badCases[name] ?? { rows: [] })))
    expect(await reportCommand.run([file, '-o', output, '--title', markup])).toBe(0)
    const ran: string[] = []
    const { window } = new JSDOM(readFileSync(output, 'utf8'), {
      runScripts: 'dangerously',
      virtualConsole: new VirtualConsole(),
      beforeParse: (page) => Object.assign(page, { ran: (what: string) => ran.push(what) }),
    })
    return { document: window.document, ran }
  }

  it.each([
    ['text that is markup', markup],
    ['letters of other scripts', foreign],
    ['letters that no XML may hold', unwritable.replace(/[^a-g]/g, '\ufffd')],
    ['all blanks', 'How it grows'],
  ])('has every kind of chart as a picture that only draws, and its words as text: %s', async (name, title) => {
    const { document, ran } = await reported(name)
    expect(ran).toEqual([])
    expect(document.querySelectorAll('script, [onerror], iframe, object')).toHaveLength(0)
    expect(document.querySelector('h1')?.textContent).toBe(markup)
    const drawings = [...document.querySelectorAll('figure > svg')]
    expect(drawings.length).toBe(chartKinds.length)
    for (const svg of drawings) {
      const own = parsed(new XMLSerializer().serializeToString(svg))
      expect(faults(own)).toEqual([])
      expect(svg.querySelector('title')?.textContent).toBe(title)
      expect(seenTexts(own).join(' ')).toContain(title.split(/\s/)[0])
      expect(svg.querySelector('desc')?.textContent.length).toBeGreaterThan(0)
    }
  })
})
