import type { Area } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import type { NumberColumn } from '../engine/engine.ts'
import { type Block, rowsPerBlock, type Sheet } from '../workbook/workbook.ts'
import type { ReferenceSource } from './referenceSource.ts'
import type { ReadLine, ReadRange } from './seriesData.ts'

/** The cells of an area, each part of them read when it is first asked for. */
export class CellRange implements ReadRange {
  readonly unit?: string
  readonly area: Area
  readonly #values: ReferenceSource['values']
  readonly #sheet: string
  #blocks: readonly (Block | undefined)[]
  #rows: Matrix | null = null
  #lines: readonly ReadLine[] | null = null

  constructor(values: ReferenceSource['values'], sheet: string, area: Area, home: Sheet, unit: string | undefined) {
    this.#values = values
    this.#sheet = sheet
    this.area = area
    this.#blocks = home.blocks
    if (unit !== undefined) this.unit = unit
  }

  get values(): Matrix {
    this.#rows ??= this.#values.matrix(this.#sheet, this.area)
    return this.#rows
  }

  get formats(): readonly (readonly (string | undefined)[])[] {
    const { top, left } = this.area
    return this.values.map((row, r) => row.map((_, c) => this.#format(top + r, left + c)))
  }

  get lines(): readonly ReadLine[] {
    this.#lines ??= this.#read()
    return this.#lines
  }

  /** Whether the cells have the same formats in `home` as they had; then they are those of `home` from now on. */
  follows(home: Sheet): boolean {
    const [before, after] = [this.#blocks, home.blocks]
    if (before === after) return true
    const { top, left, bottom, right } = this.area
    for (let b = Math.floor(top / rowsPerBlock); b <= Math.floor(bottom / rowsPerBlock); b++) {
      if (before[b] === after[b]) continue
      for (let row = 0; row < rowsPerBlock; row++) {
        const [old, now] = [before[b]?.[row], after[b]?.[row]]
        if (old === now) continue
        for (let column = left; column <= right; column++) {
          if (old?.[column]?.format !== now?.[column]?.format) return false
        }
      }
    }
    this.#blocks = after
    return true
  }

  #format(row: number, column: number): string | undefined {
    return this.#blocks[Math.floor(row / rowsPerBlock)]?.[row % rowsPerBlock]?.[column]?.format
  }

  #read(): readonly ReadLine[] {
    const { top, left, bottom, right } = this.area
    const [height, width] = [bottom - top + 1, right - left + 1]
    if (width > height)
      return this.values.map((row, r) => {
        const format = (i: number) => this.#format(top + r, left + i)
        return lineOf(numberColumn(row), format, () => firstOf(width, format))
      })
    return Array.from({ length: width }, (_, c) => {
      const column =
        this.#values.column?.(this.#sheet, left + c, top, bottom) ??
        numberColumn(this.values.map((row) => row[c] ?? null))
      const first = () => firstInColumn(this.#blocks, left + c, top, bottom)
      return lineOf(column, (i) => this.#format(top + i, left + c), first)
    })
  }
}

/** Values that stand in no cells. */
export function givenRange(values: Matrix): ReadRange {
  const lines = values.map((row) => lineOf(numberColumn(row), nothing, nothing))
  return { values, formats: values.map((row) => row.map(() => undefined)), lines }
}

const nothing = (): undefined => undefined

function numberColumn(values: readonly CellValue[]): NumberColumn {
  const others = new Map<number, Exclude<CellValue, number | null>>()
  const numbers = Float64Array.from(values, (value, i) => {
    if (typeof value === 'number') return value
    if (value !== null) others.set(i, value)
    return Number.NaN
  })
  return { numbers, others }
}

/** Without the empty cells at the end; a text of no letters is empty. */
function lineOf(
  { numbers, others }: NumberColumn,
  format: (at: number) => string | undefined,
  firstFormat: () => string | undefined,
): ReadLine {
  let length = numbers.length
  while (length > 0 && Number.isNaN(numbers[length - 1] as number) && (others.get(length - 1) ?? '') === '') length--
  let first: { readonly format: string | undefined } | null = null
  return {
    numbers: length === numbers.length ? numbers : numbers.subarray(0, length),
    others,
    length,
    format,
    get firstFormat() {
      first ??= { format: firstFormat() }
      return first.format
    },
  }
}

function firstOf(length: number, format: (at: number) => string | undefined): string | undefined {
  for (let i = 0; i < length; i++) {
    const code = format(i)
    if (code !== undefined) return code
  }
  return undefined
}

/** The first format code in the columns of whole blocks; an edit leaves all blocks but one as they are. */
const firstInBlocks = new WeakMap<Block, (string | null | undefined)[]>()

function firstInColumn(
  blocks: readonly (Block | undefined)[],
  column: number,
  top: number,
  bottom: number,
): string | undefined {
  for (let start = top; start <= bottom; ) {
    const b = Math.floor(start / rowsPerBlock)
    const end = Math.min(bottom, (b + 1) * rowsPerBlock - 1)
    const block = blocks[b]
    const from = start - b * rowsPerBlock
    start = end + 1
    if (!block) continue
    const whole = from === 0 && end - b * rowsPerBlock === rowsPerBlock - 1
    const known = firstInBlocks.get(block) ?? []
    let code = whole ? known[column] : undefined
    if (code === undefined)
      code = firstOf(end - b * rowsPerBlock + 1 - from, (i) => block[from + i]?.[column]?.format) ?? null
    if (whole) {
      known[column] = code
      firstInBlocks.set(block, known)
    }
    if (code !== null) return code
  }
  return undefined
}
