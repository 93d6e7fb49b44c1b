import { lookKeys } from './command.ts'
import type { Cell } from './workbook.ts'

/** Every key of a cell, in the order in which cells hold them. */
export const cellKeys = [
  'formula',
  'value',
  ...lookKeys,
  'unit',
  'source',
  'note',
] as const satisfies readonly (keyof Cell)[]

export type CellPatch = { readonly [K in keyof Cell]?: Cell[K] | null | undefined }

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && cellKeys.every((key) => Object.is(a[key], b[key])))
}

/**
 * The cell with the keys of `patch` set; `null` takes a key away, an absent or undefined one leaves it.
 * `undefined` if nothing is left, the very same cell if nothing changes.
 */
export function patchedCell(cell: Cell | undefined, patch: CellPatch): Cell | undefined {
  const next: Partial<Record<keyof Cell, unknown>> = {}
  let empty = true
  for (const key of cellKeys) {
    const value = patch[key] === undefined ? cell?.[key] : patch[key]
    if (value === undefined || value === null) continue
    next[key] = value
    empty = false
  }
  if (empty) return undefined
  return sameCell(cell, next as Cell) ? cell : (next as Cell)
}
