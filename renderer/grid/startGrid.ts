import { type Address, type Area, areaName, columnLimit, rowLimit } from '../../model/core/reference.ts'
import { sheetColumnWidth } from '../../model/workbook/sheetColumnWidth.ts'
import { type Sheet, sheetById } from '../../model/workbook/workbook.ts'
import { spanned } from '../store/selectionAfterKey.ts'
import { windowStore } from '../store/store.ts'
import type { WindowState } from '../store/windowState.ts'
import { hasList, isOnArrow } from './cellList.ts'
import { createCellPainter } from './cellPainter.ts'
import { defaultRowHeight, zoomedPixels } from './cellSizes.ts'
import { createClipboard } from './clipboard.ts'
import { createGrid } from './createGrid.ts'
import { fill, fillDown } from './fill.ts'
import type { Grid } from './grid.ts'
import type { CellRect, GridEditor } from './gridEditor.ts'
import { pressGridKey } from './gridKeys.ts'
import { gridShape, sameShape } from './gridShape.ts'
import { gridSize } from './gridSize.ts'
import { fieldHasKeys } from './keyboardHold.ts'
import { lineResizes } from './lineResizes.ts'
import { type Mark, marks, sameMarks } from './marks.ts'
import { moveBlock } from './moveBlock.ts'
import { paintLooks } from './paintFormat.ts'
import { listenToWheel } from './wheelZoom.ts'

export interface RunningGrid {
  readonly grid: Grid
  stop(): void
}

