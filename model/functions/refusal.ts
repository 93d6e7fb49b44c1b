import { type CellError, type CellValue, cellError, type Matrix } from '../core/value.ts'
import type { CheckedArguments, Domain, Param, Slot, VectorParam, WordParam } from './modelFunction.ts'
import { shortNumber, shownNumber } from './shownNumber.ts'

/** Why an argument is of the wrong kind: text, TRUE or nothing where a number belongs. */
export function wrongKind(slot: Slot, value: CellValue | undefined): CellError {
  return cellError('#VALUE!', `${slot.name} is ${shownValue(value)}; it must be ${expected(slot.param)}.`)
}

/** Why a word is not one of the option words. */
export function unknownWord(slot: Slot & { readonly param: WordParam }, word: string): CellError {
  return cellError(
    slot.param.otherwise ?? '#VALUE!',
    `${slot.name} is ${quoted(word)}; it must be ${words(slot.param)}.`,
  )
}

export function wrongElement(slot: Slot & { readonly param: VectorParam }, place: number, value: CellValue): CellError {
  const found = value === null ? `has an empty cell` : `holds ${shownValue(value)}`
  return cellError('#VALUE!', `${slot.name} ${found} in place ${place}; each must be ${numberIn(slot.param.domain)}.`)
}

export function notInLine(slot: Slot, block: Matrix): CellError {
  return cellError('#VALUE!', `${slot.name} is ${shownBlock(block)}; it must be one column or one row of numbers.`)
}

/** A block where a function that spills itself takes one value. */
export function notLifted(slot: Slot, block: Matrix, functionName: string): CellError {
  const reason = `${functionName} spills by itself, so it must be ${expected(slot.param)}`
  return cellError('#VALUE!', `${slot.name} is ${shownBlock(block)}; ${reason}.`)
}

export function wrongLength(slot: Slot & { readonly param: VectorParam }, length: number): CellError {
  const { exactly, atLeast } = slot.param.length ?? {}
  const wanted = exactly === undefined ? `at least ${atLeast}` : `exactly ${exactly}`
  return cellError('#VALUE!', `${slot.name} has ${count(length, 'value')}; it must have ${wanted}.`)
}

export function lengthMismatch(slot: Slot, values: readonly number[], other: string, wanted: number): CellError {
  const found =
    values === slot.fallback ? `keeps its default of ${values.length} values` : `has ${count(values.length, 'value')}`
  return cellError('#VALUE!', `${slot.name} ${found}; it must have ${wanted}, one fewer than ${other}.`)
}

export function outsideDomain(slot: Slot, domain: Domain, x: number, args: CheckedArguments): CellError {
  return cellError('#NUM!', `${slot.name} is ${refused(x, domain, args)}; it must be ${allowed(slot, domain, args)}.`)
}

export function elementOutsideDomain(slot: Slot, domain: Domain, x: number, place: number): CellError {
  return cellError(
    '#NUM!',
    `${slot.name} holds ${refused(x, domain, {})} in place ${place}; each must be ${domain.text}.`,
  )
}

/** What an argument must be, such as `a number above 0` or `"gathered" or "stationary"`. */
export function expected(param: Param): string {
  if (param.kind === 'word') return words(param)
  if (param.kind === 'vector') return `a column or row, each ${numberIn(param.domain)}`
  return param.word === undefined ? numberIn(param.domain) : `${numberIn(param.domain)}, or "${param.word}"`
}

const numberIn = (domain: Domain): string => (domain.text === 'a number' ? 'a number' : `a number ${domain.text}`)

function allowed(slot: Slot, domain: Domain, args: CheckedArguments): string {
  const other = domain.relativeTo === undefined ? undefined : args[domain.relativeTo]
  const text = typeof other === 'number' ? `${domain.text}, which is ${shortNumber(other)}` : domain.text
  return slot.param.kind === 'number' && slot.param.word !== undefined ? `${text}, or "${slot.param.word}"` : text
}

/** Short, unless rounding would show a number that is allowed. */
function refused(x: number, domain: Domain, args: CheckedArguments): string {
  if (!Number.isFinite(x)) return 'not a finite number'
  return domain.accepts(Number(x.toPrecision(6)), args) ? shownNumber(x) : shortNumber(x)
}

function shownValue(value: CellValue | undefined): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'empty'
  if (typeof value === 'number') return shortNumber(value)
  if (typeof value === 'string') return `the text ${quoted(value)}`
  return String(value).toUpperCase()
}

const textLimit = 40
const quoted = (text: string): string => `"${text.length > textLimit ? `${text.slice(0, textLimit)}…` : text}"`

const shownBlock = (block: Matrix): string => `a block of ${block.length} × ${block[0]?.length ?? 0} cells`

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function words(param: WordParam): string {
  const all = param.words.map((word) => `"${word}"`)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}
