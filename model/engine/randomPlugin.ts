import { CellError, ErrorType, FunctionPlugin, type ImplementedFunctions, SimpleRangeValue } from 'hyperformula'
import { contextOf, type EngineContext } from './engineContext.ts'
import type { Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'

const mostCells = 1_000_000

/** Random numbers that belong to the workbook: each cell draws the same ones until its seed changes. */
export class RandomPlugin extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    RAND: { method: 'random', parameters: [] },
    RANDBETWEEN: { method: 'between', vectorizationForbidden: true },
    RANDARRAY: { method: 'array', vectorizationForbidden: true },
  }

  readonly #context: EngineContext

  constructor(interpreter: Interpreter) {
    super(interpreter)
    this.#context = contextOf(interpreter)
  }

  random({ args }: Call, state: EvaluationState): EngineValue {
    return args.length === 0 ? this.#context.random(state) : new CellError(ErrorType.NA, 'RAND takes no arguments.')
  }

  between(ast: Call, state: EvaluationState): EngineValue {
    const given = this.#numbers(ast, state, [0, 0])
    if (given instanceof CellError) return given
    if (ast.args.length !== 2)
      return new CellError(ErrorType.NA, 'RANDBETWEEN takes 2 arguments, the least and the largest.')
    const [low, high] = [Math.ceil(given[0] as number), Math.floor(given[1] as number)]
    if (low > high) return new CellError(ErrorType.NUM, 'RANDBETWEEN: the first number must not be above the second.')
    return low + Math.floor(this.#context.random(state) * (high - low + 1))
  }

  array(ast: Call, state: EvaluationState): EngineValue {
    const given = this.#numbers(ast, state, [1, 1, 0, 1, 0])
    if (given instanceof CellError) return given
    const [rows, columns, low, high, whole] = given as [number, number, number, number, number]
    const [height, width] = [Math.trunc(rows), Math.trunc(columns)]
    if (!(height >= 1 && width >= 1) || height * width > mostCells) {
      return new CellError(ErrorType.VALUE, 'RANDARRAY: rows and columns must be at least 1 and not too many.')
    }
    if (low > high) return new CellError(ErrorType.VALUE, 'RANDARRAY: the least must not be above the largest.')
    const draw = () => {
      const random = this.#context.random(state)
      if (whole === 0) return low + random * (high - low)
      return Math.ceil(low) + Math.floor(random * (Math.floor(high) - Math.ceil(low) + 1))
    }
    return SimpleRangeValue.onlyValues(Array.from({ length: height }, () => Array.from({ length: width }, draw)))
  }

  #numbers({ args }: Call, state: EvaluationState, defaults: readonly number[]): number[] | CellError {
    const numbers: number[] = []
    for (const [i, otherwise] of defaults.entries()) {
      const arg = args[i]
      const value = !arg || (arg.type as string) === 'EMPTY' ? otherwise : this.evaluateAst(arg, state)
      if (value instanceof CellError) return value
      const number = typeof value === 'object' && 'val' in value ? value.val : value
      if (typeof number === 'boolean') numbers.push(number ? 1 : 0)
      else if (typeof number === 'number') numbers.push(number)
      else if (typeof number === 'symbol') numbers.push(0)
      else return new CellError(ErrorType.VALUE, 'A number is needed here.')
    }
    return numbers
  }
}
