import { ErrorType, type ExportedCellChange, type SimpleCellAddress } from 'hyperformula'
import { cellName, sheetPrefix } from '../core/reference.ts'
import { type CellError, cellError } from '../core/value.ts'
import type { Computation } from './computation.ts'
import { circles } from './cycles.ts'

const mostShown = 8

/** The cells in circles, and the sentences about them. */
export class Circulars {
  readonly #computation: Computation
  readonly #cells = new Map<string, SimpleCellAddress>()
  #stale = false

  constructor(computation: Computation) {
    this.#computation = computation
  }

  /** Takes note of every value that a cell takes on. */
  note(address: SimpleCellAddress, value: ExportedCellChange['newValue']): void {
    const error = value !== null && typeof value === 'object' && value.type === ErrorType.CYCLE ? value : null
    if (!error && this.#cells.size === 0) return
    const { sheet, row, col } = address
    const key = `${sheet},${row},${col}`
    // An error that came from a cell in a circle carries that cell's address; one with a message is not the engine's.
    const own = error?.message === '' && error.address === this.#engineName(address)
    if (own) this.#cells.set(key, { sheet, row, col })
    else if (!this.#cells.delete(key)) return
    this.#stale = true
  }

  /** Sentences for the cells in circles, if any of them has changed. */
  explained(): [SimpleCellAddress, CellError][] {
    if (!this.#stale) return []
    this.#stale = false
    const sentences: [SimpleCellAddress, CellError][] = []
    for (const path of this.#paths()) {
      const names = path.map((address) => this.#name(address))
      const shown = names.length > mostShown ? [...names.slice(0, mostShown - 1), '…', names.at(-1)] : names
      for (const address of path.slice(1)) {
        sentences.push([address, cellError('#CYCLE!', `The cell depends on itself: ${shown.join(' → ')}.`)])
      }
    }
    return sentences
  }

  /** Each circle from a cell back to the same cell. */
  paths(): string[][] {
    return this.#paths().map((path) => path.map((address) => this.#name(address)))
  }

  #paths(): SimpleCellAddress[][] {
    // In the order of the sheet, so that the same workbook always says the same.
    const cells = [...this.#cells.values()].sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.col - b.col)
    return circles(this.#computation.engine, cells)
  }

  #engineName(address: SimpleCellAddress): string | undefined {
    return this.#computation.engine.simpleCellAddressToString(address, { includeSheetName: true })
  }

  #name({ sheet, row, col }: SimpleCellAddress): string {
    return sheetPrefix(this.#computation.sheets[sheet]?.name ?? '') + cellName(row, col)
  }
}
