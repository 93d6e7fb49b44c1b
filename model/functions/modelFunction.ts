import type { CellError, CellValue, ErrorCode, Matrix } from '../core/value.ts'

/** Which numbers an argument may be. `text` is how help and messages say it, such as `above 0 and at most 1`. */
export interface Domain {
  /** `> 0`, `0 < x ≤ 1`: as the reference table writes it. */
  readonly symbol: string
  /** Completes "it must be …": `above 0`, `above 0 and at most 1`. */
  readonly text: string
  /** The edges as numbers, where they are numbers. */
  readonly bounds: Bounds
  /** Another argument, checked for its type before, that `accepts` looks up in `args`. */
  readonly relativeTo?: string
  /** @param x a finite number */
  accepts(x: number, args: CheckedArguments): boolean
}

export interface Bounds {
  readonly above?: number
  readonly atLeast?: number
  readonly below?: number
  readonly atMost?: number
  readonly except?: number
}

interface Described {
  /** Symbol in the formula, TeX. */
  readonly symbol: string
  /** `1` for a dimensionless number, `text` for a word. */
  readonly unit: string
  /** One sentence. */
  readonly doc: string
  readonly required: boolean
}

export interface NumberParam extends Described {
  readonly kind: 'number'
  readonly domain: Domain
  /** Absent on an optional argument: omitting it means something of its own, told by `defaultText`. */
  readonly default?: number
  readonly defaultText?: string
  /** An option word accepted instead of a number, such as `none` or `min`. */
  readonly word?: string
}

/** A column, a row, or for length 1 a single number. */
export interface VectorParam extends Described {
  readonly kind: 'vector'
  /** Of each element. */
  readonly domain: Domain
  readonly default?: readonly number[]
  readonly length?: { readonly atLeast?: number; readonly exactly?: number; readonly oneFewerThan?: string }
}

export interface WordParam extends Described {
  readonly kind: 'word'
  readonly words: readonly string[]
  readonly default?: string
  /** What another text gives; `#VALUE!` unless stated. */
  readonly otherwise?: ErrorCode
}

export type Param = NumberParam | VectorParam | WordParam

export interface Returns {
  readonly unit: string
  readonly shape: 'scalar' | 'spill'
  /** What each column of a spill holds, with its unit. */
  readonly columns?: readonly { readonly name: string; readonly unit: string }[]
}

export interface Source {
  readonly cite: string
  readonly link?: string
}

export type Example =
  | { readonly formula: string; readonly gives: number | Matrix; readonly because?: string }
  | { readonly formula: string; readonly fails: ErrorCode; readonly because?: string }

/**
 * One function as every reader of it knows it: engine, completion, hints, help, command line, README, tests.
 * Made by `defineFunction`, which checks the types of a declaration.
 */
export interface ModelFunction {
  /** camelCase, as shown and stored. */
  readonly name: string
  readonly family: string
  /** One sentence: what it answers. */
  readonly summary: string
  /** TeX. */
  readonly formula: string
  /** In argument order. */
  readonly params: Readonly<Record<string, Param>>
  readonly returns: Returns
  readonly source: Source
  readonly related: readonly string[]
  readonly examples: readonly [Example, ...Example[]]
  /** Closed form (tests to 1e-12 relative) or integral or root (1e-8). */
  readonly numeric?: true
  /** What a reader must know beside the formula: ambiguities and decisions. */
  readonly remark?: string
  /** The value itself; for `call` alone, which checks the arguments first. An error it returns is one of rule 4 or 5. */
  evaluate(args: CheckedArguments): Evaluation
  /** How many cells a spill fills, without computing them. Scalars have none. */
  size?(args: CheckedArguments): Size | CellError
  readonly plan: CallPlan
}

/** What `evaluate` may give: a number, the rows of a spill (with errors in single places), or why there is none. */
export type Evaluation = number | readonly (readonly (number | CellError)[])[] | CellError

export interface Size {
  readonly rows: number
  readonly columns: number
}

/** An argument after checks and defaults: a number or option word, the numbers of a vector, `undefined` if omitted. */
export type CheckedValue = number | string | readonly number[] | undefined

export type CheckedArguments = Readonly<Record<string, CheckedValue>>

/** What `call` needs at every call, made once from the declaration. */
export interface CallPlan {
  readonly slots: readonly Slot[]
  /** Written anew by every call, so that a call allocates no record. `evaluate` must not keep it. */
  readonly args: Record<string, CheckedValue>
  /** Whether some domain depends on another argument. */
  readonly relative: boolean
}

/** One argument in its order, with what stands in for it when it is omitted. */
export interface Slot {
  readonly name: string
  readonly param: Param
  readonly fallback: CheckedValue
}

/** An argument as the engine hands it over: a value, a block of values, or `undefined` if omitted. */
export type Argument = CellValue | Matrix | undefined

/** What a call gives: one value, or the block that it spills. */
export type Outcome = CellValue | Matrix
