// @vitest-environment node
// After a change of the layout: `npx vitest run test/cli/chartGolden.test.ts -u` draws all of them again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../electron/cli/drawChart.ts'
import { chartData } from '../../model/chart/chartData.ts'
import { chartPicture } from '../../model/chart/chartPicture.ts'
import type { Chart } from '../../model/workbook/workbook.ts'
import { readerOf, sourceOf } from '../model/chart/chartSheet.ts'
import { everyChart, everySheet } from '../model/chart/everyChart.ts'
import { pictureTexts } from '../model/chart/pictureTexts.ts'
import { pixelsOf } from './pixelsOf.ts'

const engine = sourceOf(everySheet)
const read = readerOf(everySheet)
const size = { width: 420, height: 300 }
const samples = Object.entries(everyChart)
const { DOMParser } = new JSDOM('').window

const drawing = (chart: Chart, theme: 'light' | 'dark') => ({ workbook: everySheet, engine, chart, theme, ...size })

async function svgOf(chart: Chart, theme: 'light' | 'dark'): Promise<string> {
  return new TextDecoder().decode(await drawChart({ ...drawing(chart, theme), format: 'svg', carries: false }))
}

/** One element a line, without the bytes of the font, places in tenths of a pixel. */
const normalised = (svg: string): string =>
  svg
    .replace(/<style>.*?<\/style>/s, '<style/>')
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))))
    .replaceAll('><', '>\n<')

const round = (value: number): number => Math.round(value * 100) / 100
const place = (text: string, x: number, y: number): string => `${text} at ${round(x)},${round(y)}`

/** What a theme may change: paint, and how thick it lies. */
const paint = / (fill|stroke|stop-color|[a-z]+-opacity)="[^"]*"/g

/** How the paint of one drawing becomes that of the other, each way once. */
function repainted(one: string, other: string): string {
  const [before, after] = [one, other].map((text) => text.split('\n')) as [string[], string[]]
  const changes = before.flatMap((line, i) => {
    const [from, to] = [line, after[i] as string].map((each) => (each.match(paint) ?? []).join('').trim())
    return from === to ? [] : [`${line.slice(1).split(/[ />]/)[0]}: ${from} → ${to}`]
  })
  return [...new Set(changes)].sort().join('\n')
}

describe.each(samples)('the %s chart', (name, chart) => {
  it('is the stored drawing, has every text where the layout put it, and in dark only other paint', async () => {
    const svg = await svgOf(chart, 'light')
    const drawn = normalised(svg)
    expect(drawn.split('\n').length).toBeLessThan(120)
    await expect(drawn).toMatchFileSnapshot(`chartGolden/${name}.svg.txt`)

    const picture = chartPicture(chart, chartData(chart, read), size)
    const texts = [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text')].map((text) =>
      place(text.textContent ?? '', Number(text.getAttribute('x')), Number(text.getAttribute('y'))),
    )
    const placed = Object.values(pictureTexts(picture)).flat()
    expect(texts.sort()).toEqual(placed.map(({ text, x, y }) => place(text, x, y)).sort())

    const dark = normalised(await svgOf(chart, 'dark'))
    expect(dark.replace(paint, '')).toBe(drawn.replace(paint, ''))
    await expect(`${repainted(drawn, dark)}\n`).toMatchFileSnapshot(`chartGolden/${name}-dark.txt`)
  })
})

/** A pixel differs where a channel is more than this many of 255 away, and so many of a thousand may differ. */
const tolerance = { channel: 32, perMille: 2 }

describe('the pixels of a picture', () => {
  it.each([
    ['fan', 'light'],
    ['heatmap', 'dark'],
    ['bar-stacked', 'dark'],
    ['scatter-sizes', 'light'],
  ] as const)('of the %s chart in %s are those of the stored one', async (name, theme) => {
    const chart = everyChart[name] as Chart
    const png = await drawChart({ ...drawing(chart, theme), format: 'png', scale: 1, carries: false })
    const file = new URL(`chartGolden/${name}-${theme}.png`, import.meta.url)
    if (!existsSync(file) || updating()) writeFileSync(file, png)
    const [drawn, stored] = [pixelsOf(png), pixelsOf(readFileSync(file))]
    expect([drawn.width, drawn.height]).toEqual([stored.width, stored.height])
    let different = 0
    for (let i = 0; i < drawn.data.length; i += 4) {
      const apart = [0, 1, 2, 3].map((c) => Math.abs((drawn.data[i + c] as number) - (stored.data[i + c] as number)))
      if (Math.max(...apart) > tolerance.channel) different++
    }
    expect((different / (drawn.width * drawn.height)) * 1000).toBeLessThanOrEqual(tolerance.perMille)
  })
})

/** `-u` was asked for. */
function updating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } }
  return snapshotState?._updateSnapshot === 'all'
}
