import { caretContext } from '../../model/formula/caretContext.ts'

/** What a word in a formula may become. */
export interface Completion {
  readonly name: string
  readonly kind: 'model' | 'builtIn' | 'name'
  /** One line. */
  readonly summary: string
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

const order = { model: 0, name: 1, builtIn: 2 } as const
const most = 60

/**
 * What the word at the caret may become: those that start with it before those that hold it further on, model functions
 * before names before built-in functions. `null`: nothing, or the caret is in no word.
 */
export function completions(text: string, caret: number, known: readonly Completion[]): Completions | null {
  const { word } = caretContext(text, caret)
  if (!word) return null
  const wanted = word.prefix.toLowerCase()
  const ranked: { readonly item: Completion; readonly rank: number }[] = []
  for (const item of known) {
    const at = item.name.toLowerCase().indexOf(wanted)
    // A single letter in the middle of a name is no hint at what is meant.
    if (at === 0 || (at > 0 && wanted.length > 1)) ranked.push({ item, rank: (at === 0 ? 0 : 3) + order[item.kind] })
  }
  if (ranked.length === 0) return null
  ranked.sort((a, b) => a.rank - b.rank || (a.item.name.toLowerCase() < b.item.name.toLowerCase() ? -1 : 1))
  return {
    from: word.start,
    to: word.end,
    called: word.called,
    word: word.prefix,
    items: ranked.slice(0, most).map(({ item }) => item),
  }
}

/** The text with the word completed, and where the caret goes: behind the `(` of a function. */
export function completed(
  text: string,
  { from, to, called }: Completions,
  { name, kind }: Completion,
): { readonly text: string; readonly caret: number } {
  const bracket = kind === 'name' || called ? '' : '('
  const start = text.slice(0, from) + name + bracket
  return { text: start + text.slice(to), caret: start.length + (called ? 1 : 0) }
}
