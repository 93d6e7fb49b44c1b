import { columnName } from '../core/reference.ts'
import type { Shade } from '../workbook/colourScale.ts'
import type { BorderLine } from '../workbook/workbook.ts'
import { estimatedWidth } from './estimatedWidth.ts'
import { escaped } from './markup.ts'
import { isStrong, type ReportCell } from './reportCell.ts'
import { narrowWidth, type ReportColumn, type ReportRow, type ReportSheet } from './reportSheets.ts'

/** Width of the column of row numbers, in CSS pixels. */
export const numberWidth = 44
/** Left and right padding of a cell. */
const padding = 12
/** Text that runs on beyond the last column breaks, but not into lines shorter than this. */
const leastLine = 480

/** Width of a page inside its margins, in CSS pixels. */
const upright = 703
export const across = 1031

/** Below this share of its size a sheet has its columns of texts narrowed. */
const readable = 0.66

interface Printed {
  /** Whether the page lies across. */
  readonly wide: boolean
  /** Whether columns of texts are narrowed. */
  readonly narrow: boolean
  readonly scale: number
}

/** How a table is printed: across from a certain width on, and never wider than the page. */
export function printed(sheet: ReportSheet): Printed {
  const width = tableWidth(sheet)
  const wide = width * 0.8 > upright
  const page = wide ? across : upright
  const narrow = page / width < readable
  return {
    wide,
    narrow,
    scale: Math.min(1, Math.floor((page / (narrow ? narrowedWidth(sheet) : width)) * 1000) / 1000),
  }
}

const tableWidth = (sheet: ReportSheet): number =>
  numberWidth + sheet.columns.reduce((sum, { width }) => sum + width, 0) + rest(sheet)

/** What runs on breaks at the edge of the page then. */
const narrowedWidth = ({ columns }: ReportSheet): number =>
  columns.reduce((sum, { width, ofText }) => sum + (ofText ? Math.min(width, narrowWidth) : width), numberWidth)

/** Room beyond the last column. */
function rest({ columns, rows }: ReportSheet): number {
  let wanted = 0
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      if (!cell || cell === 'covered' || !runsOn(cell)) return
      const until = emptyUntil(cells, at)
      if (until < columns.length) return
      const room = roomOf(columns, at, until)
      wanted = Math.max(wanted, Math.min(textNeed(cell), leastLine) - room)
    })
  }
  return wanted
}

/** The cells of a sheet as a table, whose frozen rows stand on every printed page. */
export function tableHtml(sheet: ReportSheet): string {
  const { columns, rows, frozen } = sheet
  if (rows.length === 0) return ''
  const widths = columns.map(
    ({ width, ofText }) => `<col${ofText && width > narrowWidth ? ' class="text"' : ''} style="--width:${width}px">`,
  )
  const letters = columns.map(({ index }) => `<th scope="col">${columnName(index)}</th>`).join('')
  const lines = rows.map((row) => rowHtml(row, columns))
  const { scale, narrow } = printed(sheet)
  return `<table${narrow ? ' class="narrow"' : ''} style="--least:${tableWidth(sheet)}px${scale < 1 ? `;--scale:${scale}` : ''}">
<colgroup><col style="--width:${numberWidth}px">${widths.join('')}<col></colgroup>
<thead>
<tr><td></td>${letters}</tr>
${lines.slice(0, frozen.rows).join('')}</thead>
<tbody>
${lines.slice(frozen.rows).join('')}</tbody>
</table>
`
}

function rowHtml({ number, cells, height }: ReportRow, columns: readonly ReportColumn[]): string {
  const parts: string[] = []
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (cell === 'covered') continue
    if (!cell) {
      parts.push('<td></td>')
      continue
    }
    const until = reach(cell, cells, at, columns)
    parts.push(cellHtml(cell, until - at, columns, at, until))
    // Those that the text runs over; a merged cell's own are marked.
    if (cell.columns === 1) at = Math.min(until, cells.length) - 1
  }
  const tall = height === undefined ? '' : ` style="height:${height}px"`
  return `<tr${tall}><th scope="row">${number}</th>${parts.join('')}</tr>\n`
}

