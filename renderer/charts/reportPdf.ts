/// <reference path="./pdfLibraries.d.ts" />
import type { ReportChart, ReportSheet } from '../../model/report/reportSheets.ts'
import { pageColours } from '../../model/report/reportStyle.ts'
import { openPdf, placeSvg, pointsPerPixel } from './chartPdf.ts'
import type { ChartFonts } from './fontStyle.ts'
import { type Body, type Pages, pagesOf } from './pdfPages.ts'
import { writeTable } from './pdfTable.ts'
import { type TableLayout, tableLayout } from './pdfTableLayout.ts'
import { brokenLines, cutText, type Pdf, writeText } from './pdfText.ts'

const gap = 14
const colours = pageColours.light
const heading = { size: 15, colour: colours.text, strong: true } as const
const listHeading = { size: 9, colour: colours.text, strong: true } as const
const listText = { size: 8, colour: colours.text } as const
const listLine = 11

/**
 * Sheets with their charts as a PDF of A4 pages: text stays text, charts stay lines. The same sheets give the same
 * bytes.
 */
export async function reportPdf(title: string, sheets: readonly ReportSheet[], fonts: ChartFonts): Promise<Uint8Array> {
  const { document, bytes } = openPdf(title, fonts)
  const pages = pagesOf(document)
  for (const sheet of sheets) writeSheet(document, pages, title, sheet)
  pages.number()
  return bytes()
}

function writeSheet(document: Pdf, pages: Pages, title: string, sheet: ReportSheet): void {
  const layout = tableLayout(sheet)
  const head = `${title} · ${sheet.name}`
  const body = pages.begin(layout.orientation, head)
  const name = cutText(document, sheet.name, body.right - body.left, heading)
  writeText(document, name, body.left, body.top - 8, heading)
  let top = writeCharts(document, pages, sheet.charts, layout, head, body)
  if (sheet.rows.length > 0) top = writeTable(document, pages, sheet, layout, head, top) + gap
  writeLists(document, pages, sheet, layout, head, top)
}

/** Charts below one another, on a page across two side by side. @returns where the next thing may stand */
function writeCharts(
  document: Pdf,
  pages: Pages,
  charts: readonly ReportChart[],
  { orientation }: TableLayout,
  head: string,
  body: Body,
): number {
  let top = body.top + 18
  const abreast = orientation === 'across' && charts.length > 1 ? 2 : 1
  const width = (body.right - body.left - (abreast - 1) * gap) / abreast
  for (let at = 0; at < charts.length; at += abreast) {
    const line = charts.slice(at, at + abreast).map((chart) => ({ chart, size: fitted(chart, width, body) }))
    const high = Math.max(...line.map(({ size }) => size.height * pointsPerPixel))
    if (top + high > body.bottom) {
      pages.begin(orientation, head)
      top = body.top
    }
    line.forEach(({ chart, size }, i) => {
      placeSvg(document, chart.light, body.left + i * (width + gap), top, size)
    })
    top += high + gap
  }
  return top
}

/** In CSS pixels: as wide as there is room, but not larger than drawn and never higher than the page. */
function fitted({ width, height }: ReportChart, room: number, body: Body): { width: number; height: number } {
  const high = (body.bottom - body.top - 18) / pointsPerPixel
  const scale = Math.min(1, room / pointsPerPixel / width, high / height)
  return { width: width * scale, height: height * scale }
}

/** What stands behind the numbers, below the cells. */
function writeLists(
  document: Pdf,
  pages: Pages,
  sheet: ReportSheet,
  { orientation }: TableLayout,
  head: string,
  from: number,
): void {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['', sheet.more > 0 ? [`And ${sheet.more} more rows.`] : []],
    ['Notes', sheet.notes.map(({ cells, text }) => `${cells}: ${text}`)],
    ['Sources', sheet.sources.map(({ cells, text }) => `${cells}: ${text}`)],
    [
      'Model functions',
      sheet.functions.map(({ cells, fn }) => {
        const { cite, link } = fn.source
        const source = link === undefined || cite.includes(link) ? cite : `${cite}, ${link}`
        return `${fn.name} (${cells}): ${fn.summary} Source: ${source}`
      }),
    ],
  ]
  let top = from
  let body: Body | null = null
  const room = (height: number): Body => {
    body ??= pages.body()
    if (top + height > body.bottom) {
      body = pages.begin(orientation, head)
      top = body.top
    }
    return body
  }
  for (const [title, items] of lists) {
    if (items.length === 0) continue
    // A heading stays with the first of what it heads.
    const { left } = room(listHeading.size + 6 + 3 * listLine)
    if (title) {
      writeText(document, title, left, top, listHeading)
      top += listHeading.size + 6
    }
    for (const item of items) {
      const { left, right } = pages.body()
      const lines = brokenLines(document, item, Math.min(right - left, 620), listText)
      room(Math.min(lines.length, 6) * listLine)
      for (const text of lines) {
        writeText(document, text, room(listLine).left, top, listText)
        top += listLine
      }
      top += 2
    }
    top += gap / 2
  }
}
