import { CellError, ErrorType, SimpleRangeValue } from 'hyperformula'
import type { Ast, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { callMessage } from './messages.ts'
import { spelling } from './spelling.ts'
import { Spills } from './spills.ts'

/** What evaluation needs to know beside the formula. */
export interface EngineContext {
  readonly spills: Spills
  /** The error of a number that a formula carries. */
  failure(number: number): CellError
  /** The stored formula of a cell. */
  formulaAt(sheet: number, row: number, column: number): string | undefined
  /** The sentence about a function or name that does not exist. */
  unknownFunction(name: string, state: EvaluationState): string
  unknownName(name: string): string
}

/** Plugins are known to every engine of the program, so also to one that is not ours and has no context. */
const noContext: EngineContext = {
  spills: new Spills(),
  failure: () => new CellError(ErrorType.ERROR),
  formulaAt: () => undefined,
  unknownFunction: (name) => `There is no function ${name}.`,
  unknownName: (name) => `There is no name ${name}.`,
}

export function contextOf({ config }: Interpreter): EngineContext {
  return (config.context as EngineContext | undefined) ?? noContext
}

/**
 * Takes the interpreter's evaluation in hand, before the engine computes its first formula:
 * - an exception inside a formula, which would leave all other cells stale, becomes an error value;
 * - errors without a reason get one that names the function;
 * - the result of a cell's formula goes through `spills`, and every formula is entered with the size kept there;
 * - ranges hear of the cells that a result takes and gives up.
 *
 * HyperFormula offers no hook for any of this; its plugins are handed the interpreter, whose methods are replaced here.
 * The engine's version is pinned, and the tests of spills and guards fail if another one works differently.
 */
export function takeInHand(interpreter: Interpreter, context: EngineContext): void {
  if (context === noContext) return
  const { spills } = context
  interpreter.arraySizePredictor.checkArraySize = (_ast, address) => spills.sizeAt(address)

  repairShrinking(interpreter.dependencyGraph)
  repairGrowing(interpreter.dependencyGraph)

  const evaluate = interpreter.evaluateAst
  let inside = false
  interpreter.evaluateAst = (ast, state) => {
    if (inside) {
      const value = evaluate.call(interpreter, ast, state)
      return value instanceof CellError ? explained(value, ast, state, context) : value
    }
    inside = true
    let value: EngineValue
    try {
      value = evaluate.call(interpreter, ast, state)
      if (value instanceof CellError) value = explained(value, ast, state, context)
      if (state.formulaVertex === undefined) return value
      if (state.formulaAddress.sheet >= 0) return spills.result(value, state)
      return value instanceof SimpleRangeValue ? shared(value) : value
    } catch (thrown) {
      return failed(thrown)
    } finally {
      inside = false
    }
  }
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

/** Operators write their result into an array that no range stands behind; a name's array has other readers. */
function shared(value: SimpleRangeValue): SimpleRangeValue {
  value.isAdHoc = () => false
  return value
}

function failed(thrown: unknown): CellError {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const sentence = thrown instanceof RangeError ? 'it is too deep or its result too large' : reason.replace(/\.$/, '')
  return new CellError(ErrorType.ERROR, `The formula cannot be computed: ${sentence}.`)
}

const unknownFunctionMessage = /^Function name .* not recognized\.$/s

function explained(error: CellError, ast: Ast, state: EvaluationState, context: EngineContext): CellError {
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
    return context.unknownName(ast.expressionName)
  }
  return 'rawInput' in ast ? context.unknownName(ast.rawInput) : undefined
}
