import Handsontable, { type CellRange } from 'handsontable/base'
import { Autofill } from 'handsontable/plugins/autofill'
import { DragToScroll } from 'handsontable/plugins/dragToScroll'
import { ManualColumnResize } from 'handsontable/plugins/manualColumnResize'
import { registerPlugin } from 'handsontable/plugins/registry'
import { type Address, type Area, columnLimit, rowLimit } from '../../model/core/reference.ts'
import type { Selection } from '../store/windowState.ts'
import type { CellPainter } from './cellPainter.ts'
import type { CellRect } from './gridEditor.ts'
import { type GridShape, holdShape } from './gridShape.ts'
import { type GridSize, leastSize } from './gridSize.ts'
import { holdKeyboard } from './keyboardHold.ts'
import { createRowResize } from './rowResize.ts'

registerPlugin(Autofill)
registerPlugin(DragToScroll)
registerPlugin(ManualColumnResize)

/** The only place of Handsontable's key. It is free for non-commercial and evaluation use only; README says more. */
const licenseKey = 'non-commercial-and-evaluation'

/** What the grid tells its owner. Indices count from 0. */
export interface GridEvents {
  selected(selection: Selection): void
  /** @returns true if the grid shall do nothing with the press. */
  pressed(event: MouseEvent, row: number, column: number): boolean
  /** @returns true if the grid shall do nothing with it. */
  draggedTo(row: number, column: number): boolean
  /** The fill handle was dragged from `source` over `target`, which lies beside it. */
  filled(source: Area, target: Area): void
  /** The fill handle was double-clicked. */
  filledDown(): void
  resized(column: number, width: number, toFit: boolean): void
  /** A row got another height; `null`: the one that its cells need. */
  rowResized(row: number, height: number | null): void
  scrolled(): void
}

/** A grid on screen, without any data of its own. */
export interface Grid {
  readonly root: HTMLElement
  /** Draws all cells in sight anew; their number, size and selection stay. */
  repaint(): void
  resize(size: GridSize): void
  size(): GridSize
  /** Marks what is selected and brings its current cell into sight. */
  select(selection: Selection): void
  /** `null` while the cell is not in sight. */
  rect(row: number, column: number): CellRect | null
  /** Hides, freezes and sizes rows and columns as the sheet says. */
  reshape(shape: GridShape): void
  hiddenRow(row: number): boolean
  hiddenColumn(column: number): boolean
  /** The column's edges fit its new width. */
  remeasure(): void
  /** Rows that fit into sight. */
  page(): number
  /** Index of the last row in sight. */
  lastRowInSight(): number
  setLabel(label: string): void
  /** Gives the keyboard to the current cell. */
  focus(): void
  hasKeyboard(): boolean
  destroy(): void
}

