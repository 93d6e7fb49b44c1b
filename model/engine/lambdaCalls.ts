import { CellError, EmptyValue, ErrorType, type SimpleCellAddress } from 'hyperformula'
import type { EngineContext } from './engineContext.ts'
import { engineName } from './engineNames.ts'
import type { Ast, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { Lambda } from './scope.ts'

/** What a word of LET or LAMBDA stands for, or what a call of it gives. */
export function boundValue(
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
export function namedCall(
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
    dependencyGraph: Interpreter['dependencyGraph']
  }
  const name = engineName(ast.procedureName)
  const address = namedExpressions.nearestNamedExpression(name, state.formulaAddress.sheet)?.address
  if (!address) return undefined
  if (state.formulaAddress.sheet >= 0) context.reads.note(name)
  const fn = dependencyGraph.getCellValue(address)
  return applied(interpreter, context, fn, givenValues(interpreter, ast.args, state), state)
}
