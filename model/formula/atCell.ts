import { moved } from './moved.ts'
import { tokens } from './tokens.ts'

/**
 * A formula written for the cell at `from` as it reads in the cell at `to`, for computing it without a cell: relative
 * references move along, and `ROW()` and `COLUMN()` are the numbers of the place.
 */
export function atCell(
  formula: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string {
  const there = moved(formula, to.row - from.row, to.column - from.column)
  if (!/\b(?:row|column)\s*\(\s*\)/i.test(there)) return there
  const parts = tokens(there)
  let result = ''
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (!part) break
    const line = part.kind === 'function' ? part.text.toLowerCase() : ''
    const own = line === 'row' || line === 'column' ? emptyCall(parts, i) : 0
    if (own > 0) {
      result += String((line === 'row' ? to.row : to.column) + 1)
      i = own
    } else result += part.text
  }
  return result
}

/** Index of the bracket that closes the call without arguments at `at`; 0: it is none. */
function emptyCall(parts: ReturnType<typeof tokens>, at: number): number {
  const next = (from: number) => {
    let i = from + 1
    while (parts[i]?.kind === 'white') i++
    return i
  }
  const open = next(at)
  const close = next(open)
  return parts[open]?.kind === 'open' && parts[close]?.kind === 'close' ? close : 0
}
