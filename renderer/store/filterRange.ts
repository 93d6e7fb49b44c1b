import type { Area } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import { filteredRows, type ShownCell } from '../../model/workbook/filteredRows.ts'
import { cellAt, type FilterRule, type SheetFilter, sheetById } from '../../model/workbook/workbook.ts'
import { dataArea } from './dataArea.ts'
import { windowStore } from './store.ts'

/** What a cell of the sheet in front holds and how it shows it. */
export function shownCell(row: number, column: number): ShownCell {
  const { values, workbook, sheet: id } = windowStore.getState()
  const sheet = sheetById(workbook, id)
  const value = values.value(id, row, column)
  return { value, text: display(value, sheet && cellAt(sheet, row, column)?.format).text }
}

/** Filters the rows of an area on the sheet in front, as one step. @returns whether it ran. */
export function filterRange(area: Area, rules: Readonly<Record<number, FilterRule>>): boolean {
  const { sheet, run } = windowStore.getState()
  return run({ name: 'setFilter', sheet, filter: { area, rules, hidden: filteredRows(area, rules, shownCell) } })
}

/** Sets or, by `null`, removes the rule of one column. */
export function setRule(filter: SheetFilter, column: number, rule: FilterRule | null): boolean {
  const { [column]: _, ...others } = filter.rules
  return filterRange(filter.area, rule ? { ...others, [column]: rule } : others)
}

/** Puts a filter over the data around the current cell, or removes the one that is there. */
export function toggleFilter(): void {
  const window = windowStore.getState()
  const { sheet, run, notify, workbook } = window
  if (sheetById(workbook, sheet)?.filter) {
    run({ name: 'setFilter', sheet, filter: null })
    return
  }
  const area = dataArea(window)
  if (!area || area.top === area.bottom) {
    notify({ kind: 'status', text: 'There is nothing to filter here; go to a cell of a table first.' })
    return
  }
  filterRange(area, {})
}

/** Looks again at which rows stay: values may have changed, rows come. */
export function reapplyFilter(): void {
  const { workbook, sheet } = windowStore.getState()
  const filter = sheetById(workbook, sheet)?.filter
  if (filter) filterRange(filter.area, filter.rules)
}
