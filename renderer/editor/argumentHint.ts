import { caretContext } from '../../model/formula/caretContext.ts'
import type { ModelFunction } from '../../model/functions/modelFunction.ts'
import { paramHint } from '../../model/functions/paramHint.ts'

/** A function's arguments as the hint writes them. */
export interface HintedFunction {
  readonly name: string
  readonly summary: string
  /** As written in the call: optional ones in square brackets. */
  readonly params: readonly string[]
  /** The last one may be repeated. */
  readonly repeats?: boolean
  readonly declaration?: ModelFunction
}

export interface ArgumentHint {
  readonly name: string
  readonly params: readonly string[]
  /** Index of the argument that the caret is in; past the end when there are too many. */
  readonly current: number
  /** What the current argument is; absent where nothing is known. */
  readonly argument?: {
    readonly name: string
    readonly doc: string
    /** Unit, default and domain, each as a phrase. */
    readonly facts: readonly string[]
  }
  readonly summary: string
}

/** What to say about the call that the caret is in, or `null` outside of calls of known functions. */
export function argumentHint(
  text: string,
  caret: number,
  known: (name: string) => HintedFunction | undefined,
): ArgumentHint | null {
  const { call } = caretContext(text, caret)
  const fn = call && known(call.name)
  if (!fn) return null
  const current = fn.repeats ? Math.min(call.argument, fn.params.length - 1) : call.argument
  const hint = { name: fn.name, params: fn.params, current, summary: fn.summary }
  const [name, param] = Object.entries(fn.declaration?.params ?? {})[current] ?? []
  if (name === undefined || param === undefined) return hint
  const { unit, default: usual, domain } = paramHint(param)
  const facts = [
    ...(param.kind === 'word' ? [] : [unit === '1' ? 'no unit' : `unit ${unit}`]),
    usual === undefined ? 'required' : `default ${usual}`,
    ...(domain === '' ? [] : [domain]),
  ]
  return { ...hint, argument: { name, doc: param.doc, facts } }
}
