import { type ModelFunction, modelFunction, modelFunctions } from '../../model/functions/index.ts'
import type { DefinedName } from '../../model/workbook/workbook.ts'
import type { HintedFunction } from './argumentHint.ts'
import type { Completion } from './completions.ts'

const hinted = (fn: ModelFunction): HintedFunction => ({
  name: fn.name,
  summary: fn.summary,
  params: Object.entries(fn.params).map(([name, param]) => (param.required ? name : `[${name}]`)),
  declaration: fn,
})

const functions: readonly Completion[] = modelFunctions.map(({ name, summary }) => ({ name, kind: 'model', summary }))

/** All that a word in a formula may become: functions, and the names of the workbook. */
export function knownCompletions(names: readonly DefinedName[]): readonly Completion[] {
  return [
    ...functions,
    ...names.map(({ name, refersTo, note, unit }): Completion => {
      const tail = [unit, note].filter(Boolean).join(', ')
      return { name, kind: 'name', summary: tail ? `${refersTo.slice(1)} – ${tail}` : refersTo.slice(1) }
    }),
  ]
}

/** The function of that name, whatever the case. */
export function knownFunction(name: string): HintedFunction | undefined {
  const fn = modelFunction(name)
  return fn && hinted(fn)
}
