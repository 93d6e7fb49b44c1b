import { CellError, EmptyValue, ErrorType, SimpleRangeValue } from 'hyperformula'
import { modelFunction } from '../functions/index.ts'
import { adjustOperators } from './coercions.ts'
import { type EngineContext, noContext } from './engineContext.ts'
import { shownName } from './engineNames.ts'
import type { Ast, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { boundValue, namedCall } from './lambdaCalls.ts'
import { callMessage } from './messages.ts'
import { shared } from './scope.ts'
import { spelling } from './spelling.ts'

/**
 * Takes the interpreter's evaluation in hand, before the engine computes its first formula:
 * - an exception inside a formula, which would leave all other cells stale, becomes an error value;
 * - errors without a reason get one that names the function;
 * - numbers that are too large, or none, are errors in an array too;
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
      const value = finite(evaluate.call(interpreter, ast, state), ast)
      return value instanceof CellError ? explained(value, ast, state, context, interpreter) : value
    }
    inside = true
    context.reads.begin()
    context.newFormula()
    let value: EngineValue
    try {
      value = settled(ast, finite(evaluate.call(interpreter, ast, state), ast))
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

const tooLarge = new CellError(ErrorType.NUM)
const isFiniteIfNumber = (value: unknown) => typeof value !== 'number' || Number.isFinite(value)

/** HyperFormula looks at single numbers only. What lies in cells, or has a name, was looked at before. */
function finite(value: EngineValue, ast: Ast): EngineValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : tooLarge
  if (!(value instanceof SimpleRangeValue) || value.range !== undefined || 'expressionName' in ast) return value
  const { data } = value
  if (data.every((row) => row.every(isFiniteIfNumber))) return value
  return SimpleRangeValue.onlyValues(data.map((row) => row.map((each) => (isFiniteIfNumber(each) ? each : tooLarge))))
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
