import type { Area } from '../core/reference.ts'
import { type CellValue, isError } from '../core/value.ts'

export interface SortKey {
  /** Column index of the sheet. */
  readonly column: number
  readonly descending: boolean
}

type ValueAt = (row: number, column: number) => CellValue

/** Numbers, then texts, truth values and errors, as Excel has them; empty cells are last whatever the direction. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0
  if (typeof value === 'string') return 1
  if (typeof value === 'boolean') return 2
  return isError(value) ? 3 : 4
}

const texts = new Intl.Collator('en', { sensitivity: 'accent' })

function compared(a: CellValue, b: CellValue, descending: boolean): number {
  const ranks = rank(a) - rank(b)
  if (ranks !== 0) return rank(a) === 4 || rank(b) === 4 || !descending ? ranks : -ranks
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : typeof a === 'string' && typeof b === 'string'
        ? texts.compare(a, b)
        : Number(a === true) - Number(b === true)
  return descending ? -order : order
}

/**
 * The order for the command `sortRows` that sorts an area by one column after the other. Rows that are equal stay as
 * they were, and so does every hidden row.
 */
export function sortedOrder(
  area: Area,
  keys: readonly SortKey[],
  valueAt: ValueAt,
  hidden: (row: number) => boolean = () => false,
): readonly number[] {
  const order = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => i)
  const places = order.filter((i) => !hidden(area.top + i))
  const values = new Map(places.map((i) => [i, keys.map(({ column }) => valueAt(area.top + i, column))]))
  const sorted = places.toSorted((a, b) => {
    for (const [at, { descending }] of keys.entries()) {
      const by = compared(values.get(a)?.[at] ?? null, values.get(b)?.[at] ?? null, descending)
      if (by !== 0) return by
    }
    return a - b
  })
  places.forEach((place, i) => {
    order[place] = sorted[i] as number
  })
  return order
}

/** Whether the first row of an area names its columns: only texts, above something else in at least one column. */
export function guessedHeader({ top, left, bottom, right }: Area, valueAt: ValueAt): boolean {
  if (top === bottom) return false
  let differs = false
  let named = false
  for (let column = left; column <= right; column++) {
    const head = valueAt(top, column)
    if (head === null) continue
    if (typeof head !== 'string') return false
    named = true
    for (let row = top + 1; row <= Math.min(bottom, top + 20) && !differs; row++) {
      const value = valueAt(row, column)
      differs = value !== null && typeof value !== 'string'
    }
  }
  return named && differs
}
