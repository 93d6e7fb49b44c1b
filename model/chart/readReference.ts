import type { Area } from '../core/reference.ts'
import { type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { cellAt, sheetById, type Workbook } from '../workbook/workbook.ts'
import type { ReadReference } from './chartData.ts'

/** Where values come from: an engine, or what the window knows of it. */
export interface ReferenceSource {
  readonly workbook: Workbook
  readonly values: {
    matrix(sheet: string, area: Area): Matrix
    extent(sheet: string): { readonly rows: number; readonly columns: number }
  }
  resolve(reference: string, sheet: string): { readonly sheet: string; readonly area: Area } | CellValue
}

const columnForm = /^INDEX\((.+),\s*0?\s*,\s*([1-9]\d{0,4})\s*\)$/i

/**
 * One column of a spill, counted from 1, as charts refer to it: `INDEX(Model!A10#,0,4)`. It follows the spill as it
 * grows, and is an ordinary formula, so that moved rows and renamed sheets rewrite it as they rewrite formulas.
 */
export const spillColumn = (spill: string, column: number): string => `INDEX(${spill},0,${column})`

/** Reads what references hold now; a reference that names no sheet belongs to `sheet`. */
export function referenceReader(source: ReferenceSource, sheet: string): ReadReference {
  return (reference) => {
    const [, whole, column] = columnForm.exec(reference.trim()) ?? []
    const found = source.resolve((whole ?? reference).trim(), sheet)
    if (found === null || typeof found !== 'object') return { values: [[found]], formats: [[undefined]] }
    if (isError(found)) return { error: found }
    let area = cut(found.area, source.values.extent(found.sheet))
    if (column !== undefined) {
      const at = area.left + Number(column) - 1
      if (at > area.right) {
        const error = cellError('#REF!', `${whole} has no column ${column}.`)
        return { error }
      }
      area = { ...area, left: at, right: at }
    }
    const values = source.values.matrix(found.sheet, area)
    const home = sheetById(source.workbook, found.sheet)
    const formats = values.map((row, r) => row.map((_, c) => home && cellAt(home, area.top + r, area.left + c)?.format))
    return { values, formats }
  }
}

/** `A1:A1048576` is read as far as the sheet is used. */
function cut(area: Area, used: { readonly rows: number; readonly columns: number }): Area {
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used.rows - 1)),
    right: Math.max(area.left, Math.min(area.right, used.columns - 1)),
  }
}
