import type { Area } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Where a spilled result lies: its formula's cell is the top left of `area`. */
export interface Spill {
  readonly area: Area
}

/**
 * The values of a workbook as the views may know them: plain data, read synchronously, refreshed after every edit.
 * Views keep no other way to a value, so the engine can move to a worker.
 */
export interface Values {
  /** Counts up whenever any value changed. */
  readonly revision: number
  /** `null` for an empty cell and for a sheet that is not there. */
  value(sheet: string, row: number, column: number): CellValue
  /** The values of an area as rows; cells beyond the sheet's extent are `null`. */
  matrix(sheet: string, area: Area): Matrix
  /** The values of a column from one row to another, its numbers apart. */
  column(sheet: string, column: number, top: number, bottom: number): NumberColumn
  /** A number that is another one whenever a value of these columns has changed: what was made of them still holds. */
  changedAt(sheet: string, left: number, right: number): number
  /** Rows and columns up to the last cell with a value, spilled ones included. */
  extent(sheet: string): { readonly rows: number; readonly columns: number }
  /** The spill that covers a cell, its own formula's cell included. */
  spill(sheet: string, row: number, column: number): Spill | null
  /** All spills of a sheet. */
  spills(sheet: string): readonly Spill[]
}

/** A line of values: many numbers need little room so. */
export interface NumberColumn {
  /** NaN where there is no number. */
  readonly numbers: Float64Array
  /** Texts, booleans and errors by their place. */
  readonly others: ReadonlyMap<number, Exclude<CellValue, number | null>>
}

/** Cells whose value changed, by sheet id; `all` when it is not worth listing them. */
export interface Changes {
  readonly all: boolean
  readonly cells: ReadonlyMap<string, readonly { readonly row: number; readonly column: number }[]>
}

export interface Engine {
  readonly values: Values
  /**
   * Makes the values those of `workbook`: writes what differs from the workbook followed before, or rebuilds from
   * sheets when much differs. Never throws for what a workbook may hold.
   */
  follow(workbook: Workbook): Changes
  /** What `formula` would give in a free cell of the sheet, as an array if it would spill. Changes nothing. */
  evaluate(formula: string, sheet: string): CellValue | Matrix
  /**
   * What a reference as charts and names hold it points to now: `Model!B3:B20`, `Model!A10#`, a name, `#REF!`.
   * Areas are cut to the sheet's used rows and columns when whole columns or rows are named.
   */
  resolve(reference: string, sheet: string): ResolvedReference | CellValue
  /** Cells in a circle, each circle as its path of `Sheet!A1` back to its first cell; each cell reads the next one. */
  cycles(): readonly (readonly string[])[]
  dispose(): void
}

/** `spill`: the reference follows a spill. An error value instead says why it points nowhere. */
export interface ResolvedReference {
  readonly sheet: string
  readonly area: Area
}

/** Creates an engine that follows `workbook`; see createEngine.ts. */
export type CreateEngine = (workbook: Workbook) => Engine
