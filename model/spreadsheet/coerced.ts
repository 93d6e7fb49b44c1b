import { type CellValue, isError, type Matrix } from '../core/value.ts'
import { numberInText } from './numberInText.ts'
import { numberText } from './numberText.ts'
import { type ArgumentKind, refuse } from './spreadsheetFunction.ts'

/** A single value as a function wants it; an error passes through as what it is. */
export function coerced(value: CellValue, kind: ArgumentKind, name: string): unknown {
  switch (kind) {
    case 'number':
      return asNumber(value, name)
    case 'text':
      return asText(value)
    case 'boolean':
      return asBoolean(value, name)
    default:
      return value
  }
}

function asNumber(value: CellValue, name: string): number {
  if (typeof value === 'number') return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  const number = typeof value === 'string' ? numberInText(value) : undefined
  return number ?? refuse('#VALUE!', `${name} must be a number, but is a text`)
}

export function asText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return numberText(value)
  return isError(value) ? value.error : value
}

function asBoolean(value: CellValue, name: string): boolean {
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true
    if (/^false$/i.test(value)) return false
    return asNumber(value, name) !== 0
  }
  return value !== null && value !== 0 && value !== false
}

/** All values, row by row. */
export const flat = (matrix: Matrix): readonly CellValue[] => (matrix.length === 1 ? (matrix[0] ?? []) : matrix.flat())

/** The numbers of an array, row by row; texts, truth values and empty cells are passed over. */
export function numbersIn(matrix: Matrix): number[] {
  const numbers: number[] = []
  for (const row of matrix) {
    for (const value of row) {
      if (typeof value === 'number') numbers.push(value)
      else if (isError(value)) refuse(value.error, `the data hold an error (${value.message.replace(/\.$/, '')})`)
    }
  }
  return numbers
}

/** As {@link numbersIn}, but whatever is no number is refused. */
export function onlyNumbers(matrix: Matrix, name: string): number[][] {
  numbersIn(matrix)
  return matrix.map((row) =>
    row.map((value) => (typeof value === 'number' ? value : refuse('#VALUE!', `${name} must hold numbers only`))),
  )
}

export const column = (values: readonly CellValue[]): Matrix => values.map((value) => [value])
export const transposed = (matrix: Matrix): CellValue[][] =>
  (matrix[0] ?? []).map((_, x) => matrix.map((row) => row[x] as CellValue))
