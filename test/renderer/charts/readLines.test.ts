import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import { referenceReader } from '../../../model/chart/readReference.ts'
import { valueTexts } from '../../../model/chart/valueTexts.ts'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { openWorkbook } from '../../../model/file/openWorkbook.ts'
import { readLines } from '../../../renderer/charts/readLines.ts'

const gallery = new URL('../../../model/templates/gallery.forecell', import.meta.url)
const { workbook } = openWorkbook('gallery.forecell', readFileSync(gallery))
const engine = createEngine(workbook)

function linesOf(title: string) {
  const chart = workbook.charts.find((each) => each.title === title)
  if (!chart) throw new Error(`The gallery has lost ${title}.`)
  const source = { workbook, values: engine.values, resolve: engine.resolve.bind(engine) }
  const data = chartData(chart, referenceReader(source, chart.sheet))
  const picture = chartPicture(chart, data, { width: 640, height: 420 })
  return { data, picture, lines: readLines(picture, valueTexts(chart, data), data.matrix) }
}

describe('readLines', () => {
  it('has a line for each small multiple, each within its own plot', () => {
    const { picture, lines } = linesOf('Computing power, region by region')
    expect(picture.panels?.length).toBeGreaterThan(1)
    expect(lines).toHaveLength(picture.panels?.length ?? 0)
    lines.forEach((line, i) => {
      const plot = picture.panels?.[i]?.plot ?? { x: 0, width: 0 }
      expect(line.length).toBeGreaterThan(1)
      for (const { place } of line) {
        expect(place?.left).toBeGreaterThanOrEqual(plot.x - 0.5)
        expect(place?.left).toBeLessThanOrEqual(plot.x + plot.width + 0.5)
      }
    })
  })

  it('reads the numbers of a heat map with the digits that it shows', () => {
    const { picture, lines } = linesOf('Months of research by gap and multiplier')
    const shown = picture.heat?.cells.map((cell) => cell.mark?.text) ?? []
    const read = lines.flat().map(({ text }) => /: (\S+) at /.exec(text)?.[1])
    expect(read).toEqual(shown)
  })

  it('has a line for each row of a heat map, with row, value and column in words', () => {
    const { data, lines } = linesOf('Months of research by gap and multiplier')
    const { rows = [], columns = [] } = data.matrix ?? {}
    expect(lines).toHaveLength(rows.length)
    expect(lines[0]?.[0]?.text).toMatch(/^.+: .+ at .+$/)
    expect(lines[0]?.[0]?.text.startsWith(`${rows[0]}: `)).toBe(true)
    expect(lines[0]?.[0]?.text.endsWith(` at ${columns[0]}`)).toBe(true)
  })
})
