/// <reference path="./pdfLibraries.d.ts" />
import { columnName } from '../../model/core/reference.ts'
import type { ReportCell, ReportChart, ReportSheet } from '../../model/report/reportSheets.ts'
import { openPdf, placeSvg, pointsPerPixel } from './chartPdf.ts'
import type { ChartFonts } from './fontStyle.ts'

type Pdf = ReturnType<typeof openPdf>['document']

/** A4, upright, in points. */
const page = { size: [595.28, 841.89] as const, margin: 0 }
const edge = 42
const inner = { width: page.size[0] - 2 * edge, bottom: page.size[1] - edge }
const rowHeight = 13
const text = 8
const gap = 8
const widest = 200

const colours = { text: '#1b1b20', muted: '#5d5e68', line: '#d9d9df', input: '#1b4fc4', error: '#bd2318' } as const

/** Sheets with their charts as a PDF of A4 pages: text stays text, charts stay lines. The same sheets give the same bytes. */
export async function reportPdf(title: string, sheets: readonly ReportSheet[], fonts: ChartFonts): Promise<Uint8Array> {
  const { document, bytes } = openPdf(title, fonts)
  for (const sheet of sheets) writeSheet(document, sheets.length > 1 ? `${title} · ${sheet.name}` : title, sheet)
  return bytes()
}

function writeSheet(document: Pdf, heading: string, sheet: ReportSheet): void {
  document.addPage(page)
  document.font('semibold').fontSize(14).fillColor(colours.text).text(heading, edge, edge, { lineBreak: false })
  let top = edge + 28
  for (const chart of sheet.charts) {
    const scaled = fitted(chart)
    if (top + scaled.height * pointsPerPixel > inner.bottom) {
      document.addPage(page)
      top = edge
    }
    placeSvg(document, chart.svg, edge, top, scaled)
    top += scaled.height * pointsPerPixel + 18
  }
  if (sheet.rows.length === 0) return
  for (const strip of strips(document, sheet)) {
    if (top > inner.bottom - 6 * rowHeight) {
      document.addPage(page)
      top = edge
    }
    top = writeStrip(document, sheet, strip, top) + 2 * rowHeight
  }
  for (const line of [
    ...(sheet.more > 0 ? [`And ${sheet.more} more rows.`] : []),
    ...sheet.sources.map(({ source, cells }) => `${cells.join(', ')}: ${source}`),
  ]) {
    if (top + rowHeight > inner.bottom) {
      document.addPage(page)
      top = edge
    }
    put(document, clipped(document, line, inner.width), edge, top, colours.muted)
    top += rowHeight
  }
}

/** As wide as the page, and never higher. */
function fitted({ width, height }: ReportChart): { width: number; height: number } {
  const scale = Math.min(inner.width / pointsPerPixel / width, (inner.bottom - edge) / pointsPerPixel / height)
  return { width: width * scale, height: height * scale }
}

interface Strip {
  /** Places in the sheet's rows, with the width of each column in points. */
  readonly columns: readonly { readonly at: number; readonly width: number }[]
}

const numberWidth = 28

/** The columns side by side as far as the page is wide, the rest below. */
function strips(document: Pdf, sheet: ReportSheet): readonly Strip[] {
  document.font('regular').fontSize(text)
  const widths = sheet.columns.map((_, at) => {
    let width = 12
    for (const { cells } of sheet.rows) width = Math.max(width, document.widthOfString(cells[at]?.text ?? ''))
    return Math.min(width, widest) + gap
  })
  const found: { at: number; width: number }[][] = []
  let room = 0
  widths.forEach((width, at) => {
    if (width > room || found.length === 0) {
      found.push([])
      room = inner.width - numberWidth
    }
    found.at(-1)?.push({ at, width })
    room -= width
  })
  return found.map((columns) => ({ columns }))
}

/** @returns where the next thing may stand */
function writeStrip(document: Pdf, sheet: ReportSheet, { columns }: Strip, from: number): number {
  let top = from
  const head = (): void => {
    let left = edge + numberWidth
    for (const { at, width } of columns) {
      put(document, columnName(sheet.columns[at] ?? 0), left, top, colours.muted)
      left += width
    }
    top += rowHeight
    line(document, edge, top - 2, left)
  }
  head()
  for (const row of sheet.rows) {
    if (top + rowHeight > inner.bottom) {
      document.addPage(page)
      top = edge
      head()
    }
    put(document, String(row.number), edge, top, colours.muted)
    let left = edge + numberWidth
    columns.forEach(({ at, width }, i) => {
      const cell = row.cells[at]
      // Text runs on over empty cells, as on screen.
      let room = width
      for (let next = i + 1; cell?.align === 'left' && next < columns.length; next++) {
        if (row.cells[columns[next]?.at ?? -1]?.text) break
        room += columns[next]?.width ?? 0
      }
      if (cell && cell.text !== '') writeCell(document, cell, left, top, width, room)
      left += width
    })
    top += rowHeight
  }
  return top
}

function writeCell(document: Pdf, cell: ReportCell, left: number, top: number, width: number, room: number): void {
  const strong = cell.bold || cell.style === 'output' || cell.style === 'heading'
  const colour = cell.error
    ? colours.error
    : cell.style === 'input'
      ? colours.input
      : cell.style === 'note'
        ? colours.muted
        : colours.text
  document.font(strong ? 'semibold' : 'regular').fontSize(text)
  const shown = clipped(document, cell.text, room - gap)
  const spare = width - gap - document.widthOfString(shown)
  const shift = cell.align === 'right' ? spare : cell.align === 'center' ? spare / 2 : 0
  document.fillColor(colour).text(shown, left + Math.max(0, shift), top, { lineBreak: false })
}

function put(document: Pdf, words: string, left: number, top: number, colour: string): void {
  document.font('regular').fontSize(text).fillColor(colour).text(words, left, top, { lineBreak: false })
}

function line(document: Pdf, left: number, top: number, right: number): void {
  document.moveTo(left, top).lineTo(right, top).lineWidth(0.5).stroke(colours.line)
}

function clipped(document: Pdf, words: string, room: number): string {
  const whole = words.replace(/\s+/g, ' ')
  if (document.widthOfString(whole) <= room) return whole
  let kept = whole
  while (kept.length > 1 && document.widthOfString(`${kept}…`) > room) kept = kept.slice(0, -1)
  return `${kept}…`
}
