import { type Area, areaName, columnLimit, rowLimit } from '../model/core/reference.ts'
import { filtersOf } from '../model/workbook/filters.ts'
import { mergesMeeting } from '../model/workbook/merges.ts'
import { tableAt } from '../model/workbook/tables.ts'
import { type Sheet, sheetById } from '../model/workbook/workbook.ts'
import type { Effect } from './effect.ts'
import { focusGrid } from './grid/focusGrid.ts'
import { deleteSheet } from './panels/deleteSheet.ts'
import { findStep } from './panels/findStep.ts'
import { hasFilter, reapplyFilter, toggleFilter } from './store/filterRange.ts'
import { sortByCurrent } from './store/sortRange.ts'
import { windowStore } from './store/store.ts'
import { toggleTotals } from './store/totals.ts'
import type { WindowState } from './store/windowState.ts'

const { getState } = windowStore
const atWork = (window: WindowState) => window.screen === 'workbook'
const front = ({ workbook, sheet }: WindowState): Sheet | undefined => sheetById(workbook, sheet)

function freeze(rows: number, columns: number): void {
  const { run, sheet } = getState()
  run({ name: 'freezePanes', sheet, rows, columns })
}

/** Freezes so many rows and columns; nothing is frozen any more if they were. */
const frozen = (rows: number, columns: number): Effect => {
  const checked = (window: WindowState) => {
    const now = front(window)?.frozen
    return atWork(window) && now?.rows === rows && now.columns === columns
  }
  return { enabled: atWork, checked, perform: () => (checked(getState()) ? freeze(0, 0) : freeze(rows, columns)) }
}

const shift = (name: 'insertCells' | 'deleteCells', vertical: boolean): Effect => ({
  enabled: atWork,
  perform() {
    const { run, sheet } = getState()
    const area = areaName(shiftedArea(getState(), vertical))
    if (name === 'insertCells') run({ name, sheet, area, shift: vertical ? 'down' : 'right' })
    else run({ name, sheet, area, shift: vertical ? 'up' : 'left' })
  },
})

/** Within a table whole rows or columns of it come and go, as in Excel. */
function shiftedArea({ workbook, sheet, selection: { area } }: WindowState, vertical: boolean): Area {
  const table = tableAt(workbook, { sheet, row: area.top, column: area.left })?.area
  if (!table || area.right > table.right || area.bottom > table.bottom) return area
  return vertical
    ? { ...area, left: table.left, right: table.right }
    : { ...area, top: table.top, bottom: table.bottom }
}

const currentTable = ({ workbook, sheet, selection }: WindowState) => tableAt(workbook, { sheet, ...selection.cell })

const tableDialog: Effect = { enabled: atWork, perform: () => getState().openDialog('table') }

const hide = (name: 'hideRows' | 'hideColumns'): Effect => ({
  enabled: atWork,
  perform() {
    const { run, sheet, selection, select } = getState()
    const { top, left, bottom, right } = selection.area
    const ran =
      name === 'hideRows'
        ? run({ name, sheet, row: top, count: bottom - top + 1 })
        : run({ name, sheet, column: left, count: right - left + 1 })
    if (!ran) return
    // What is hidden cannot be the current cell.
    const { row, column } = selection.cell
    if (name === 'hideRows') select({ row: free(bottom + 1, front(getState())?.hiddenRows, rowLimit), column })
    else select({ row, column: free(right + 1, front(getState())?.hiddenColumns, columnLimit) })
  },
})

/** The first line from `from` on that is not hidden, or the last one before it. */
function free(from: number, hidden: readonly number[] | undefined, limit: number): number {
  const taken = new Set(hidden)
  for (let at = from; at < limit; at++) if (!taken.has(at)) return at
  for (let at = from - 1; at > 0; at--) if (!taken.has(at)) return at
  return 0
}

/** Shows what is hidden among the selected lines and right beside them; all of it when that is nothing. */
const show = (name: 'showRows' | 'showColumns'): Effect => ({
  enabled: (window) =>
    atWork(window) &&
    ((name === 'showRows' ? front(window)?.hiddenRows : front(window)?.hiddenColumns)?.length ?? 0) > 0,
  perform() {
    const { run, sheet, selection } = getState()
    const open = front(getState())
    const hidden = (name === 'showRows' ? open?.hiddenRows : open?.hiddenColumns) ?? []
    const { top, left, bottom, right } = selection.area
    let [first, last] = name === 'showRows' ? [top, bottom] : [left, right]
    const known = new Set(hidden)
    while (known.has(first - 1)) first--
    while (known.has(last + 1)) last++
    const among = hidden.some((line) => line >= first && line <= last)
    const from = among ? first : 0
    const count = among ? last - first + 1 : (hidden.at(-1) ?? 0) + 1
    if (name === 'showRows') run({ name, sheet, row: from, count })
    else run({ name, sheet, column: from, count })
  },
})

