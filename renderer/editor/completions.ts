import { sheetPrefix } from '../../model/core/reference.ts'
import { caretContext, type TypedWord } from '../../model/formula/caretContext.ts'
import { tokens } from '../../model/formula/tokens.ts'

/** What a word in a formula may become. */
export interface Completion {
  readonly name: string
  readonly kind: 'model' | 'builtIn' | 'name' | 'sheet' | 'table' | 'column' | 'part'
  /** One line. */
  readonly summary: string
  /** What is put into the formula, where that is not the name. */
  readonly written?: string
}

export interface Completions {
  /** The part of the text that one of them replaces. */
  readonly from: number
  readonly to: number
  /** A `(` follows already. */
  readonly called: boolean
  /** The word so far. */
  readonly word: string
  /** Never empty. */
  readonly items: readonly Completion[]
}

const order = { model: 0, name: 1, table: 2, sheet: 3, builtIn: 4, column: 5, part: 6 } as const
const kinds = 7
const most = 60

/**
 * What the word at the caret may become: those that start with it before those that hold it further on, model functions
 * before names before tables before sheets before built-in functions; behind an apostrophe only sheets. `null`: nothing, or the caret
 * is in no word.
 */
export function completions(text: string, caret: number, known: readonly Completion[]): Completions | null {
  const quoted = quotedSheet(text, caret)
  const word = quoted ?? caretContext(text, caret).word
  if (!word) return null
  const wanted = word.prefix.toLowerCase()
  const ranked: { readonly item: Completion; readonly rank: number; readonly name: string }[] = []
  for (const item of known) {
    if (quoted && item.kind !== 'sheet') continue
    const name = item.name.toLowerCase()
    const at = name.indexOf(wanted)
    // A single letter in the middle of a name is no hint at what is meant.
    if (at === 0 || (at > 0 && wanted.length > 1)) {
      ranked.push({ item, name, rank: (at === 0 ? 0 : kinds) + order[item.kind] })
    }
  }
  if (ranked.length === 0) return null
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
  return {
    from: word.start,
    to: word.end,
    called: word.called,
    word: word.prefix,
    items: ranked.slice(0, most).map(({ item }) => item),
  }
}

/** The name of a sheet begun by an apostrophe, as far as it is typed. */
function quotedSheet(text: string, caret: number): TypedWord | null {
  if (!text.startsWith('=') || !text.includes("'")) return null
  const token = tokens(text).find(({ start, text: own }) => start < caret && start + own.length >= caret)
  if (token?.kind !== 'unknown' || !/^'[^']*$/.test(token.text)) return null
  const prefix = text.slice(token.start + 1, caret)
  return { start: token.start, end: caret, prefix, called: false }
}

/** The text with the word completed, and where the caret goes: behind the `(` of a function. */
export function completed(
  text: string,
  { from, to, called }: Completions,
  { name, kind, written: own }: Completion,
): { readonly text: string; readonly caret: number } {
  const word = kind === 'name' || kind === 'table' || called
  const written = own ?? (kind === 'sheet' ? sheetPrefix(name) : word ? name : `${name}(`)
  const start = text.slice(0, from) + written
  return { text: start + text.slice(to), caret: start.length + (called ? 1 : 0) }
}
