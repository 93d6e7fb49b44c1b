import { ArraySize, CellError, EmptyValue, ErrorType, type SimpleCellAddress, SimpleRangeValue } from 'hyperformula'
import { type Address, type Area, areaName, cellName, columnLimit, rowLimit } from '../core/reference.ts'
import type { EngineValue, EvaluationState } from './internals.ts'

/** A formula whose last result was, or still lies in the sheet as, more than one cell. Sheets by the engine's number. */
export interface SpillRecord extends SimpleCellAddress {
  /** Size of the last result. */
  rows: number
  columns: number
  /** The last result, row by row. */
  values: SimpleRangeValue['data']
  /** Size that the formula occupies in the engine; 1 × 1 while it waits for room. */
  placedRows: number
  placedColumns: number
  /** Shown in the cell when the result has no room. */
  trouble: CellError | undefined
  /** Whether the engine found the formula in a circle instead of computing it. */
  circular: boolean
  /** Why the result must not be placed even where there is room. */
  stuck: CellError | undefined
}

/** A change of what a formula occupies, to be made by entering it again. */
export interface Move {
  readonly record: SpillRecord
  readonly rows: number
  readonly columns: number
  readonly trouble: CellError | undefined
}

/** What else lies on the sheets. */
export interface Surroundings {
  /** The first cell with an input in the area, its top left corner aside. */
  firstInput(sheet: number, area: Area): Address | null
}

const mostCells = 2_000_000
const rowsPerBand = 256

const keyOf = (sheet: number, row: number, column: number) => (sheet * rowLimit + row) * columnLimit + column

/** All the cells that a result needs, whether it has them or not. */
export function wantedArea({ row, col, rows, columns }: SpillRecord): Area {
  return { top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 }
}

export function placedArea({ row, col, placedRows, placedColumns }: SpillRecord): Area {
  return { top: row, left: col, bottom: row + placedRows - 1, right: col + placedColumns - 1 }
}

export const isPlaced = ({ placedRows, placedColumns }: SpillRecord) => placedRows * placedColumns > 1

/** Upper results have precedence over lower ones, then left ones over right ones. */
export const inOrder = (a: SpillRecord, b: SpillRecord) => a.sheet - b.sheet || a.row - b.row || a.col - b.col

const overlap = (a: Area, b: Area) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

const spillError = (message: string) => new CellError(ErrorType.SPILL, message)

/**
 * Which formulas spill and where. HyperFormula fixes the size of a result when the formula is entered, reading no
 * values, and throws when a result outgrows it. So every formula is entered as a single cell; the result that turns up
 * is kept here, and formulas whose place does not fit their result are entered again until nothing moves.
 */
export class Spills {
  readonly #records = new Map<number, SpillRecord>()
  #touched = false
  anyStuck = false

  /** The size with which the engine is to enter the formula. */
  sizeAt({ sheet, row, col }: SimpleCellAddress): ArraySize {
    const record = this.#records.get(keyOf(sheet, row, col))
    return record ? new ArraySize(record.placedColumns, record.placedRows) : ArraySize.scalar()
  }

  at(sheet: number, row: number, column: number): SpillRecord | undefined {
    return this.#records.get(keyOf(sheet, row, column))
  }

  get all(): Iterable<SpillRecord> {
    return this.#records.values()
  }

  get count(): number {
    return this.#records.size
  }

  forget({ sheet, row, col }: SimpleCellAddress): void {
    this.#records.delete(keyOf(sheet, row, col))
  }

  /** Asks for another look at who lies where. */
  touch(): void {
    this.#touched = true
  }

  /** Takes note of what a cell's formula has given, and gives what fits the place that it has. */
  result(value: EngineValue, { formulaAddress, formulaVertex }: EvaluationState): EngineValue {
    const { sheet, row, col } = formulaAddress
    const known = this.#records.get(keyOf(sheet, row, col))
    if (!(value instanceof SimpleRangeValue)) {
      // A reference to an empty cell shows 0, as everywhere.
      if (!known) return value === EmptyValue ? 0 : value
      const scalar = (value === EmptyValue ? 0 : value) as SimpleRangeValue['data'][number][number]
      return this.#noted(known, 1, 1, [[scalar]], formulaVertex)
    }
    const rows = value.height()
    const columns = value.width()
    if (rows * columns > mostCells) return spillError(`The result has ${rows} × ${columns} cells, too many to show.`)
    const record = known ?? { sheet, row, col, ...unplaced, rows, columns, values: [] }
    if (!known) this.#records.set(keyOf(sheet, row, col), record)
    return this.#noted(record, rows, columns, value.data, formulaVertex)
  }

