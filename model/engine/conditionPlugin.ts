import { CellError, ErrorType, type ImplementedFunctions, SimpleRangeValue } from 'hyperformula'
import type { CellValue, Matrix } from '../core/value.ts'
import { callSpreadsheetFunction, type SpreadsheetFunction, spreadsheetFunction } from '../spreadsheet/index.ts'
import { engineValue, plainValue } from './engineValue.ts'
import type { Ast, Call, EngineValue, EvaluationState } from './internals.ts'
import { columnsOf, type Place, rowsOf } from './place.ts'
import { type Found, isOmitted, isPlace } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'

const one = { method: 'withOne', vectorizationForbidden: true }
const many = { method: 'withMany', vectorizationForbidden: true }

/** SUMIF and its kin, which look at the shapes of their ranges and not only at what lies there. */
export class ConditionPlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    COUNTIF: one,
    SUMIF: one,
    AVERAGEIF: one,
    COUNTIFS: many,
    SUMIFS: many,
    AVERAGEIFS: many,
    MAXIFS: many,
    MINIFS: many,
  }

  /** The numbers are taken from their top left cell on in the shape of the range that is tested. */
  withOne({ procedureName, args }: Call, state: EvaluationState): EngineValue {
    const fn = spreadsheetFunction(procedureName) as SpreadsheetFunction
    const [tested, condition, numbers] = args
    if (!tested || !condition || args.length > fn.params.length)
      return engineValue(callSpreadsheetFunction(fn, this.allGiven(args, state)))
    const wanted = this.given(condition, state)
    const grid = this.places.grid(tested, state)
    if (!grid) {
      const given = [this.given(tested, state), wanted]
      if (numbers && !isOmitted(numbers)) given.push(this.#shaped(numbers, tested, state))
      return engineValue(callSpreadsheetFunction(fn, given))
    }
    const numbersGrid = numbers && this.places.grid(numbers, state)
    const results = grid.map((row, y) =>
      row.map((each, x) => {
        if (!isPlace(each)) return each ?? new CellError(ErrorType.VALUE)
        const given = [this.#at(each), wanted]
        const from: Found = numbersGrid ? numbersGrid[y]?.[x] : numbers && this.places.of(numbers, state)
        if (isPlace(from)) given.push(this.#at(inShapeOf(each, from)))
        return engineValue(callSpreadsheetFunction(fn, given))
      }),
    )
    return SimpleRangeValue.onlyValues(results as SimpleRangeValue['data'])
  }

  withMany({ procedureName, args }: Call, state: EvaluationState): EngineValue {
    const fn = spreadsheetFunction(procedureName) as SpreadsheetFunction
    const given = this.allGiven(args, state)
    const first = procedureName === 'COUNTIFS' ? 0 : 1
    const ranges = args.filter((_, i) => i < first || (i - first) % 2 === 0)
    const shapes = ranges.map((range) => {
      const place = this.places.of(range, state)
      const array = given[args.indexOf(range)]
      if (isPlace(place)) return `${rowsOf(place.area)} ${columnsOf(place.area)}`
      return Array.isArray(array) ? `${array.length} ${array[0]?.length}` : '1 1'
    })
    if (new Set(shapes).size > 1) {
      return new CellError(ErrorType.VALUE, `${procedureName}: the ranges must have the same shape.`)
    }
    return engineValue(callSpreadsheetFunction(fn, given))
  }

  #at(place: Place): CellValue | Matrix {
    return plainValue(this.places.values(place))
  }

  #shaped(numbers: Ast, tested: Ast, state: EvaluationState): CellValue | Matrix {
    const from = this.places.of(numbers, state)
    const shape = this.places.of(tested, state)
    if (!isPlace(from) || !isPlace(shape) || sameShape(from, shape)) return this.given(numbers, state)
    return this.#at(inShapeOf(shape, from))
  }
}

const sameShape = (a: Place, b: Place) => rowsOf(a.area) === rowsOf(b.area) && columnsOf(a.area) === columnsOf(b.area)

/** The cells from the top left one of `from` on; the engine knows only of `from` that it is read. */
function inShapeOf(shape: Place, from: Place): Place {
  if (sameShape(shape, from)) return from
  const { top, left } = from.area
  const area = { top, left, bottom: top + rowsOf(shape.area) - 1, right: left + columnsOf(shape.area) - 1 }
  return { ...from, area, computed: true }
}
