import { type Token, tokens } from '../../model/formula/tokens.ts'

let last: { readonly text: string; readonly parts: readonly Token[] } | null = null

/** The parts of the text being typed. All that is drawn after a key asks for those of one text. */
export function formulaTokens(text: string): readonly Token[] {
  if (last?.text !== text) last = { text, parts: tokens(text) }
  return last.parts
}
