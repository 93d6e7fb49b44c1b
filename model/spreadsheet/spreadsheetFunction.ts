import type { CellValue, ErrorCode, Matrix, Scalar } from '../core/value.ts'

/**
 * How an argument is handed to a function. Arrays come as rows, errors in them included; all others are single values,
 * and a range in their place makes the function work element by element.
 */
export type ArgumentKind = 'number' | 'text' | 'boolean' | 'value' | 'anything' | 'array'

interface GivenValue {
  readonly number: number
  readonly text: string
  readonly boolean: boolean
  /** Without errors; `null` for an empty cell. */
  readonly value: Scalar | null
  readonly anything: CellValue
  readonly array: Matrix
}

export interface Argument<K extends ArgumentKind = ArgumentKind, O extends boolean = boolean> {
  readonly name: string
  readonly kind: K
  readonly optional: O
  /** One sentence. */
  readonly doc: string
}

type Given<A> = A extends Argument<infer K, infer O> ? GivenValue[K] | (O extends true ? undefined : never) : never
type AllGiven<P extends readonly Argument[]> = { readonly [I in keyof P]: Given<P[I]> }

/** An ordinary function that the calculation engine lacks or gets wrong. */
export interface SpreadsheetFunction {
  /** In capitals. */
  readonly name: string
  /** Heading under which lists show it. */
  readonly family: string
  /** One sentence. */
  readonly summary: string
  readonly params: readonly Argument[]
  /** How many of the last arguments may be repeated; they are arrays. */
  readonly repeated: number
  /** @throws Refused */
  evaluate(given: readonly unknown[], repeats: readonly Matrix[]): CellValue | Matrix
}

/** Takes what callers name only: `evaluate` knows the types of its arguments from `params`. */
export function define<const P extends readonly Argument[]>(declared: {
  readonly name: string
  readonly family: string
  readonly summary: string
  readonly params: P
  readonly repeated?: number
  evaluate(given: AllGiven<P>, repeats: readonly Matrix[]): CellValue | Matrix
}): SpreadsheetFunction {
  return { repeated: 0, ...(declared as unknown as Omit<SpreadsheetFunction, 'repeated'>) }
}

export const needed = <K extends ArgumentKind>(kind: K, name: string, doc: string): Argument<K, false> => ({
  name,
  kind,
  optional: false,
  doc,
})

export const maybe = <K extends ArgumentKind>(kind: K, name: string, doc: string): Argument<K, true> => ({
  name,
  kind,
  optional: true,
  doc,
})

/** Stops a function with an error value. */
export class Refused extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** `reason` goes on after `NAME: ` and ends without a full stop. */
export function refuse(code: ErrorCode, reason: string): never {
  throw new Refused(code, reason)
}
