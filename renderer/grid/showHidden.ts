import type { Command } from '../../model/workbook/command.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

type Line = 'row' | 'column'

/** The rows or columns of the sheet in front that were hidden by hand. */
function hiddenLines(line: Line): ReadonlySet<number> {
  const { workbook, sheet } = windowStore.getState()
  const open = sheetById(workbook, sheet)
  return new Set(line === 'row' ? open?.hiddenRows : open?.hiddenColumns)
}

/** Whether the row or column right before one is hidden by hand. */
export const isHiddenBefore = (line: Line, index: number): boolean => hiddenLines(line).has(index - 1)

/** Shows the hidden rows or columns that start at `first`, as a double click on their edge does. @returns whether there are any */
export function showHidden(line: Line, first: number): boolean {
  const hidden = hiddenLines(line)
  let count = 0
  while (hidden.has(first + count)) count++
  return count > 0 && windowStore.getState().run(showCommand(line, first, count))
}

/** Shows the hidden rows or columns right before one, each of a size; `null`: of the one that it had. */
export function revealBefore(line: Line, index: number, size: number | null): void {
  const hidden = hiddenLines(line)
  let first = index
  while (hidden.has(first - 1)) first--
  const { sheet, run } = windowStore.getState()
  const show = showCommand(line, first, index - first)
  if (size === null) {
    run(show)
    return
  }
  const sizes = Object.fromEntries(Array.from({ length: index - first }, (_, i) => [first + i, size]))
  const resize: Command =
    line === 'row' ? { name: 'resizeRows', sheet, heights: sizes } : { name: 'resizeColumns', sheet, widths: sizes }
  run({ name: 'batch', label: line === 'row' ? 'Show rows' : 'Show columns', commands: [show, resize] })
}

function showCommand(line: Line, first: number, count: number): Command {
  const { sheet } = windowStore.getState()
  return line === 'row'
    ? { name: 'showRows', sheet, row: first, count }
    : { name: 'showColumns', sheet, column: first, count }
}
