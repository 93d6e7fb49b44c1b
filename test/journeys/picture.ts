import type { Locator, Page } from '@playwright/test'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LegendEntry {
  /** `#rrggbb` of its sample. */
  readonly colour: string
}

/** Where the legend stands in the chart on screen, in CSS pixels of the SVG, and the colours it explains. */
export async function legendOf(
  svg: Locator,
): Promise<{ width: number; height: number; box: Box; entries: LegendEntry[] }> {
  return svg.evaluate((element) => {
    const chart = element as unknown as SVGSVGElement
    const legend = chart.querySelector('[data-part=legend]')
    if (!(legend instanceof SVGGraphicsElement)) throw new Error('The chart has no legend.')
    const { x, y, width, height } = legend.getBBox()
    const entries = [...legend.querySelectorAll('[data-series]')].map((entry) => {
      const painted = [...entry.querySelectorAll('*')].flatMap((mark) => [
        mark.getAttribute('stroke'),
        mark.getAttribute('fill'),
      ])
      // The halo around a dot has the colour of the surface; the sample comes first or is the only other.
      const colour = painted.find((each) => each?.startsWith('#') && each !== '#ffffff')
      return { colour: colour ?? '' }
    })
    return {
      width: chart.width.baseVal.value,
      height: chart.height.baseVal.value,
      box: { x, y, width, height },
      entries,
    }
  })
}

/** A PNG as the browser reads it back: its size, and how many colours it has. */
export async function picturePixels(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; colours: number }> {
  const { width, height, colours } = await colourCounts(page, png, null)
  return { width, height, colours: Object.keys(colours).length }
}

/** The colours painted inside a box given in CSS pixels of a picture drawn `scale` times as large. */
export async function paintedColours(page: Page, png: Buffer, box: Box, scale: number): Promise<string[]> {
  const { x, y, width, height } = box
  const scaled = { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
  return Object.keys((await colourCounts(page, png, scaled)).colours)
}

function colourCounts(page: Page, png: Buffer, box: Box | null) {
  return page.evaluate(
    async ({ url, box }) => {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.drawImage(image, 0, 0)
      const { x, y, width, height } = box ?? { x: 0, y: 0, width: canvas.width, height: canvas.height }
      const { data } = context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height))
      const colours: Record<string, number> = {}
      for (let i = 0; i < data.length; i += 4) {
        const hex = [0, 1, 2].map((k) => (data[i + k] ?? 0).toString(16).padStart(2, '0')).join('')
        colours[`#${hex}`] = (colours[`#${hex}`] ?? 0) + 1
      }
      return { width: canvas.width, height: canvas.height, colours }
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, box },
  )
}
