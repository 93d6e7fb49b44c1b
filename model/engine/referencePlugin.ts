import { CellError, ErrorType, FunctionPlugin, type ImplementedFunctions } from 'hyperformula'
import { callSpreadsheetFunction, spreadsheetFunction } from '../spreadsheet/index.ts'
import { offsetFunction, placeFunction, rangeFunction, withFunction } from './engineText.ts'
import { engineValue, plainValue } from './engineValue.ts'
import { contextOf } from './evaluation.ts'
import type { Ast, Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { Places } from './places.ts'

const reference = { method: 'refer', vectorizationForbidden: true }

/** Functions that give references: what they point to is found while computing, see `reads.ts`. */
export class ReferencePlugin extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [placeFunction]: reference,
    [offsetFunction]: reference,
    [rangeFunction]: reference,
    [withFunction]: { method: 'first', vectorizationForbidden: true },
    INDIRECT: reference,
    INDEX: reference,
  }

  readonly #places: Places

  constructor(interpreter: Interpreter) {
    super(interpreter)
    this.#places = new Places(interpreter, contextOf(interpreter))
  }

  refer(ast: Call, state: EvaluationState): EngineValue {
    const place = this.#places.of(ast, state)
    if (place instanceof CellError) return place
    if (place) return this.#places.values(place)
    const fn = spreadsheetFunction(ast.procedureName)
    if (!fn) return new CellError(ErrorType.REF, 'There is no reference here.')
    const arrays = { ...state, arraysFlag: true } as EvaluationState
    const args = ast.args.map((arg) =>
      (arg.type as string) === 'EMPTY' ? undefined : plainValue(this.evaluateAst(arg, arrays)),
    )
    return engineValue(callSpreadsheetFunction(fn, args))
  }

  /** The first argument; the others are there only to be read. */
  first(ast: Call, state: EvaluationState): EngineValue {
    return this.evaluateAst(ast.args[0] as Ast, state)
  }
}
