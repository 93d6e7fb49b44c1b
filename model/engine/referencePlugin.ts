import { CellError, ErrorType, type ImplementedFunctions, SimpleRangeValue } from 'hyperformula'
import { callSpreadsheetFunction, spreadsheetFunction } from '../spreadsheet/index.ts'
import { elementOf } from './computedPlaces.ts'
import {
  meetFunction,
  offsetFunction,
  placeFunction,
  rangeFunction,
  singleFunction,
  unionFunction,
  withFunction,
} from './engineNames.ts'
import { engineValue } from './engineValue.ts'
import type { Ast, Call, EngineValue, EvaluationState } from './internals.ts'
import { isPlace } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'

const reference = { method: 'refer', vectorizationForbidden: true }

/** Functions that give references: what they point to is found while computing, see `reads.ts`. */
export class ReferencePlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    [placeFunction]: reference,
    [offsetFunction]: reference,
    [rangeFunction]: reference,
    [meetFunction]: reference,
    [singleFunction]: { method: 'single', vectorizationForbidden: true },
    [unionFunction]: { method: 'union', vectorizationForbidden: true },
    [withFunction]: { method: 'first', vectorizationForbidden: true },
    INDIRECT: reference,
    INDEX: reference,
    XLOOKUP: reference,
  }

  refer(ast: Call, state: EvaluationState): EngineValue {
    const place = this.places.of(ast, state)
    if (place instanceof CellError) return place
    if (place) return this.places.values(place)
    const fn = spreadsheetFunction(ast.procedureName)
    if (!fn) return new CellError(ErrorType.REF, 'There is no reference here.')
    return engineValue(callSpreadsheetFunction(fn, this.allGiven(ast.args, state)))
  }

  /** `@A1:A9`; of an array its first value. */
  single(ast: Call, state: EvaluationState): EngineValue {
    const place = this.places.of(ast, state)
    if (isPlace(place)) return this.places.values(place)
    if (place) return place
    const value = this.evaluateAst(ast.args[0] as Ast, state)
    return value instanceof SimpleRangeValue ? elementOf(value, 0, 0) : value
  }

  /** All values of `(A1:A3,C1)` below one another. */
  union(ast: Call, state: EvaluationState): EngineValue {
    const places = this.places.all(ast, state)
    if (!places) return new CellError(ErrorType.VALUE, 'In (…,…) there must be references.')
    if (places instanceof CellError) return places
    const values = places.map((place) => this.places.values(place))
    const flat = values.flatMap((each) => (each instanceof SimpleRangeValue ? each.data.flat() : [each]))
    return SimpleRangeValue.onlyValues(flat.map((each) => [each]) as SimpleRangeValue['data'])
  }

  /** The first argument; the others are there only to be read. */
  first(ast: Call, state: EvaluationState): EngineValue {
    return this.evaluateAst(ast.args[0] as Ast, state)
  }
}
