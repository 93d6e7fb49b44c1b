import { isError } from '../core/value.ts'
import type { Example, ModelFunction } from './modelFunction.ts'
import { shownNumber } from './shownNumber.ts'

/** A unit as a word in running text. */
export const unitText = (unit: string): string => (unit === '1' ? 'no unit' : unit)

/** The unit of a column where its name does not tell it: nothing for `month` in months. */
export function columnUnit({ name, unit }: { readonly name: string; readonly unit: string }): string {
  return unit === '1' || name.includes(unit) || unit.includes(name) ? '' : unit
}

/** What a function gives, as a sentence; for a spill followed by its columns. */
export function returnsText({ returns }: ModelFunction): string {
  const { unit, columns } = returns
  if (!columns) {
    if (unit === '1') return 'A number without a unit.'
    return /date/.test(unit) ? `A ${unit}.` : `A number in ${unit}.`
  }
  const count = columns.length === 1 ? 'one column' : `${columns.length} columns`
  return `It spills ${count}, in each row:`
}

/** Of a long result these rows at each end say enough. */
const shownRows = 3

/** The result of an example; `number` writes its numbers. */
export function exampleResult(example: Example, number: (x: number) => string = shownNumber): string {
  if ('fails' in example) return example.fails
  const { gives } = example
  if (typeof gives === 'number') return number(gives)
  const texts = gives.map((row) =>
    row
      .map((value) =>
        typeof value === 'number' ? number(value) : isError(value) ? value.error : value === null ? '' : String(value),
      )
      .join(', '),
  )
  const rows = texts.length <= 2 * shownRows ? texts : [...texts.slice(0, shownRows), '…', ...texts.slice(-shownRows)]
  return `{${rows.join('; ')}}`
}
