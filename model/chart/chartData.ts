import type { CellValue } from '../core/value.ts'
import type { ChartKind } from '../workbook/workbook.ts'

/** One mark: where, how high, and the text beside it. A `null` is a gap. */
export interface ChartPoint {
  /** A number (dates as serials), or the index of the category. */
  readonly x: number | null
  readonly y: number | null
  readonly label?: string
}

export interface SeriesData {
  readonly name: string
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  /** Why it cannot be drawn, as a sentence: `#REF!`, no numbers, text where numbers belong. */
  readonly problem?: string
}

/** What a chart's references hold now, before any size or theme is known. */
export interface ChartData {
  /** Texts of the x axis when x is not numeric. */
  readonly categories?: readonly string[]
  /** Format code taken from the first x cell when the axis has none of its own, so that dates read as dates. */
  readonly xFormat?: string
  readonly yFormat?: string
  readonly series: readonly SeriesData[]
  /** Sentences shown in the chart's frame, such as "2 values at or below 0 are not on a log axis." */
  readonly notes: readonly string[]
  /** Nothing can be drawn, and why; shown in place of the plot. */
  readonly problem?: string
}

/** Reads a reference: its values as rows and the cells' format codes, or the error it gives. */
export type ReadReference = (reference: string) =>
  | {
      readonly values: readonly (readonly CellValue[])[]
      readonly formats: readonly (readonly (string | undefined)[])[]
    }
  | { readonly error: CellValue }
