import { type Address, areaName } from '../core/reference.ts'

/** Places of a sheet in few words: those below one another are one range. `B3:B9, D4`. */
export function cellsNamed(places: readonly Address[]): string {
  const sorted = places.toSorted((a, b) => a.column - b.column || a.row - b.row)
  const runs: { column: number; top: number; bottom: number }[] = []
  for (const { row, column } of sorted) {
    const last = runs.at(-1)
    if (last?.column === column && row <= last.bottom + 1) last.bottom = row
    else runs.push({ column, top: row, bottom: row })
  }
  const names = runs.map(({ column, top, bottom }) => areaName({ top, bottom, left: column, right: column }))
  return names.length > mostNames + 1
    ? `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`
    : names.join(', ')
}

/** A longer list is read by nobody. */
const mostNames = 12
