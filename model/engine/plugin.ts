import { CellError, ErrorType, FunctionPlugin, HyperFormula, type ImplementedFunctions } from 'hyperformula'
import { call, modelFunction, modelFunctions } from '../functions/index.ts'
import { callSpreadsheetFunction, spreadsheetFunction, spreadsheetFunctions } from '../spreadsheet/index.ts'
import { adjustArguments } from './coercions.ts'
import { ConditionPlugin } from './conditionPlugin.ts'
import { contextOf, type EngineContext } from './engineContext.ts'
import { addErrors, engineValue, plainValue } from './engineValue.ts'
import { takeInHand } from './evaluation.ts'
import { FormulaPlugin } from './formulaPlugin.ts'
import type { Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { LambdaPlugin } from './lambdaPlugin.ts'
import { isOmitted } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'
import { PositionPlugin } from './positionPlugin.ts'
import { RandomPlugin } from './randomPlugin.ts'
import { ReferencePlugin } from './referencePlugin.ts'
import { SubtotalPlugin } from './subtotalPlugin.ts'

/** The functions of the model, derived from their declarations. */
class ModelPlugin extends FunctionPlugin {
  // Ids in capitals: HyperFormula looks names up in capitals only. Lifting is done by `call`.
  static override implementedFunctions: ImplementedFunctions = Object.fromEntries(
    modelFunctions.map(({ name }) => [name.toUpperCase(), { method: 'model', vectorizationForbidden: true }]),
  )

  readonly #context: EngineContext

  constructor(interpreter: Interpreter) {
    super(interpreter)
    this.#context = contextOf(interpreter)
    takeInHand(interpreter, this.#context)
  }

  model(ast: Call, state: EvaluationState): EngineValue {
    const fn = modelFunction(ast.procedureName)
    if (!fn) return new CellError(ErrorType.NAME, this.#context.unknownFunction(ast.procedureName, state))
    const args = ast.args.map((arg) => (isOmitted(arg) ? undefined : plainValue(this.evaluateAst(arg, state))))
    return engineValue(call(fn, args))
  }
}

/** The ordinary functions that HyperFormula lacks or gets wrong; theirs win over its own. */
class SpreadsheetPlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = Object.fromEntries(
    spreadsheetFunctions.map(({ name }) => [name, { method: 'ordinary', vectorizationForbidden: true }]),
  )

  ordinary(ast: Call, state: EvaluationState): EngineValue {
    const fn = spreadsheetFunction(ast.procedureName)
    if (!fn) return new CellError(ErrorType.NAME)
    return engineValue(callSpreadsheetFunction(fn, this.allGiven(ast.args, state)))
  }
}

let registered = false

/** Makes the functions of the model known to every engine built from now on. */
export function registerModelFunctions(): void {
  if (registered) return
  registered = true
  adjustArguments()
  addErrors()
  for (const plugin of [
    ModelPlugin,
    SpreadsheetPlugin,
    FormulaPlugin,
    ReferencePlugin,
    PositionPlugin,
    ConditionPlugin,
    SubtotalPlugin,
    LambdaPlugin,
    RandomPlugin,
  ]) {
    const ids = Object.keys(plugin.implementedFunctions)
    HyperFormula.registerFunctionPlugin(plugin, { enGB: Object.fromEntries(ids.map((id) => [id, id])) })
  }
}
