import { rowHeightLimits } from '../../model/workbook/workbook.ts'

/** The height in CSS pixels of a row that nobody changed, at 100 %. */
export const defaultRowHeight = rowHeightLimits.least
const fontSize = 13
const smallFontSize = 12
const verticalPadding = 3
const sidePadding = 6

/** A length of the workbook on screen. Never less than its share, so that what fits at 100 % fits at any size. */
export const zoomedPixels = (pixels: number, percent: number): number => Math.ceil((pixels * percent) / 100)

/** A length on screen as the workbook keeps it. */
export const unzoomedPixels = (pixels: number, percent: number): number => Math.round((pixels * 100) / percent)

/** What cells are made of, in CSS pixels. */
export interface CellSizes {
  readonly row: number
  readonly line: number
  readonly vertical: number
  readonly side: number
  readonly font: number
  readonly small: number
}

/** Lengths are whole pixels, or headers and cells would drift apart; only fonts may be of any size. */
export function cellSizes(percent: number): CellSizes {
  const row = zoomedPixels(defaultRowHeight, percent)
  const vertical = Math.floor((verticalPadding * percent) / 100)
  return {
    row,
    // The line between two rows stays a hairline.
    line: row - 1 - 2 * vertical,
    vertical,
    side: Math.floor((sidePadding * percent) / 100),
    font: (fontSize * percent) / 100,
    small: (smallFontSize * percent) / 100,
  }
}
