import { CellError, ErrorType, type ImplementedFunctions, SimpleRangeValue } from 'hyperformula'
import type { CellValue, Matrix } from '../core/value.ts'
import { callSpreadsheetFunction, type SpreadsheetFunction, spreadsheetFunction } from '../spreadsheet/index.ts'
import { engineValue, plainValue } from './engineValue.ts'
import type { Ast, Call, EngineValue, EvaluationState } from './internals.ts'
import type { Place } from './place.ts'
import { isPlace } from './places.ts'
import { PlacesPlugin } from './placesPlugin.ts'

/** What a call leaves out of its cells. */
interface LeftOut {
  /** Rows that a filter hides. */
  readonly filtered: boolean
  /** Rows that a person hid. */
  readonly hidden: boolean
  /** Cells that hold a subtotal themselves. */
  readonly subtotals: boolean
}

const isSubtotal = /\b(?:subtotal|aggregate) *\(/i

/** SUBTOTAL and AGGREGATE, which look at what is hidden and at the formulas of the cells. */
export class SubtotalPlugin extends PlacesPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    SUBTOTAL: { method: 'subtotal', vectorizationForbidden: true },
    AGGREGATE: { method: 'aggregate', vectorizationForbidden: true },
  }

  subtotal({ args }: Call, state: EvaluationState): EngineValue {
    const which = args[0] && this.#plain(args[0], state)
    const leftOut = { filtered: true, hidden: typeof which === 'number' && which > 100, subtotals: true }
    return this.#figure('SUBTOTAL', [which], args.slice(1), leftOut, state)
  }

  aggregate({ args }: Call, state: EvaluationState): EngineValue {
    const fixed = args.slice(0, 2).map((arg) => this.#plain(arg, state))
    const option = typeof fixed[1] === 'number' ? Math.trunc(fixed[1]) : 0
    const leftOut = { filtered: option % 2 === 1, hidden: option % 2 === 1, subtotals: option < 4 }
    return this.#figure('AGGREGATE', fixed, args.slice(2), leftOut, state)
  }

  #figure(
    name: string,
    fixed: readonly (CellValue | Matrix | undefined)[],
    cells: readonly Ast[],
    leftOut: LeftOut,
    state: EvaluationState,
  ): EngineValue {
    const fn = spreadsheetFunction(name) as SpreadsheetFunction
    // LARGE and its like take a last argument that is no data.
    const hasPlace = name === 'AGGREGATE' && typeof fixed[0] === 'number' && fixed[0] >= 14
    if (state.formulaVertex !== undefined) this.context.reads.noteHidden(state.formulaAddress)
    // SUBTOTAL(3,OFFSET(A1,ROW(A1:A9)-1,0)) tells which rows are in sight.
    const grid = cells.length === 1 ? this.places.grid(cells[0] as Ast, state) : undefined
    if (!grid) {
      const values = cells.map((each, i) =>
        hasPlace && i === cells.length - 1 ? this.#plain(each, state) : this.#shown(each, leftOut, state),
      )
      return engineValue(callSpreadsheetFunction(fn, [...fixed, ...values]))
    }
    const results = grid.map((row) =>
      row.map((place) => {
        if (!isPlace(place)) return place ?? new CellError(ErrorType.VALUE)
        return engineValue(callSpreadsheetFunction(fn, [...fixed, this.#shownOf(place, leftOut)]))
      }),
    )
    return SimpleRangeValue.onlyValues(results as SimpleRangeValue['data'])
  }

  #plain(ast: Ast, state: EvaluationState): CellValue | Matrix {
    return plainValue(this.evaluateAst(ast, { ...state, arraysFlag: true } as EvaluationState))
  }

  #shown(ast: Ast, leftOut: LeftOut, state: EvaluationState): CellValue | Matrix {
    const places = this.places.all(ast, state)
    if (places instanceof CellError) return plainValue(places)
    if (!places) return this.#plain(ast, state)
    return places.flatMap((place) => this.#shownOf(place, leftOut))
  }

  /** The values that count, each a row. */
  #shownOf(place: Place, { filtered, hidden, subtotals }: LeftOut): Matrix {
    const { sheet, area } = place
    const given = plainValue(this.places.values(place))
    const rows = (Array.isArray(given) ? given : [[given]]) as Matrix
    const unseen = filtered ? this.context.hiddenRows(sheet, false) : nobody
    const hiddenRows = hidden ? this.context.hiddenRows(sheet, true) : nobody
    const shown: CellValue[][] = []
    rows.forEach((values, y) => {
      const row = area.top + y
      if (unseen.has(row) || hiddenRows.has(row)) return
      values.forEach((value, x) => {
        const formula = subtotals ? this.context.formulaAt(sheet, row, area.left + x) : undefined
        if (formula === undefined || !isSubtotal.test(formula)) shown.push([value])
      })
    })
    return shown
  }
}

const nobody: ReadonlySet<number> = new Set()
