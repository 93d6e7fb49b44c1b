import { columnName } from '../../model/core/reference.ts'
import { isStrong, type ReportCell } from '../../model/report/reportCell.ts'
import type { ReportSheet } from '../../model/report/reportSheets.ts'
import { pageColours } from '../../model/report/reportStyle.ts'
import { lightShades } from '../../model/workbook/colours.ts'
import type { BorderLine } from '../../model/workbook/workbook.ts'
import { mixedColour } from './palette.ts'
import type { Body } from './pdfPages.ts'
import { numbersWidth, repeatedShare } from './pdfTableLayout.ts'
import { brokenLines, cutText, type Pdf, type TextLook, textWidth, writeText } from './pdfText.ts'

const colours = pageColours.light
const { ink, fill } = lightShades

/** In CSS pixels at full size. */
const pixels = { font: 13, line: 17, row: 24, side: 6, below: 4 } as const

/** A sheet whose columns all stand side by side, with its texts in the room that they have. */
export interface SetTable {
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

/**
 * Sets the cells of a sheet.
 *
 * @param widths of its columns, in points
 * @param scale points to a CSS pixel of the sheet
 */
export function setTable(
  document: Pdf,
  { columns, rows: all }: ReportSheet,
  widths: readonly number[],
  scale: number,
  body: Body,
): SetTable {
  const numbers = numbersWidth * scale
  const side = pixels.side * scale
  const line = pixels.line * scale
  const headHeight = 20 * scale
  /** A row must fit below the rows that are repeated, for what stands below the page is lost. */
  const highest = (body.bottom - body.top) * (1 - repeatedShare) - headHeight
  const mostLines = Math.floor((highest - (pixels.row - pixels.line) * scale) / line)
  const small = { size: 12 * scale, colour: colours.muted } as const
  const lefts: number[] = []
  let right = body.left + numbers
  for (const width of widths) {
    lefts.push(right)
    right += width
  }
  const edgeAfter = (at: number): number => lefts[at] ?? right

  /** Width that the text of the cell at `at` may stand over, and whether it may go on beyond the last column. */
  function reach(cell: ReportCell, row: number, at: number): { room: number; open: boolean } {
    let until = at + cell.columns
    const runsOn = cell.kind === 'text' && cell.align === 'left' && !cell.wrap && cell.columns * cell.rows === 1
    const cells = all[row]?.cells ?? []
    while (runsOn && until < columns.length && cells[until] === null) until++
    const open = runsOn && until === columns.length
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
    const narrowed = (widths[at] ?? 0) < (columns[at]?.width ?? 0) * scale - 0.01
    const breaks = cell.wrap || open || (narrowed && cell.kind === 'text')
    const lines = breaks
      ? brokenLines(document, cell.text, room, look)
      : cell.text.split('\n').map((text) => (cell.kind === 'number' ? text : cutText(document, text, room, look)))
    const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '…'] : lines
    return { cell, lines: shown, look }
  }

  const set = all.map(({ cells }, row) =>
    cells.map((cell, at) => (cell && cell !== 'covered' ? setCell(cell, row, at) : null)),
  )
  const heights = all.map(({ height }, row) => {
    const lines = Math.max(1, ...(set[row] ?? []).map((each) => (each && each.cell.rows === 1 ? each.lines.length : 1)))
    return Math.max(
      Math.min(highest, (height ?? pixels.row) * scale),
      lines * line + (pixels.row - pixels.line) * scale,
    )
  })

  function write(rows: readonly number[], top: number): number {
    const tops: number[] = []
    let bottom = top + headHeight
    for (const row of rows) {
      tops.push(bottom)
      bottom += heights[row] ?? 0
    }
    const edgeBelow = (r: number): number => tops[r] ?? bottom
    columns.forEach(({ index }, at) => {
      const name = columnName(index)
      const width = textWidth(document, name, small)
      writeText(document, name, (edgeAfter(at) + edgeAfter(at + 1) - width) / 2, top + 3 * scale, small)
    })
    rule(document, body.left, right, top + headHeight)
    const boxes = rows.flatMap((row, r) =>
      (set[row] ?? []).flatMap((each, at) => {
        if (!each) return []
        const { cell } = each
        const box = { left: edgeAfter(at), right: edgeAfter(at + cell.columns) }
        return [
          { ...each, box: { ...box, top: edgeBelow(r), bottom: edgeBelow(Math.min(r + cell.rows, rows.length)) } },
        ]
      }),
    )
    rows.forEach((row, r) => {
      const end = edgeBelow(r + 1)
      rule(document, body.left, right, end)
      const number = String(all[row]?.number ?? '')
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
