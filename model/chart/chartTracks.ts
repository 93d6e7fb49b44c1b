import { type Area, areaName, sheetPrefix } from '../core/reference.ts'
import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { isDateFormat } from '../format/code.ts'
import type { ReferenceText } from '../workbook/workbook.ts'
import { spillColumn } from './readReference.ts'

/** A sheet as far as a guess looks at it. */
export interface GuessedFrom {
  /** Id of the sheet. */
  readonly sheet: string
  readonly sheetName: string
  /** What is selected; of a single cell the block of filled cells around it is meant. */
  readonly area: Area
  readonly values: {
    matrix(sheet: string, area: Area): Matrix
    extent(sheet: string): { readonly rows: number; readonly columns: number }
    spill(sheet: string, row: number, column: number): { readonly area: Area } | null
  }
  /** Format code of a cell; tells dates from other numbers. */
  format(row: number, column: number): string | undefined
  /** What the columns of a spill hold, where the function in its first cell says so. */
  columnNames(row: number, column: number): readonly string[]
}

/** A row or column of the selection: which cells below or beside the header, and how to refer to them. */
export interface Track {
  /** Its name, and the cell that holds it unless the function that spilled it gave the name. */
  readonly header: { readonly text: string; readonly reference: ReferenceText | null } | null
  readonly reference: ReferenceText
  readonly values: readonly CellValue[]
  /** Its first value is shown as a date. */
  readonly dated: boolean
}

export const isNumber = (value: CellValue): value is number => typeof value === 'number'
export const isText = (value: CellValue): value is string => typeof value === 'string' && value !== ''
const isFilled = (value: CellValue): boolean => value !== null && value !== ''

export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Number.MAX_VALUE)
export const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0)

/** The selection, cut to what is filled; around a single cell the filled block or the spill. */
export function wholeArea({ area, sheet, values }: GuessedFrom): Area {
  const { rows, columns } = values.extent(sheet)
  const single = area.top === area.bottom && area.left === area.right
  const within = (a: Area): Area => {
    return {
      ...a,
      bottom: Math.max(a.top, Math.min(a.bottom, rows - 1)),
      right: Math.max(a.left, Math.min(a.right, columns - 1)),
    }
  }
  if (!single) return trimmed(within(area), sheet, values)
  const spill = values.spill(sheet, area.top, area.left)
  if (spill) return spill.area
  const some = (a: Area): boolean =>
    a.top >= 0 && a.left >= 0 && values.matrix(sheet, a).some((row) => row.some(isFilled))
  let { top, left, bottom, right } = area
  for (let grown = true; grown; ) {
    grown = true
    if (bottom + 1 < rows && some({ top: bottom + 1, bottom: bottom + 1, left, right })) bottom++
    else if (right + 1 < columns && some({ top, bottom, left: right + 1, right: right + 1 })) right++
    else if (top > 0 && some({ top: top - 1, bottom: top - 1, left, right })) top--
    else if (left > 0 && some({ top, bottom, left: left - 1, right: left - 1 })) left--
    else grown = false
  }
  return { top, left, bottom, right }
}

/** Without empty rows and columns at the edges. */
function trimmed(area: Area, sheet: string, values: GuessedFrom['values']): Area {
  const matrix = values.matrix(sheet, area)
  const rows = matrix.flatMap((row, r) => (row.some(isFilled) ? [r] : []))
  const columns = matrix.flatMap((row) => row.flatMap((value, c) => (isFilled(value) ? [c] : [])))
  if (rows.length === 0) return area
  return {
    top: area.top + (rows[0] as number),
    bottom: area.top + (rows.at(-1) as number),
    left: area.left + smallest(columns),
    right: area.left + largest(columns),
  }
}

export function tracksOf(from: GuessedFrom, area: Area): readonly Track[] {
  const { sheet, values } = from
  const dated = (r: number, c: number): boolean => isDateFormat(from.format(r, c))
  const prefix = sheetPrefix(from.sheetName)
  const matrix = values.matrix(sheet, area)
  const width = area.right - area.left + 1
  const height = area.bottom - area.top + 1
  const top = matrix[0] ?? []
  const headed = height > 1 && top.some((value, c) => isText(value) && numbersBelow(matrix, c))
  const sideways = !headed && (height === 1 ? width > 1 : width > height && top.slice(1).every(isNumber))

  const at = (r: number, c: number): ReferenceText => prefix + areaName({ top: r, left: c, bottom: r, right: c })
  if (sideways) {
    const named = width > 1 && matrix.some((row) => isText(row[0] ?? null))
    return matrix.map((row, r): Track => {
      const line = { ...area, top: area.top + r, bottom: area.top + r, left: area.left + (named ? 1 : 0) }
      const text = row[0] ?? null
      const header = named && isText(text) ? { text, reference: at(line.top, area.left) } : null
      return {
        header,
        reference: prefix + areaName(line),
        values: row.slice(named ? 1 : 0),
        dated: dated(line.top, line.left),
      }
    })
  }

  const firstRow = area.top + (headed ? 1 : 0)
  return Array.from({ length: width }, (_, i): Track => {
    const c = area.left + i
    const text = top[i] ?? null
    const spill = values.spill(sheet, firstRow, c)?.area
    const follows = spill !== undefined && spill.top === firstRow && spill.bottom === area.bottom
    const above =
      firstRow > 0
        ? (values.matrix(sheet, { top: firstRow - 1, bottom: firstRow - 1, left: c, right: c })[0]?.[0] ?? null)
        : null
    // The header of a spill stands above it, selected or not.
    const named = headed ? text : follows ? above : null
    const given = follows ? from.columnNames(spill.top, spill.left)[c - spill.left] : undefined
    const header = isText(named)
      ? { text: named, reference: at(firstRow - 1, c) }
      : given === undefined
        ? null
        : { text: given, reference: null }
    const reference = follows
      ? spillReference(prefix, spill, c)
      : prefix + areaName({ top: firstRow, left: c, bottom: area.bottom, right: c })
    const cells = matrix.slice(headed ? 1 : 0).map((row) => row[i] ?? null)
    return { header, reference, values: cells, dated: dated(firstRow, c) }
  })
}

function spillReference(prefix: string, spill: Area, column: number): ReferenceText {
  const whole = `${prefix}${areaName({ ...spill, bottom: spill.top, right: spill.left })}#`
  return spill.left === spill.right ? whole : spillColumn(whole, column - spill.left + 1)
}

function numbersBelow(matrix: Matrix, column: number): boolean {
  return matrix.slice(1).some((row) => {
    const value = row[column] ?? null
    return isNumber(value) || isError(value)
  })
}
