import type { CellValue } from '../core/value.ts'
import type { Changes, Spill, Values } from './engine.ts'
import type { Mirror } from './mirror.ts'

/** Values of one sheet on their way between threads: the many numbers as bare arrays, which move without a copy. */
export interface SheetPacket {
  readonly sheet: string
  /** Row and column of each number in turn. */
  readonly places: Int32Array
  readonly numbers: Float64Array
  /** What is no number. */
  readonly others: readonly (readonly [row: number, column: number, value: CellValue])[]
  readonly spills: readonly Spill[]
}

export interface ValuePacket {
  /** Everything else is empty. */
  readonly whole: boolean
  readonly sheets: readonly SheetPacket[]
}

/** The values that changed, or all of them. */
export function valuePacket(values: Values, sheets: readonly string[], changes: Changes): ValuePacket {
  return {
    whole: changes.all,
    sheets: sheets.map((sheet) => {
      const cells = changes.all ? everyCell(values, sheet) : (changes.cells.get(sheet) ?? [])
      const places: number[] = []
      const numbers: number[] = []
      const others: [number, number, CellValue][] = []
      for (const { row, column } of cells) {
        const value = values.value(sheet, row, column)
        if (typeof value === 'number') {
          places.push(row, column)
          numbers.push(value)
        } else if (value !== null || !changes.all) others.push([row, column, value])
      }
      const spills = values.spills(sheet)
      return { sheet, places: Int32Array.from(places), numbers: Float64Array.from(numbers), others, spills }
    }),
  }
}

function* everyCell(values: Values, sheet: string): Iterable<{ row: number; column: number }> {
  const { rows, columns } = values.extent(sheet)
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) yield { row, column }
}

/** What may move to another thread without being copied. */
export const movable = ({ sheets }: ValuePacket): ArrayBufferLike[] =>
  sheets.flatMap(({ places, numbers }) => [places.buffer, numbers.buffer])

/** Writes a packet into a mirror, which then shows what the sender's values were. */
export function takePacket(mirror: Mirror, { whole, sheets }: ValuePacket): void {
  if (whole) mirror.reset(sheets.map(({ sheet }) => [sheet, []]))
  for (const { sheet, places, numbers, others, spills } of sheets) {
    numbers.forEach((value, i) => {
      mirror.set(sheet, places[2 * i] as number, places[2 * i + 1] as number, value)
    })
    for (const [row, column, value] of others) mirror.set(sheet, row, column, value)
    mirror.setSpills(sheet, spills)
  }
  mirror.revision++
}
