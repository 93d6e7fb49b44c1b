import Handsontable, { type CellRange } from 'handsontable/base'
import { Autofill } from 'handsontable/plugins/autofill'
import { DragToScroll } from 'handsontable/plugins/dragToScroll'
import { ManualColumnResize } from 'handsontable/plugins/manualColumnResize'
import { MoveCells } from 'handsontable/plugins/moveCells'
import { registerPlugin } from 'handsontable/plugins/registry'
import { type Address, type Area, columnLimit, rowLimit } from '../../model/core/reference.ts'
import type { Selection } from '../store/windowState.ts'
import { listenToBorder } from './borderDrag.ts'
import { cellElements } from './cellElements.ts'
import type { CellPainter } from './cellPainter.ts'
import { defaultRowHeight, zoomedPixels } from './cellSizes.ts'
import type { Grid, GridEvents } from './grid.ts'
import { holdShape } from './gridShape.ts'
import { type GridSize, leastSize } from './gridSize.ts'
import { zoomGrid } from './gridZoom.ts'
import { listenToHiddenEdges } from './hiddenEdge.ts'
import { holdKeyboard } from './keyboardHold.ts'
import { createRowResize } from './rowResize.ts'

registerPlugin(Autofill)
registerPlugin(DragToScroll)
registerPlugin(ManualColumnResize)
registerPlugin(MoveCells)

/** The only place of Handsontable's key. It is free for non-commercial and evaluation use only; README says more. */
const licenseKey = 'non-commercial-and-evaluation'

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
  let percent = 100

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
    moveCells: true,
    outsideClickDeselects: false,
    selectionMode: 'range',
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
    modifyRowHeaderWidth: () => zoomedPixels(Math.max(40, 16 + String(size.rows).length * 8), percent),
  })
  // The workbook has the last word on widths, after what a drag left in the plugin.
  hot.addHook('modifyColWidth', (_width: number, column: number) => columnWidth(column), 1)
  // Its own way looks through data that are not there.
  hot.getPlugin('autofill').selectAdjacent = () => {
    events.filledDown()
    return false
  }

  const currentElement = () => {
    const cell = hot.getSelectedRangeActive()?.highlight
    return cell?.row == null || cell.col == null ? null : hot.getCell(cell.row, cell.col, true)
  }
  // An element with the focus that now shows another cell must not keep it; it would also slow down each further drawing.
  hot.addHook('afterViewRender', () => {
    if (!keyboard.holds()) return
    const element = currentElement()
    if (document.activeElement !== element) keyboard.take(element)
  })

  const held = holdShape(hot, (height) => zoomedPixels(height, percent))
  const elements = cellElements(hot, painter, () => held.shape)
  const stopBorder = listenToBorder(hot, (source, { row, col }, held) =>
    events.moved(areaOf(source), { row: clamped(row ?? 0), column: clamped(col ?? 0) }, held),
  )
  const leastHeight = () => zoomedPixels(defaultRowHeight, percent)
  const stopEdges = listenToHiddenEdges(
    root,
    (header, line) =>
      line === 'row' ? elements.rowOf(header.parentElement as HTMLTableRowElement) : elements.columnOf(header),
    leastHeight,
    events,
  )
  const rowResize = createRowResize(root, elements.rowOf, leastHeight, events.rowResized)

  return {
    root,
    repaint() {
      // Handsontable would also measure and lay out anew, which takes several times as long as the cells themselves.
      elements.repaint()
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
    zoom(wanted) {
      if (wanted === percent) return
      percent = wanted
      selecting = true
      zoomGrid(hot, host, percent)
      selecting = false
    },
    remeasure() {
      hot.view.invalidateColumnWidthCache()
      hot.view.adjustElementsSize()
      hot.render()
    },
    page: () => Math.max(hot.countVisibleRows() - 1, 1),
    lastRowInSight: () => hot.getLastFullyVisibleRow() ?? 0,
    setLabel: (label) => hot.rootElement.setAttribute('aria-label', label),
    focus: () => keyboard.take(currentElement()),
    hasKeyboard: () => keyboard.holds(),
    destroy() {
      keyboard.stop()
      rowResize.stop()
      stopBorder()
      stopEdges()
      hot.destroy()
      root.remove()
    },
  }
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
