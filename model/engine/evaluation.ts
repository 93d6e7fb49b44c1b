import { CellError, EmptyValue, ErrorType, type SimpleCellAddress, SimpleRangeValue } from 'hyperformula'
import { modelFunction } from '../functions/index.ts'
import { adjustOperators } from './coercions.ts'
import { engineName, shownName } from './engineNames.ts'
import type { Ast, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { callMessage } from './messages.ts'
import { Reads } from './reads.ts'
import { Lambda, Scope, shared } from './scope.ts'
import { spelling } from './spelling.ts'
import { Spills } from './spills.ts'

/** What evaluation needs to know beside the formula. */
export interface EngineContext {
  readonly spills: Spills
  readonly reads: Reads
  readonly scope: Scope
  /** The error of a number that a formula carries. */
  failure(number: number): CellError
  /** The stored formula of a cell. */
  formulaAt(sheet: number, row: number, column: number): string | undefined
  /** The sentence about a function or name that does not exist. */
  unknownFunction(name: string, state: EvaluationState): string
  unknownName(name: string, state: EvaluationState): string
  /** The engine's number of a sheet by its name, whatever the case. */
  sheetNumber(name: string): number | undefined
  sheetName(number: number): string
  /** The rows of a sheet that a filter hides, or with `byHand` those that a person hid. */
  hiddenRows(sheet: number, byHand: boolean): ReadonlySet<number>
  /** The plain reference for a text that names a table or a part of one, or why it points nowhere. */
  tableReference(text: string, from: SimpleCellAddress): string | CellError | undefined
  /** A cell begins to be computed. */
  newFormula(): void
  /** The next random number of the cell that is computed. */
  random(state: EvaluationState): number
}

/** Plugins are known to every engine of the program, so also to one that is not ours and has no context. */
const noContext: EngineContext = {
  spills: new Spills(),
  failure: () => new CellError(ErrorType.ERROR),
  formulaAt: () => undefined,
  unknownFunction: (name) => `There is no function ${name}.`,
  unknownName: (name) => `There is no name ${name}.`,
  reads: new Reads(),
  scope: new Scope(),
  sheetNumber: () => undefined,
  sheetName: () => '',
  hiddenRows: () => new Set(),
  tableReference: () => undefined,
  newFormula: () => {},
  random: () => 0,
}

export function contextOf({ config }: Interpreter): EngineContext {
  return (config.context as EngineContext | undefined) ?? noContext
}

/**
 * Takes the interpreter's evaluation in hand, before the engine computes its first formula:
 * - an exception inside a formula, which would leave all other cells stale, becomes an error value;
 * - errors without a reason get one that names the function;
 * - the result of a cell's formula goes through `spills`, and every formula is entered with the size kept there;
 * - ranges hear of the cells that a result takes and gives up;
 * - operators take texts and numbers for each other as people expect.
 *
 * HyperFormula offers no hook for any of this; its plugins are handed the interpreter, whose methods are replaced here.
 * The engine's version is pinned, and the tests of spills and guards fail if another one works differently.
 */
export function takeInHand(interpreter: Interpreter, context: EngineContext): void {
  if (context === noContext) return
  const { spills } = context
  interpreter.arraySizePredictor.checkArraySize = (_ast, address) => spills.sizeAt(address)

  const settled = adjustOperators(interpreter)
  repairShrinking(interpreter.dependencyGraph)
  repairGrowing(interpreter.dependencyGraph)

  const evaluate = interpreter.evaluateAst
  let inside = false
  interpreter.evaluateAst = (ast, state) => {
    if (inside) {
      const bound = context.scope.bindings && boundValue(interpreter, context, ast, state)
      if (bound !== undefined) return bound
      const value = evaluate.call(interpreter, ast, state)
      return value instanceof CellError ? explained(value, ast, state, context, interpreter) : value
    }
    inside = true
    context.reads.begin()
    context.newFormula()
    let value: EngineValue
    try {
      value = settled(ast, evaluate.call(interpreter, ast, state))
      if (value instanceof CellError) value = explained(value, ast, state, context, interpreter)
      if (state.formulaVertex === undefined) return value
      if (state.formulaAddress.sheet >= 0) return spills.result(withoutGaps(value, ast), state)
      return shared(value)
    } catch (thrown) {
      return failed(thrown)
    } finally {
      inside = false
      if (state.formulaVertex !== undefined) context.reads.end(state.formulaAddress)
    }
  }
}

/**
 * An array shows 0 for an empty cell that it takes over, as a reference to one does. Functions of the model may leave
 * places empty.
 */
function withoutGaps(value: EngineValue, ast: Ast): EngineValue {
  if (!(value instanceof SimpleRangeValue) || ('procedureName' in ast && modelFunction(ast.procedureName))) return value
  const { data } = value
  if (!('start' in ast) && !data.some((row) => row.includes(EmptyValue as (typeof row)[number]))) return value
  return SimpleRangeValue.onlyValues(data.map((row) => row.map((each) => (each === EmptyValue ? 0 : each))))
}

/** What a word of LET or LAMBDA stands for, or what a call of it gives. */
function boundValue(
  interpreter: Interpreter,
  context: EngineContext,
  ast: Ast,
  state: EvaluationState,
): EngineValue | undefined {
  if ('expressionName' in ast) return context.scope.get(ast.expressionName)
  if (!('procedureName' in ast)) return undefined
  const fn = context.scope.get(ast.procedureName) ?? context.scope.get(engineName(ast.procedureName))
  return fn && applied(interpreter, context, fn, givenValues(interpreter, ast.args, state), state)
}

/** The values that a call gives to a LAMBDA, `undefined` for one left out between commas. */
export function givenValues(
  interpreter: Interpreter,
  args: readonly Ast[],
  state: EvaluationState,
): (EngineValue | undefined)[] {
  return args.map((arg) => ((arg.type as string) === 'EMPTY' ? undefined : interpreter.evaluateAst(arg, state)))
}

/** What a LAMBDA gives for values. */
export function applied(
  interpreter: Interpreter,
  context: EngineContext,
  fn: EngineValue,
  values: readonly (EngineValue | undefined)[],
  state: EvaluationState,
): EngineValue {
  if (!(fn instanceof Lambda)) {
    return fn instanceof CellError ? fn : new CellError(ErrorType.VALUE, 'What stands before the ( is no LAMBDA.')
  }
  const { parameters, body, outer } = fn
  const wrong = miscounted(fn, values.length)
  if (wrong) return wrong
  const words = parameters.map(({ name, optional }, i) => {
    const value = values[i]
    return [name, value === undefined && !optional ? EmptyValue : value] as const
  })
  return context.scope.within(outer, words, () => interpreter.evaluateAst(body, state))
}

/** The error of a LAMBDA that is called with so many values, if it takes more or fewer. */
export function miscounted({ parameters }: Lambda, count: number): CellError | undefined {
  const least = parameters.filter(({ optional }) => !optional).length
  if (count >= least && count <= parameters.length) return undefined
  const wanted = least === parameters.length ? `${least}` : `${least} to ${parameters.length}`
  return new CellError(ErrorType.VALUE, `The LAMBDA takes ${wanted} value${wanted === '1' ? '' : 's'}, not ${count}.`)
}

/** A call of a name that holds a LAMBDA; the engine knows functions by their own names only. */
function namedCall(
  interpreter: Interpreter,
  context: EngineContext,
  ast: Extract<Ast, { procedureName: string }>,
  state: EvaluationState,
): EngineValue | undefined {
  // Private in HyperFormula's types, and not to be had otherwise while a formula is computed.
  const { namedExpressions, dependencyGraph } = interpreter as unknown as {
    namedExpressions: {
      nearestNamedExpression(name: string, sheet: number): { address: SimpleCellAddress } | undefined
    }
    dependencyGraph: Graph
  }
  const name = engineName(ast.procedureName)
  const address = namedExpressions.nearestNamedExpression(name, state.formulaAddress.sheet)?.address
  if (!address) return undefined
  if (state.formulaAddress.sheet >= 0) context.reads.note(name)
  const fn = dependencyGraph.getCellValue(address)
  return applied(interpreter, context, fn, givenValues(interpreter, ast.args, state), state)
}

type Graph = Interpreter['dependencyGraph']
type RangeVertex = NonNullable<ReturnType<Graph['getRange']>>
type ArrayVertex = Parameters<Graph['shrinkArrayToCorner']>[0]

/**
 * When a result gives up its cells, HyperFormula 3.5 looks for the ranges that read them only among the rows that a
 * smaller range does not cover, even for a range that was there before the smaller one and is not built on it. Such a
 * range then never hears of those cells again. This asks, as the engine does elsewhere, whether it is built on it.
 */
function repairShrinking(graph: Graph): void {
  // The method to replace is private in HyperFormula's types.
  const repaired = graph as unknown as {
    rangeDirectDependenciesToArray(reader: RangeVertex, array: ArrayVertex): Iterable<readonly [unknown, unknown]>
  }
  repaired.rangeDirectDependenciesToArray = function* (reader, array) {
    const { smallerRangeVertex, restRange } = graph.rangeMapping.findSmallerRange(reader.range)
    const builtOn = smallerRangeVertex !== undefined && graph.existsEdge(smallerRangeVertex, reader)
    const given = array.getRange()
    for (const address of (builtOn ? restRange : reader.range).addresses(graph)) {
      if (given.addressInRange(address)) yield [address, graph.fetchCellOrCreateEmpty(address).vertex]
    }
  }
}

/** A result that grows over cells of a whole column or row that somebody reads is linked to that reader as well. */
function repairGrowing(graph: Graph): void {
  const enter = graph.setFormulaToCell
  graph.setFormulaToCell = (address, ast, dependencies, size, volatile, structural) => {
    const changes = enter.call(graph, address, ast, dependencies, size, volatile, structural)
    if (size.isScalar()) return changes
    const vertex = graph.getCell(address)
    if (!vertex) return changes
    const covered = (vertex as ArrayVertex).getRange()
    for (const reader of graph.graph.getInfiniteRanges() as RangeVertex[]) {
      if (reader.range.doesOverlap(covered)) graph.graph.addEdge(vertex, reader)
    }
    return changes
  }
}

function failed(thrown: unknown): CellError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const sentence = thrown instanceof RangeError ? 'it is too deep or its result too large' : reason.replace(/\.$/, '')
  return new CellError(ErrorType.ERROR, `The formula cannot be computed: ${sentence}.`)
}

const unknownFunctionMessage = /^Function name .* not recognized\.$/s

function explained(
  error: CellError,
  ast: Ast,
  state: EvaluationState,
  context: EngineContext,
  interpreter: Interpreter,
): EngineValue {
  if ('procedureName' in ast && error.type === ErrorType.NAME && unknownFunctionMessage.test(error.message ?? '')) {
    const called = namedCall(interpreter, context, ast, state)
    if (called !== undefined) return called
  }
  const message = reason(error, ast, state, context)
  return message === undefined ? error : new CellError(error.type, message, error.root)
}

function reason(error: CellError, ast: Ast, state: EvaluationState, context: EngineContext): string | undefined {
  if ('procedureName' in ast) {
    if (error.type === ErrorType.NAME && unknownFunctionMessage.test(error.message ?? '')) {
      return context.unknownFunction(ast.procedureName, state)
    }
    return callMessage(spelling(ast.procedureName), error.message)
  }
  if (error.type !== ErrorType.NAME) return undefined
  if ('expressionName' in ast && error.message?.startsWith('Named expression ')) {
    return context.unknownName(shownName(ast.expressionName), state)
  }
  return 'rawInput' in ast ? context.unknownName(ast.rawInput, state) : undefined
}
