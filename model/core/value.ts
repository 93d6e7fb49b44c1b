export type Scalar = number | string | boolean

export const errorCodes = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CYCLE!',
  '#CALC!',
  '#ERROR!',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** An error as a value. `message` is one sentence that names what is wrong and what is allowed. */
export interface CellError {
  readonly error: ErrorCode
  readonly message: string
}

/** What a cell shows. `null` is an empty cell. Dates are numbers (serials from 1899-12-30) with a date format. */
export type CellValue = Scalar | CellError | null

/** Rows of equal length. */
export type Matrix = readonly (readonly CellValue[])[]

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value
}

export function cellError(error: ErrorCode, message: string): CellError {
  return { error, message }
}
