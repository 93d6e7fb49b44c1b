// @vitest-environment node
import { Resvg } from '@resvg/resvg-js'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../electron/cli/drawChart.ts'
import { axisPosition } from '../../model/chart/axisPicture.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { chartPicture } from '../../model/chart/chartPicture.ts'
import { textWidth } from '../../model/chart/textLayout.ts'
import type { TextMark } from '../../model/chart/textMark.ts'
import { type Chart, chartKinds } from '../../model/workbook/workbook.ts'
import { palettes } from '../../renderer/charts/palette.ts'
import { chartOf, readerOf, sheetOf, sourceOf } from '../model/chart/chartSheet.ts'

const workbook = sheetOf([
  ['Year', 'Copies', 'Speed', 'Milestone'],
  [2027, 10, 5, 'SC'],
  [2028, 40, 25, null],
  [2029, null, 250, 'SIAR'],
  [2030, 160, 2000, null],
])
const engine = sourceOf(workbook)
const size = { width: 480, height: 320 }

const sample = (kind: Chart['kind'], more: Partial<Chart> = {}): Chart =>
  chartOf({
    title: 'Supply of copies',
    kind,
    x: 'Model!A2:A5',
    series: [
      { values: 'Model!B2:B5', name: '=Model!B1', ...(kind === 'band' ? { high: 'Model!C2:C5' } : {}) },
      {
        values: 'Model!C2:C5',
        name: '=Model!C1',
        labels: 'Model!D2:D5',
        ...(kind === 'band' ? { kind: 'line' as const } : {}),
      },
    ],
    xAxis: { title: 'Year' },
    yAxis: { title: 'Number', scale: kind === 'bar' ? 'linear' : 'log' },
    source: 'AI 2027',
    ...more,
  })

const svgOf = async (chart: Chart, theme: 'light' | 'dark' = 'light'): Promise<string> =>
  new TextDecoder().decode(await drawChart({ workbook, engine, chart, format: 'svg', theme, ...size }))

function parsed(svg: string): Document {
  const { window } = new JSDOM('')
  const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document
}

