import type { SimpleCellAddress } from 'hyperformula'
import { columnLimit, rowLimit } from '../core/reference.ts'
import { type Reference, tokens } from '../formula/tokens.ts'

/** The reference that a text is, `undefined` for any other text: `B5`, `Data!A1:A9`, `A1#`. */
export function spelledReference(text: string): Reference | undefined {
  const [only, more] = tokens(text)
  return only?.kind === 'reference' && !more ? only.reference : undefined
}

const rowColumn =
  /^(?:('(?:[^']|'')*'|[^'!]+)!)?R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?::R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?)?$/i

/** The same in the other spelling, seen from a cell: `R2C3`, `R[-1]C`, `Data!R1C1:R5C2`. */
export function rowColumnReference(text: string, here: SimpleCellAddress): Reference | undefined {
  const match = rowColumn.exec(text)
  if (!match) return undefined
  const [, prefix, row, column, row2, column2] = match
  const at = (part: string | undefined, own: number) =>
    part === undefined ? own : part.startsWith('[') ? own + Number(part.slice(1, -1)) : Number(part) - 1
  const corner = (y: string | undefined, x: string | undefined) => ({
    row: at(y, here.row),
    column: at(x, here.col),
    rowFixed: true,
    columnFixed: true,
  })
  const from = corner(row, column)
  const to = row2 === undefined && column2 === undefined ? from : corner(row2, column2)
  for (const end of [from, to]) {
    if (end.row < 0 || end.column < 0 || end.row >= rowLimit || end.column >= columnLimit) return undefined
  }
  const sheet = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : (prefix ?? null)
  return { kind: 'area', prefix: '', sheet, from, to, spill: false }
}
