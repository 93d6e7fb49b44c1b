import type { CatalogueEntry, CatalogueParam } from '../../model/engine/catalogue.ts'
import { caretContext } from '../../model/formula/caretContext.ts'

export interface ArgumentHint {
  readonly name: string
  /** Index of the call's name in the text. */
  readonly start: number
  /** As a call is written: optional arguments in square brackets, `…` last where arguments may go on. */
  readonly params: readonly string[]
  /** Index of the argument that the caret is in; -1 if the function takes none there. */
  readonly current: number
  /** The current argument. */
  readonly argument?: CatalogueParam
  /** Unit, default and domain of the current argument, each as a phrase. */
  readonly facts: readonly string[]
  readonly summary: string
}

/** What to say about the call that the caret is in, or `null` outside of calls of known functions. */
export function argumentHint(
  text: string,
  caret: number,
  known: (name: string) => CatalogueEntry | undefined,
): ArgumentHint | null {
  const { call } = caretContext(text, caret)
  const fn = call && known(call.name)
  if (!fn) return null
  const shown = fn.params.map(({ name, optional }) => (optional ? `[${name}]` : name))
  const params = fn.repeated > 0 ? [...shown, '…'] : shown
  const current = argumentIndex(fn, call.argument)
  const argument = fn.params[current]
  const hint = { name: fn.name, start: call.start, params, current, summary: fn.summary }
  return argument ? { ...hint, argument, facts: facts(argument) } : { ...hint, facts: [] }
}

/** The last `repeated` arguments come again and again. */
function argumentIndex({ params, repeated }: CatalogueEntry, argument: number): number {
  if (argument < params.length) return argument
  return repeated > 0 ? params.length - repeated + ((argument - params.length) % repeated) : -1
}

function facts({ unit, default: usual, domain, optional }: CatalogueParam): readonly string[] {
  return [
    ...(unit === undefined || unit === 'text' ? [] : [unit === '1' ? 'no unit' : unit]),
    usual === undefined ? (optional ? 'optional' : 'required') : `default ${usual}`,
    ...(domain ? [domain] : []),
  ]
}
