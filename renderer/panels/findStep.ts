import { type CellSearch, type FoundCell, findCells, nextFound } from '../store/findCells.ts'
import { windowStore } from '../store/store.ts'

const plain: CellSearch = { text: '', matchCase: false, wholeCell: false, inFormulas: true, allSheets: false }

/** What was looked for last, and what it was to be replaced by, for the next time. */
export const lastSearch = { search: plain, by: '' }

/** Brings a cell that was found into sight. */
export function showFound(cell: FoundCell): void {
  const { showSheet, select } = windowStore.getState()
  showSheet(cell.sheet)
  select({ row: cell.row, column: cell.column })
}

/**
 * Goes on to the next cell with what was looked for last, whether the find bar is open or not; asks for a text where
 * there was none.
 */
export function findStep(back: boolean): void {
  const { finding, openFinding, notify } = windowStore.getState()
  const { search } = lastSearch
  if (search.text === '') {
    openFinding(finding ?? 'find')
    return
  }
  const next = nextFound(findCells(search), back)
  if (next) showFound(next)
  else if (!finding) notify({ kind: 'status', text: `There is no “${search.text}” here.` })
}
