import type { Sheet } from './workbook.ts'

/** How wide a column is that nobody changed, in CSS pixels. */
const defaultWidth = 96

/** In CSS pixels at 100 %. */
export const sheetColumnWidth = (sheet: Sheet | undefined, column: number): number =>
  sheet?.columnWidths[column] ?? defaultWidth
