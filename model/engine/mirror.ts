import { type Area, contains } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import type { NumberColumn, Spill, Values } from './engine.ts'

interface MirrorSheet {
  /** Rows of values; holes and `null` are empty cells. */
  rows: (CellValue | undefined)[][]
  spills: readonly Spill[]
  /** `null` when a value at the edge has gone and the sheet must be measured again. */
  extent: { readonly rows: number; readonly columns: number } | null
  /** When a value of each column last became another; absent: when the sheet came. */
  changed: number[]
  readonly came: number
}

/** Plain values of all sheets, written by the engine after every edit, read by the views. */
export class Mirror implements Values {
  revision = 0
  #sheets = new Map<string, MirrorSheet>()
  #changes = 0

  value(sheet: string, row: number, column: number): CellValue {
    return this.#sheets.get(sheet)?.rows[row]?.[column] ?? null
  }

  matrix(sheet: string, { top, left, bottom, right }: Area): Matrix {
    const rows = this.#sheets.get(sheet)?.rows
    const result: CellValue[][] = []
    for (let row = top; row <= bottom; row++) {
      const line: CellValue[] = []
      for (let column = left; column <= right; column++) line.push(rows?.[row]?.[column] ?? null)
      result.push(line)
    }
    return result
  }

  column(sheet: string, column: number, top: number, bottom: number): NumberColumn {
    const rows = this.#sheets.get(sheet)?.rows ?? []
    const numbers = new Float64Array(Math.max(0, bottom - top + 1))
    const others = new Map<number, Exclude<CellValue, number | null>>()
    for (let i = 0; i < numbers.length; i++) {
      const value = rows[top + i]?.[column] ?? null
      if (typeof value === 'number') numbers[i] = value
      else {
        numbers[i] = Number.NaN
        if (value !== null) others.set(i, value)
      }
    }
    return { numbers, others }
  }

  changedAt(sheet: string, left: number, right: number): number {
    const found = this.#sheets.get(sheet)
    let last = found?.came ?? 0
    for (let column = left; column <= right; column++) last = Math.max(last, found?.changed[column] ?? 0)
    return last
  }

  extent(sheet: string): { readonly rows: number; readonly columns: number } {
    const found = this.#sheets.get(sheet)
    if (!found) return { rows: 0, columns: 0 }
    found.extent ??= measured(found.rows)
    return found.extent
  }

  spill(sheet: string, row: number, column: number): Spill | null {
    const spills = this.#sheets.get(sheet)?.spills
    return spills?.find(({ area }) => contains(area, row, column)) ?? null
  }

  /** All spills of a sheet. */
  spills(sheet: string): readonly Spill[] {
    return this.#sheets.get(sheet)?.spills ?? []
  }

  /** Replaces everything. */
  reset(sheets: Iterable<readonly [string, CellValue[][]]>): void {
    this.#sheets = new Map()
    const came = ++this.#changes
    for (const [id, rows] of sheets) this.#sheets.set(id, { rows, spills: [], extent: null, changed: [], came })
  }

  set(sheet: string, row: number, column: number, value: CellValue): void {
    const found = this.#sheets.get(sheet)
    if (!found) return
    const line = found.rows[row]
    if ((line?.[column] ?? null) !== value) found.changed[column] = ++this.#changes
    if (value !== null) {
      if (line) line[column] = value
      else {
        const fresh: CellValue[] = []
        fresh[column] = value
        found.rows[row] = fresh
      }
      const { extent } = found
      if (extent && (row >= extent.rows || column >= extent.columns)) {
        found.extent = { rows: Math.max(extent.rows, row + 1), columns: Math.max(extent.columns, column + 1) }
      }
      return
    }
    if (line && column < line.length) line[column] = null
    const { extent } = found
    if (extent && (row === extent.rows - 1 || column === extent.columns - 1)) found.extent = null
  }

  setSpills(sheet: string, spills: readonly Spill[]): void {
    const found = this.#sheets.get(sheet)
    if (found) found.spills = spills
  }
}

function measured(rows: readonly (readonly (CellValue | undefined)[] | undefined)[]) {
  let last = 0
  let columns = 0
  // Rows that nothing was written to are holes, which forEach passes over.
  rows.forEach((row, at) => {
    let width = row?.length ?? 0
    while (width > 0 && (row?.[width - 1] ?? null) === null) width--
    if (width === 0) return
    last = at + 1
    if (width > columns) columns = width
  })
  return { rows: last, columns }
}
