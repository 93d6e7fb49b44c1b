import type { ReferenceToken } from './tokens.ts'
import { tokens } from './tokens.ts'

/** Every reference in a formula with its place, in reading order. Names are not among them. */
export function formulaReferences(text: string): readonly ReferenceToken[] {
  return tokens(text).filter((token) => token.kind === 'reference')
}
