import type { Area } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import type { NumberColumn } from '../engine/engine.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Where values come from: an engine, or what the window knows of it. */
export interface ReferenceSource {
  readonly workbook: Workbook
  readonly values: {
    matrix(sheet: string, area: Area): Matrix
    extent(sheet: string): { readonly rows: number; readonly columns: number }
    spill?(sheet: string, row: number, column: number): { readonly area: Area } | null
    column?(sheet: string, column: number, top: number, bottom: number): NumberColumn
    changedAt?(sheet: string, left: number, right: number): number
  }
  resolve(reference: string, sheet: string): { readonly sheet: string; readonly area: Area } | CellValue
}
