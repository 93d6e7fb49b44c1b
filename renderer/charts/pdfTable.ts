import { columnName } from '../../model/core/reference.ts'
import { columnRuns, gluedRows, type Run, repeatedRows, rowRuns } from '../../model/report/paper.ts'
import { isStrong, type ReportCell } from '../../model/report/reportCell.ts'
import { narrowWidth, type ReportSheet } from '../../model/report/reportSheets.ts'
import { pageColours } from '../../model/report/reportStyle.ts'
import { lightShades } from '../../model/workbook/colours.ts'
import type { BorderLine } from '../../model/workbook/workbook.ts'
import { pointsPerPixel } from './chartPdf.ts'
import { mixedColour } from './palette.ts'
import { type Body, bodyOf, type Orientation, type Pages } from './pdfPages.ts'
import { brokenLines, cutText, type Pdf, type TextLook, textWidth, writeText } from './pdfText.ts'

const colours = pageColours.light
const { ink, fill } = lightShades

/** In CSS pixels at full size. */
const pixels = { font: 13, line: 17, row: 24, side: 6, below: 4, numbers: 36 } as const
/** Shares of the size on screen: what is aimed at, and when something else is tried. */
const scales = { full: 0.85, upright: 0.7, readable: 0.66, least: 0.56, split: [0.72, 0.66, 0.6] } as const
/** Repeated columns and rows may take this share of a page. */
const repeatedShare = 0.4

/** How a sheet's cells lie on paper. */
export interface TableLayout {
  readonly orientation: Orientation
  /** Points to a CSS pixel of the sheet. */
  readonly scale: number
  /** Of the columns, in CSS pixels. */
  readonly widths: readonly number[]
}

/**
 * Upright as long as that leaves the cells readable, else across, then with wide columns of text made narrower, whose
 * texts break. Columns that even so do not fit in a readable size go on further pages.
 */
export function tableLayout(sheet: ReportSheet): TableLayout {
  const widths = sheet.columns.map(({ width }) => width)
  const fitting = (orientation: Orientation, of: readonly number[]): number => {
    return Math.min(scales.full, roomOf(orientation) / pointsPerPixel / (pixels.numbers + sum(of)))
  }
  const laid = (orientation: Orientation, scale: number, of = widths): TableLayout => {
    return { orientation, scale: scale * pointsPerPixel, widths: of }
  }
  const upright = fitting('upright', widths)
  if (upright >= scales.upright) return laid('upright', upright)
  const across = fitting('across', widths)
  if (across >= scales.readable) return laid('across', across)
  const narrow = sheet.columns.map(({ width, ofText }) => (ofText ? Math.min(width, narrowWidth) : width))
  const narrower = fitting('across', narrow)
  if (narrower >= scales.least) return laid('across', narrower, narrow)
  // The largest of the sizes that need the fewest pages side by side.
  const runs = scales.split.map((scale) => {
    const room = roomOf('across') / pointsPerPixel / scale - pixels.numbers
    return columnRuns(widths, room, repeatedColumns(sheet, widths, room)).length
  })
  return laid('across', scales.split[runs.indexOf(Math.min(...runs))] ?? scales.least)
}

function roomOf(orientation: Orientation): number {
  const { left, right } = bodyOf(orientation)
  return right - left
}

/** How many columns stand on every page: the frozen ones, unless little room would be left. */
const repeatedColumns = ({ frozen }: ReportSheet, widths: readonly number[], room: number): number =>
  sum(widths.slice(0, frozen.columns)) <= room * repeatedShare ? frozen.columns : 0

/**
 * Writes the cells of a sheet, beginning at `top` of the page at hand: row numbers, letters and frozen rows and columns
 * on every page. @returns where the next thing may stand on the last page
 */
export function writeTable(
  document: Pdf,
  pages: Pages,
  sheet: ReportSheet,
  { orientation, scale, widths: inPixels }: TableLayout,
  head: string,
  top: number,
): number {
  const body = bodyOf(orientation)
  const numbers = pixels.numbers * scale
  const room = roomOf(orientation) - numbers
  const widths = inPixels.map((width) => Math.min(width * scale, room))
  const first = repeatedColumns(sheet, widths, room)
  const runs = columnRuns(widths, room, first)
  const glued = gluedRows(sheet)
  let next = top
  runs.forEach((run, strip) => {
    const places = [...(strip > 0 ? range({ from: 0, to: first }) : []), ...range(run)]
    const table = createTable(document, sheet, places, widths, scale, body)
    const least = table.head + sum(table.heights.slice(0, 4))
    if (strip > 0 || next + least > body.bottom) {
      pages.begin(orientation, head)
      next = body.top
    }
    const repeated = (from: number): readonly number[] => {
      const rows = repeatedRows(sheet, from)
      const high = sum(rows.map((row) => table.heights[row] ?? 0))
      return high <= (body.bottom - body.top) * repeatedShare ? rows : []
    }
    const rows = rowRuns(
      table.heights,
      (from) => {
        const used = table.head + sum(repeated(from).map((row) => table.heights[row] ?? 0))
        return body.bottom - (from === 0 ? next : body.top) - used
      },
      (row) => glued.has(row),
    )
    for (const part of rows) {
      if (part.from > 0) {
        pages.begin(orientation, head)
        next = body.top
      }
      next = table.write([...repeated(part.from), ...range(part)], next)
      if (runs.length > 1 || rows.length > 1) pages.note(partName(sheet, run, part))
    }
  })
  return next
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
const range = ({ from, to }: Run): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i)

