/// <reference path="./svg-to-pdfkit.d.ts" />
import PDFDocument from 'pdfkit'
import SVGtoPDF from 'svg-to-pdfkit'
import { chartFonts } from './pngOfSvg.ts'

/** Points of a PDF to a CSS pixel. */
const pointsPerPixel = 0.75

/** Draws an SVG as a PDF page of its size: lines stay lines, text stays text, in the shipped font. */
export async function pdfOfSvg(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const [width, height] = [size.width * pointsPerPixel, size.height * pointsPerPixel]
  const fonts = chartFonts()
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    // The same chart gives the same bytes, whenever it is drawn.
    info: { CreationDate: new Date(0), Producer: 'Forecell', Creator: 'Forecell' },
  })
  document.registerFont('regular', fonts.regular as never)
  document.registerFont('semibold', fonts.semibold as never)
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((done, failed) => document.on('end', done).on('error', failed))
  SVGtoPDF(document, withHalosBehind(svg), 0, 0, {
    width,
    height,
    assumePt: false,
    fontCallback: (_family, bold) => (bold ? 'semibold' : 'regular'),
  })
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** A PDF paints an outline over its letters, so a text with an outline behind it becomes the outline and then the letters. */
const withHalosBehind = (svg: string): string =>
  svg.replace(
    /<text\b([^>]*) paint-order="stroke"([^>]*)>([^<]*)<\/text>/g,
    (_, before: string, after: string, text: string) => {
      const attributes = before + after
      const letters = attributes.replace(/ stroke(-[a-z]+)?="[^"]*"/g, '')
      return `<text${attributes}>${text}</text><text${letters}>${text}</text>`
    },
  )
