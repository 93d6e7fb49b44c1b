// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { drawChart } from '../../electron/cli/drawChart.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { referenceReader } from '../../model/chart/readReference.ts'
import { createEngine } from '../../model/engine/createEngine.ts'
import { carriedText } from '../../model/file/carriedText.ts'
import { openWorkbook } from '../../model/file/openWorkbook.ts'

const templates = path.resolve(import.meta.dirname, '../../model/templates')

it.each(['gallery.forecell', 'ai-2027.forecell'])(
  'every picture of %s holds its whole title, its source, the name of every series and a workbook that draws it again',
  async (name) => {
    const { workbook } = openWorkbook(name, readFileSync(path.join(templates, name)))
    const engine = createEngine(workbook)
    const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
    const { DOMParser } = new JSDOM('').window
    for (const chart of workbook.charts) {
      const bytes = await drawChart({ workbook, engine, chart, format: 'svg', width: 480, height: 320 })
      const svg = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml')
      expect(svg.querySelector('title')?.textContent).toBe(chart.title)
      const text = `${svg.querySelector('desc')?.textContent}`
      if (chart.source) expect(text, chart.title).toContain(chart.source)
      for (const series of chartData(chart, referenceReader(source, chart.sheet)).series) {
        expect(text, chart.title).toContain(series.name)
      }
      const carried = openWorkbook('picture.svg', bytes).workbook
      expect(carriedText(bytes)).not.toBeNull()
      const again = createEngine(carried)
      const [own] = carried.charts
      if (!own) throw new Error('It carries no chart.')
      const read = referenceReader(
        { workbook: carried, values: again.values, resolve: again.resolve.bind(again) },
        's1',
      )
      expect(
        chartData(own, read).series.map(({ points }) => points.length),
        chart.title,
      ).toEqual(chartData(chart, referenceReader(source, chart.sheet)).series.map(({ points }) => points.length))
      again.dispose()
    }
    engine.dispose()
  },
  60_000,
)
