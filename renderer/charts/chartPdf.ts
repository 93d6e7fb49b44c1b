/// <reference path="./pdfLibraries.d.ts" />
import PDFDocument from 'pdfkit'
import SVGtoPDF from 'svg-to-pdfkit'
import type { PictureSize } from '../../model/chart/chartPicture.ts'
import type { ChartFonts } from './fontStyle.ts'

/** Points of a PDF to a CSS pixel. */
export const pointsPerPixel = 0.75

/** Draws SVGs as a PDF, one page of its size for each: lines stay lines, text stays text, in the shipped font. */
export async function chartPdf(
  pictures: readonly (PictureSize & { readonly svg: string })[],
  title: string,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const { document, bytes } = openPdf(title, fonts)
  for (const { svg, width, height } of pictures) {
    document.addPage({ size: [width * pointsPerPixel, height * pointsPerPixel], margin: 0 })
    placeSvg(document, svg, 0, 0, { width, height })
  }
  return bytes()
}

/** A PDF without pages yet; `bytes` ends it. The same content gives the same bytes, whenever it is made. */
export function openPdf(title: string, fonts: ChartFonts): { document: PDFDocument; bytes: () => Promise<Uint8Array> } {
  const document = new PDFDocument({
    size: [1, 1],
    margin: 0,
    // Given one here, the writer would read the font file anew for every text.
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(0), Producer: 'Forecell', Creator: 'Forecell' },
  })
  document.registerFont('regular', fonts.regular)
  document.registerFont('semibold', fonts.semibold)
  const chunks: Uint8Array[] = []
  document.on('data', (chunk) => chunks.push(chunk))
  const ended = new Promise<void>((done, failed) => document.on('end', done).on('error', failed))
  return {
    document,
    async bytes() {
      document.end()
      await ended
      return joined(chunks)
    },
  }
}

/** Puts an SVG on the page; places in points, the size in CSS pixels. */
export function placeSvg(document: PDFDocument, svg: string, x: number, y: number, size: PictureSize): void {
  SVGtoPDF(document, withHalosBehind(sized(svg, size)), x, y, {
    width: size.width * pointsPerPixel,
    height: size.height * pointsPerPixel,
    assumePt: false,
    fontCallback: (_family, bold) => (bold ? 'semibold' : 'regular'),
  })
}

/** The writer takes the size that the drawing itself asks for. */
const sized = (svg: string, { width, height }: PictureSize): string =>
  svg.replace(/^<svg [^>]*>/, (tag) =>
    tag.replace(/ width="[^"]*"/, ` width="${width}"`).replace(/ height="[^"]*"/, ` height="${height}"`),
  )

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
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
