import { optionalWords } from './optionalWords.ts'
import { lostReference, rewrittenTokens } from './rewritten.ts'
import { type StructuredReference, structuredText } from './structured.ts'
import { tokens } from './tokens.ts'

/**
 * The text with each reference to a table replaced by what `change` makes of it: the same object leaves its text as it
 * is, a text stands as given, `null` means that it points nowhere any more. A table's name alone counts as one.
 */
export function rewrittenTables(
  text: string,
  isTable: (name: string) => boolean,
  change: (reference: StructuredReference) => StructuredReference | string | null,
): string {
  const optional = optionalWords(tokens(text))
  return rewrittenTokens(text, (token) => {
    if (token.kind === 'name' && isTable(token.text)) {
      const whole: StructuredReference = { table: token.text, parts: [], columns: null }
      const next = change(whole)
      if (next === whole) return token.text
      if (next === null || typeof next === 'string') return next ?? lostReference
      return next.parts.length === 0 && next.columns === null ? next.table : structuredText(next)
    }
    if (token.kind !== 'structured' || token.structured.problem !== undefined || optional.has(token.start))
      return token.text
    const next = change(token.structured)
    if (next === token.structured) return token.text
    return typeof next === 'string' ? next : next === null ? lostReference : structuredText(next)
  })
}
