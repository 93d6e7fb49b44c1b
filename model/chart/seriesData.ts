import type { CellValue } from '../core/value.ts'
import type { ChartKind } from '../workbook/workbook.ts'

/** One mark: where, how high, and the text beside it. A `null` is a gap. */
export interface ChartPoint {
  /** A number (dates as serials), or the index of the category. */
  readonly x: number | null
  readonly y: number | null
  readonly label?: string
  /** Upper edge of a band, whose lower one is `y`. */
  readonly high?: number
  /** What the area of its mark shows. */
  readonly size?: number
  /** End of the bin that starts at `x`. */
  readonly xTo?: number
}

export interface SeriesData {
  readonly name: string
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  /** Stands on the second y axis. */
  readonly right?: true
  /** The colour it asks for. */
  readonly colour?: number
  /** Why it cannot be drawn, as a sentence: `#REF!`, no numbers, text where numbers belong. */
  readonly problem?: string
}

/** A mark with its places on the axes; of texts the index of the category. */
export interface PlacedMark {
  readonly x?: number
  readonly xTo?: number
  readonly y?: number
  readonly yTo?: number
  readonly text?: string
}

/** The numbers of a heat map, row by row. */
export interface HeatMatrix {
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
  readonly format?: string
}

/** Reads a reference: its values as rows and the cells' format codes, or the error it gives. */
export type ReadReference = (reference: string) =>
  | {
      readonly values: readonly (readonly CellValue[])[]
      readonly formats: readonly (readonly (string | undefined)[])[]
      /** What its numbers count, where a function or a note says so. */
      readonly unit?: string
    }
  | { readonly error: CellValue }
