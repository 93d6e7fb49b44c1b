import { ordered, referenceText } from './referenceText.ts'
import type { Reference, Token } from './tokens.ts'
import { tokens } from './tokens.ts'

/** What a formula holds in place of a reference that points nowhere. */
export const lostReference = '#REF!'

/**
 * The text with each reference replaced by what `change` makes of it: the same object leaves its text as it is,
 * `null` means that it points nowhere any more. All else, and a text without changes, stays identical.
 */
export function rewritten(text: string, change: (reference: Reference) => Reference | null): string {
  return rewrittenTokens(text, (token) => {
    if (token.kind !== 'reference') return token.text
    const next = change(token.reference)
    if (next === token.reference) return token.text
    return next === null ? lostReference : referenceText(ordered(next))
  })
}

/** The text with each token replaced; the identical text if none changed. */
export function rewrittenTokens(text: string, change: (token: Token) => string): string {
  let result = ''
  let changed = false
  for (const token of tokens(text)) {
    const next = change(token)
    if (next !== token.text) changed = true
    result += next
  }
  return changed ? result : text
}
