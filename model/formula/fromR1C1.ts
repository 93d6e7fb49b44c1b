import { columnLimit, columnName, rowLimit } from '../core/reference.ts'
import { lostReference } from './rewritten.ts'

// Texts and quoted sheets pass; a word before or behind makes it part of a name.
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?::(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|([RC])(\[-?\d+\]|\d+)?))?|([RC])(\[-?\d+\]|\d+)?:\7(\[-?\d+\]|\d+)?)(?![\p{L}\p{N}_.([!])/gu

/**
 * A formula in R1C1 notation, as Google Sheets and LibreOffice put it on the clipboard, as it reads in the cell at
 * `row` and `column`: `=R[0]C[-1]*R1C2` in B3 is `=A3*$B$1`. What lies beyond the sheet is `#REF!`.
 */
export function fromR1C1(formula: string, row: number, column: number): string {
  const rowText = (text: string | undefined) => line(text, row, rowLimit, (at) => String(at + 1))
  const columnText = (text: string | undefined) => line(text, column, columnLimit, columnName)
  const cell = (r: string | undefined, c: string | undefined) => joined(columnText(c), rowText(r))
  return formula.replace(parts, (text, r1, c1, r2, c2, openKind, openEnd, lineKind, from, to) => {
    if (text.startsWith('"') || text.startsWith("'")) return text
    if (lineKind !== undefined) {
      const end = lineKind === 'R' ? rowText : columnText
      return area(end(from), end(to))
    }
    const first = cell(r1, c1)
    if (!text.includes(':')) return first ?? lostReference
    // Sheets lets an area run to the end of its columns or rows: `R2C1:C1` is A2:A.
    if (openKind === 'C') return area(first, joined(columnText(openEnd), String(rowLimit)))
    if (openKind === 'R') return area(first, joined(columnName(columnLimit - 1), rowText(openEnd)))
    return area(first, cell(r2, c2))
  })
}

/** One line as A1 notation writes it; `null` beyond the sheet. */
function line(text: string | undefined, here: number, limit: number, name: (at: number) => string): string | null {
  const fixed = text !== undefined && !text.startsWith('[')
  const at = fixed ? Number(text) - 1 : here + Number(text?.slice(1, -1) ?? 0)
  return at < 0 || at >= limit ? null : (fixed ? '$' : '') + name(at)
}

const joined = (column: string | null, row: string | null) => (column === null || row === null ? null : column + row)
const area = (from: string | null, to: string | null) =>
  from === null || to === null ? lostReference : `${from}:${to}`
