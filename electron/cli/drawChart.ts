import { carriedWorkbook } from '../../model/chart/carriedWorkbook.ts'
import { chartData, type ReadReference } from '../../model/chart/chartData.ts'
import { chartPicture } from '../../model/chart/chartPicture.ts'
import { chartSummary } from '../../model/chart/chartSummary.ts'
import { fittedSize } from '../../model/chart/fittedSize.ts'
import { type ReferenceSource, referenceReader } from '../../model/chart/readReference.ts'
import { Failure } from '../../model/core/failure.ts'
import type { Chart, Workbook } from '../../model/workbook/workbook.ts'

export interface ChartDrawing {
  readonly workbook: Workbook
  /** An engine that follows the workbook, where there is one already. */
  readonly engine?: Omit<ReferenceSource, 'workbook'>
  readonly chart: Chart
  readonly format: 'svg' | 'png' | 'pdf'
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Taller than `height` where the texts around the plot would leave it too flat to read. */
  readonly fits?: boolean
  /** Pixels of the PNG to a CSS pixel; 2 unless given. */
  readonly scale?: number
  readonly theme?: 'light' | 'dark'
  /** A CSS colour, or `transparent`; absent: the theme's own. */
  readonly background?: string
  /** PNG and SVG carry the chart and its data, so that they open as a live chart; `true` unless given. */
  readonly carries?: boolean
  /** Hears that the chart draws too much for the picture to carry it. */
  readonly onTooMuch?: () => void
  /** An SVG has its font inside; `true` unless given. */
  readonly fonts?: boolean
}

/** The longest side in pixels that painters and viewers take. */
const sideLimit = 16_384

/**
 * Draws a chart without a window, exactly as the window draws it: the text of an SVG, or the bytes of a PNG or PDF. What it
 * needs is loaded on the first call, so that commands that draw nothing start fast.
 * @throws Failure `usage` for a picture too large to paint
 */
export async function drawChart(drawing: ChartDrawing): Promise<Uint8Array> {
  const { chart, format, scale = 2, theme = 'light', carries = true, fonts = true } = drawing
  const [{ drawnSvg }, { chartFonts, pngOfSvg }, { palettes }] = await Promise.all([
    import('./chart/drawnSvg.ts'),
    import('./chart/pngOfSvg.ts'),
    import('../../renderer/charts/palette.ts'),
  ])
  const { read, end } = await readingOf(drawing)
  try {
    const data = chartData(chart, read)
    const { width, height } = drawing.fits ? fittedSize(chart, data, drawing) : drawing
    const pixels = Math.max(width, height) * (format === 'png' ? scale : 1)
    if (pixels > sideLimit) throw new Failure('usage', `A picture may have at most ${sideLimit} pixels a side.`)
    const picture = chartPicture(chart, data, { width, height })
    const background = drawing.background ?? palettes[theme].surface
    const workbook = carries && format !== 'pdf' ? carriedWorkbook(chart, read) : null
    if (carries && format !== 'pdf' && workbook === null) drawing.onTooMuch?.()
    const carried = workbook && (await import('../../model/file/encode.ts')).encode(workbook)
    const options = {
      ...(background === 'transparent' ? {} : { background }),
      ...(format === 'svg' ? { ...(fonts && { fonts: chartFonts() }), ...(carried === null ? {} : { carried }) } : {}),
      description: chartSummary(chart, data).join(' '),
    }
    const svg = await drawnSvg({ picture, theme, title: chart.title || 'Untitled chart' }, options)
    if (format === 'svg') return new TextEncoder().encode(`${svg}\n`)
    if (format === 'png') {
      const png = pngOfSvg(svg, scale)
      return carried === null ? png : (await import('../../model/file/carriedText.ts')).carryingPng(png, carried)
    }
    const { chartPdf } = await import('../../renderer/charts/chartPdf.ts')
    return await chartPdf([{ svg, width, height }], chart.title, chartFonts())
  } finally {
    end()
  }
}

/** What the chart's references hold, from the engine that is there or one of its own. */
async function readingOf({ workbook, engine, chart }: ChartDrawing): Promise<{ read: ReadReference; end: () => void }> {
  const reader = (from: Omit<ReferenceSource, 'workbook'>): ReadReference =>
    referenceReader({ workbook, values: from.values, resolve: from.resolve.bind(from) }, chart.sheet)
  if (engine) return { read: reader(engine), end: () => {} }
  const { createEngine } = await import('../../model/engine/createEngine.ts')
  const own = createEngine(workbook)
  return { read: reader(own), end: () => own.dispose() }
}