  #noted(
    record: SpillRecord,
    rows: number,
    columns: number,
    values: SpillRecord['values'],
    vertex: EvaluationState['formulaVertex'],
  ): EngineValue {
    if (rows !== record.placedRows || columns !== record.placedColumns) this.#touched = true
    record.circular = false
    record.rows = rows
    record.columns = columns
    record.values = values
    const first = values[0]?.[0] ?? EmptyValue
    const height = vertex?.height ?? 1
    const width = vertex?.width ?? 1
    if (height * width === 1) return rows * columns === 1 ? first : (record.trouble ?? first)
    if (height === rows && width === columns) return SimpleRangeValue.onlyValues(values)
    return SimpleRangeValue.onlyValues(
      Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => values[y]?.[x] ?? EmptyValue)),
    )
  }

  /** Forgets the size of a result until the formula gives it again. */
  takeBack(record: SpillRecord): void {
    record.rows = 1
    record.columns = 1
    this.#touched = true
  }

  /** Keeps a result from being placed, for as long as this table lasts. */
  stick(record: SpillRecord, error: CellError): void {
    record.stuck = error
    this.anyStuck = true
    this.#touched = true
  }

  /**
   * Which formulas must be entered again so that each lies where its result fits. Where two results want the same
   * cells, the upper one, then the one further left, has them, whichever was first.
   */
  moves(surroundings: Surroundings): Move[] {
    if (!this.#touched) return []
    this.#touched = false
    const moves: Move[] = []
    const taken = new Map<number, SpillRecord[]>()
    for (const record of [...this.#records.values()].sort(inOrder)) {
      const spilling = record.rows * record.columns > 1
      const trouble = spilling ? (noRoom(record, surroundings, taken) ?? record.stuck) : undefined
      const placed = spilling && !trouble
      if (placed) take(record, taken)
      const rows = placed ? record.rows : 1
      const columns = placed ? record.columns : 1
      const same =
        rows === record.placedRows && columns === record.placedColumns && trouble?.message === record.trouble?.message
      if (!same) moves.push({ record, rows, columns, trouble })
      else if (!spilling) this.forget(record)
    }
    return moves
  }

  /** From now on {@link sizeAt} gives the size of the move. */
  make({ record, rows, columns, trouble }: Move): void {
    record.placedRows = rows
    record.placedColumns = columns
    record.trouble = trouble
    record.circular = false
  }
}

const unplaced = { placedRows: 1, placedColumns: 1, trouble: undefined, circular: false, stuck: undefined }

const bandsOf = (record: SpillRecord) => {
  const first = Math.floor(record.row / rowsPerBand)
  const last = Math.floor((record.row + record.rows - 1) / rowsPerBand)
  return Array.from({ length: last - first + 1 }, (_, i) => record.sheet * rowLimit + first + i)
}

function take(record: SpillRecord, taken: Map<number, SpillRecord[]>): void {
  for (const band of bandsOf(record)) {
    const others = taken.get(band)
    if (others) others.push(record)
    else taken.set(band, [record])
  }
}

function noRoom(
  record: SpillRecord,
  surroundings: Surroundings,
  taken: ReadonlyMap<number, readonly SpillRecord[]>,
): CellError | undefined {
  const area = wantedArea(record)
  if (area.bottom >= rowLimit || area.right >= columnLimit) {
    const [what, most] =
      area.bottom >= rowLimit ? [`${record.rows} rows`, 'row'] : [`${record.columns} columns`, 'column']
    return spillError(`The result has ${what} and would run over the last ${most} of the sheet.`)
  }
  const wanted = `The result needs ${areaName(area)}`
  const input = surroundings.firstInput(record.sheet, area)
  if (input) return spillError(`${wanted}, but ${cellName(input.row, input.column)} is not empty.`)
  for (const band of bandsOf(record)) {
    const other = taken.get(band)?.find((each) => overlap(area, wantedArea(each)))
    if (other) return spillError(`${wanted}, but the result of ${cellName(other.row, other.col)} lies there.`)
  }
  return undefined
}
