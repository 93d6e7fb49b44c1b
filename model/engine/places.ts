import { CellError, ErrorType, type SimpleCellAddress, SimpleRangeValue } from 'hyperformula'
import { type Area, columnLimit, columnName, rowLimit } from '../core/reference.ts'
import { type Reference, tokens } from '../formula/tokens.ts'
import { engineName, offsetFunction, placeFunction, rangeFunction, spillFunction, withFunction } from './engineText.ts'
import type { EngineContext } from './evaluation.ts'
import type { Ast, Call, EngineValue, EvaluationState, Interpreter } from './internals.ts'

/** Cells that an expression refers to. Sheets by the engine's number. */
export interface Place {
  readonly sheet: number
  readonly area: Area
  /** Whether the engine cannot know from the formula's text that it reads them. */
  readonly computed: boolean
}

const refError = (message: string) => new CellError(ErrorType.REF, message)

/** Where expressions point, as far as they are references or functions that give one. */
export class Places {
  readonly #interpreter: Interpreter
  readonly #context: EngineContext

  constructor(interpreter: Interpreter, context: EngineContext) {
    this.#interpreter = interpreter
    this.#context = context
  }

  /** `undefined` for an expression that gives a value and no reference. */
  of(ast: Ast, state: EvaluationState): Place | CellError | undefined {
    if ('expression' in ast) return this.of(ast.expression, state)
    if ('reference' in ast) {
      const { sheet, row, col } = ast.reference.toSimpleCellAddress(state.formulaAddress)
      return row < 0 || col < 0 ? undefined : place(sheet, row, col, row, col)
    }
    if ('start' in ast) return this.#range(ast, state)
    if ('expressionName' in ast) return this.#name(ast.expressionName, state)
    return 'procedureName' in ast ? this.#call(ast, state) : undefined
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

  #name(name: string, state: EvaluationState): Place | CellError | undefined {
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
    return found && 'area' in found ? { ...found, computed: false } : found
  }