function partName(sheet: ReportSheet, columns: Run, rows: Run): string {
  const letters = [columns.from, columns.to - 1].map((at) => columnName(sheet.columns[at]?.index ?? 0))
  const numbers = [rows.from, rows.to - 1].map((at) => sheet.rows[at]?.number ?? 0)
  return `${sheet.name}: columns ${letters.join(' to ')}, rows ${numbers.join(' to ')}`
}

/** The columns of a sheet that stand side by side. */
interface Table {
  /** Of the line of letters, in points. */
  readonly head: number
  /** Of each row. */
  readonly heights: readonly number[]
  /** @returns where it ends */
  write(rows: readonly number[], top: number): number
}

/** A cell with the text that it shows in the room that it has. */
interface SetCell {
  readonly cell: ReportCell
  readonly lines: readonly string[]
  readonly look: TextLook
}

function createTable(
  document: Pdf,
  sheet: ReportSheet,
  places: readonly number[],
  widths: readonly number[],
  scale: number,
  body: Body,
): Table {
  const numbers = pixels.numbers * scale
  const side = pixels.side * scale
  const line = pixels.line * scale
  const small = { size: 12 * scale, colour: colours.muted } as const
  const lefts: number[] = []
  let right = body.left + numbers
  for (const place of places) {
    lefts.push(right)
    right += widths[place] ?? 0
  }
  const edgeAfter = (at: number): number => lefts[at] ?? right

  /** Behind the last place of this table that the text of the cell at `at` may stand over. */
  function reach(cell: ReportCell, row: number, at: number): { room: number; open: boolean } {
    let until = Math.min(at + cell.columns, places.length)
    const runsOn = cell.kind === 'text' && cell.align === 'left' && !cell.wrap && cell.columns * cell.rows === 1
    const cells = sheet.rows[row]?.cells ?? []
    while (runsOn && until < places.length && cells[places[until] ?? -1] === null) until++
    const open = runsOn && until === places.length
    return { room: (open ? body.right : edgeAfter(until)) - edgeAfter(at) - 2 * side, open }
  }

  function setCell(cell: ReportCell, row: number, at: number): SetCell {
    const look: TextLook = {
      size: pixels.font * scale,
      colour: inkOf(cell),
      strong: isStrong(cell),
      oblique: cell.italic === true,
      tabular: cell.kind === 'number',
    }
    if (cell.text === '') return { cell, lines: [], look }
    const { room, open } = reach(cell, row, at)
    const place = places[at] ?? 0
    const narrowed = (widths[place] ?? 0) < (sheet.columns[place]?.width ?? 0) * scale - 0.01
    const breaks = cell.wrap || open || (narrowed && cell.kind === 'text')
    const lines = breaks
      ? brokenLines(document, cell.text, room, look)
      : cell.text.split('\n').map((text) => (cell.kind === 'number' ? text : cutText(document, text, room, look)))
    return { cell, lines, look }
  }

  const set = sheet.rows.map(({ cells }, row) =>
    places.map((place, at) => {
      const cell = cells[place]
      return cell && cell !== 'covered' ? setCell(cell, row, at) : null
    }),
  )
  const heights = sheet.rows.map(({ height }, row) => {
    const lines = Math.max(1, ...(set[row] ?? []).map((each) => (each && each.cell.rows === 1 ? each.lines.length : 1)))
    return Math.max((height ?? pixels.row) * scale, lines * line + (pixels.row - pixels.line) * scale)
  })
  const headHeight = 20 * scale

  function write(rows: readonly number[], top: number): number {
    const tops: number[] = []
    let bottom = top + headHeight
    for (const row of rows) {
      tops.push(bottom)
      bottom += heights[row] ?? 0
    }
    const edgeBelow = (r: number): number => tops[r] ?? bottom
    places.forEach((place, at) => {
      const name = columnName(sheet.columns[place]?.index ?? 0)
      const width = textWidth(document, name, small)
      writeText(document, name, (edgeAfter(at) + edgeAfter(at + 1) - width) / 2, top + 3 * scale, small)
    })
    rule(document, body.left, right, top + headHeight)
    const boxes = rows.flatMap((row, r) =>
      (set[row] ?? []).flatMap((each, at) => {
        if (!each) return []
        const { cell } = each
        const box = { left: edgeAfter(at), right: edgeAfter(Math.min(at + cell.columns, places.length)) }
        return [
          { ...each, box: { ...box, top: edgeBelow(r), bottom: edgeBelow(Math.min(r + cell.rows, rows.length)) } },
        ]
      }),
    )
    rows.forEach((row, r) => {
      const end = edgeBelow(r + 1)
      rule(document, body.left, right, end)
      const number = String(sheet.rows[row]?.number ?? '')
      const left = body.left + numbers - side - textWidth(document, number, small)
      writeText(document, number, left, end - line - (pixels.below - 0.4) * scale, small)
    })
    for (const { cell, box } of boxes) paint(document, cell, box)
    for (const each of boxes) writeLines(each, each.box)
    for (const { cell, box } of boxes) drawEdges(document, cell, box, scale)
    return bottom
  }

  function writeLines({ cell, lines, look }: SetCell, box: Box): void {
    const high = lines.length * line
    const free = box.bottom - box.top - high
    const padding = pixels.below * scale
    let top = box.top + (cell.vertical === 'top' ? padding : cell.vertical === 'middle' ? free / 2 : free - padding)
    for (const text of lines) {
      const width = textWidth(document, text, look)
      const spare = box.right - box.left - 2 * side - width
      const shift = cell.align === 'right' ? spare : cell.align === 'center' ? spare / 2 : 0
      // A number that needs more than its column keeps its first digits in sight.
      const left = box.left + side + (cell.kind === 'number' ? shift : Math.max(0, shift))
      writeText(document, text, left, top, look)
      if (cell.underline) strike(document, left, left + width, top + look.size * 1.1, look.colour)
      if (cell.strike) strike(document, left, left + width, top + look.size * 0.68, look.colour)
      top += line
    }
  }

  return { head: headHeight, heights, write }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function inkOf({ kind, colour, formatColour, style }: ReportCell): string {
  if (kind === 'error') return colours.error
  if (formatColour !== undefined) return formatColour
  if (colour) return ink[colour]
  return style === 'input' ? colours.input : style === 'note' ? colours.muted : colours.text
}

function groundOf({ shade, fill: own, style, part }: ReportCell): string | null {
  if (shade) return mixedColour(fill[shade.low], fill[shade.high], shade.share)
  if (own) return fill[own]
  if (style === 'input') return colours['input-fill']
  return part === 'head' ? colours['table-head'] : part === 'band' ? colours['table-band'] : null
}

function paint(document: Pdf, cell: ReportCell, { left, right, top, bottom }: Box): void {
  const ground = groundOf(cell)
  // A merged cell has no lines inside, so it covers those of the rows that it spans.
  if (ground === null && cell.rows === 1) return
  document.rect(left, top, right - left, bottom - top).fill(ground ?? colours.surface)
  rule(document, left, right, bottom)
}

function drawEdges(document: Pdf, cell: ReportCell, { left, right, top, bottom }: Box, scale: number): void {
  const draw = (kind: BorderLine | undefined, x1: number, y1: number, x2: number, y2: number): void => {
    if (!kind) return
    document
      .moveTo(x1, y1)
      .lineTo(x2, y2)
      .lineWidth((kind === 'thick' ? 2 : 1) * scale)
      .stroke(colours.text)
  }
  const { edges, style, part } = cell
  if (style === 'heading') rule(document, left, right, bottom, colours['heading-rule'])
  if (part === 'head') rule(document, left, right, bottom, colours['hairline-strong'])
  if (part === 'totals') rule(document, left, right, top, colours['hairline-strong'])
  draw(edges.borderTop, left, top, right, top)
  draw(edges.borderRight, right, top, right, bottom)
  draw(edges.borderBottom, left, bottom, right, bottom)
  draw(edges.borderLeft, left, top, left, bottom)
}

function rule(document: Pdf, left: number, right: number, y: number, colour: string = colours.hairline): void {
  document.moveTo(left, y).lineTo(right, y).lineWidth(0.5).stroke(colour)
}

function strike(document: Pdf, left: number, right: number, y: number, colour: string): void {
  document.moveTo(left, y).lineTo(right, y).lineWidth(0.5).stroke(colour)
}
