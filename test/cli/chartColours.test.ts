// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../electron/cli/drawChart.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture } from '../../model/chart/chartPicture.ts'
import type { Box } from '../../model/chart/textMark.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { palettes, rampColour, seriesLook } from '../../renderer/charts/palette.ts'
import { bandOpacity } from '../../renderer/charts/SeriesMarks.tsx'
import { sixty } from '../model/chart/badCharts.ts'
import { readerOf, sourceOf } from '../model/chart/chartSheet.ts'
import { everyChart, everySheet } from '../model/chart/everyChart.ts'
import { type Pixels, pixelsOf } from './pixelsOf.ts'

const engine = sourceOf(everySheet)
const read = readerOf(everySheet)
const size = { width: 420, height: 300 }
const scale = 2
/** Of 255, in each channel: what rounding and opacity may change. */
const tolerance = 6

const { DOMParser } = new JSDOM('').window

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** `colour` painted over `surface`. */
const over = (surface: string, colour: string, opacity: number): readonly number[] =>
  channels(colour).map((each, i) => each * opacity + (channels(surface)[i] as number) * (1 - opacity))

function painted({ width, data }: Pixels, box: Box, colour: readonly number[]): boolean {
  const [red, green, blue] = colour as [number, number, number]
  for (let y = Math.floor(box.y * scale); y < (box.y + box.height) * scale; y++) {
    for (let x = Math.floor(box.x * scale); x < (box.x + box.width) * scale; x++) {
      const at = (y * width + x) * 4
      const apart = Math.max(
        Math.abs((data[at] as number) - red),
        Math.abs((data[at + 1] as number) - green),
        Math.abs((data[at + 2] as number) - blue),
      )
      if (apart <= tolerance) return true
    }
  }
  return false
}

interface Guide {
  readonly what: string
  readonly box: Box
  readonly colour: readonly number[]
}

/** Where a picture says which colour is whose, and which colour must be there. */
function guides(picture: ChartPicture, theme: 'light' | 'dark'): readonly Guide[] {
  const palette = palettes[theme]
  const { legend, heatLegend, endLabels, panels } = picture
  const colourOf = (look: number): readonly number[] => channels(seriesLook(palette, look).colour)
  return [
    ...(legend?.entries ?? []).map((entry): Guide => {
      const plain = seriesLook(palette, entry.look).colour
      const colour =
        entry.kind === 'band' ? over(palette.surface, plain, bandOpacity(theme, entry.depth)) : channels(plain)
      return { what: entry.mark.text, box: legend?.box as Box, colour }
    }),
    ...(endLabels ?? []).map(({ look, mark, leader }): Guide => {
      const box = {
        x: leader.x1,
        y: Math.min(leader.y1, leader.y2) - 2,
        width: mark.x - leader.x1,
        height: Math.abs(leader.y1 - leader.y2) + 4,
      }
      return { what: mark.text, box, colour: colourOf(look) }
    }),
    ...(heatLegend ? [0, 1] : []).map((share): Guide => {
      const box = heatLegend?.box as Box
      return {
        what: `the ramp at ${share}`,
        box,
        colour: channels(rampColour(palette, share, heatLegend?.diverging === true)),
      }
    }),
    ...(panels ?? []).flatMap(({ plot, series, heading }) =>
      series.map(
        (each): Guide => ({ what: heading?.text ?? '', box: plot, colour: colourOf(each.look ?? each.index) }),
      ),
    ),
  ]
}

describe.each(Object.entries(everyChart))('the %s chart', (_, chart) => {
  it.each(['light', 'dark'] as const)('has every colour where it says whose it is, in a %s PNG', async (theme) => {
    const picture = chartPicture(chart, chartData(chart, read), size)
    const drawing = { workbook: everySheet, engine, chart, theme, ...size, scale }
    const pixels = pixelsOf(await drawChart({ ...drawing, format: 'png', carries: false }))
    expect([pixels.width, pixels.height]).toEqual([size.width * scale, size.height * scale])
    const all = guides(picture, theme)
    // Every series is told, unless it is the only one; of multiples those that have room.
    const told = new Set(all.map(({ what }) => what))
    const names = chartData(chart, read).series.map(({ name }) => name)
    if (chart.kind !== 'heatmap' && !chart.multiples && names.length > 1)
      for (const name of names) expect(told).toContain(name)
    for (const { what, box, colour } of all)
      expect({ what, there: painted(pixels, box, colour) }).toEqual({ what, there: true })
  })

  it('has its whole title, its source and every name in an SVG, however long they are', async () => {
    const long: Chart = {
      ...chart,
      title: `${sixty}: ${chart.title}`,
      source: `${sixty}; ${chart.source}, ${sixty}, ${sixty}`,
      series: chart.series.map((series, i) => ({ ...series, name: `${sixty}, case ${i}` })),
    }
    const drawing = { workbook: everySheet, engine, chart: long, ...size }
    const bytes = await drawChart({ ...drawing, format: 'svg', carries: false })
    const svg = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml')
    expect(svg.querySelector('title')?.textContent).toBe(long.title)
    const told = svg.querySelector('desc')?.textContent ?? ''
    expect(told).toContain(long.source)
    for (const { name } of chartData(long, read).series) expect(told).toContain(name)
    const seen = [...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ')
    expect(seen).toContain(sixty.slice(0, 30))
    expect(seen).toContain('Source: ')
  })
})
