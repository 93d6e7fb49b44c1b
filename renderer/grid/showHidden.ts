import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

/** Shows the hidden rows or columns that start at `first`, as a double click on their edge does. @returns whether there are any */
export function showHidden(line: 'row' | 'column', first: number): boolean {
  const { workbook, sheet: id, run } = windowStore.getState()
  const sheet = sheetById(workbook, id)
  const hidden = new Set(line === 'row' ? sheet?.hiddenRows : sheet?.hiddenColumns)
  let count = 0
  while (hidden.has(first + count)) count++
  if (count === 0) return false
  return line === 'row'
    ? run({ name: 'showRows', sheet: id, row: first, count })
    : run({ name: 'showColumns', sheet: id, column: first, count })
}