/** Puts a grid into `host` that shows and edits the sheet in front, until it is stopped. */
export function startGrid(
  host: HTMLElement,
  editor: () => GridEditor,
  showEditor: (rect: CellRect | null) => void,
  showList: (cell: Address | null) => void,
): RunningGrid {
  const { getState, subscribe } = windowStore
  const sheetInFront = (): Sheet | undefined => sheetById(getState().workbook, getState().sheet)
  const columnWidth = (column: number) => {
    const sheet = sheetInFront()
    if (sheet?.hiddenColumns?.includes(column)) return 0
    return zoomedPixels(sheetColumnWidth(sheet, column), getState().zoom)
  }
  const rowHeight = (row: number) => {
    const sheet = sheetInFront()
    if (sheet?.hiddenRows?.includes(row)) return 0
    return zoomedPixels(sheet?.rowHeights?.[row] ?? defaultRowHeight, getState().zoom)
  }

  let pointing: { row: number; column: number } | null = null
  let brushing = false
  let marked: readonly Mark[] = []

  const grid = createGrid(
    host,
    (root) => createCellPainter(getState, columnWidth, root, () => marked, rowHeight),
    columnWidth,
    {
      selected({ cell, area }) {
        const { select } = getState()
        select(cell, area)
        const { selection } = getState()
        // A merged cell is selected as a whole.
        if (areaName(selection.area) !== areaName(area)) queueMicrotask(() => grid.select(getState().selection))
      },
      pressed(event, row, column) {
        if (event.button === 0 && isOnArrow(event, { row, column })) {
          if (getState().editing === null || editor().commit()) showList({ row, column })
          return true
        }
        if (event.button === 0 && (row >= 0 || column >= 0) && editor().canPoint()) {
          pointing = { row, column }
          pointTo(pointing, pointing)
          return true
        }
        if (getState().editing !== null && !editor().commit()) return true
        brushing = event.button === 0 && getState().painting !== null
        return false
      },
      draggedTo(row, column) {
        if (pointing) pointTo(pointing, { row, column })
        return pointing !== null
      },
      filled: fill,
      filledDown: fillDown,
      moved: (source, to, held) => void moveBlock(source, to, held),
      ...lineResizes(() => grid),
      scrolled() {
        placeEditor()
        const { rows } = grid.size()
        if (grid.lastRowInSight() > rows - 20) grid.resize(gridSize({ ...grid.size(), columns: 0 }, shownSelection()))
      },
    },
  )

  const clipboard = createClipboard(grid, () => {
    if (mark()) grid.repaint()
  })

  /** @returns whether other cells are marked now. */
  function mark(): boolean {
    const next = marks(getState(), clipboard.markedArea(getState().sheet))
    if (sameMarks(next, marked)) return false
    marked = next
    return true
  }

  /** Points at the cells between two, or at whole columns or rows if the headers were pressed. */
  function pointTo(from: Address, to: Address): void {
    const rows = from.row < 0 ? { top: 0, bottom: rowLimit - 1 } : {}
    const columns = from.column < 0 ? { left: 0, right: columnLimit - 1 } : {}
    const cell = { row: Math.max(from.row, 0), column: Math.max(from.column, 0) }
    const area = spanned(cell, { row: Math.max(to.row, 0), column: Math.max(to.column, 0) })
    editor().point({ ...area, ...rows, ...columns }, cell)
  }

  function placeEditor(): void {
    const { editing, sheet } = getState()
    if (editing?.where === 'cell' && editing.sheet === sheet) {
      showEditor(grid.rect(editing.cell.row, editing.cell.column))
    }
  }

  /** Whole columns and rows ask for no more room. */
  function shownSelection(): Area {
    const { area, cell } = getState().selection
    const { rows, columns } = grid.size()
    return {
      ...area,
      bottom: area.top === 0 && area.bottom >= rows - 1 ? cell.row : area.bottom,
      right: area.left === 0 && area.right >= columns - 1 ? cell.column : area.right,
    }
  }

  function fitSize(keepRows: boolean): void {
    const { values, sheet } = getState()
    const wanted = gridSize(values.extent(sheet), shownSelection())
    const { rows, columns } = grid.size()
    grid.resize(keepRows ? { rows: Math.max(rows, wanted.rows), columns: Math.max(columns, wanted.columns) } : wanted)
  }

  function follow(state: WindowState, before: WindowState): void {
    const turned = state.sheet !== before.sheet || state.values !== before.values
    const sheet = sheetById(state.workbook, state.sheet)
    if (before.editing && before.editing === state.editing && !turned && state.selection !== before.selection) {
      // The name box led away from the cell being edited.
      editor().commit()
    } else if (before.editing && before.editing === state.editing && turned && before.editing.sheet === before.sheet) {
      // Another sheet came in front while a cell was being edited: to point at its cells, or to be done.
      if (editor().canPoint()) state.setEditing({ ...before.editing, where: 'bar' })
      else editor().commit()
    }
    // A list is about the cells that it was opened for; Undo may have taken them away.
    if (turned || state.workbook !== before.workbook) showList(null)
    // Copied cells are marked until something changes, and so is what a formula refers to while it is typed.
    if (state.workbook !== before.workbook) clipboard.settle()
    // The clipboard holds a chart now, no cells.
    if (state.copiedChart && state.copiedChart !== before.copiedChart) clipboard.forget()
    const remarked = mark()
    host.classList.toggle('fc-painting', state.painting !== null)
    host.classList.toggle('fc-typing', state.editing !== null)
    const changed = turned || state.workbook !== before.workbook || state.revision !== before.revision
    if (state.zoom !== before.zoom) grid.zoom(state.zoom)
    if (changed || state.selection !== before.selection) fitSize(!turned)
    if (changed && sheet) {
      grid.setLabel(sheet.name)
      const old = sheetById(before.workbook, before.sheet)
      const reshaped = turned || !sameShape(sheet.id, state.workbook, before.workbook)
      if (reshaped) grid.reshape(gridShape(state.workbook, sheet))
      if (reshaped || sheet.columnWidths !== old?.columnWidths) grid.remeasure()
      else grid.repaint()
    } else if (
      remarked ||
      (state.editing !== before.editing && (state.editing?.where === 'bar' || before.editing?.where === 'bar'))
    ) {
      grid.repaint()
    }
    const begun = state.editing !== null && before.editing === null
    if (turned || begun || state.selection !== before.selection) grid.select(state.selection)
    if (state.zoom !== before.zoom) placeEditor()
    if (state.editing !== before.editing) {
      placeEditor()
      if (!state.editing && before.editing && (!fieldHasKeys() || inEditor())) grid.focus()
    }
  }

  const stopFollowing = subscribe(follow)
  const release = () => {
    pointing = null
    if (brushing) paintLooks()
    brushing = false
  }
  const doubleClicked = (event: MouseEvent) => {
    if ((event.target as Element).closest('td') && !getState().editing) editor().begin(null)
  }
  const keyed = (event: KeyboardEvent) => {
    const { cell } = getState().selection
    if (event.altKey && event.key === 'ArrowDown' && grid.hasKeyboard() && hasList(cell)) {
      event.preventDefault()
      showList(cell)
      return
    }
    pressGridKey(event, grid, editor(), clipboard.forget)
  }
  const stopWheel = listenToWheel(
    host,
    () => getState().zoom,
    (percent) => getState().setZoom(percent),
  )
  document.addEventListener('keydown', keyed)
  window.addEventListener('mouseup', release)
  grid.root.addEventListener('dblclick', doubleClicked)

  grid.zoom(getState().zoom)
  fitSize(false)
  grid.reshape(gridShape(getState().workbook, sheetInFront()))
  grid.remeasure()
  grid.setLabel(sheetInFront()?.name ?? '')
  grid.repaint()
  grid.select(getState().selection)
  if (!fieldHasKeys()) grid.focus()

  return {
    grid,
    stop() {
      stopFollowing()
      stopWheel()
      clipboard.stop()
      document.removeEventListener('keydown', keyed)
      window.removeEventListener('mouseup', release)
      grid.destroy()
    },
  }
}

/** Whether one of the two editors of a cell has the keyboard. */
function inEditor(): boolean {
  return document.activeElement?.closest('[data-formula-input]') !== null
}