const merged = (window: WindowState) => {
  const sheet = front(window)
  return atWork(window) && sheet !== undefined && mergesMeeting(sheet, window.selection.area).length > 0
}

/** The find bar keeps the keyboard, if it is open. */
const finds = (back: boolean): Effect => ({
  enabled: atWork,
  perform() {
    findStep(back)
    if (!getState().finding) focusGrid()
  },
})

/** What changes the shape of sheets. */
export const structureEffects = {
  'edit:find': { enabled: atWork, perform: () => getState().openFinding('find') },
  'edit:findNext': finds(false),
  'edit:findPrevious': finds(true),
  'edit:replace': { enabled: atWork, perform: () => getState().openFinding('replace') },

  'insert:cellsDown': shift('insertCells', true),
  'insert:cellsRight': shift('insertCells', false),
  'insert:deleteCellsUp': shift('deleteCells', true),
  'insert:deleteCellsLeft': shift('deleteCells', false),
  'insert:copySheet': {
    enabled: atWork,
    perform: () => getState().run({ name: 'copySheet', sheet: getState().sheet }),
  },
  'insert:deleteSheet': {
    enabled: (window) => atWork(window) && window.workbook.sheets.length > 1,
    perform: () => deleteSheet(getState().sheet),
  },

  'format:hideRows': hide('hideRows'),
  'format:showRows': show('showRows'),
  'format:hideColumns': hide('hideColumns'),
  'format:showColumns': show('showColumns'),
  'format:fitRows': {
    enabled: atWork,
    perform() {
      const { run, sheet, selection } = getState()
      const { top, bottom } = selection.area
      const sized = Object.keys(front(getState())?.rowHeights ?? {}).map(Number)
      const heights = Object.fromEntries(sized.filter((row) => row >= top && row <= bottom).map((row) => [row, null]))
      run({ name: 'resizeRows', sheet, heights })
    },
  },
  'format:merge': {
    enabled: (window) => {
      const { top, left, bottom, right } = window.selection.area
      return atWork(window) && (top !== bottom || left !== right)
    },
    perform: () => {
      const { run, sheet, selection } = getState()
      run({ name: 'mergeCells', sheet, area: areaName(selection.area) })
    },
  },
  'format:unmerge': {
    enabled: merged,
    perform: () => {
      const { run, sheet, selection } = getState()
      run({ name: 'unmergeCells', sheet, area: areaName(selection.area) })
    },
  },

  'insert:table': tableDialog,
  'data:table': tableDialog,
  'data:tableToRange': {
    enabled: (window) => atWork(window) && currentTable(window) !== undefined,
    perform() {
      const table = currentTable(getState())
      if (table) getState().run({ name: 'removeTable', table: table.id })
    },
  },
  'data:totals': {
    enabled: (window) => atWork(window) && currentTable(window) !== undefined,
    checked: (window) => atWork(window) && currentTable(window)?.totals === true,
    perform: () => toggleTotals(currentTable(getState())),
  },
  'data:sortAscending': { enabled: atWork, perform: () => sortByCurrent(false) },
  'data:sortDescending': { enabled: atWork, perform: () => sortByCurrent(true) },
  'data:sort': { enabled: atWork, perform: () => getState().openDialog('sort') },
  'data:filter': {
    enabled: atWork,
    checked: (window) => atWork(window) && hasFilter(window),
    perform: toggleFilter,
  },
  'data:reapplyFilter': {
    enabled: (window) => atWork(window) && filtersOf(window.workbook, front(window)).length > 0,
    perform: reapplyFilter,
  },

  'view:freeze': {
    enabled: atWork,
    checked: (window) => atWork(window) && front(window)?.frozen !== undefined,
    label: (window) => (front(window)?.frozen ? 'Unfreeze panes' : null),
    perform() {
      const { row, column } = getState().selection.cell
      if (front(getState())?.frozen) freeze(0, 0)
      else if (row === 0 && column === 0) freeze(1, 0)
      else freeze(row, column)
    },
  },
  'view:freezeTopRow': frozen(1, 0),
  'view:freezeFirstColumn': frozen(0, 1),
} as const satisfies Readonly<Record<string, Effect>>
