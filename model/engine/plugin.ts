import {
  CellError,
  ErrorType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
  SimpleRangeValue,
} from 'hyperformula'
import { call, modelFunction, modelFunctions } from '../functions/index.ts'
import { failureFunction, spillFunction } from './engineText.ts'
import { engineValue, plainValue } from './engineValue.ts'
import { type EngineContext, takeInHand } from './evaluation.ts'
import type { Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { Spills } from './spills.ts'

/** The functions of the model, derived from their declarations, and two that only the engine's own text calls. */
class ModelPlugin extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [failureFunction]: { method: 'failure' },
    [spillFunction]: { method: 'spill', vectorizationForbidden: true },
    // Ids in capitals: HyperFormula looks names up in capitals only. Lifting is done by `call`.
    ...Object.fromEntries(
      modelFunctions.map(({ name }) => [name.toUpperCase(), { method: 'model', vectorizationForbidden: true }]),
    ),
  }

  readonly #context: EngineContext

  constructor(interpreter: Interpreter) {
    super(interpreter)
    // Registration is global, so engines that others build have this plugin too.
    this.#context = (this.config.context as EngineContext | undefined) ?? bareContext
    if (this.#context !== bareContext) takeInHand(interpreter, this.#context)
  }

  model(ast: Call, state: EvaluationState): EngineValue {
    const fn = modelFunction(ast.procedureName)
    if (!fn) return new CellError(ErrorType.NAME, this.#context.unknownFunction(ast.procedureName, state))
    const args = ast.args.map((arg) => (isOmitted(arg) ? undefined : plainValue(this.evaluateAst(arg, state))))
    return engineValue(call(fn, args))
  }

  /** `FORECELL.FAILURE(3)`: the error of that number. */
  failure(ast: Call): EngineValue {
    const [number] = ast.args
    return this.#context.failure(number && 'value' in number && typeof number.value === 'number' ? number.value : -1)
  }

  /** `A1#`: all that the formula in A1 spills. */
  spill(ast: Call, state: EvaluationState): EngineValue {
    const [reference] = ast.args
    if (!reference || !('reference' in reference)) return new CellError(ErrorType.REF, 'The # must follow a cell.')
    const corner = this.evaluateAst(reference, state)
    const { sheet, row, col } = reference.reference.toSimpleCellAddress(state.formulaAddress)
    const record = this.#context.spills.at(sheet, row, col)
    const circular = corner instanceof CellError && corner.type === ErrorType.CYCLE
    if (record && !record.trouble && !circular) {
      // A copy, because operators write into arrays without a range.
      return SimpleRangeValue.onlyValues(record.values.map((values) => [...values]))
    }
    if (corner instanceof CellError || this.#context.holdsFormula(sheet, row, col)) return corner
    return new CellError(ErrorType.REF, 'The cell before # holds no formula, so nothing spills from it.')
  }
}

const isOmitted = (ast: Call['args'][number]) => (ast.type as string) === 'EMPTY'

/** Of an engine that is not one of ours. */
const bareContext: EngineContext = {
  spills: new Spills(),
  failure: () => new CellError(ErrorType.ERROR),
  holdsFormula: () => true,
  unknownFunction: (name) => `There is no function ${name}.`,
  unknownName: (name) => `There is no name ${name}.`,
}

let registered = false

/** Makes the functions of the model known to every engine built from now on. */
export function registerModelFunctions(): void {
  if (registered) return
  registered = true
  const ids = Object.fromEntries(Object.keys(ModelPlugin.implementedFunctions).map((id) => [id, id]))
  HyperFormula.registerFunctionPlugin(ModelPlugin, { enGB: ids })
}
