import { CellError, EmptyValue, SimpleRangeValue } from 'hyperformula'
import { calcError } from './engineValue.ts'
import type { Ast, EngineValue } from './internals.ts'

/** `undefined` for a value that the call of a LAMBDA leaves out. */
type Bindings = ReadonlyMap<string, EngineValue | undefined>

/** Words that LET and LAMBDA give a value to, while their calculation runs. Case does not matter. */
export class Scope {
  #bindings: Bindings | undefined

  get bindings(): Bindings | undefined {
    return this.#bindings
  }

  has(name: string): boolean {
    return this.#bindings?.has(name.toLowerCase()) ?? false
  }

  get(name: string): EngineValue | undefined {
    const word = name.toLowerCase()
    const value = this.#bindings?.get(word)
    return value === undefined && this.#bindings?.has(word) ? EmptyValue : value
  }

  isLeftOut(name: string): boolean {
    return this.has(name) && this.#bindings?.get(name.toLowerCase()) === undefined
  }

  /** Runs `work` with these words beside those of `outer`. */
  within(
    outer: Bindings | undefined,
    words: Iterable<readonly [string, EngineValue | undefined]>,
    work: () => EngineValue,
  ): EngineValue {
    const before = this.#bindings
    const bindings = new Map(outer)
    for (const [word, value] of words) bindings.set(word.toLowerCase(), value === undefined ? value : shared(value))
    this.#bindings = bindings
    try {
      return work()
    } finally {
      this.#bindings = before
    }
  }
}

interface Parameter {
  readonly name: string
  readonly optional: boolean
}

/** What LAMBDA gives: for a cell, which cannot show it, an error. */
export class Lambda extends CellError {
  readonly parameters: readonly Parameter[]
  readonly body: Ast
  readonly outer: Bindings | undefined

  constructor(parameters: readonly Parameter[], body: Ast, outer: Bindings | undefined) {
    super(calcError, 'A LAMBDA gives nothing until it is called with values.')
    this.parameters = parameters
    this.body = body
    this.outer = outer
  }

  /** The engine makes a new error of one that passes through a cell; this one stays what it is. */
  override attachRootVertex(): CellError {
    return this
  }
}

/** Operators write their result into an array that no range stands behind; this one has other readers. */
export function shared(value: EngineValue): EngineValue {
  if (value instanceof SimpleRangeValue) value.isAdHoc = () => false
  return value
}
