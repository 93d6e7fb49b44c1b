import { type CellError, cellError } from '../core/value.ts'

/**
 * Errors that formulas carry into the engine: a cell whose formula must not reach it holds a call that gives back the
 * error by its number.
 */
export class Failures {
  /** What a formula gives on which the engine throws. */
  readonly rejection = cellError(
    '#ERROR!',
    'The engine cannot read this formula; look at the number and kind of the arguments of its functions.',
  )
  readonly #rejected = new Set<string>()
  readonly #errors: CellError[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(error: CellError): number {
    const key = `${error.error} ${error.message}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#errors.length)
    return this.#errors.push(error) - 1
  }

  /** Keeps a formula out of the engine. */
  reject(formula: string): void {
    this.#rejected.add(formula)
  }

  rejects(formula: string): boolean {
    return this.#rejected.size > 0 && this.#rejected.has(formula)
  }

  at(number: number): CellError {
    return this.#errors[number] ?? this.rejection
  }
}