export function createGrid(
  host: HTMLElement,
  paint: (root: HTMLElement) => CellPainter,
  columnWidth: (column: number) => number,
  events: GridEvents,
): Grid {
  const root = document.createElement('div')
  root.className = 'fc-grid-root'
  host.append(root)
  const painter = paint(root)
  const keyboard = holdKeyboard(host)
  // Handsontable only counts these; what cells show comes from the painter.
  const rowsOf = ({ rows, columns }: GridSize) => new Array<null[]>(rows).fill(new Array<null>(columns).fill(null))
  let size = leastSize
  let selecting = false
  let telling = false
  let selected: Selection | null = null
  let wrapped = false

  const clamped = (index: number) => Math.max(index, 0)
  const told = (row: number, column: number, row2: number, column2: number) => {
    if (selecting) return
    const area = {
      top: clamped(Math.min(row, row2)),
      left: clamped(Math.min(column, column2)),
      bottom: clamped(Math.max(row, row2)),
      right: clamped(Math.max(column, column2)),
    }
    telling = true
    events.selected({ cell: { row: clamped(row), column: clamped(column) }, area })
    telling = false
  }

  const hot = new Handsontable(root, {
    licenseKey,
    themeName: 'ht-theme-main-dark-auto',
    // Styles come from files, so that a strict content policy allows them.
    injectCoreCss: false,
    data: rowsOf(size),
    maxRows: rowLimit,
    maxCols: columnLimit,
    width: '100%',
    height: '100%',
    rowHeaders: true,
    colHeaders: true,
    colWidths: columnWidth,
    wordWrap: false,
    editor: false,
    fillHandle: { autoInsertRow: false },
    manualColumnResize: true,
    dragToScroll: true,
    outsideClickDeselects: false,
    selectionMode: 'range',
    viewportRowRenderingOffset: 3,
    viewportColumnRenderingOffset: 1,
    renderer: (_hot, element, row, column) => painter(element, row, column),
    // Whatever Handsontable would write is a command of the workbook instead.
    beforeChange: () => false,
    // All keys are ours.
    beforeKeyDown: () => false,
    afterSelection: told,
    beforeOnCellMouseDown(event, coords) {
      if (!events.pressed(event as MouseEvent, coords.row ?? -1, coords.col ?? -1)) return
      stop(event)
      // Further out Handsontable would take the caret away from the formula being typed.
      event.stopPropagation()
    },
    beforeOnCellMouseOver(event, coords) {
      if (events.draggedTo(coords.row ?? -1, coords.col ?? -1)) stop(event)
    },
    beforeAutofill(_data, source, target) {
      events.filled(areaOf(source), areaOf(target))
      // `false` ends it here, whatever the declared type says.
      return false as never
    },
    beforeColumnResize(width, column, toFit) {
      events.resized(column, width, toFit)
      return width
    },
    afterScroll: () => events.scrolled(),
    modifyRowHeaderWidth: () => Math.max(40, 16 + String(size.rows).length * 8),
  })
  // The workbook has the last word on widths, after what a drag left in the plugin.
  hot.addHook('modifyColWidth', (_width: number, column: number) => columnWidth(column), 1)
  // Its own way looks through data that are not there.
  hot.getPlugin('autofill').selectAdjacent = () => {
    events.filledDown()
    return false
  }

  const held = holdShape(hot)
  // Handsontable counts its elements without what is hidden.
  const rowOf = (line: HTMLTableRowElement) => {
    const place = Number(line.ariaRowIndex) - 2
    return hot.rowIndexMapper.getVisualFromRenderableIndex(place) ?? place
  }
  const columnOf = (cell: HTMLTableCellElement) => {
    const place = Number(cell.ariaColIndex) - 2
    return hot.columnIndexMapper.getVisualFromRenderableIndex(place) ?? place
  }
  const rowResize = createRowResize(root, rowOf, events.rowResized)
  /** The lines that hold cells: frozen rows and columns have tables of their own. */
  const tables = () => {
    const { frozenRows, frozenColumns } = held.shape
    const parts = ['.ht_master']
    if (frozenRows > 0) parts.push('.ht_clone_top')
    if (frozenColumns > 0) parts.push('.ht_clone_inline_start')
    if (frozenRows > 0 && frozenColumns > 0) parts.push('.ht_clone_top_inline_start_corner')
    return parts.map((part) => `${part} tbody > tr`).join()
  }

  return {
    root,
    repaint() {
      // Handsontable would also measure and lay out anew, which takes several times as long as the cells themselves.
      for (const line of root.querySelectorAll<HTMLTableRowElement>(tables())) {
        const row = rowOf(line)
        for (const cell of line.cells) {
          if (cell.tagName === 'TD') repaintCell(painter, cell, row, columnOf(cell))
        }
      }
      // Only a wrapped text makes its row higher or lower.
      const wraps = root.querySelector('.ht_master td.fc-wrap') !== null
      if (wraps || wrapped) hot.render()
      wrapped = wraps
    },
    size: () => size,
    resize(wanted) {
      if (wanted.rows === size.rows && wanted.columns === size.columns) return
      size = wanted
      // It tells of the old selection again, which is no news.
      selecting = true
      hot.updateData(rowsOf(size))
      held.refit()
      selecting = false
    },
    select(selection) {
      const { cell, area } = selection
      // What the mouse selects is selected already, and a drag goes on.
      if (telling) return
      selecting = true
      // The current cell is where Handsontable's range starts, if it is a corner.
      const atTop = cell.row !== area.bottom
      const atLeft = cell.column !== area.right
      const from = { row: atTop ? area.top : area.bottom, column: atLeft ? area.left : area.right }
      const to = { row: atTop ? area.bottom : area.top, column: atLeft ? area.right : area.left }
      hot.selectCell(from.row, from.column, to.row, to.column, false, false)
      if (from.row !== cell.row || from.column !== cell.column) {
        hot.selection.setRangeFocus(hot._createCellCoords(cell.row, cell.column))
      }
      const shown = toShow(selected, selection)
      hot.scrollViewportTo({ row: shown.row, col: shown.column })
      selected = selection
      selecting = false
    },
    rect(row, column) {
      const element = hot.getCell(row, column, true)
      if (!element) return null
      const cell = element.getBoundingClientRect()
      const frame = host.getBoundingClientRect()
      const left = cell.left - frame.left
      const top = cell.top - frame.top
      return {
        left,
        top,
        width: cell.width,
        height: cell.height,
        roomRight: frame.width - left,
        roomBelow: frame.height - top,
      }
    },
    reshape(shape) {
      selecting = true
      held.show(shape)
      root.classList.toggle('fc-frozen-rows', shape.frozenRows > 0)
      root.classList.toggle('fc-frozen-columns', shape.frozenColumns > 0)
      selecting = false
    },
    hiddenRow: (row) => hot.rowIndexMapper.isHidden(hot.toPhysicalRow(row)),
    hiddenColumn: (column) => hot.columnIndexMapper.isHidden(hot.toPhysicalColumn(column)),
    remeasure() {
      hot.view.invalidateColumnWidthCache()
      hot.view.adjustElementsSize()
      hot.render()
    },
    page: () => Math.max(hot.countVisibleRows() - 1, 1),
    lastRowInSight: () => hot.getLastFullyVisibleRow() ?? 0,
    setLabel: (label) => hot.rootElement.setAttribute('aria-label', label),
    focus() {
      const cell = hot.getSelectedRangeActive()?.highlight
      keyboard.take(cell?.row == null || cell.col == null ? null : hot.getCell(cell.row, cell.col, true))
    },
    hasKeyboard: () => keyboard.holds(),
    destroy() {
      keyboard.stop()
      rowResize.stop()
      hot.destroy()
      root.remove()
    },
  }
}

