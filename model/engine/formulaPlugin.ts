import {
  CellError,
  ErrorType,
  FunctionArgumentType,
  type ImplementedFunctions,
  type SimpleCellAddress,
  SimpleRangeValue,
} from 'hyperformula'
import { failureFunction, spillFunction } from './engineNames.ts'
import type { Ast, Call, EngineValue, EvaluationState } from './internals.ts'
import { isPlace } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'

/**
 * Functions about formulas themselves: two that only the engine's own text calls, and two built-in ones done again.
 * HyperFormula's own FORMULATEXT shows the engine's text and, as ISFORMULA, does not notice when the cell changes.
 */
export class FormulaPlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [failureFunction]: { method: 'failure' },
    [spillFunction]: { method: 'spill', vectorizationForbidden: true },
    FORMULATEXT: {
      method: 'formulaText',
      vectorizationForbidden: true,
      parameters: [{ argumentType: FunctionArgumentType.ANY }],
    },
    ISFORMULA: {
      method: 'isFormula',
      vectorizationForbidden: true,
      parameters: [{ argumentType: FunctionArgumentType.ANY }],
    },
  }

  /** `FORECELL.FAILURE(3)`: the error of that number. */
  failure(ast: Call): EngineValue {
    const [number] = ast.args
    return this.context.failure(number && 'value' in number && typeof number.value === 'number' ? number.value : -1)
  }

  /** `A1#`: all that the formula in A1 spills. */
  spill(ast: Call, state: EvaluationState): EngineValue {
    const place = this.#cell(ast, state)
    if (!place) return new CellError(ErrorType.REF, 'The # must follow a cell.')
    const { sheet, row, col } = place
    const corner = this.evaluateAst(ast.args[0] as Ast, state)
    const record = this.context.spills.at(sheet, row, col)
    const circular = corner instanceof CellError && corner.type === ErrorType.CYCLE
    if (record && !record.trouble && !circular) {
      // A copy, because operators write into arrays without a range.
      return SimpleRangeValue.onlyValues(record.values.map((values) => [...values]))
    }
    if (corner instanceof CellError || this.context.formulaAt(sheet, row, col) !== undefined) return corner
    return new CellError(ErrorType.REF, 'The cell before # holds no formula, so nothing spills from it.')
  }

  /** The cell that the only argument refers to, the top left one of a range. */
  #cell({ args: [argument, more] }: Call, state: EvaluationState): SimpleCellAddress | undefined {
    const place = argument && !more ? this.places.of(argument, state) : undefined
    return isPlace(place) ? { sheet: place.sheet, row: place.area.top, col: place.area.left } : undefined
  }

  formulaText(ast: Call, state: EvaluationState): EngineValue {
    const place = this.#cell(ast, state)
    if (!place) return needsCell('FORMULATEXT')
    const formula = this.context.formulaAt(place.sheet, place.row, place.col)
    return formula ?? new CellError(ErrorType.NA, 'FORMULATEXT: the cell holds no formula.')
  }

  isFormula(ast: Call, state: EvaluationState): EngineValue {
    const place = this.#cell(ast, state)
    return place ? this.context.formulaAt(place.sheet, place.row, place.col) !== undefined : needsCell('ISFORMULA')
  }
}

const needsCell = (name: string) => new CellError(ErrorType.NA, `${name} takes one argument, a reference to a cell.`)
