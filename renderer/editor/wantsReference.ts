import { type Token, tokens } from '../../model/formula/tokens.ts'

const before = new Set<Token['kind']>(['operator', 'open', 'comma', 'semicolon', 'openBrace'])
const after = new Set<Token['kind']>(['operator', 'close', 'comma', 'semicolon', 'closeBrace', 'percent'])

/** Whether a reference may stand at the caret: an operator or an open bracket is before it, and no value after it. */
export function wantsReference(text: string, caret: number): boolean {
  if (!text.startsWith('=') || caret < 1) return false
  let last: Token | null = null
  for (const token of tokens(text)) {
    const end = token.start + token.text.length
    if (token.kind === 'white') continue
    if (end <= caret) {
      last = token
      continue
    }
    if (token.start < caret) return false
    return last !== null && before.has(last.kind) && after.has(token.kind)
  }
  return last !== null && before.has(last.kind)
}
