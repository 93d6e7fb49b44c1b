import type { CellValue, Matrix } from '../core/value.ts'
import type { NumberColumn } from '../engine/engine.ts'
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

/** The points of a series as columns of numbers. */
export interface SeriesColumns {
  readonly length: number
  /** NaN where there is none. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly points: readonly ChartPoint[]
  /** All points if they are few, else those that stand for the line. */
  readonly thinned: readonly ChartPoint[]
  at(i: number): ChartPoint
}

export interface SeriesData {
  readonly name: string
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  /** The same points as columns, where they come from cells: of very many points only a few are ever made. */
  readonly columns?: SeriesColumns
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

/** What a chart's references hold now, before any size or theme is known. */
export interface ChartData {
  /** Texts of the x axis when x is not numeric. */
  readonly categories?: readonly string[]
  /** Format code taken from the first x cell when the axis has none of its own, so that dates read as dates. */
  readonly xFormat?: string
  readonly yFormat?: string
  readonly rightFormat?: string
  /** Units that all cells of an axis share, as their functions or notes declare them. */
  readonly xUnit?: string
  readonly yUnit?: string
  readonly rightUnit?: string
  readonly marks?: readonly PlacedMark[]
  readonly matrix?: HeatMatrix
  /** Where the sides of a tornado meet. */
  readonly base?: number
  readonly series: readonly SeriesData[]
  /** Sentences shown in the chart's frame, such as "2 values at or below 0 are not shown on a log axis." */
  readonly notes: readonly string[]
  /** Nothing can be drawn, and why; shown in place of the plot. */
  readonly problem?: string
}

/** A row or column of cells up to its last filled one. */
export interface ReadLine extends NumberColumn {
  readonly length: number
  /** Format code of a cell. */
  format(at: number): string | undefined
  /** That of the first cell that has one. */
  readonly firstFormat: string | undefined
}

/** The cells that a reference points to. While neither values nor formats change, reading gives the same object. */
export interface ReadRange {
  /** Its rows. */
  readonly values: Matrix
  readonly formats: readonly (readonly (string | undefined)[])[]
  /** Its columns, or its rows if it is wider than high. */
  readonly lines: readonly ReadLine[]
  /** What its numbers count, where a function or a note says so. */
  readonly unit?: string
}

/** Reads a reference, or tells the error that it gives. */
export type ReadReference = (reference: string) => ReadRange | { readonly error: CellValue }
