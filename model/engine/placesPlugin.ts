import { FunctionPlugin } from 'hyperformula'
import type { CellValue, Matrix } from '../core/value.ts'
import { contextOf, type EngineContext } from './engineContext.ts'
import type { Ast, EvaluationState, Interpreter } from './internals.ts'
import { isOmitted, Places } from './places.ts'
import { plainArgument } from './rangeMatrix.ts'

/** What functions share that ask for references, not only for what lies there. */
export abstract class PlacesPlugin extends FunctionPlugin {
  protected readonly context: EngineContext
  protected readonly places: Places

  constructor(interpreter: Interpreter) {
    super(interpreter)
    this.context = contextOf(interpreter)
    this.places = new Places(interpreter, this.context)
  }

  /** The value of an argument; as in Excel, expressions inside work on whole arrays. */
  protected given(ast: Ast, state: EvaluationState): CellValue | Matrix {
    return plainArgument(this.evaluateAst(ast, { ...state, arraysFlag: true } as EvaluationState), this.interpreter)
  }

  /** The values of all arguments, `undefined` for those left out. */
  protected allGiven(args: readonly Ast[], state: EvaluationState): (CellValue | Matrix | undefined)[] {
    return args.map((arg) => (isOmitted(arg) ? undefined : this.given(arg, state)))
  }
}
