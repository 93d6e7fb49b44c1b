import type { StructuredReference } from './structured.ts'
import type { Token } from './tokens.ts'

const isLambda = ({ kind, text }: Token) => kind === 'function' && /^lambda$/i.test(text)
const isWord = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u

/**
 * The values that LAMBDAs may do without, by where they stand: `[y]` in `LAMBDA(x, [y], …)`, which reads like a column of
 * the table around it. What a LAMBDA computes, its last argument, is no such word.
 */
export function optionalWords(all: readonly Token[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  if (!all.some(isLambda)) return found
  /** For each bracket around, whether it is that of a LAMBDA. */
  const brackets: boolean[] = []
  const written = all.filter(({ kind }) => kind !== 'white')
  written.forEach((token, i) => {
    const before = written[i - 1]
    if (token.kind === 'open') brackets.push(before !== undefined && isLambda(before))
    if (token.kind === 'close') brackets.pop()
    if (token.kind !== 'structured' || !brackets.at(-1)) return
    const begins = before?.kind === 'open' || before?.kind === 'comma'
    const word = wordOf(token.structured)
    if (word !== undefined && begins && written[i + 1]?.kind === 'comma') found.set(token.start, word)
  })
  return found
}

function wordOf({ table, parts, columns }: StructuredReference): string | undefined {
  const word = table === '' && parts.length === 0 ? columns?.[0] : undefined
  return word !== undefined && columns?.[1] === word && isWord.test(word) ? word : undefined
}
