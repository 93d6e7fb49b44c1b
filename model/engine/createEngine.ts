import type { ExportedCellChange, SimpleCellAddress } from 'hyperformula'
import type { Area } from '../core/reference.ts'
import { type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { normalised } from '../formula/normalised.ts'
import { sameData } from '../workbook/sameData.ts'
import { tablesOf } from '../workbook/tables.ts'
import { type Cell, type DefinedName, rowsPerBlock, type Sheet, type Workbook } from '../workbook/workbook.ts'
import { usableNames } from './bareEngine.ts'
import { type ChangedCell, changedCells } from './changedCells.ts'
import { Circulars } from './circulars.ts'
import { Computation } from './computation.ts'
import type { Changes, Engine, ResolvedReference } from './engine.ts'
import { engineText, unreadable } from './engineText.ts'
import { cellValue } from './engineValue.ts'
import { Mirror } from './mirror.ts'
import { expressionValue, writtenReference } from './resolveReference.ts'
import { spelling } from './spelling.ts'
import { isPlaced, placedArea } from './spills.ts'
import { tableReaders } from './tableReaders.ts'
import { noCell } from './tableScope.ts'

/**
 * Up to so many changed cells are entered one by one. Past that and past this share of all cells, computing everything
 * anew is quicker.
 */
const fewCells = 500
const smallShare = 1 / 20

/** An engine that follows `workbook`. */
export function createEngine(workbook: Workbook): Engine {
  return new WorkbookEngine(workbook)
}

class WorkbookEngine implements Engine {
  readonly values = new Mirror()
  #workbook: Workbook
  #computation: Computation
  #circulars: Circulars
  /** Cells with an input when everything was last computed. */
  #size = 0

  constructor(workbook: Workbook) {
    this.#workbook = workbook
    this.#computation = new Computation(workbook)
    this.#circulars = new Circulars(this.#computation)
    this.#readAll()
  }

  follow(workbook: Workbook): Changes {
    const before = this.#workbook
    this.#workbook = workbook
    // Every random number is another one then.
    if (before.seed !== workbook.seed) return this.#rebuild()
    const names = changedNames(before, workbook)
    const cells = names && changedCells(before, workbook, Math.max(fewCells, this.#size * smallShare))
    if (!names || !cells) return this.#rebuild()
    if (sameData(unfiltered(before), unfiltered(workbook))) return this.#enter(cells, names)
    if (!sameData(tableNames(before), tableNames(workbook))) return this.#rebuild()
    const { failures, reads } = this.#computation
    const readers = tableReaders(before, workbook, failures)
    // What computed references name may be in a table now.
    if (reads.count > 0 || readers.cells.length > Math.max(fewCells, this.#size * smallShare)) return this.#rebuild()
    return this.#enter([...cells, ...readers.cells], [...names, ...readers.names])
  }

  #enter(cells: readonly ChangedCell[], names: readonly DefinedName[]): Changes {
    try {
      const changes = this.#computation.write(this.#workbook, cells, names)
      if (changes) return this.#read(changes)
    } catch {
      // A formula on which the engine throws; building finds out which one and goes without it.
    }
    return this.#rebuild()
  }

  #rebuild(): Changes {
    this.#computation.engine.destroy()
    this.#computation = new Computation(this.#workbook)
    this.#circulars = new Circulars(this.#computation)
    this.#readAll()
    this.values.revision++
    return { all: true, cells: new Map() }
  }

  /** Cell by cell where there are inputs: a sheet may have one in its very last row. */
  #readAll(): void {
    const { sheets } = this.#computation
    this.#size = 0
    this.values.reset(sheets.map((sheet, number) => [sheet.id, this.#rows(sheet, number)]))
    for (const record of this.#computation.spills.all) {
      const { top, left, bottom, right } = placedArea(record)
      const id = sheets[record.sheet]?.id ?? ''
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          this.values.set(id, row, column, this.#computed({ sheet: record.sheet, row, col: column }))
        }
      }
    }
    this.#explainCircles()
    this.#readSpills()
  }

  #rows({ blocks }: Sheet, number: number): CellValue[][] {
    const rows: CellValue[][] = []
    blocks.forEach((block, b) => {
      block?.forEach((cells, r) => {
        const row = b * rowsPerBlock + r
        if (cells)
          rows[row] = Array.from(cells, (cell, column) => this.#initial(cell, { sheet: number, row, col: column }))
      })
    })
    return rows
  }

  #initial(cell: Cell | undefined, address: SimpleCellAddress): CellValue {
    if (cell === undefined) return null
    this.#size++
    const { formula, value } = cell
    if (formula === undefined && (typeof value !== 'number' || Number.isFinite(value))) return value ?? null
    return this.#computed(address)
  }

  #computed(address: SimpleCellAddress): CellValue {
    return this.#shown(address, this.#computation.engine.getCellValue(address))
  }

  #read(changes: readonly ExportedCellChange[]): Changes {
    const cells = new Map<string, { row: number; column: number }[]>()
    const { sheets } = this.#computation
    const note = ({ sheet, row, col }: SimpleCellAddress) => {
      const id = sheets[sheet]?.id
      if (id === undefined) return
      const known = cells.get(id)
      if (known) known.push({ row, column: col })
      else cells.set(id, [{ row, column: col }])
    }
    for (const { address, newValue } of changes) {
      const id = sheets[address.sheet]?.id
      if (id !== undefined) this.values.set(id, address.row, address.col, this.#shown(address, newValue))
      note(address)
    }
    this.#explainCircles().forEach(note)
    if (this.#computation.spillsMoved) this.#readSpills()
    if (changes.length > 0) this.values.revision++
    return { all: false, cells }
  }

  #shown(address: SimpleCellAddress, value: ExportedCellChange['newValue']): CellValue {
    const shown = cellValue(value)
    this.#circulars.note(address, value)
    if (!isError(shown) || !shown.message.startsWith('Parsing error.')) return shown
    const formula = this.#computation.cell(address.sheet, address.row, address.col)?.formula
    return (formula !== undefined && unreadable(formula)) || cellError('#ERROR!', 'A formula cannot be read.')
  }

  /** @returns the cells whose message is another now. */
  #explainCircles(): SimpleCellAddress[] {
    return Array.from(this.#circulars.explained(), ([address, error]) => {
      const id = this.#computation.sheets[address.sheet]?.id
      if (id !== undefined) this.values.set(id, address.row, address.col, error)
      return address
    })
  }

  #readSpills(): void {
    const bySheet = new Map(this.#computation.sheets.map(({ id }) => [id, [] as { area: Area }[]]))
    for (const record of this.#computation.spills.all) {
      const id = this.#computation.sheets[record.sheet]?.id ?? ''
      if (isPlaced(record)) bySheet.get(id)?.push({ area: placedArea(record) })
    }
    for (const [id, spills] of bySheet) this.values.setSpills(id, spills)
    this.#computation.spillsMoved = false
  }

  evaluate(formula: string, sheet: string): CellValue | Matrix {
    const number = this.#computation.numberOf(sheet)
    if (number < 0) return cellError('#REF!', 'There is no such sheet.')
    const trimmed = formula.trim()
    const stored = normalised(trimmed.startsWith('=') ? trimmed : `=${trimmed}`, spelling)
    const text = engineText(stored, this.#computation.failures, noCell(this.#workbook, sheet))
    if (typeof text !== 'string') return text
    this.#computation.evaluating = trimmed
    try {
      const value = this.#computation.engine.calculateFormula(text, number)
      if (Array.isArray(value)) return value.map((row) => row.map(cellValue))
      return value === null ? 0 : cellValue(value)
    } catch {
      return unreadable(stored) ?? this.#computation.failures.rejection
    } finally {
      this.#computation.evaluating = undefined
    }
  }

  resolve(reference: string, sheet: string): ResolvedReference | CellValue {
    return (
      writtenReference(reference, sheet, this.#workbook, this.values) ??
      expressionValue(reference, (formula) => this.evaluate(formula, sheet))
    )
  }

  cycles(): readonly (readonly string[])[] {
    return this.#circulars.paths()
  }

  dispose(): void {
    this.#computation.engine.destroy()
  }
}

/** What formulas may mean by its tables. */
const unfiltered = (workbook: Workbook) => tablesOf(workbook).map(({ filter: _, ...table }) => table)

const tableNames = (workbook: Workbook) => tablesOf(workbook).map(({ name }) => name)

/** The names that stand for something else now; `null` when names have come or gone, on which others may depend. */
function changedNames(before: Workbook, after: Workbook): DefinedName[] | null {
  if (before.names === after.names) return []
  const old = usableNames(before)
  const names = usableNames(after)
  if (old.length !== names.length || names.some(({ name }, i) => name !== old[i]?.name)) return null
  return names.filter(({ refersTo }, i) => refersTo !== old[i]?.refersTo)
}
