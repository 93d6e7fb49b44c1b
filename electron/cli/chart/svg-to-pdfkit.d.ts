/** The part of svg-to-pdfkit that this folder uses; it brings no types of its own. */
declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width: number
    readonly height: number
    readonly assumePt: boolean
    fontCallback(family: string, bold: boolean, italic: boolean): string
  }
  export default function SVGtoPDF(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: Options,
  ): void
}
