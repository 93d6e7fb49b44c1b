import type { Address, Area } from '../../model/core/reference.ts'
import { isError } from '../../model/core/value.ts'
import { display } from '../../model/format/display.ts'
import type { Shade } from '../../model/workbook/colourScale.ts'
import { mergeAt } from '../../model/workbook/merges.ts'
import { type Cell, cellAt, sheetById } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'
import { cellLines } from './cellLines.ts'
import { cellSizes } from './cellSizes.ts'
import { cellText, cellTooltip } from './cellText.ts'
import { createConditions } from './conditions.ts'
import { type Mark, markShadows } from './marks.ts'
import { filterClass, mergeClasses } from './shapeClasses.ts'
import { tableClass } from './tableClasses.ts'
import { createTextWidth, type TextWidths } from './textWidth.ts'

/** Draws one cell into its element. Cells of a row come from left to right, as Handsontable draws them. */
export type CellPainter = (element: HTMLElement, row: number, column: number) => void

/**
 * Draws cells from the window's state. Text that is wider than its column runs on over empty cells to its right, which
 * then hide their lines.
 */
export function createCellPainter(
  state: () => WindowState,
  columnWidth: (column: number) => number,
  root: HTMLElement,
  marked: () => readonly Mark[],
  rowHeight: (row: number) => number,
): CellPainter {
  let measure: { readonly zoom: number; readonly widths: TextWidths; readonly padding: number } | null = null
  let overflow = { row: -1, until: -1 }
  const conditions = createConditions()

  return (element, row, column) => {
    const { workbook, values, sheet: id, editing, zoom } = state()
    if (measure?.zoom !== zoom) measure = measureAt(root, zoom)
    const { widths, padding } = measure
    const sheet = sheetById(workbook, id)
    const own = sheet && cellAt(sheet, row, column)
    const value = values.value(id, row, column)
    const conditional = sheet?.conditions ? conditions(state(), sheet)(row, column, value) : null
    const cell = conditional ? { ...own, ...conditional } : own
    const shade = conditional?.shade ? shadeColour(conditional.shade) : ''
    setStyle(element, 'backgroundColor', shade)
    // The editor over the cell shows the text itself.
    const inBar = editing?.where === 'bar' && editing.sheet === id
    const edited = inBar && editing.cell.row === row && editing.cell.column === column

    const lines = sheet && cellLines(sheet, cell, row, column)
    const shadows = [...markShadows(marked(), row, column), ...(lines?.shadows ?? [])].join(', ')
    setStyle(element, 'boxShadow', shadows)
    const classes = ['fc-cell', ...(lines?.classes ?? [])]
    const tableMark = workbook.tables && tableClass(workbook, id, row, column)
    if (tableMark) classes.push(tableMark)
    const filterMark = sheet && filterClass(workbook, sheet, row, column)
    if (filterMark) classes.push(filterMark)
    const merge = sheet?.merges && mergeAt(sheet, row, column)
    if (sheet && merge) {
      const corner = row === merge.top && column === merge.left ? cell : cellAt(sheet, merge.top, merge.left)
      classes.push(...mergeClasses(merge, row, column))
      const first = row === merge.top && column === merge.left
      if (!first && !standsFirst(element, merge, row, column)) {
        element.textContent = ''
        finish(element, classes, '', corner?.fill ? { fill: corner.fill } : undefined, '', corner?.style)
        return
      }
      const value = values.value(id, merge.top, merge.left)
      const shown = display(value, corner?.format)
      classes.push('fc-merge', `fc-${corner?.align ?? shown.align}`)
      if (typeof value === 'number') classes.push('fc-number')
      if (isError(value)) classes.push('fc-error')
      const typed = inBar && editing.cell.row === merge.top && editing.cell.column === merge.left
      paintMerged(element, typed ? editing.text : shown.text, merge, { row, column }, columnWidth, rowHeight)
      finish(element, classes, shown.colour ?? '', corner, cellTooltip(value, corner, shown.text), corner?.style)
      return
    }
    if (overflow.row !== row) overflow = { row, until: -1 }
    if (value === null && !edited) {
      if (column <= overflow.until) classes.push('fc-covered')
      if (column < overflow.until) classes.push('fc-runs-on')
    } else {
      overflow = { row, until: -1 }
    }

    let text = ''
    let colour = ''
    if (edited) {
      text = editing.text
      classes.push('fc-edited')
    } else if (value !== null) {
      const strong = tableMark === 'fc-table-head' || tableMark === 'fc-table-totals'
      const bold = cell?.bold === true || strong || cell?.style === 'output' || cell?.style === 'heading'
      const widthOf = typeof value === 'number' ? widths.number : widths.text
      const width = (shown: string) => widthOf(shown, bold, cell?.italic === true)
      const room = columnWidth(column) - padding
      const shown = cellText(value, cell?.format, room, width)
      text = shown.text
      colour = shown.colour ?? ''
      const align = cell?.align ?? shown.align
      classes.push(`fc-${align}`)
      if (typeof value === 'number') classes.push('fc-number')
      if (isError(value)) classes.push('fc-error')
      if (typeof value === 'string' && align === 'left' && !cell?.wrap && width(text) > room) {
        const until = reach(width(text) + padding, column, columnWidth, (at) => values.value(id, row, at) === null)
        overflow = { row, until }
        if (until > column) classes.push('fc-runs-on')
        // Only what runs on needs an element of its own, as wide as it may become.
        classes.push('fc-wide')
        let widest = 0
        for (let at = column; at <= until; at++) widest += columnWidth(at)
        paintWide(element, text, widest - padding)
        finish(element, classes, colour, cell, cellTooltip(value, cell, text), cell?.style)
        addSpill(element, values.spill(id, row, column) !== null)
        return
      }
    }
    setText(element, text)
    finish(element, classes, colour, cell, value === null && !cell ? '' : cellTooltip(value, cell, text), cell?.style)
    addSpill(element, value !== null && values.spill(id, row, column) !== null)
  }
}

