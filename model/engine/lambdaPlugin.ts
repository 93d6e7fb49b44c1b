import {
  CellError,
  EmptyValue,
  ErrorType,
  FunctionPlugin,
  type ImplementedFunctions,
  SimpleRangeValue,
} from 'hyperformula'
import { contextOf, type EngineContext } from './engineContext.ts'
import { callFunction, optionalFunction } from './engineNames.ts'
import { calcError } from './engineValue.ts'
import type { Ast, Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { applied, givenValues, miscounted } from './lambdaCalls.ts'
import { Lambda } from './scope.ts'

const form = (method: string) => ({ method, vectorizationForbidden: true })
const mostCells = 500_000

type Cells = SimpleRangeValue['data']
type CellOf = Cells[number][number]

/** LET, LAMBDA and the functions that take a LAMBDA. */
export class LambdaPlugin extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    LET: form('letNames'),
    LAMBDA: form('lambda'),
    [callFunction]: form('call'),
    ISOMITTED: form('isOmitted'),
    MAP: form('map'),
    REDUCE: form('reduce'),
    SCAN: form('scan'),
    BYROW: form('byRow'),
    BYCOL: form('byColumn'),
    MAKEARRAY: form('makeArray'),
  }

  readonly #context: EngineContext

  constructor(interpreter: Interpreter) {
    super(interpreter)
    this.#context = contextOf(interpreter)
  }

  letNames({ args }: Call, state: EvaluationState): EngineValue {
    if (args.length < 3 || args.length % 2 === 0)
      return wrong('LET takes pairs of a name and its value, then a calculation.')
    const { scope } = this.#context
    const words = new Map<string, EngineValue>()
    const run = () => {
      for (let i = 0; i + 1 < args.length; i += 2) {
        const name = wordOf(args[i] as Ast)
        if (name === undefined) return wrong('LET: every other argument must be a word that is no cell.')
        const value = scope.within(scope.bindings, words, () => this.evaluateAst(args[i + 1] as Ast, state))
        words.set(name, value)
      }
      return scope.within(scope.bindings, words, () => this.evaluateAst(args.at(-1) as Ast, state))
    }
    return run()
  }

  lambda({ args }: Call): EngineValue {
    const names = args.slice(0, -1).map(parameterOf)
    const parameters = names.filter((each) => each !== undefined)
    const body = args.at(-1)
    if (!body || parameters.length < names.length)
      return wrong('LAMBDA takes words that are no cells, then a calculation.')
    if (parameters.some(({ optional }, i) => !optional && parameters[i - 1]?.optional))
      return wrong('LAMBDA: the words in [ ] must be the last ones.')
    return new Lambda(parameters, body, this.#context.scope.bindings)
  }

  /** Whether the call of a LAMBDA leaves a value out. */
  isOmitted({ args }: Call): EngineValue {
    const word = args.length === 1 ? wordOf(args[0] as Ast) : undefined
    const { scope } = this.#context
    if (word === undefined || !scope.has(word)) return wrong('ISOMITTED takes one word of a LAMBDA.')
    return scope.isLeftOut(word)
  }

  /** `LAMBDA(x, x+1)(2)`. */
  call({ args }: Call, state: EvaluationState): EngineValue {
    const fn = this.evaluateAst(args[0] as Ast, state)
    return this.#applied(fn, givenValues(this.interpreter, args.slice(1), state), state)
  }

  map({ args }: Call, state: EvaluationState): EngineValue {
    const arrays = args.slice(0, -1).map((arg) => cells(this.evaluateAst(arg, state)))
    const fn = this.#lambdaOf(args.at(-1), arrays.length, state)
    if (!(fn instanceof Lambda) || arrays.length === 0)
      return fn instanceof Lambda ? wrong('MAP takes an array and a LAMBDA.') : fn
    const rows = Math.max(...arrays.map((array) => array.length))
    const columns = Math.max(...arrays.map((array) => array[0]?.length ?? 0))
    return this.#made(rows, columns, (y, x) => {
      const values = arrays.map(
        (array) => array[y]?.[x] ?? new CellError(ErrorType.NA, 'The arrays of MAP have different shapes.'),
      )
      return this.#applied(fn, values, state)
    })
  }

  reduce({ args }: Call, state: EvaluationState): EngineValue {
    let last: EngineValue = EmptyValue
    const failed = this.#fold(args, state, (value) => {
      last = value
    })
    return failed ?? last
  }

  scan({ args }: Call, state: EvaluationState): EngineValue {
    const results: EngineValue[] = []
    const array = args.length === 3 ? cells(this.evaluateAst(args[1] as Ast, state)) : []
    const failed = this.#fold(args, state, (value) => results.push(value))
    if (failed) return failed
    const width = array[0]?.length ?? 1
    // The first result is the initial value, which SCAN does not give.
    return this.#made(array.length, width, (y, x) => results[y * width + x + 1] ?? EmptyValue)
  }

  #fold(args: readonly Ast[], state: EvaluationState, hear: (value: EngineValue) => void): CellError | undefined {
    if (args.length !== 3) return wrong('An initial value, an array and a LAMBDA are needed here.')
    const initial = args[0] as Ast
    const fn = this.#lambdaOf(args[2], 2, state)
    if (!(fn instanceof Lambda)) return fn
    const values = cells(this.evaluateAst(args[1] as Ast, state)).flat()
    let rest = values
    let result: EngineValue
    if ((initial.type as string) === 'EMPTY') {
      result = (values[0] ?? EmptyValue) as EngineValue
      rest = values.slice(1)
      hear(result)
    } else result = this.evaluateAst(initial, state)
    hear(result)
    for (const value of rest) {
      result = this.#applied(fn, [result, value as EngineValue], state)
      hear(result)
    }
    return undefined
  }

  byRow({ args }: Call, state: EvaluationState): EngineValue {
    const fn = this.#lambdaOf(args[1], 1, state)
    if (!(fn instanceof Lambda)) return fn
    const rows = cells(this.evaluateAst(args[0] as Ast, state))
    return this.#made(rows.length, 1, (y) => this.#applied(fn, [array([rows[y] as CellOf[]])], state))
  }

  byColumn({ args }: Call, state: EvaluationState): EngineValue {
    const fn = this.#lambdaOf(args[1], 1, state)
    if (!(fn instanceof Lambda)) return fn
    const rows = cells(this.evaluateAst(args[0] as Ast, state))
    const column = (x: number) => array(rows.map((row) => [row[x] as CellOf]))
    return this.#made(1, rows[0]?.length ?? 0, (_, x) => this.#applied(fn, [column(x)], state))
  }

  makeArray({ args }: Call, state: EvaluationState): EngineValue {
    const fn = this.#lambdaOf(args[2], 2, state)
    if (!(fn instanceof Lambda)) return fn
    const [rows, columns] = args.slice(0, 2).map((arg) => this.evaluateAst(arg, state))
    if (rows instanceof CellError) return rows
    if (columns instanceof CellError) return columns
    if (typeof rows !== 'number' || typeof columns !== 'number' || rows < 1 || columns < 1) {
      return wrong('MAKEARRAY: rows and columns must be at least 1.')
    }
    return this.#made(Math.trunc(rows), Math.trunc(columns), (y, x) => this.#applied(fn, [y + 1, x + 1], state))
  }

  #applied(fn: EngineValue, values: readonly (EngineValue | undefined)[], state: EvaluationState): EngineValue {
    return applied(this.interpreter, this.#context, fn, values, state)
  }

  /** A LAMBDA that takes so many values. */
  #lambdaOf(ast: Ast | undefined, count: number, state: EvaluationState): Lambda | CellError {
    const value = ast ? this.evaluateAst(ast, state) : undefined
    if (value instanceof Lambda) return miscounted(value, count) ?? value
    return value instanceof CellError ? value : wrong('The last argument must be a LAMBDA.')
  }

  #made(rows: number, columns: number, value: (row: number, column: number) => EngineValue): EngineValue {
    if (rows * columns > mostCells) return new CellError(ErrorType.NUM, 'The result has too many cells.')
    if (rows === 0 || columns === 0) return new CellError(calcError)
    const data: CellOf[][] = []
    for (let y = 0; y < rows; y++) {
      const row: CellOf[] = []
      for (let x = 0; x < columns; x++) {
        const made = single(value(y, x))
        if (made === undefined) return new CellError(calcError, 'The LAMBDA gives an array where one value is needed.')
        row.push(made)
      }
      data.push(row)
    }
    return array(data)
  }
}

const wrong = (message: string) => new CellError(ErrorType.VALUE, message)
const array = (data: Cells) => SimpleRangeValue.onlyValues(data)

const cells = (value: EngineValue): Cells => (value instanceof SimpleRangeValue ? value.data : [[value as CellOf]])

function single(value: EngineValue): CellOf | undefined {
  if (!(value instanceof SimpleRangeValue)) return value as CellOf
  return value.width() * value.height() === 1 ? value.data[0]?.[0] : undefined
}

const wordOf = (ast: Ast): string | undefined => ('expressionName' in ast ? ast.expressionName : undefined)

/** `x` or `[x]`. */
function parameterOf(ast: Ast): { readonly name: string; readonly optional: boolean } | undefined {
  const optional = 'procedureName' in ast && ast.procedureName === optionalFunction
  const name = wordOf(optional ? (ast.args[0] as Ast) : ast)
  return name === undefined ? undefined : { name, optional }
}
