import type { Token } from '../../model/formula/tokens.ts'

export interface Brackets {
  /** Where the bracket at the caret and its partner stand; one alone has none. */
  readonly places: readonly number[]
  readonly matched: boolean
}

const opening = { open: 'close', openBrace: 'closeBrace' } as const

/**
 * The bracket before the caret, or else the one behind it, with its partner. Brackets inside of texts are none. One
 * still open at the formula's end is `null`, since it is only not closed yet.
 */
export function bracketsAt(parts: readonly Token[], caret: number): Brackets | null {
  const partner = new Map<number, number>()
  const open: Token[] = []
  const alone = new Set<number>()
  for (const token of parts) {
    if (token.kind === 'open' || token.kind === 'openBrace') open.push(token)
    else if (token.kind === 'close' || token.kind === 'closeBrace') {
      const last = open.pop()
      if (last && opening[last.kind as keyof typeof opening] === token.kind) {
        partner.set(last.start, token.start)
        partner.set(token.start, last.start)
      } else alone.add(token.start)
    }
  }
  for (const place of [caret - 1, caret]) {
    const other = partner.get(place)
    if (other !== undefined) return { places: [Math.min(place, other), Math.max(place, other)], matched: true }
    if (alone.has(place)) return { places: [place], matched: false }
  }
  return null
}