function measureAt(root: HTMLElement, zoom: number) {
  const { font, side } = cellSizes(zoom)
  // Left and right padding, the line between cells, and a pixel for rounding.
  return { zoom, widths: createTextWidth(root, font), padding: 2 * side + 2 }
}

const shadeColour = ({ low, high, share }: Shade) =>
  `color-mix(in srgb, var(--fc-fill-${high}) ${Math.round(share * 100)}%, var(--fc-fill-${low}))`

/** The last column that a text of `width` reaches over empty cells. */
export function reach(
  width: number,
  column: number,
  columnWidth: (column: number) => number,
  empty: (column: number) => boolean,
): number {
  let until = column
  let left = width - columnWidth(column)
  while (left > 0 && until - column < 64 && empty(until + 1)) {
    until++
    left -= columnWidth(until)
  }
  return until
}

function paintWide(element: HTMLElement, text: string, width: number): void {
  const span = element.firstElementChild instanceof HTMLSpanElement ? element.firstElementChild : null
  if (span) {
    if (span.textContent !== text) span.textContent = text
    span.style.width = `${width}px`
    return
  }
  const created = document.createElement('span')
  created.textContent = text
  created.style.width = `${width}px`
  element.replaceChildren(created)
}

/** Whether a cell is the first of its merged one on screen: those before it were scrolled out of the page. */
function standsFirst(element: HTMLElement, merge: Area, row: number, column: number): boolean {
  const leftmost = column === merge.left || element.previousElementSibling?.tagName !== 'TD'
  return leftmost && (row === merge.top || element.parentElement?.previousElementSibling === null)
}

/** The text of a merged cell has an element as large as all of it; `at` is the cell that holds the element. */
function paintMerged(
  element: HTMLElement,
  text: string,
  merge: Area,
  at: Address,
  columnWidth: (column: number) => number,
  rowHeight: (row: number) => number,
): void {
  let width = 0
  let height = 0
  let before = 0
  let above = 0
  for (let column = merge.left; column <= merge.right; column++) {
    if (column === at.column) before = width
    width += columnWidth(column)
  }
  for (let row = merge.top; row <= merge.bottom; row++) {
    if (row === at.row) above = height
    height += rowHeight(row)
  }
  const span = document.createElement('span')
  span.textContent = text
  span.style.width = `${width}px`
  span.style.height = `${height}px`
  if (before > 0) span.style.left = `${-before}px`
  if (above > 0) span.style.top = `${-above}px`
  element.replaceChildren(span)
}

function addSpill(element: HTMLElement, spilled: boolean): void {
  if (spilled) element.classList.add('fc-spill')
}

function finish(
  element: HTMLElement,
  classes: string[],
  colour: string,
  cell: Cell | undefined,
  tooltip: string,
  style: Cell['style'],
): void {
  if (style) classes.push(`fc-style-${style}`)
  if (cell?.bold) classes.push('fc-bold')
  if (cell?.italic) classes.push('fc-italic')
  if (cell?.underline) classes.push('fc-underline')
  if (cell?.strike) classes.push('fc-strike')
  if (cell?.wrap) classes.push('fc-wrap')
  if (cell?.vertical) classes.push(`fc-${cell.vertical}`)
  if (cell?.colour) classes.push(`fc-ink-${cell.colour}`)
  if (cell?.fill) classes.push(`fc-fill-${cell.fill}`)
  if (cell?.note || cell?.source) classes.push('fc-marked')
  element.className = classes.join(' ')
  setStyle(element, 'color', colour)
  if (tooltip) element.title = tooltip
  else element.removeAttribute('title')
}

/** Most cells have no style of their own, and to look for one would cost more than all the rest of them. */
function setStyle(element: HTMLElement, name: 'backgroundColor' | 'boxShadow' | 'color', value: string): void {
  if ((value !== '' || element.hasAttribute('style')) && element.style[name] !== value) element.style[name] = value
}

/** An element that holds a text already keeps its node, which is the cheaper way. */
function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild
  if (node instanceof Text && node === element.lastChild) {
    if (node.data !== text) node.data = text
  } else if (node !== null || text !== '') {
    element.textContent = text
  }
}
