import { escapedColumn, tablePartWords } from '../../model/formula/structured.ts'
import { tokens } from '../../model/formula/tokens.ts'
import { type FormulaPlace, tableAt, tableNamed } from '../../model/workbook/tables.ts'
import type { Table, Workbook } from '../../model/workbook/workbook.ts'
import type { Completion, Completions } from './completions.ts'

const partSummaries: Readonly<Record<string, string>> = {
  '#All': 'headers and rows',
  '#Data': 'the rows below the headers',
  '#Headers': 'the header row',
  '#This Row': 'the row that the formula stands in',
}

/** The sign behind which the word at the caret begins, without regard to those behind an apostrophe. */
function wordStart(text: string, from: number, caret: number): { readonly at: number; readonly depth: number } | null {
  let at = -1
  let depth = 0
  for (let i = from; i < caret; i++) {
    const sign = text[i]
    if (sign === "'") i++
    else if (sign === '[') {
      depth++
      at = i + 1
    } else if (sign === ']') {
      depth--
      at = -1
    }
  }
  if (at < 0) return null
  return text[at] === '@' && at < caret ? { at: at + 1, depth } : { at, depth }
}

/**
 * The columns and parts of a table that the word at the caret may become, behind its `[`; `null` elsewhere. A bracket
 * that is still open behind it is closed along with it.
 */
export function tableCompletions(
  text: string,
  caret: number,
  workbook: Pick<Workbook, 'tables'>,
  place: FormulaPlace,
): Completions | null {
  if (!text.startsWith('=') || !text.includes('[')) return null
  const token = tokens(text).find(({ start, text: own }) => start < caret && start + own.length >= caret)
  if (token?.kind !== 'structured') return null
  const open = token.structured.problem !== undefined
  if (!open && caret === token.start + token.text.length) return null
  const name = token.text.slice(0, token.text.indexOf('['))
  const table = name === '' ? tableAt(workbook, place) : tableNamed(workbook, name)
  const found = wordStart(text, token.start, caret)
  if (!table || !found) return null
  const word = text.slice(found.at, caret)
  const behind = text.slice(caret, token.start + token.text.length)
  const rest = open ? 0 : /^[^\][',]*/.exec(behind)?.[0].length
  const inRow = text[found.at - 1] === '@'
  const items = [
    ...columnItems(table, found.depth, open, inRow),
    ...(inRow ? [] : partItems(table, found.depth, open, place)),
  ]
  const wanted = word.trimStart().toLowerCase()
  const matching = items.filter((item) => item.name.toLowerCase().includes(wanted))
  if (matching.length === 0) return null
  const starting = matching.filter((item) => item.name.toLowerCase().startsWith(wanted))
  const others = matching.filter((item) => !starting.includes(item))
  return { from: found.at, to: caret + (rest ?? 0), called: false, word, items: [...starting, ...others] }
}

function columnItems(table: Table, depth: number, open: boolean, inRow: boolean): Completion[] {
  const plain = inRow ? /^[\p{L}\p{N}_]+$/u : /^[\p{L}\p{N}_ ]+$/u
  return table.columns.map((column) => {
    const own = escapedColumn(column)
    const bare = depth > 1 || plain.test(column)
    const closing = open ? ']' : ''
    return {
      name: column,
      kind: 'column',
      summary: `column of ${table.name}`,
      written: bare ? own + closing : `[${own}]${closing}`,
    }
  })
}

function partItems({ area, sheet }: Table, depth: number, open: boolean, place: FormulaPlace): Completion[] {
  const inside = place.sheet === sheet && place.row > area.top && place.row <= area.bottom
  return tablePartWords
    .filter((word) => partSummaries[word] !== undefined && (word !== '#This Row' || inside))
    .map((word) => ({
      name: word,
      kind: 'part',
      summary: partSummaries[word] ?? '',
      written: open || depth === 0 ? `${word}]` : word,
    }))
}
