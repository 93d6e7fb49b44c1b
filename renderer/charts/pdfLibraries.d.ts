/**
 * The parts of pdfkit and svg-to-pdfkit that we use. The types published for pdfkit are Node's, which the window is not; the
 * other brings none.
 */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number]
      readonly margin: number
      /** Left out, the document asks for a font that only Node has. */
      readonly font: null
      readonly autoFirstPage?: boolean
      /** Pages can be gone back to until the end. */
      readonly bufferPages?: boolean
      readonly lang?: string
      readonly displayTitle?: boolean
      readonly info: Readonly<Record<string, string | Date>>
    })
    readonly page: { readonly width: number; readonly height: number }
    registerFont(name: string, font: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this
    switchToPage(page: number): this
    text(
      text: string,
      x: number,
      y: number,
      options: {
        readonly lineBreak: false
        readonly oblique?: boolean
        readonly features?: Readonly<Record<string, boolean>>
      },
    ): this
    widthOfString(text: string, options?: { readonly features?: Readonly<Record<string, boolean>> }): number
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    lineWidth(width: number): this
    fill(colour: string): this
    stroke(colour: string): this
    on(event: 'data', listen: (chunk: Uint8Array) => void): this
    on(event: 'end', listen: () => void): this
    on(event: 'error', listen: (error: unknown) => void): this
    end(): void
  }
}

declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit'

  interface Options {
    readonly width: number
    readonly height: number
    readonly assumePt: boolean
    fontCallback(family: string, bold: boolean, italic: boolean): string
  }
  export default function SVGtoPDF(document: PDFDocument, svg: string, x: number, y: number, options: Options): void
}
