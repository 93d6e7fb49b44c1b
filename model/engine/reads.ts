import type { SimpleCellAddress } from 'hyperformula'
import { withFunction } from './engineNames.ts'

/** A formula that finds out only while it is computed what it reads. */
interface ReadRecord extends SimpleCellAddress {
  /** The references that the engine knows it to read, as its text has them. */
  entered: readonly string[]
  /** Those that it read last. */
  latest: readonly string[]
}

const keyOf = ({ sheet, row, col }: SimpleCellAddress) => `${sheet},${row},${col}`

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i])

/**
 * What INDIRECT, OFFSET and ranges with a computed end refer to. The engine takes what a formula reads from its text
 * alone. So a formula that turns out to read other cells is entered again with references to them behind it, in a call
 * that only its first argument gives a value to; then the engine computes it after them and whenever they change.
 */
export class Reads {
  readonly #records = new Map<string, ReadRecord>()
  #current: Set<string> | undefined
  #changed = new Set<ReadRecord>()
  /** Formulas that looked at which rows are hidden. */
  readonly #lookers = new Map<string, SimpleCellAddress>()
  #asked: SimpleCellAddress[] = []
  /** Whether a formula with computed references lies in a circle, perhaps only because of what it read before. */
  anyCircular = false

  get count(): number {
    return this.#records.size
  }

  /** The formula at `address` looks at which rows are hidden. */
  noteHidden(address: SimpleCellAddress): void {
    this.#lookers.set(keyOf(address), address)
  }

  get anyLooks(): boolean {
    return this.#lookers.size > 0
  }

  /** Rows have been hidden or shown: {@link take} names those who look. */
  askLookers(): void {
    this.#asked = [...this.#lookers.values()]
  }

  begin(): void {
    this.#current = undefined
  }

  /** Called while a formula is computed, with a reference as the engine reads it. */
  note(reference: string): void {
    this.#current ??= new Set()
    this.#current.add(reference)
  }

  /** The formula at `address` has been computed. */
  end(address: SimpleCellAddress): void {
    if (this.#current === undefined && this.#records.size === 0) return
    const key = keyOf(address)
    let record = this.#records.get(key)
    if (!record) {
      if (this.#current === undefined) return
      const { sheet, row, col } = address
      record = { sheet, row, col, entered: [], latest: [] }
      this.#records.set(key, record)
    }
    record.latest = this.#current ? [...this.#current].sort() : []
    if (same(record.latest, record.entered)) this.#changed.delete(record)
    else this.#changed.add(record)
  }

  has(address: SimpleCellAddress): boolean {
    return this.#records.size > 0 && this.#records.has(keyOf(address))
  }

  forget(address: SimpleCellAddress): void {
    this.#lookers.delete(keyOf(address))
    const record = this.#records.get(keyOf(address))
    if (!record) return
    this.#records.delete(keyOf(address))
    this.#changed.delete(record)
  }

  /** The formulas to be entered again, with their new references from now on. */
  take(): readonly SimpleCellAddress[] {
    const taken = [...this.#changed]
    this.#changed.clear()
    for (const record of taken) record.entered = record.latest
    const keys = new Set(taken.map(keyOf))
    const asked = this.#asked.filter((address) => !keys.has(keyOf(address)))
    this.#asked = []
    return [...taken, ...asked]
  }

  /** The content of a cell with what its formula was found to read. */
  withReads(text: string, address: SimpleCellAddress): string {
    const entered = this.#records.size === 0 ? undefined : this.#records.get(keyOf(address))?.entered
    return entered && entered.length > 0 ? `=${withFunction}(${text.slice(1)},${entered.join(',')})` : text
  }
}