/** Dark pixels of a PNG inside a rectangle of CSS pixels, read by drawing it again. */
function inked(png: Uint8Array, box: { x: number; y: number; width: number; height: number }): number {
  const { x, y, width, height } = box
  const data = Buffer.from(png).toString('base64')
  const image = `<image href="data:image/png;base64,${data}" x="${-x}" y="${-y}" width="${size.width}" height="${size.height}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  let dark = 0
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] as number) < 128) dark++
  return dark
}

describe('a chart drawn without a window', () => {
  it('has its marks where the axes say', async () => {
    const chart = sample('line')
    const { xAxis, yAxis } = chartPicture(chart, chartData(chart, readerOf(workbook)), size)
    if (!xAxis || !yAxis) throw new Error('The chart has no axes.')
    const path = parsed(await svgOf(chart)).querySelector(`path[stroke="${palettes.light.series[1]}"]`)
    const numbers =
      path
        ?.getAttribute('d')
        ?.match(/[\d.]+/g)
        ?.map(Number) ?? []
    const wanted = [5, 25, 250, 2000].flatMap((y, i) => [axisPosition(xAxis, 2027 + i), axisPosition(yAxis, y)])
    expect(numbers.length).toBe(wanted.length)
    numbers.forEach((number, i) => {
      // The library writes three decimals.
      expect(number).toBeCloseTo(wanted[i] as number, 2)
    })
  })

  it('breaks its line at a gap', async () => {
    const path = parsed(await svgOf(sample('line'))).querySelector(`path[stroke="${palettes.light.series[0]}"]`)
    expect(path?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
  })

  it('shows a band between two gaps, where it has no width, as a stroke from edge to edge', async () => {
    const series = [{ values: 'Model!B2:B5', high: 'Model!C2:C5' }]
    const chart = sample('band', { series, yAxis: {} })
    const strokes = parsed(await svgOf(chart)).querySelectorAll('line[stroke-opacity]')
    const { xAxis, yAxis } = chartPicture(chart, chartData(chart, readerOf(workbook)), size)
    if (!xAxis || !yAxis) throw new Error('The chart has no axes.')
    const [x, low, high] = [axisPosition(xAxis, 2030), axisPosition(yAxis, 160), axisPosition(yAxis, 2000)]
    const places = [...strokes].map((line) => ['x1', 'x2', 'y1', 'y2'].map((name) => Number(line.getAttribute(name))))
    expect(places).toHaveLength(1)
    for (const [i, at] of [x, x, high, low].entries()) expect(places[0]?.[i]).toBeCloseTo(at, 1)
  })

  it('cuts off what lies beyond limits, and only that', async () => {
    const limited = parsed(await svgOf(sample('line', { yAxis: { max: 100 } })))
    const clip = limited.querySelector('[clip-path]')?.getAttribute('clip-path')
    expect(clip).toBe('url(#clip0)')
    expect(limited.querySelector('clipPath#clip0 rect')).not.toBeNull()
    expect(parsed(await svgOf(sample('line'))).querySelector('[clip-path], clipPath')).toBeNull()
  })

  it('has all its text as a PNG though no font of the machine is asked', async () => {
    const chart = sample('line')
    const png = await drawChart({ workbook, engine, chart, format: 'png', ...size, scale: 2 })
    const title = chartPicture(chart, chartData(chart, readerOf(workbook)), size).title[0] as TextMark
    const width = textWidth(title.text, title.font)
    const box = { x: title.x, y: title.y - title.font.size, width, height: title.font.size }
    // A fifth of a line of semibold text is ink; without a font there is none.
    expect(inked(png, box)).toBeGreaterThan(width * title.font.size * 0.12)
    expect(inked(png, { ...box, x: title.x + width + 2, width: 60 })).toBe(0)
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(960)
  })

  it('carries the letters of its text in the SVG, and a background only if there is one', async () => {
    const svg = await svgOf(sample('line'))
    expect(svg.match(/@font-face/g)).toHaveLength(2)
    expect(svg.length).toBeLessThan(64_000)
    expect(svg).toContain(`fill="${palettes.light.surface}"/>`)
    const clear = await drawChart({
      workbook,
      engine,
      chart: sample('bar'),
      format: 'svg',
      ...size,
      background: 'transparent',
    })
    expect(new TextDecoder().decode(clear)).not.toContain('width="100%"')
  })

  it('says in its frame what is wrong', async () => {
    const svg = await svgOf(sample('line', { series: [{ values: '#REF!' }] }))
    expect(parsed(svg).documentElement.textContent).toContain('#REF!')
    expect(svg).toContain(`fill="${palettes.light.error}"`)
  })

  it('is refused when it is too large to paint', async () => {
    const huge = drawChart({ workbook, engine, chart: sample('line'), format: 'png', ...size, scale: 100 })
    await expect(huge).rejects.toThrow('A picture may have at most 16384 pixels a side.')
  })

  it('comes out the same when several are asked for at once', async () => {
    const kinds = [...chartKinds, ...chartKinds]
    const drawn = await Promise.all(kinds.map((kind) => svgOf(sample(kind))))
    expect(drawn.slice(0, chartKinds.length)).toEqual(drawn.slice(chartKinds.length))
    expect('document' in globalThis).toBe(false)
  })

  it('makes an engine of its own where none is given', async () => {
    const svg = await drawChart({ workbook, chart: sample('line'), format: 'svg', ...size })
    expect(new TextDecoder().decode(svg)).toBe(await svgOf(sample('line')))
  })
})

describe('a picture that would carry too much', () => {
  it('says so, and only where it is meant to carry its data', async () => {
    const long = sheetOf(Array.from({ length: 20_001 }, (_, i) => [i]))
    const chart = chartOf({ series: [{ values: 'Model!A1:A20001' }] })
    const said: string[] = []
    const draw = (of: Chart, format: 'svg' | 'pdf', carries: boolean) =>
      drawChart({ workbook: long, chart: of, format, carries, ...size, onTooMuch: () => said.push(format) })
    await draw(chart, 'svg', true)
    await draw(chart, 'svg', false)
    await draw(chart, 'pdf', true)
    await draw(chartOf({ series: [{ values: 'Model!A1:A20000' }] }), 'svg', true)
    expect(said).toEqual(['svg'])
  })
})

describe('a chart as PDF', () => {
  it('is a page of its size with the shipped font inside, and the same bytes each time', async () => {
    const pdf = () => drawChart({ workbook, engine, chart: sample('line'), format: 'pdf', ...size })
    const [first, second] = [await pdf(), await pdf()]
    const text = Buffer.from(first).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    // 480 × 320 pixels are 360 × 240 points.
    expect(text).toContain('/MediaBox [0 0 360 240]')
    expect(text).toMatch(/\/FontName \/[A-Z]+\+Inter/)
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})
