import { CellError, ErrorType, type SimpleCellAddress, SimpleRangeValue } from 'hyperformula'
import { type Area, columnLimit, rowLimit } from '../core/reference.ts'
import { elementOf, indexPlace, linePlace, numberOf, offsetPlace, singlePlace } from './computedPlaces.ts'
import type { EngineContext } from './engineContext.ts'
import {
  engineName,
  meetFunction,
  offsetFunction,
  placeFunction,
  rangeFunction,
  singleFunction,
  spillFunction,
  unionFunction,
  withFunction,
} from './engineNames.ts'
import { nullError } from './engineValue.ts'
import type { Ast, Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'
import { meeting, type Place, place, placeText, refError, spanning } from './place.ts'
import { placeIn } from './placeIn.ts'
import { usedArea, valuesAt } from './placeValues.ts'
import { rowColumnReference, spelledReference } from './spelledReference.ts'

/** A place, the error that it gives instead, or `undefined` for an expression that gives a value and no reference. */
export type Found = Place | CellError | undefined

export const isPlace = (found: Found): found is Place => found !== undefined && 'area' in found
export const isOmitted = (ast: Ast) => (ast.type as string) === 'EMPTY'

/** Where expressions point, as far as they are references or functions that give one. */
export class Places {
  readonly #interpreter: Interpreter
  readonly #context: EngineContext

  constructor(interpreter: Interpreter, context: EngineContext) {
    this.#interpreter = interpreter
    this.#context = context
  }

  of(ast: Ast, state: EvaluationState): Found {
    if ('expression' in ast) return this.of(ast.expression, state)
    if ('reference' in ast) {
      const { sheet, row, col } = ast.reference.toSimpleCellAddress(state.formulaAddress)
      return row < 0 || col < 0 ? undefined : place(sheet, row, col)
    }
    if ('start' in ast) return this.#range(ast, state)
    if ('expressionName' in ast) return this.#name(ast.expressionName, state)
    return 'procedureName' in ast ? this.#call(ast, state) : undefined
  }

  /** The places of `(A1:A3,C1)`, one for most expressions. */
  all(ast: Ast, state: EvaluationState): readonly Place[] | CellError | undefined {
    if ('expression' in ast) return this.all(ast.expression, state)
    if (!('procedureName' in ast) || ast.procedureName !== unionFunction) {
      const found = this.of(ast, state)
      return isPlace(found) ? [found] : found
    }
    const places: Place[] = []
    for (const arg of ast.args) {
      const found = this.all(arg, state)
      if (!found) {
        const value = this.#interpreter.evaluateAst(arg, state)
        return value instanceof CellError ? value : new CellError(ErrorType.VALUE, 'In (…,…) there must be references.')
      }
      if (found instanceof CellError) return found
      places.push(...found)
    }
    return places
  }

  /** OFFSET or INDIRECT of arrays points to many places at once, one for each element; `undefined` for all others. */
  grid(ast: Ast, state: EvaluationState): readonly (readonly Found[])[] | undefined {
    if ('expression' in ast) return this.grid(ast.expression, state)
    if (!('procedureName' in ast)) return undefined
    const { procedureName, args } = ast
    if (procedureName !== offsetFunction && procedureName !== 'INDIRECT') return undefined
    const first = procedureName === offsetFunction ? 1 : 0
    const given = args.map((arg, i) =>
      i < first || isOmitted(arg) ? undefined : this.#interpreter.evaluateAst(arg, state),
    )
    const arrays = given.filter((each) => each instanceof SimpleRangeValue)
    if (!arrays.some((each) => each.width() * each.height() > 1)) return undefined
    const rows = Math.max(...arrays.map((each) => each.height()))
    const columns = Math.max(...arrays.map((each) => each.width()))
    return Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (__, x) => {
        const values = given.map((each) => (each instanceof SimpleRangeValue ? elementOf(each, y, x) : each))
        return procedureName === 'INDIRECT' ? this.#indirect(values, state) : this.#offset(args[0], values, state)
      }),
    )
  }

  #range(ast: Extract<Ast, { start: unknown }>, { formulaAddress }: EvaluationState): Place | undefined {
    const { start, end } = ast
    if (start.sheet !== end.sheet) return undefined
    const sheet = start.sheet ?? formulaAddress.sheet
    if ('toSimpleCellAddress' in start && 'toSimpleCellAddress' in end) {
      const from = start.toSimpleCellAddress(formulaAddress)
      const to = end.toSimpleCellAddress(formulaAddress)
      return place(sheet, from.row, from.col, to.row, to.col)
    }
    if ('toSimpleColumnAddress' in start && 'toSimpleColumnAddress' in end) {
      const from = start.toSimpleColumnAddress(formulaAddress)
      return place(sheet, 0, from.col, rowLimit - 1, end.toSimpleColumnAddress(formulaAddress).col)
    }
    if ('toSimpleRowAddress' in start && 'toSimpleRowAddress' in end) {
      const from = start.toSimpleRowAddress(formulaAddress)
      return place(sheet, from.row, 0, end.toSimpleRowAddress(formulaAddress).row, columnLimit - 1)
    }
    return undefined
  }

  #name(name: string, state: EvaluationState): Found {
    if (this.#context.scope.has(name)) return undefined
    // Private in HyperFormula's types, and not to be had otherwise while a formula is computed.
    const { namedExpressions, dependencyGraph } = this.#interpreter as unknown as {
      namedExpressions: {
        nearestNamedExpression(name: string, sheet: number): { address: SimpleCellAddress } | undefined
      }
      dependencyGraph: Interpreter['dependencyGraph']
    }
    const address = namedExpressions.nearestNamedExpression(name, state.formulaAddress.sheet)?.address
    const vertex = address && dependencyGraph.getCell(address)
    if (!vertex || !('getFormula' in vertex)) return undefined
    // So are these two: a name's formula may still wait for a move of rows to be carried into it.
    const lazily = (dependencyGraph as unknown as { lazilyTransformingAstService: never }).lazilyTransformingAstService
    const ast = (vertex as unknown as { getFormula(service: never): Ast }).getFormula(lazily)
    const found = this.of(ast, { ...state, formulaAddress: address } as EvaluationState)
    // The formula depends on the name, which itself depends on the cells.
    return isPlace(found) ? { ...found, computed: false } : found
  }

  #call(ast: Call, state: EvaluationState): Found {
    const { args } = ast
    const [first] = args
    switch (ast.procedureName) {
      case placeFunction:
        return this.#literal(ast, state)
      case offsetFunction:
        return this.#offset(first, this.#values(args, 1, state), state)
      case rangeFunction:
        return this.#joined(ast, state, spanning, 'Both sides of a : must be references.')
      case meetFunction:
        return this.#joined(ast, state, meeting, 'On both sides of a space there must be references.')
      case singleFunction: {
        const found = first && this.of(first, state)
        return isPlace(found) ? singlePlace(found, state.formulaAddress) : found
      }
      case withFunction:
        return first && this.of(first, state)
      case 'INDIRECT':
        return this.#indirect(this.#values(args, 0, state), state)
      case 'INDEX':
        return this.#index(ast, state)
      case 'XLOOKUP':
        return this.#lookedUp(ast, state)
      case spillFunction: {
        const corner = first && this.of(first, state)
        if (!isPlace(corner)) return corner
        return this.#spilled(corner.sheet, corner.area.top, corner.area.left, corner.computed)
      }
      case 'IF': {
        const condition = first && this.#number(first, state, 0)
        if (typeof condition !== 'number') return undefined
        const chosen = args[condition === 0 ? 2 : 1]
        return chosen && this.of(chosen, state)
      }
      case 'CHOOSE': {
        const which = first && this.#number(first, state, 0)
        const chosen = typeof which === 'number' && which >= 1 ? args[Math.trunc(which)] : undefined
        return chosen && this.of(chosen, state)
      }
      default:
        return undefined
    }
  }

  /** The first value of an expression. */
  #value(ast: Ast, state: EvaluationState): EngineValue {
    const value = this.#interpreter.evaluateAst(ast, state)
    return value instanceof SimpleRangeValue ? elementOf(value, 0, 0) : value
  }

  #values(args: readonly Ast[], from: number, state: EvaluationState): (EngineValue | undefined)[] {
    return args.map((arg, i) => (i < from || isOmitted(arg) ? undefined : this.#value(arg, state)))
  }

  /** The number that an argument gives, `otherwise` if it is left out; an array gives its first. */
  #number(ast: Ast | undefined, state: EvaluationState, otherwise: number): number | CellError {
    return numberOf(!ast || isOmitted(ast) ? undefined : this.#value(ast, state), otherwise)
  }

  #literal({ args }: Call, state: EvaluationState): Place | CellError {
    const name = args[0] ? this.#value(args[0], state) : ''
    const [top = 0, left = 0, bottom = 0, right = 0] = args.slice(1).map((arg) => this.#number(arg, state, 0) as number)
    const sheet = name === '' ? state.formulaAddress.sheet : this.#context.sheetNumber(String(name))
    if (sheet === undefined) return refError(`There is no sheet ${String(name)}.`)
    return { ...place(sheet, top, left, bottom, right), computed: true }
  }

  #offset(start: Ast | undefined, given: readonly (EngineValue | undefined)[], state: EvaluationState): Found {
    const from = start && this.of(start, state)
    if (from instanceof CellError) return from
    return offsetPlace(from, given)
  }

  /** `A1:INDEX(…)`, and `A1:B3 B2:C4`, which gives what both have in common. */
  #joined({ args }: Call, state: EvaluationState, join: typeof meeting, needed: string): Place | CellError {
    const [from, to] = args.map((arg) => this.of(arg, state))
    if (from instanceof CellError) return from
    if (to instanceof CellError) return to
    if (!from || !to) return refError(needed)
    if (from.sheet !== to.sheet) return refError('A range must lie on one sheet.')
    const area = join(from.area, to.area)
    if (!area) return new CellError(nullError)
    return { sheet: from.sheet, area, computed: from.computed || to.computed || join === spanning }
  }

  #index({ args }: Call, state: EvaluationState): Found {
    const places = args[0] && this.all(args[0], state)
    if (!places || places instanceof CellError) return places
    const which = numberOf(this.#values(args, 3, state)[3], 1)
    if (which instanceof CellError) return which
    const from = places[Math.trunc(which) - 1]
    if (!from) return refError('INDEX: there are fewer areas.')
    const given: number[] = []
    for (const arg of args.slice(1, 3)) {
      const value = isOmitted(arg) ? 0 : this.#interpreter.evaluateAst(arg, state)
      // With an array INDEX is no reference.
      if (value instanceof SimpleRangeValue && value.width() * value.height() > 1) return undefined
      const number = numberOf(value instanceof SimpleRangeValue ? elementOf(value, 0, 0) : value, 0)
      if (number instanceof CellError) return number
      given.push(Math.trunc(number))
    }
    return indexPlace(from, given[0] ?? 0, given[1])
  }

  /** The row or column of the third argument at the place where XMATCH finds the value. */
  #lookedUp({ args }: Call, state: EvaluationState): Found {
    const [wanted, where, answers, otherwise, ...modes] = args
    const from = answers && this.of(answers, state)
    if (!wanted || !where || !isPlace(from)) return undefined
    const value = (each: Ast) => (isOmitted(each) ? undefined : this.#interpreter.evaluateAst(each, state))
    const searched = value(where)
    const found = placeIn(value(wanted), searched, modes.map(value), this.#interpreter)
    if (found === undefined) return undefined
    if (found >= 0) return linePlace(from, found, searched instanceof SimpleRangeValue && searched.width() > 1)
    return otherwise && !isOmitted(otherwise) ? this.of(otherwise, state) : undefined
  }

  #indirect([text, style]: readonly (EngineValue | undefined)[], state: EvaluationState): Place | CellError {
    if (text instanceof CellError) return text
    const a1 = numberOf(style, 1)
    if (a1 instanceof CellError) return a1
    const written = typeof text === 'string' ? text.trim() : ''
    const spelled = this.#context.tableReference(written, state.formulaAddress) ?? written
    if (spelled instanceof CellError) return spelled
    const found = a1 === 0 ? rowColumnReference(spelled, state.formulaAddress) : spelledReference(spelled)
    if (!found) return this.#indirectName(spelled, state)
    const sheet = found.sheet === null ? state.formulaAddress.sheet : this.#context.sheetNumber(found.sheet)
    if (sheet === undefined) return refError(`INDIRECT: there is no sheet ${found.sheet}.`)
    const { from, to } = found
    if (found.spill) return this.#spilled(sheet, from.row, from.column, true)
    return { ...place(sheet, from.row, from.column, to.row, to.column), computed: true }
  }

  #indirectName(spelled: string, state: EvaluationState): Place | CellError {
    const found = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(spelled) ? this.#name(engineName(spelled), state) : undefined
    if (!found) return refError(`INDIRECT: "${spelled}" is no reference.`)
    return isPlace(found) ? { ...found, computed: true } : found
  }

  #spilled(sheet: number, row: number, column: number, computed: boolean): Place | CellError {
    const record = this.#context.spills.at(sheet, row, column)
    if (record?.trouble) return record.trouble
    const [rows, columns] = record ? [record.rows, record.columns] : [1, 1]
    if (!record && this.#context.formulaAt(sheet, row, column) === undefined) {
      return refError('The cell before # holds no formula, so nothing spills from it.')
    }
    if (computed) this.#context.reads.note(`${spillFunction}(${this.#text(place(sheet, row, column))})`)
    return { ...place(sheet, row, column, row + rows - 1, column + columns - 1), computed }
  }

  #text({ sheet, area }: Place): string {
    return placeText(this.#context.sheetName(sheet), area)
  }

  /** The area, a whole column or row cut to what its sheet uses. */
  used(place: Place): Area {
    return usedArea(place, this.#interpreter.dependencyGraph)
  }

  /** What lies there. The engine hears of reading it if it cannot know. */
  values(place: Place): EngineValue {
    if (place.computed) this.#context.reads.note(this.#text(place))
    return valuesAt(place, this.#interpreter.dependencyGraph)
  }
}
