import { CellError, EmptyValue, ErrorType, type ImplementedFunctions, SimpleRangeValue } from 'hyperformula'
import { columnName, sheetPrefix } from '../core/reference.ts'
import type { Ast, Call, EngineValue, EvaluationState } from './internals.ts'
import { columnsOf, mostCells, type Place, rowsOf } from './place.ts'
import { type Found, isPlace } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'

const position = (method: string) => ({ method, vectorizationForbidden: true })

/** Functions that ask where a reference lies, or what kind of thing an expression is. */
export class PositionPlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    ROW: position('row'),
    COLUMN: position('column'),
    ROWS: position('rows'),
    COLUMNS: position('columns'),
    AREAS: position('areas'),
    ISREF: position('isReference'),
    CELL: position('about'),
    N: position('numberOf'),
    T: position('textOf'),
  }

  /** The numbers of all rows that the reference spans, in a column. */
  row({ args }: Call, state: EvaluationState): EngineValue {
    const found = this.#only(args, state, 'ROW')
    if (!isPlace(found)) return found
    const { top, bottom } = this.places.used(found)
    return top === bottom ? top + 1 : column(counted(top + 1, bottom - top + 1))
  }

  column({ args }: Call, state: EvaluationState): EngineValue {
    const found = this.#only(args, state, 'COLUMN')
    if (!isPlace(found)) return found
    const { left, right } = this.places.used(found)
    return left === right ? left + 1 : SimpleRangeValue.onlyValues([counted(left + 1, right - left + 1)])
  }

  rows({ args }: Call, state: EvaluationState): EngineValue {
    return this.#size(args, state, 'ROWS', rowsOf, (array) => array.height())
  }

  columns({ args }: Call, state: EvaluationState): EngineValue {
    return this.#size(args, state, 'COLUMNS', columnsOf, (array) => array.width())
  }

  areas({ args }: Call, state: EvaluationState): EngineValue {
    const places = args.length === 1 ? this.places.all(args[0] as Ast, state) : undefined
    if (places instanceof CellError) return places
    return places ? places.length : needsReference('AREAS')
  }

  isReference({ args }: Call, state: EvaluationState): EngineValue {
    return args.length === 1 ? isPlace(this.#place(args[0] as Ast, state)) : needsReference('ISREF')
  }

  /** A number as it is, TRUE as 1, all else 0. Of a reference the first cell, of an array every element. */
  numberOf(ast: Call, state: EvaluationState): EngineValue {
    return this.#eachOf(ast, state, (value) => {
      if (value instanceof CellError || typeof value === 'number') return value
      if (typeof value === 'boolean') return value ? 1 : 0
      return typeof value === 'object' && 'val' in value ? value.val : 0
    })
  }

  textOf(ast: Call, state: EvaluationState): EngineValue {
    return this.#eachOf(ast, state, (value) => (value instanceof CellError || typeof value === 'string' ? value : ''))
  }

  /** `CELL("address", B3)`. */
  about({ args }: Call, state: EvaluationState): EngineValue {
    const [kind, reference] = args
    const asked = kind ? this.evaluateAst(kind, state) : undefined
    if (asked instanceof CellError) return asked
    const found = reference ? this.places.of(reference, state) : own(state)
    if (!isPlace(found)) return found ?? needsReference('CELL')
    const { sheet, area } = found
    const corner: Place = { ...found, area: { ...area, bottom: area.top, right: area.left } }
    switch (typeof asked === 'string' ? asked.toLowerCase() : '') {
      case 'address':
        return `${this.#sheetPrefix(sheet, state)}$${columnName(area.left)}$${area.top + 1}`
      case 'row':
        return area.top + 1
      case 'col':
        return area.left + 1
      case 'contents': {
        const value = this.places.values(corner)
        return value === EmptyValue ? 0 : value
      }
      case 'type': {
        const value = this.places.values(corner)
        return value === EmptyValue ? 'b' : typeof value === 'string' ? 'l' : 'v'
      }
      // What formulas that look for the name of their sheet cut it from.
      case 'filename':
        return `[Workbook]${this.context.sheetName(sheet)}`
      default:
        return new CellError(ErrorType.VALUE, 'CELL knows "address", "row", "col", "contents", "type" and "filename".')
    }
  }

  #sheetPrefix(sheet: number, { formulaAddress }: EvaluationState): string {
    return sheet === formulaAddress.sheet ? '' : sheetPrefix(this.context.sheetName(sheet))
  }

  #place(ast: Ast, state: EvaluationState): Found {
    const places = this.places.all(ast, state)
    return Array.isArray(places) ? (places[0] as Place) : (places as Found)
  }

  /** What the only argument points to, without one the formula's own cell. */
  #only(args: readonly Ast[], state: EvaluationState, name: string): Place | CellError {
    if (args.length === 0) return own(state)
    const found = args.length === 1 ? this.places.of(args[0] as Ast, state) : undefined
    if (!isPlace(found)) return found ?? this.#failure(args, state) ?? needsReference(name)
    const { top, bottom, left, right } = this.places.used(found)
    const most = Math.max(bottom - top, right - left)
    return most < mostCells ? found : new CellError(ErrorType.REF, 'The reference has too many cells.')
  }

  /** The error that an argument gives which is no reference. */
  #failure(args: readonly Ast[], state: EvaluationState): CellError | undefined {
    const value = args[0] && this.evaluateAst(args[0], state)
    return value instanceof CellError ? value : undefined
  }

  #size(
    args: readonly Ast[],
    state: EvaluationState,
    name: string,
    ofArea: typeof rowsOf,
    ofArray: (array: SimpleRangeValue) => number,
  ): EngineValue {
    if (args.length !== 1) return needsReference(name)
    const found = this.places.of(args[0] as Ast, state)
    if (isPlace(found)) return ofArea(found.area)
    const value = found ?? this.evaluateAst(args[0] as Ast, state)
    if (value instanceof CellError) return value
    return value instanceof SimpleRangeValue ? ofArray(value) : 1
  }

  #eachOf({ args }: Call, state: EvaluationState, one: (value: EngineValue) => EngineValue): EngineValue {
    if (args.length !== 1) return new CellError(ErrorType.NA, 'One value is needed here.')
    const argument = args[0] as Ast
    const first = (place: Found): EngineValue => {
      if (!isPlace(place)) return place ?? new CellError(ErrorType.VALUE)
      const { top, left } = place.area
      return one(this.places.values({ ...place, area: { top, left, bottom: top, right: left } }))
    }
    const grid = this.places.grid(argument, state)
    if (grid) return array(grid.map((row) => row.map(first)))
    const found = this.places.of(argument, state)
    if (found) return first(found)
    const value = this.evaluateAst(argument, state)
    if (!(value instanceof SimpleRangeValue)) return one(value)
    return array(value.data.map((row) => row.map((each) => one(each))))
  }
}

const own = ({ formulaAddress: { sheet, row, col } }: EvaluationState): Place => ({
  sheet,
  area: { top: row, left: col, bottom: row, right: col },
  computed: true,
})

const needsReference = (name: string) => new CellError(ErrorType.VALUE, `${name}: a reference to cells is needed.`)
const counted = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
const column = (values: readonly number[]) => SimpleRangeValue.onlyValues(values.map((value) => [value]))
const array = (rows: readonly (readonly EngineValue[])[]) =>
  SimpleRangeValue.onlyValues(rows as SimpleRangeValue['data'])
