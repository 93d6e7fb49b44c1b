import {
  type CellValue as BareValue,
  EmptyValue,
  CellError as EngineError,
  ErrorType,
  HyperFormula,
  SimpleRangeValue,
} from 'hyperformula'
import { type CellError, type CellValue, type ErrorCode, errorCodes, isError, type Matrix } from '../core/value.ts'
import type { EngineValue } from './internals.ts'
import { errorMessage } from './messages.ts'

/** Kinds of errors that Excel has and HyperFormula has not; the engine hands any kind on whose text it knows. */
const ownTypes = { NULL: '#NULL!', CALC: '#CALC!' } as const
export const nullError = 'NULL' as unknown as ErrorType
export const calcError = 'CALC' as unknown as ErrorType

const codeOf: Readonly<Record<string, ErrorCode>> = {
  ...ownTypes,
  [ErrorType.DIV_BY_ZERO]: '#DIV/0!',
  [ErrorType.NAME]: '#NAME?',
  [ErrorType.VALUE]: '#VALUE!',
  [ErrorType.NUM]: '#NUM!',
  [ErrorType.NA]: '#N/A',
  [ErrorType.CYCLE]: '#CYCLE!',
  [ErrorType.REF]: '#REF!',
  [ErrorType.SPILL]: '#SPILL!',
  [ErrorType.LIC]: '#ERROR!',
  [ErrorType.ERROR]: '#ERROR!',
}

const typeOf = Object.fromEntries(Object.entries(codeOf).map(([type, code]) => [code, type])) as Record<
  ErrorCode,
  ErrorType
>
// Two types have one code.
typeOf['#ERROR!'] = ErrorType.ERROR

/** Teaches the engine to read and write the errors that it has not. */
export function addErrors(): void {
  // Private in HyperFormula's types, and set only with a whole language otherwise.
  const language = HyperFormula.getLanguage('enGB') as unknown as { readonly errors: Record<string, string> }
  Object.assign(language.errors, ownTypes)
}

/** What became of an engine's error on its way through a model function, so that the same one comes out again. */
const origins = new WeakMap<CellError, EngineError>()

export function engineError({ error, message }: CellError): EngineError {
  return new EngineError(typeOf[error], message)
}

/** A value inside the engine as functions of the model take it. */
export function plainValue(value: EngineValue): CellValue | Matrix {
  if (typeof value === 'number') return value
  if (value === EmptyValue) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (value instanceof EngineError) {
    const code = codeOf[value.type] ?? '#ERROR!'
    const error: CellError = { error: code, message: errorMessage(code, value.message ?? '') }
    origins.set(error, value)
    return error
  }
  if (value instanceof SimpleRangeValue) return value.data.map(plainRow)
  // Numbers that remember being a date or a percentage.
  return typeof value === 'object' && 'val' in value ? value.val : null
}

/** Most rows hold nothing but plain values and need no copy. */
function plainRow(row: SimpleRangeValue['data'][number]): readonly CellValue[] {
  const plain = row.every((each) => typeof each !== 'object' && typeof each !== 'symbol')
  return plain ? (row as readonly CellValue[]) : row.map((each) => plainValue(each) as CellValue)
}

/** What a function of the model gave, as a value inside the engine. */
export function engineValue(outcome: CellValue | Matrix): EngineValue {
  if (typeof outcome === 'number') return outcome
  if (outcome === null) return EmptyValue
  if (typeof outcome === 'string' || typeof outcome === 'boolean') return outcome
  if (isError(outcome)) return origins.get(outcome) ?? engineError(outcome)
  const rows = outcome as Matrix
  if ((rows[0]?.length ?? 0) === 0) return new EngineError(calcError)
  return SimpleRangeValue.onlyValues(
    rows.map((row) => row.map((each) => engineValue(each))) as Parameters<typeof SimpleRangeValue.onlyValues>[0],
  )
}

/** A value as the engine hands it out, for views. */
export function cellValue(value: BareValue): CellValue {
  if (value === null || typeof value !== 'object') return value as CellValue
  const code = (errorCodes as readonly string[]).includes(value.value) ? (value.value as ErrorCode) : '#ERROR!'
  if (code === '#CYCLE!' && value.message === '' && value.address !== undefined) {
    return { error: code, message: `The formula depends on ${value.address}, which depends on itself.` }
  }
  return { error: code, message: errorMessage(code, value.message) }
}
