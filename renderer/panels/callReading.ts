import type { CellValue, Matrix } from '../../model/core/value.ts'
import type { CatalogueEntry } from '../../model/engine/catalogue.ts'
import { callText } from '../../model/formula/writtenCalls.ts'
import { argumentRefusals } from '../../model/functions/argumentRefusals.ts'
import { type Argument, modelFunction } from '../../model/functions/index.ts'
import { argumentText, argumentValue, type Reader, textProblem } from './argumentFields.ts'

/** One field of the form and what its text comes to. */
export interface FieldReading {
  /** The argument as the call will have it. */
  readonly text: string
  readonly value: Argument
  /** Why this cannot be inserted: what is typed is no formula, or a required argument is missing. */
  readonly unfit: string | null
  /** What the cell would say against it. */
  readonly refusal: string | null
}

export interface CallReading {
  readonly fields: readonly FieldReading[]
  /** Index of the first field that cannot be inserted; -1 if all can. */
  readonly firstUnfit: number
  /** What the cell would show; `null` while something cannot be inserted. */
  readonly result: CellValue | Matrix | null
}

/** What a call of `entry` with these texts as arguments comes to on a sheet. */
export function callReading(
  entry: CatalogueEntry,
  texts: readonly string[],
  sheet: string,
  reader: Reader,
): CallReading {
  const fn = entry.isModel ? modelFunction(entry.name) : undefined
  const params = Object.values(fn?.params ?? {})
  const read = texts.map((typed, place) => {
    const text = argumentText(typed, params[place])
    const problem = textProblem(text)
    return { text, problem, value: problem === null ? argumentValue(text, sheet, reader) : undefined }
  })
  const refusals = fn
    ? argumentRefusals(
        fn,
        read.map(({ value }) => value),
      )
    : []
  const fields = read.map(({ text, problem, value }, place): FieldReading => {
    const refusal = refusals[place]?.message ?? null
    const param = entry.params[place]
    const missing = text === '' && param !== undefined && !param.optional
    const why = missing ? (refusal ?? `${param.name} is missing.`) : problem
    return { text, value, unfit: why, refusal: why === null ? refusal : null }
  })
  const firstUnfit = fields.findIndex(({ unfit }) => unfit !== null)
  const call = callText(
    entry.name,
    fields.map(({ text }) => text),
  )
  return { fields, firstUnfit, result: firstUnfit < 0 ? reader.evaluate(`=${call}`, sheet) : null }
}
