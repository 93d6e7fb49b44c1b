import { columnRuns } from '../../model/report/paper.ts'
import { narrowWidth, type ReportSheet } from '../../model/report/reportSheets.ts'
import { pointsPerPixel } from './chartPdf.ts'
import { bodyOf, type Orientation } from './pdfPages.ts'

/** Of the column of row numbers, in CSS pixels. */
export const numbersWidth = 36
/** Shares of the size on screen: what is aimed at, and when something else is tried. */
const scales = { full: 0.85, upright: 0.7, readable: 0.66, least: 0.56, split: [0.72, 0.66, 0.6] } as const
/** Columns and rows that are repeated may take this share of a page. */
export const repeatedShare = 0.4

/** How a sheet's cells lie on paper. */
export interface TableLayout {
  readonly orientation: Orientation
  /** Points to a CSS pixel of the sheet. */
  readonly scale: number
  /** Of the columns, in CSS pixels. */
  readonly widths: readonly number[]
}

/**
 * Upright as long as that leaves the cells readable, else across, then with wide columns of text made narrower, whose
 * texts break. Columns that even so do not fit in a readable size go on further pages.
 */
export function tableLayout(sheet: ReportSheet): TableLayout {
  const widths = sheet.columns.map(({ width }) => width)
  const fitting = (orientation: Orientation, of: readonly number[]): number => {
    return Math.min(scales.full, roomOf(orientation) / pointsPerPixel / (numbersWidth + sum(of)))
  }
  const laid = (orientation: Orientation, scale: number, of = widths): TableLayout => {
    return { orientation, scale: scale * pointsPerPixel, widths: of }
  }
  const upright = fitting('upright', widths)
  if (upright >= scales.upright) return laid('upright', upright)
  const across = fitting('across', widths)
  if (across >= scales.readable) return laid('across', across)
  const narrow = sheet.columns.map(({ width, ofText }) => (ofText ? Math.min(width, narrowWidth) : width))
  const narrower = fitting('across', narrow)
  if (narrower >= scales.least) return laid('across', narrower, narrow)
  // The largest of the sizes that need the fewest pages side by side.
  const runs = scales.split.map((scale) => {
    const room = roomOf('across') / pointsPerPixel / scale - numbersWidth
    return columnRuns(widths, room, repeatedColumns(sheet, widths, room)).length
  })
  return laid('across', scales.split[runs.indexOf(Math.min(...runs))] ?? scales.least)
}

/** Width of what may be written on a page, in points. */
export function roomOf(orientation: Orientation): number {
  const { left, right } = bodyOf(orientation)
  return right - left
}

/** How many columns stand on every page: the frozen ones, unless little room would be left. */
export const repeatedColumns = ({ frozen }: ReportSheet, widths: readonly number[], room: number): number =>
  sum(widths.slice(0, frozen.columns)) <= room * repeatedShare ? frozen.columns : 0

export const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