  #call(ast: Call, state: EvaluationState): Place | CellError | undefined {
    const [first] = ast.args
    switch (ast.procedureName) {
      case placeFunction:
        return this.#literal(ast, state)
      case offsetFunction:
        return this.#offset(ast, state)
      case rangeFunction:
        return this.#between(ast, state)
      case withFunction:
        return first && this.of(first, state)
      case 'INDIRECT':
        return this.#indirect(ast, state)
      case 'INDEX':
        return this.#index(ast, state)
      case spillFunction: {
        const corner = first && this.of(first, state)
        if (!corner || !('area' in corner)) return corner
        return this.#spilled(corner.sheet, corner.area.top, corner.area.left, corner.computed)
      }
      case 'IF': {
        const condition = first && this.#number(first, state, 0)
        if (typeof condition !== 'number') return undefined
        const chosen = ast.args[condition === 0 ? 2 : 1]
        return chosen && this.of(chosen, state)
      }
      case 'CHOOSE': {
        const which = first && this.#number(first, state, 0)
        const chosen = typeof which === 'number' && which >= 1 ? ast.args[Math.trunc(which)] : undefined
        return chosen && this.of(chosen, state)
      }
      default:
        return undefined
    }
  }

  #value(ast: Ast, state: EvaluationState): EngineValue {
    const value = this.#interpreter.evaluateAst(ast, state)
    return value instanceof SimpleRangeValue ? ((value.data[0]?.[0] ?? 0) as EngineValue) : value
  }

  /** The number that an argument gives, `otherwise` if it is left out; an array gives its first. */
  #number(ast: Ast | undefined, state: EvaluationState, otherwise: number): number | CellError {
    if (!ast || (ast.type as string) === 'EMPTY') return otherwise
    const value = this.#value(ast, state)
    if (value instanceof CellError) return value
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return value ? 1 : 0
    if (typeof value === 'object' && 'val' in value) return value.val as number
    if (typeof value === 'string') {
      const number = Number(value)
      return value.trim() === '' || Number.isNaN(number)
        ? new CellError(ErrorType.VALUE, 'A number is needed, but there is text.')
        : number
    }
    return 0
  }

  #literal({ args }: Call, state: EvaluationState): Place | CellError {
    const name = args[0] ? this.#value(args[0], state) : ''
    const [top = 0, left = 0, bottom = 0, right = 0] = args.slice(1).map((arg) => this.#number(arg, state, 0) as number)
    const sheet = name === '' ? state.formulaAddress.sheet : this.#context.sheetNumber(String(name))
    if (sheet === undefined) return refError(`There is no sheet ${String(name)}.`)
    return { ...place(sheet, top, left, bottom, right), computed: true }
  }

  #offset({ args }: Call, state: EvaluationState): Place | CellError {
    const from = args[0] && this.of(args[0], state)
    if (from && !('area' in from)) return from
    if (!from || args.length < 3 || args.length > 5) {
      return new CellError(
        ErrorType.VALUE,
        'OFFSET takes a reference, rows and columns, and perhaps a height and width.',
      )
    }
    const { top, left, bottom, right } = from.area
    const numbers = [0, 0, bottom - top + 1, right - left + 1].map((otherwise, i) =>
      this.#number(args[i + 1], state, otherwise),
    )
    const failed = numbers.find((each) => each instanceof CellError)
    if (failed instanceof CellError) return failed
    const [down, along, height, width] = numbers.map((each) => Math.trunc(each as number)) as [
      number,
      number,
      number,
      number,
    ]
    if (height === 0 || width === 0) return refError('OFFSET: height and width must not be 0.')
    // A negative height reaches upwards.
    const row = top + down + (height < 0 ? height + 1 : 0)
    const column = left + along + (width < 0 ? width + 1 : 0)
    const last = { row: row + Math.abs(height) - 1, column: column + Math.abs(width) - 1 }
    if (row < 0 || column < 0 || last.row >= rowLimit || last.column >= columnLimit) {
      return refError('OFFSET: the reference points outside the sheet.')
    }
    return { ...place(from.sheet, row, column, last.row, last.column), computed: true }
  }

  #between({ args }: Call, state: EvaluationState): Place | CellError {
    const ends = args.map((arg) => this.of(arg, state))
    const [from, to] = ends
    for (const end of ends) if (end instanceof CellError) return end
    if (!from || !to || !('area' in from) || !('area' in to)) return refError('Both sides of a : must be references.')
    if (from.sheet !== to.sheet) return refError('A range must lie on one sheet.')
    const [a, b] = [from.area, to.area]
    return {
      ...place(
        from.sheet,
        Math.min(a.top, b.top),
        Math.min(a.left, b.left),
        Math.max(a.bottom, b.bottom),
        Math.max(a.right, b.right),
      ),
      computed: true,
    }
  }

  #index({ args }: Call, state: EvaluationState): Place | CellError | undefined {
    const from = args[0] && this.of(args[0], state)
    if (!from || !('area' in from)) return from
    const given = args.slice(1, 3).map((arg) => ((arg.type as string) === 'EMPTY' ? 0 : this.#index1(arg, state)))
    for (const each of given) if (typeof each !== 'number') return each
    const { top, left, bottom, right } = from.area
    const [first = 0, second] = given.map((each) => Math.trunc(each as number))
    // One number counts along a row.
    const alongRow = second === undefined && top === bottom
    const row = alongRow ? 0 : first
    const column = alongRow ? first : (second ?? 0)
    if (row < 0 || column < 0) return new CellError(ErrorType.VALUE, 'INDEX: rows and columns count from 1.')
    if (row > bottom - top + 1 || column > right - left + 1) {
      return refError('INDEX: the row or column asked for lies outside the range.')
    }
    const [y, x] = [top + row - 1, left + column - 1]
    const area = { top: row ? y : top, bottom: row ? y : bottom, left: column ? x : left, right: column ? x : right }
    return { ...from, area }
  }

  /** `undefined` for an array, with which INDEX is no reference. */
  #index1(ast: Ast, state: EvaluationState): number | CellError | undefined {
    const value = this.#interpreter.evaluateAst(ast, state)
    if (value instanceof SimpleRangeValue && value.width() * value.height() > 1) return undefined
    return this.#number(ast, state, 0)
  }

  #indirect({ args }: Call, state: EvaluationState): Place | CellError {
    const text = args[0] ? this.#value(args[0], state) : undefined
    if (text instanceof CellError) return text
    const a1 = this.#number(args[1], state, 1)
    if (a1 instanceof CellError) return a1
    const spelled = typeof text === 'string' ? text.trim() : ''
    const found = a1 === 0 ? rowColumnReference(spelled, state.formulaAddress) : singleReference(spelled)
    if (!found) return this.#indirectName(spelled, state)
    const sheet = found.sheet === null ? state.formulaAddress.sheet : this.#context.sheetNumber(found.sheet)
    if (sheet === undefined) return refError(`INDIRECT: there is no sheet ${found.sheet}.`)
    const { from, to } = found
    if (found.spill) return this.#spilled(sheet, from.row, from.column, true)
    return { ...normal(sheet, from.row, from.column, to.row, to.column), computed: true }
  }

  #indirectName(spelled: string, state: EvaluationState): Place | CellError {
    const found = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(spelled) ? this.#name(engineName(spelled), state) : undefined
    if (!found) return refError(`INDIRECT: "${spelled}" is no reference.`)
    return 'area' in found ? { ...found, computed: true } : found
  }

  #spilled(sheet: number, row: number, column: number, computed: boolean): Place | CellError {
    const record = this.#context.spills.at(sheet, row, column)
    if (record?.trouble) return record.trouble
    const [rows, columns] = record ? [record.rows, record.columns] : [1, 1]
    if (!record && this.#context.formulaAt(sheet, row, column) === undefined) {
      return refError('The cell before # holds no formula, so nothing spills from it.')
    }
    if (computed)
      this.#context.reads.note(
        `${spillFunction}(${this.#text(sheet, { top: row, left: column, bottom: row, right: column })})`,
      )
    return { ...place(sheet, row, column, row + rows - 1, column + columns - 1), computed }
  }

  #text(sheet: number, { top, left, bottom, right }: Area): string {
    const prefix = `'${this.#context.sheetName(sheet).replaceAll("'", "''")}'!`
    // Names take fixed references only.
    if (top === 0 && bottom === rowLimit - 1) return `${prefix}$${columnName(left)}:$${columnName(right)}`
    if (left === 0 && right === columnLimit - 1) return `${prefix}$${top + 1}:$${bottom + 1}`
    const first = `${prefix}$${columnName(left)}$${top + 1}`
    return top === bottom && left === right ? first : `${first}:$${columnName(right)}$${bottom + 1}`
  }

  /** What lies there. The engine hears of reading it if it cannot know. */
  values({ sheet, area, computed }: Place): EngineValue {
    const graph = this.#interpreter.dependencyGraph
    if (computed) this.#context.reads.note(this.#text(sheet, area))
    const { top, left } = area
    if (top === area.bottom && left === area.right) return graph.getCellValue({ sheet, row: top, col: left })
    const bottom = Math.min(area.bottom, Math.max(top, graph.getSheetHeight(sheet) - 1))
    const right = Math.min(area.right, Math.max(left, graph.getSheetWidth(sheet) - 1))
    const whole = area.bottom === rowLimit - 1 || area.right === columnLimit - 1
    const last = whole ? { row: bottom, col: right } : { row: area.bottom, col: area.right }
    if ((last.row - top + 1) * (last.col - left + 1) > mostCells) return refError('The reference has too many cells.')
    const rows = Array.from({ length: last.row - top + 1 }, (_, y) =>
      Array.from({ length: last.col - left + 1 }, (__, x) =>
        graph.getScalarValue({ sheet, row: top + y, col: left + x }),
      ),
    )
    return SimpleRangeValue.onlyValues(rows)
  }
}

