import type { Area } from '../../model/core/reference.ts'
import { display } from '../../model/format/display.ts'
import type { Command } from '../../model/workbook/command.ts'
import { filteredRows, type ShownCell } from '../../model/workbook/filteredRows.ts'
import { filtersOf, type PlacedFilter } from '../../model/workbook/filters.ts'
import { tableAt } from '../../model/workbook/tables.ts'
import { cellAt, type FilterRule, sheetById, type Table } from '../../model/workbook/workbook.ts'
import { dataArea } from './dataArea.ts'
import { windowStore } from './store.ts'
import type { WindowState } from './windowState.ts'

/** What a cell of the sheet in front holds and how it shows it. */
export function shownCell(row: number, column: number): ShownCell {
  const { values, workbook, sheet: id } = windowStore.getState()
  const sheet = sheetById(workbook, id)
  const value = values.value(id, row, column)
  return { value, text: display(value, sheet && cellAt(sheet, row, column)?.format).text }
}

/** The filter with these rules, and the rows that they hide now. */
function filtering({ area, table }: Pick<PlacedFilter, 'area' | 'table'>, rules: PlacedFilter['rules']): Command {
  const hidden = filteredRows(area, rules, shownCell)
  if (table !== undefined) return { name: 'filterTable', table, filter: { rules, hidden } }
  return { name: 'setFilter', sheet: windowStore.getState().sheet, filter: { area, rules, hidden } }
}

/** Filters the rows of an area on the sheet in front that is no table, as one step. @returns whether it ran. */
export function filterRange(area: Area, rules: PlacedFilter['rules']): boolean {
  return windowStore.getState().run(filtering({ area }, rules))
}

/** Sets or, by `null`, removes the rule of one column. */
export function setRule(filter: PlacedFilter, column: number, rule: FilterRule | null): boolean {
  const { [column]: _, ...others } = filter.rules
  return windowStore.getState().run(filtering(filter, rule ? { ...others, [column]: rule } : others))
}

/** Gives a table the buttons of a filter, or takes them away and shows what it hid. */
export function buttonsCommand({ id }: Table, shown: boolean): Command {
  return { name: 'filterTable', table: id, filter: shown ? { rules: {}, hidden: [] } : null }
}

/** Whether there are buttons of a filter here: in the table around the current cell, else on the sheet. */
export function hasFilter({ workbook, sheet, selection }: WindowState): boolean {
  const table = tableAt(workbook, { sheet, ...selection.cell })
  return (table ?? sheetById(workbook, sheet))?.filter !== undefined
}

/**
 * Puts a filter over the table or the data around the current cell, or removes the one that is there; outside of tables
 * a sheet has one.
 */
export function toggleFilter(): void {
  const window = windowStore.getState()
  const { sheet, run, notify, workbook, selection } = window
  const table = tableAt(workbook, { sheet, ...selection.cell })
  if (table) {
    run(buttonsCommand(table, table.filter === undefined))
    return
  }
  if (hasFilter(window)) {
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

/** Looks again at which rows stay, in every filter of the sheet: values may have changed, rows come. */
export function reapplyFilter(): void {
  const { workbook, sheet, run } = windowStore.getState()
  const commands = filtersOf(workbook, sheetById(workbook, sheet)).map((filter) => filtering(filter, filter.rules))
  if (commands.length > 0) run({ name: 'batch', label: 'Filter', commands })
}
