import { Failure } from '../../core/failure.ts'
import { type Area, columnLimit, movedArea, parseArea, rowLimit } from '../../core/reference.ts'
import { type CellSwap, swapped } from '../../formula/restructured.ts'
import type { CommandKind } from '../command.ts'
import { filterWithin, movedFilter } from '../filters.ts'
import { inReadingOrder, meets } from '../merges.ts'
import { restructuredWorkbook } from '../restructuredWorkbook.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { withShape } from '../sheetShape.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import { type Cell, cellAt, extent, type Sheet, type SheetFilter } from '../workbook.ts'

type Swap = Omit<CellSwap, 'kind' | 'sheet'>

/**
 * Where an area lies after a swap: the very same if the swap does not concern it.
 *
 * @returns `null` if it would be torn
 */
export function areaAfterSwap(area: Area, swap: Swap): Area | null {
  if (!meets(area, swap.area)) return area
  const rows = swap.direction === 'row'
  const inside = rows
    ? area.left >= swap.area.left && area.right <= swap.area.right
    : area.top >= swap.area.top && area.bottom <= swap.area.bottom
  const first = rows ? area.top : area.left
  const [next] = swapped(rows ? [area.top, area.bottom] : [area.left, area.right], swap)
  if (!inside || next === first) return null
  return rows ? movedArea(area, next - first, 0) : movedArea(area, 0, next - first)
}

/** A filter goes along with its block, and within it what it hides and asks for with the rows and columns. */
export function filterAfterSwap(filter: SheetFilter, swap: Swap): SheetFilter {
  const { area, rules, hidden } = filter
  const next = areaAfterSwap(area, swap)
  if (next === area) return filter
  if (next) return { area: next, ...movedFilter(filter, next.top - area.top, next.left - area.left) }
  const after = (line: number) => swapped([line, line], swap)[0]
  const { top, left, bottom, right } = swap.area
  const rows = swap.direction === 'row' && left <= area.left && right >= area.right
  const columns = swap.direction === 'column' && top <= area.top && bottom >= area.bottom
  if (!rows && !columns) return filter
  const changed = {
    rules: columns ? Object.fromEntries(Object.entries(rules).map(([at, rule]) => [after(Number(at)), rule])) : rules,
    hidden: rows ? hidden.map(after).sort((a, b) => a - b) : hidden,
  }
  return { area, ...filterWithin(changed, area) }
}

function withCells(sheet: Sheet, swap: Swap): Sheet {
  const used = extent(sheet)
  const { top, left, bottom, right } = swap.area
  const rows = swap.direction === 'row'
  const draft = sheetDraft(sheet)
  const placed: { readonly row: number; readonly column: number; readonly cell: Cell }[] = []
  for (let row = top; row <= Math.min(bottom, used.rows - 1); row++) {
    for (let column = left; column <= Math.min(right, used.columns - 1); column++) {
      const cell = cellAt(sheet, row, column)
      if (!cell) continue
      draft.set(row, column, undefined)
      const [line] = swapped(rows ? [row, row] : [column, column], swap)
      placed.push(rows ? { row: line, column, cell } : { row, column: line, cell })
    }
  }
  for (const { row, column, cell } of placed) draft.set(row, column, cell)
  return draft.sheet()
}

/** Sizes and hidden lines of whole rows or columns go along. */
function withLines(sheet: Sheet, swap: Swap): Sheet {
  const after = (line: number) => swapped([line, line], swap)[0]
  const keyed = <T>(record: Readonly<Record<number, T>>) =>
    Object.fromEntries(Object.entries(record).map(([line, value]) => [after(Number(line)), value]))
  const lines = (list: readonly number[] | undefined) => list?.map(after).sort((a, b) => a - b)
  const { top, left, bottom, right } = swap.area
  if (swap.direction === 'row' && left === 0 && right === columnLimit - 1) {
    const { rowHeights, hiddenRows } = sheet
    return withShape(sheet, { ...(rowHeights && { rowHeights: keyed(rowHeights) }), hiddenRows: lines(hiddenRows) })
  }
  if (swap.direction === 'column' && top === 0 && bottom === rowLimit - 1) {
    const widened = { ...sheet, columnWidths: keyed(sheet.columnWidths) }
    return withShape(widened, { hiddenColumns: lines(sheet.hiddenColumns) })
  }
  return sheet
}

function swappedMerges(sheet: Sheet, swap: Swap): readonly Area[] | undefined {
  return sheet.merges
    ?.map((merge) => {
      const next = areaAfterSwap(merge, swap)
      if (!next) throw new Failure('command-invalid', 'Part of a merged cell would be moved; select it whole.')
      return next
    })
    .sort(inReadingOrder)
}

export const swapCells: CommandKind<'swapCells'> = {
  label: () => 'Insert cells',
  run(workbook, { sheet: id, area: name, direction, count }) {
    const sheet = wantedSheet(workbook, id)
    const area = parseArea(name)
    const size = direction === 'row' ? area.bottom - area.top + 1 : area.right - area.left + 1
    if (!Number.isInteger(count) || count < 1 || count >= size) {
      throw new Failure('command-invalid', 'Cells can only change places with others in their area.')
    }
    const swap = { area, direction, count }
    const merges = swappedMerges(sheet, swap)
    const rewritten = restructuredWorkbook(workbook, { kind: 'swapCells', sheet: sheet.name, ...swap })
    const cells = withCells(wantedSheet(rewritten, id), swap)
    const filter = sheet.filter && filterAfterSwap(sheet.filter, swap)
    return withSheet(rewritten, withShape(withLines(cells, swap), { merges, filter }))
  },
}
