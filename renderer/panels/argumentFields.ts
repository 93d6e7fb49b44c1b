import type { CellValue, Matrix } from '../../model/core/value.ts'
import type { CatalogueEntry } from '../../model/engine/catalogue.ts'
import type { ResolvedReference } from '../../model/engine/engine.ts'
import { caretContext } from '../../model/formula/caretContext.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import { tokens } from '../../model/formula/tokens.ts'
import { callText, type WrittenCall, writtenCalls } from '../../model/formula/writtenCalls.ts'
import type { Argument, Param } from '../../model/functions/index.ts'

/** Where the dialog "Insert function" writes its call: what stands around it, and the call that it replaces. */
export interface CallPlace {
  readonly before: string
  readonly after: string
  readonly call: WrittenCall | null
  /** The word at the caret that the function will stand for. */
  readonly word: string
}

/** The kind of a function, or `null` for one that nobody knows. */
export type FunctionKind = (name: string) => 'model' | 'builtIn' | null

const nowhere: CallPlace = { before: '=', after: '', call: null, word: '' }

const around = (text: string, call: WrittenCall): CallPlace => ({
  before: text.slice(0, call.start),
  after: text.slice(call.end),
  call,
  word: '',
})

/** In a cell that is not being edited: its first call of a model function, else of any; without one all is replaced. */
export function placeInCell(text: string, kind: FunctionKind): CallPlace {
  if (!text.startsWith('=')) return nowhere
  const calls = writtenCalls(text)
  const call = calls.find(({ name }) => kind(name) === 'model') ?? calls.find(({ name }) => kind(name) !== null)
  return call ? around(text, call) : nowhere
}

/** In a formula being typed: the innermost call of a model function around the caret, else the caret itself. */
export function placeAtCaret(text: string, from: number, to: number, kind: FunctionKind): CallPlace {
  if (!text.startsWith('=')) return nowhere
  const call = writtenCalls(text).findLast(
    ({ name, start, end }) => start <= from && to <= end && kind(name) === 'model',
  )
  if (call) return around(text, call)
  const { word } = caretContext(text, from)
  if (from === to && word && !word.called) {
    return { before: text.slice(0, word.start), after: text.slice(word.end), call: null, word: word.prefix }
  }
  const start = Math.max(from, 1)
  return { before: text.slice(0, start), after: text.slice(Math.max(to, start)), call: null, word: '' }
}

/** The whole formula with the call in its place. */
export const formulaWith = ({ before, after }: CallPlace, name: string, fields: readonly string[]): string =>
  before + callText(name, fields) + after

const mostFields = 30

/** As many fields as the function takes; arguments that may be repeated get new ones while the last are filled. */
export function fittedFields(fn: CatalogueEntry, fields: readonly string[]): readonly string[] {
  const least = fn.params.length
  const filled = fields.findLastIndex((text) => text.trim() !== '') + 1
  let count = least
  if (fn.repeated > 0) while (count <= filled && count + fn.repeated <= mostFields) count += fn.repeated
  // What a call gives in excess is shown, so that it can be taken away.
  return Array.from({ length: Math.max(count, filled) }, (_, place) => fields[place] ?? '')
}

/** What a field's text is as an argument: an option word that accompanies numbers needs no quotes. */
export function argumentText(text: string, param: Param | undefined): string {
  const bare = text.trim().replace(/^=/, '').trim()
  if (param?.kind !== 'number' || param.word === undefined) return bare
  return bare.toLowerCase() === param.word.toLowerCase() ? `"${param.word}"` : bare
}

/** Why a text cannot be an argument at all; `null` if it can, or is empty. */
export function textProblem(text: string): string | null {
  return text === '' ? null : (formulaProblem(`=${text}`)?.message ?? null)
}

/** What the window gives to read cells and formulas. */
export interface Reader {
  readonly values: { value(sheet: string, row: number, column: number): CellValue }
  evaluate(formula: string, sheet: string): CellValue | Matrix
  resolve(reference: string, sheet: string): ResolvedReference | CellValue
}

/** The value that an argument's text has on a sheet: nothing for no text, `null` for an empty cell. */
export function argumentValue(text: string, sheet: string, reader: Reader): Argument {
  if (text === '') return undefined
  const [only, more] = tokens(text)
  if (more === undefined && only?.kind === 'reference' && only.reference.kind === 'cell' && !only.reference.spill) {
    const place = reader.resolve(text, sheet)
    // As a formula an empty cell would be 0; as an argument it is none.
    if (typeof place === 'object' && place !== null && 'area' in place) {
      return reader.values.value(place.sheet, place.area.top, place.area.left)
    }
  }
  return reader.evaluate(`=${text}`, sheet)
}

/** Whether a text says what its value is: a number, a text, an array. */
export function isLiteral(text: string): boolean {
  return tokens(text).every(({ kind }) => kind !== 'reference' && kind !== 'name' && kind !== 'function')
}