const runsOn = (cell: ReportCell): boolean =>
  cell.kind === 'text' && cell.align === 'left' && !cell.wrap && cell.columns === 1 && cell.rows === 1

/** Behind the last of the cells from `at` on that show nothing of their own; the room beyond the columns is one more. */
function emptyUntil(cells: ReportRow['cells'], at: number): number {
  let until = at + 1
  while (until < cells.length && cells[until] === null) until++
  return until
}

const textNeed = (cell: ReportCell): number =>
  Math.max(...cell.text.split('\n').map((line) => estimatedWidth(line, isStrong(cell)))) + padding

const roomOf = (columns: readonly ReportColumn[], from: number, until: number): number =>
  columns.slice(from, until).reduce((sum, { width }) => sum + width, 0)

/** Behind the last place that a cell takes: its own columns, and empty ones that its text runs on over. */
function reach(cell: ReportCell, cells: ReportRow['cells'], at: number, columns: readonly ReportColumn[]): number {
  if (!runsOn(cell)) return at + cell.columns
  const end = emptyUntil(cells, at)
  const need = textNeed(cell)
  let until = at + 1
  while (until < end && roomOf(columns, at, until) < need) until++
  return until === cells.length && roomOf(columns, at, until) < need ? until + 1 : until
}

function cellHtml(
  cell: ReportCell,
  width: number,
  columns: readonly ReportColumn[],
  at: number,
  until: number,
): string {
  const breaks = until > columns.length
  const cut = cell.kind === 'text' && !cell.wrap && !breaks && roomOf(columns, at, until) < textNeed(cell)
  // Text that is cut is told in full.
  const told = cut && cell.told.length > 0 ? [...cell.told, cell.text] : cut ? ['', cell.text] : cell.told
  const style = styleText(cell)
  const attributes = [
    classText(cell, breaks),
    style === '' ? '' : ` style="${style}"`,
    width > 1 ? ` colspan="${width}"` : '',
    cell.rows > 1 ? ` rowspan="${cell.rows}"` : '',
    cell.stops ? ' tabindex="0"' : told.length > 0 ? ` title="${escaped(told.slice(1).join('\n'))}"` : '',
  ]
  return `<td${attributes.join('')}>${escaped(cell.text)}${cell.stops ? toldHtml(told) : ''}</td>`
}

const toldHtml = ([name = '', ...lines]: readonly string[]): string =>
  `<span><b>${escaped(name)}</b> ${escaped(lines.join('\n'))}</span>`

function classText(cell: ReportCell, breaks: boolean): string {
  const { edges } = cell
  const names = [
    cell.align === 'left' ? '' : cell.align,
    cell.kind === 'error' ? 'error' : '',
    cell.part ?? '',
    cell.style ?? '',
    cell.bold ? 'bold' : '',
    cell.italic ? 'italic' : '',
    cell.underline ? 'underline' : '',
    cell.strike ? 'strike' : '',
    cell.vertical ?? '',
    cell.wrap || breaks ? 'wrap' : '',
    cell.colour ? `ink-${cell.colour}` : '',
    cell.fill ? `fill-${cell.fill}` : '',
    cell.note || cell.source ? 'marked' : '',
    edgeClass('t', edges.borderTop),
    edgeClass('r', edges.borderRight),
    edgeClass('b', edges.borderBottom),
    edgeClass('l', edges.borderLeft),
  ].filter((name) => name !== '')
  return names.length > 0 ? ` class="${names.join(' ')}"` : ''
}

const edgeClass = (side: string, line: BorderLine | undefined): string =>
  line === undefined ? '' : line === 'thick' ? `${side}2` : `${side}1`

function styleText({ shade, formatColour }: ReportCell): string {
  return [
    ...(shade ? [`background:${shadeText(shade)}`] : []),
    ...(formatColour === undefined ? [] : [`color:${formatColour}`]),
  ].join(';')
}

const shadeText = ({ low, high, share }: Shade): string =>
  `color-mix(in srgb,var(--fill-${high}) ${Math.round(share * 100)}%,var(--fill-${low}))`
