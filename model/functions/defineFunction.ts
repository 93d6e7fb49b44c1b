import type { CellError } from '../core/value.ts'
import type {
  CallPlan,
  CheckedValue,
  ModelFunction,
  NumberParam,
  Param,
  Returns,
  Size,
  VectorParam,
  WordParam,
} from './modelFunction.ts'

type Params = Readonly<Record<string, Param>>

type Missing<P> = P extends { readonly required: true } | { readonly default: unknown } ? never : undefined

type Value<P> = P extends VectorParam
  ? readonly number[]
  : P extends WordParam & { readonly words: readonly (infer W)[] }
    ? W
    : P extends NumberParam & { readonly word: infer W }
      ? number | W | Missing<P>
      : P extends NumberParam
        ? number | Missing<P>
        : never

type Checked<P extends Params> = { readonly [Name in keyof P]: Value<P[Name]> }

type Described<P extends Params> = Omit<ModelFunction, 'params' | 'returns' | 'evaluate' | 'size' | 'plan'> & {
  readonly params: P
}

interface Scalar<P extends Params> {
  readonly returns: Returns & { readonly shape: 'scalar' }
  readonly evaluate: (args: Checked<P>) => number | CellError
}

interface Spill<P extends Params> {
  readonly returns: Returns & { readonly shape: 'spill'; readonly columns: NonNullable<Returns['columns']> }
  /** Must agree with the rows that `evaluate` gives, and fail where it fails. */
  readonly size: (args: Checked<P>) => Size | CellError
  readonly evaluate: (args: Checked<P>) => readonly (readonly (number | CellError)[])[] | CellError
}

/**
 * Turns one declaration into a model function. `evaluate` gets every argument checked, defaulted and typed: a number, the
 * numbers of a vector, an option word; `undefined` only where an argument may be omitted and has no default.
 */
export function defineFunction<const P extends Params>(declaration: Described<P> & Scalar<P>): ModelFunction
export function defineFunction<const P extends Params>(declaration: Described<P> & Spill<P>): ModelFunction
export function defineFunction(
  declaration: Omit<ModelFunction, 'plan' | 'evaluate' | 'size'> & {
    readonly evaluate: unknown
    readonly size?: unknown
  },
): ModelFunction {
  return { ...(declaration as Omit<ModelFunction, 'plan'>), plan: planOf(declaration.params) }
}

function planOf(params: Params): CallPlan {
  const args: Record<string, CheckedValue> = {}
  const slots = Object.entries(params).map(([name, param]) => {
    const fallback = param.required ? undefined : param.default
    args[name] = fallback
    return { name, param, fallback }
  })
  const relative = slots.some(({ param }) => param.kind !== 'word' && param.domain.relativeTo !== undefined)
  return { slots, args, relative }
}