/** The painter owns the classes of its own; Handsontable's, such as those of the selection, stay. */
function repaintCell(painter: CellPainter, cell: HTMLElement, row: number, column: number): void {
  const others = cell.className.split(' ').filter((name) => !name.startsWith('fc-'))
  painter(cell, row, column)
  cell.classList.add(...others.filter((name) => name !== ''))
}

/** The cell to bring into sight: the current one, or, where one edge of the block moved, that edge beside it. */
function toShow(before: Selection | null, { cell, area }: Selection): Address {
  if (before?.cell.row !== cell.row || before.cell.column !== cell.column) return cell
  const edges = (['top', 'left', 'bottom', 'right'] as const).filter((edge) => before.area[edge] !== area[edge])
  const [edge] = edges
  if (edge === undefined || edges.length > 1) return cell
  const vertical = edge === 'top' || edge === 'bottom'
  return vertical ? { row: area[edge], column: cell.column } : { row: cell.row, column: area[edge] }
}

function areaOf(range: CellRange): Area {
  const start = range.getTopStartCorner()
  const end = range.getBottomEndCorner()
  return { top: start.row ?? 0, left: start.col ?? 0, bottom: end.row ?? 0, right: end.col ?? 0 }
}

/** Handsontable goes by a mark of its own on the event. */
function stop(event: Event): void {
  event.preventDefault()
  ;(event as Event & { isImmediatePropagationEnabled?: boolean }).isImmediatePropagationEnabled = false
}
