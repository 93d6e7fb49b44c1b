import {
  CellError,
  ErrorType,
  type ExportedCellChange,
  type ExportedChange,
  type HyperFormula,
  type SimpleCellAddress,
} from 'hyperformula'
import { type Address, type Area, contains } from '../core/reference.ts'
import { isError } from '../core/value.ts'
import { uniform } from '../spreadsheet/index.ts'
import {
  type Cell,
  cellAt,
  type DefinedName,
  holdsInput,
  rowsPerBlock,
  type Sheet,
  type Workbook,
} from '../workbook/workbook.ts'
import { content, nameContent, sheetOrder } from './bareEngine.ts'
import { buildReadable } from './buildReadable.ts'
import type { ChangedCell } from './changedCells.ts'
import type { EngineContext } from './engineContext.ts'
import { engineName, shownName } from './engineNames.ts'
import { engineError } from './engineValue.ts'
import { Failures } from './failures.ts'
import { hiddenRows, sameHidden } from './hiddenRows.ts'
import { Reads } from './reads.ts'
import { Scope } from './scope.ts'
import { inOrder, isPlaced, type Move, type SpillRecord, Spills, wantedArea } from './spills.ts'
import { scopeOf, spelledTable, type TableScope } from './tableScope.ts'
import { unknownWords } from './unknownWords.ts'

/** After so many rounds of placing results, what still moves never comes to rest. */
const mostRounds = 10

/** The engine takes a result away more slowly than it builds one. */
const mostMoved = 50_000

const endless = new CellError(
  ErrorType.SPILL,
  'The size of this result depends on itself through other cells and does not settle.',
)
const coversItsOwnInput = new CellError(ErrorType.CYCLE, 'The result would cover cells that its formula reads.')

/** HyperFormula holding one workbook, with results that spill as far as they need to. */
export class Computation {
  readonly failures = new Failures()
  readonly spills = new Spills()
  readonly reads = new Reads()
  engine: HyperFormula
  /** By the engine's number. */
  sheets: readonly Sheet[] = []
  /** Whether results have come, gone or moved since somebody looked. */
  spillsMoved = false
  /** What a formula says that is no cell's, while it is evaluated. */
  evaluating: string | undefined
  #numbers = new Map<string, number>()
  #workbook: Workbook

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#setSheets(workbook)
    this.engine = buildReadable(workbook, () => this.#context(), this.failures)
    this.#settle([], Number.POSITIVE_INFINITY)
  }

  /** The engine's number of a sheet, or -1. */
  numberOf(sheet: string): number {
    return this.#numbers.get(sheet) ?? -1
  }

  cell(sheet: number, row: number, column: number): Cell | undefined {
    const found = this.sheets[sheet]
    return found && cellAt(found, row, column)
  }