const mostCells = 2_000_000

const place = (sheet: number, top: number, left: number, bottom: number, right: number): Place => ({
  sheet,
  area: { top, left, bottom, right },
  computed: false,
})

const normal = (sheet: number, row: number, column: number, row2: number, column2: number): Place =>
  place(sheet, Math.min(row, row2), Math.min(column, column2), Math.max(row, row2), Math.max(column, column2))

function singleReference(text: string): Reference | undefined {
  const [only, more] = tokens(text)
  return only?.kind === 'reference' && !more ? only.reference : undefined
}

const rowColumn =
  /^(?:('(?:[^']|'')*'|[^'!]+)!)?R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?::R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?)?$/i

/** `R2C3`, `R[-1]C`, `Data!R1C1:R5C2`. */
function rowColumnReference(text: string, here: SimpleCellAddress): Reference | undefined {
  const match = rowColumn.exec(text)
  if (!match) return undefined
  const [, prefix, row, column, row2, column2] = match
  const at = (part: string | undefined, own: number) =>
    part === undefined ? own : part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1
  const corner = (y: string | undefined, x: string | undefined) => ({
    row: at(y, here.row),
    column: at(x, here.col),
    rowFixed: true,
    columnFixed: true,
  })
  const from = corner(row, column)
  const to = row2 === undefined && column2 === undefined ? from : corner(row2, column2)
  for (const end of [from, to]) {
    if (end.row < 0 || end.column < 0 || end.row >= rowLimit || end.column >= columnLimit) return undefined
  }
  const sheet = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : (prefix ?? null)
  return { kind: 'area', prefix: '', sheet, from, to, spill: false }
}
