import type { Area } from '../../model/core/reference.ts'
import type { Sheet } from '../../model/workbook/workbook.ts'

/** How wide the arrow in a header of a filter is, from the right edge of its cell, in CSS pixels. */
export const filterArrow = 20

/** The filter's arrow in the cells of its header row. */
export function filterClass(sheet: Sheet, row: number, column: number): string | null {
  const { filter } = sheet
  if (filter?.area.top !== row || column < filter.area.left || column > filter.area.right) return null
  return filter.rules[column] ? 'fc-filtered' : 'fc-filter'
}

/** A cell inside of a merged one has no lines but those of the whole. */
export function mergeClasses(merge: Area, row: number, column: number): readonly string[] {
  const classes = ['fc-merged']
  if (column < merge.right) classes.push('fc-runs-on')
  if (row < merge.bottom) classes.push('fc-runs-down')
  return classes
}