  /**
   * Makes the cells and names those of `workbook`, whose sheets are the same as before in name and order.
   *
   * @returns what has changed; `null` when building anew is quicker
   * @throws what the engine throws; it must be built anew then
   */
  write(workbook: Workbook, cells: readonly ChangedCell[], names: readonly DefinedName[]): ExportedCellChange[] | null {
    const hidden = this.reads.anyLooks && !sameHidden(this.#workbook, workbook)
    this.#workbook = workbook
    if (this.spills.anyStuck || this.reads.anyCircular) return null
    // A name may have pointed elsewhere when it was read.
    if (names.length > 0 && this.reads.count > 0) return null
    this.#setSheets(workbook)
    const gone = this.#spillsTouchedBy(cells)
    const moves = this.spills.moves(this)
    if (this.reads.count > 0 || this.reads.anyLooks)
      for (const { sheet, row, column } of cells) this.reads.forget(this.#address(sheet, row, column))
    if (hidden) this.reads.askLookers()
    const changes = this.#enter(moves, gone, cells, names)
    return this.#settle(changes, mostMoved) ? changes : null
  }

  firstInput(sheet: number, { top, left, bottom, right }: Area): Address | null {
    const blocks = this.sheets[sheet]?.blocks ?? []
    for (let b = Math.floor(top / rowsPerBlock); b <= Math.floor(bottom / rowsPerBlock) && b < blocks.length; b++) {
      const block = blocks[b] ?? []
      const start = b * rowsPerBlock
      for (let row = Math.max(top, start); row <= Math.min(bottom, start + block.length - 1); row++) {
        const cells = block[row - start] ?? []
        for (let column = left; column <= right && column < cells.length; column++) {
          if (row === top && column === left) continue
          const cell = cells[column]
          if (holdsInput(cell)) return { row, column }
        }
      }
    }
    return null
  }

  #setSheets(workbook: Workbook): void {
    this.sheets = sheetOrder(workbook)
    this.#numbers = new Map(this.sheets.map(({ id }, number) => [id, number]))
  }

  #context(): EngineContext {
    let drawn = 0
    return {
      spills: this.spills,
      reads: this.reads,
      scope: new Scope(),
      sheetNumber: (name) => {
        const number = this.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
        return number < 0 ? undefined : number
      },
      sheetName: (number) => this.sheets[number]?.name ?? '',
      hiddenRows: (number, byHand) => hiddenRows(this.#workbook, this.sheets[number], byHand),
      tableReference: (text, { sheet, row, col }) => {
        const place = { sheet: this.sheets[sheet]?.id ?? '', row, column: col }
        const found = spelledTable(text, { workbook: this.#workbook, place })
        return isError(found) ? engineError(found) : found
      },
      newFormula: () => {
        drawn = 0
      },
      random: ({ formulaAddress: { sheet, row, col } }) =>
        uniform(this.#workbook.seed ?? 0, `${this.sheets[sheet]?.id ?? 'name'},${row},${col}`, drawn++),
      failure: (number) => engineError(this.failures.at(number)),
      formulaAt: (sheet, row, column) => this.cell(sheet, row, column)?.formula,
      ...unknownWords(
        () => this.#workbook,
        ({ sheet, row, col }) => this.evaluating ?? this.cell(sheet, row, col)?.formula,
      ),
    }
  }

  /** Takes the results of formulas that change out of the table, and asks for a look at those whose cells change. */
  #spillsTouchedBy(cells: readonly ChangedCell[]): SpillRecord[] {
    const gone: SpillRecord[] = []
    if (this.spills.count === 0) return gone
    for (const { sheet, row, column } of cells) {
      const number = this.numberOf(sheet)
      const own = this.spills.at(number, row, column)
      if (own) {
        gone.push(own)
        this.spills.forget(own)
        this.spills.touch()
      }
      for (const record of this.spills.all) {
        if (record.sheet === number && contains(wantedArea(record), row, column)) this.spills.touch()
      }
    }
    return gone
  }

  /** Enters formulas again whose results moved, and what an edit changed. Results give up their cells first. */
  #enter(
    moves: readonly Move[],
    gone: readonly SpillRecord[],
    cells: readonly ChangedCell[],
    names: readonly DefinedName[],
    again: readonly SimpleCellAddress[] = [],
  ): ExportedCellChange[] {
    const { engine, failures } = this
    if (moves.length > 0 || gone.length > 0) this.spillsMoved = true
    const enter = () => {
      // A constant takes the formula's place before the formula comes back in another size: only then does the engine
      // forget which cells the old result had.
      for (const record of gone) if (isPlaced(record)) engine.setCellContents(record, 0)
      for (const { record } of moves) if (isPlaced(record)) engine.setCellContents(record, 0)
      for (const { sheet, row, column, cell } of cells) {
        engine.setCellContents(
          this.#address(sheet, row, column),
          content(cell, failures, this.#scope(cell, sheet, row, column)),
        )
      }
      for (const name of names)
        engine.changeNamedExpression(engineName(name.name), nameContent(name, failures, this.#workbook))
      for (const move of moves) {
        this.spills.make(move)
        this.#enterAgain(move.record)
      }
      for (const address of again) this.#enterAgain(address)
    }
    return engine.batch(enter).filter(isCellChange)
  }

  #scope(cell: Cell | undefined, sheet: string, row: number, column: number): TableScope | undefined {
    return cell?.formula === undefined ? undefined : scopeOf(this.#workbook, cell.formula, { sheet, row, column })
  }

  #address(sheet: string, row: number, column: number): SimpleCellAddress {
    return { sheet: this.numberOf(sheet), row, col: column }
  }

  /** Enters a formula as it is now, with what it was found to read. */
  #enterAgain(address: SimpleCellAddress): void {
    const { sheet, row, col } = address
    if (sheet >= 0) {
      const id = this.sheets[sheet]?.id ?? ''
      const cell = this.cell(sheet, row, col)
      const text = content(cell, this.failures, this.#scope(cell, id, row, col))
      this.engine.setCellContents(address, typeof text === 'string' ? this.reads.withReads(text, address) : text)
      return
    }
    const name = this.#nameAt(row)
    if (name) {
      const text = nameContent(name, this.failures, this.#workbook)
      this.engine.changeNamedExpression(engineName(name.name), this.reads.withReads(text, address))
    }
  }

  #nameAt(row: number): DefinedName | undefined {
    // HyperFormula 3.5.0 declares its table of names private, and no call of it tells which name stands in a row.
    const { _namedExpressions: namedExpressions } = this.engine as unknown as {
      readonly _namedExpressions: { namedExpressionInAddress(row: number): { displayName: string } | undefined }
    }
    const wanted = shownName(namedExpressions.namedExpressionInAddress(row)?.displayName ?? '')
    return this.#workbook.names.find(({ name }) => name === wanted)
  }

  /** Formulas that turned out to read something else; a result that lies in the sheet is taken away and comes back. */
  #rereads(moves: readonly Move[]): { readonly again: SimpleCellAddress[]; readonly replaced: Move[] } {
    const again: SimpleCellAddress[] = []
    const replaced: Move[] = []
    const moving = new Set(moves.map(({ record }) => record))
    for (const address of this.reads.take()) {
      const record = this.spills.at(address.sheet, address.row, address.col)
      if (!record || !isPlaced(record)) again.push(address)
      else if (!moving.has(record)) {
        const { placedRows: rows, placedColumns: columns, trouble } = record
        replaced.push({ record, rows, columns, trouble })
      }
    }
    return { again, replaced }
  }

  /**
   * Enters again what does not lie where its result fits, until nothing moves. Gives up if more than `most` cells move
   * at once, or if a result must become an error because it lies in a circle or does not come to rest: which one does
   * is decided while building, with no such limit, so that it does not depend on what the workbook was before.
   */
  #settle(changes: ExportedCellChange[], most: number): boolean {
    let latest = changes
    const doubted = new Set<SpillRecord>()
    for (let round = 0; round < 2 * mostRounds; round++) {
      this.#stopCoveringOwnInput(latest, doubted)
      if (this.spills.anyStuck && most < Number.POSITIVE_INFINITY) return false
      let moves = this.spills.moves(this)
      if (round >= mostRounds && moves.length > 0) {
        if (most < Number.POSITIVE_INFINITY) return false
        for (const { record } of moves) this.spills.stick(record, endless)
        moves = this.spills.moves(this)
      }
      const { again, replaced } = this.#rereads(moves)
      moves = [...moves, ...replaced]
      if (moves.length === 0 && again.length === 0) return true
      if (movedCells(moves) > most) return false
      latest = this.#enter(moves, [], [], [], again)
      for (const change of latest) changes.push(change)
    }
    this.reads.anyCircular = true
    return true
  }

  /**
   * A result that covers cells which its formula reads, perhaps through others, makes a circle. The size of a result in
   * a circle may be an old one, so it is taken back to one cell first. Of those that come to be in a circle again the
   * last one stays there.
   */
  #stopCoveringOwnInput(changes: readonly ExportedCellChange[], doubted: Set<SpillRecord>): void {
    if (this.spills.count === 0 && this.reads.count === 0) return
    for (const { newValue, address } of changes) {
      if (newValue === null || typeof newValue !== 'object' || newValue.type !== ErrorType.CYCLE) continue
      if (this.reads.has(address)) this.reads.anyCircular = true
      const record = this.spills.at(address.sheet, address.row, address.col)
      // A circle elsewhere may well be the first value of this result.
      const own = newValue.address === this.engine.simpleCellAddressToString(address, { includeSheetName: true })
      if (own && record) record.circular = true
    }
    const circular = [...this.spills.all].filter((record) => record.circular && isPlaced(record))
    const old = circular.filter((record) => !doubted.has(record))
    for (const record of old) {
      doubted.add(record)
      this.spills.takeBack(record)
    }
    const last = old.length === 0 && circular.sort(inOrder).at(-1)
    if (last) this.spills.stick(last, coversItsOwnInput)
  }
}

const movedCells = (moves: readonly Move[]) =>
  moves.reduce((sum, { record, rows, columns }) => sum + record.placedRows * record.placedColumns + rows * columns, 0)

const isCellChange = (change: ExportedChange): change is ExportedCellChange => 'address' in change
