import type { Area } from '../../model/core/reference.ts'
import { filterWithButton } from '../../model/workbook/filters.ts'
import type { Sheet, Workbook } from '../../model/workbook/workbook.ts'

/** How wide the arrow in a header of a filter is, from the right edge of its cell, in CSS pixels. */
export const filterArrow = 20

/** The filter's arrow in the cells of its header row. */
export function filterClass(workbook: Workbook, sheet: Sheet, row: number, column: number): string | null {
  const filter = filterWithButton(workbook, sheet, row, column)
  return filter ? (filter.rules[column] ? 'fc-filtered' : 'fc-filter') : null
}

/** A cell inside of a merged one has no lines but those of the whole. */
export function mergeClasses(merge: Area, row: number, column: number): readonly string[] {
  const classes = ['fc-merged']
  if (column < merge.right) classes.push('fc-runs-on')
  if (row < merge.bottom) classes.push('fc-runs-down')
  return classes
}
