import { closedBrackets } from '../../model/formula/closedBrackets.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import type { Token } from '../../model/formula/tokens.ts'
import { formulaTokens } from './formulaTokens.ts'

/** What keeps a formula from being read, and the part of the text to mark for it; never empty. */
export interface VisibleProblem {
  readonly from: number
  readonly to: number
  /** One sentence. */
  readonly message: string
}

/**
 * The first thing that keeps a formula from being read. What the caret (`null`: nobody types) touches is still being
 * typed and no problem yet, and brackets left open at the end will be closed.
 */
export function visibleProblem(text: string, caret: number | null): VisibleProblem | null {
  if (!text.startsWith('=') || text.length === 1) return null
  const problem = formulaProblem(closedBrackets(text))
  if (!problem) return null
  const { from, to } = marked(text, problem.at)
  if (caret !== null && from <= caret && caret <= to) return null
  return { from, to, message: problem.message }
}

/** The part at `at`, or the last one where something is missing behind it. */
function marked(text: string, at: number): { readonly from: number; readonly to: number } {
  const end = (token: Token) => token.start + token.text.length
  const parts = formulaTokens(text)
  const token = parts.find((each) => at < end(each)) ?? parts.findLast(({ kind }) => kind !== 'white')
  if (!token) return { from: 0, to: text.length }
  return { from: token.start, to: at < text.length ? end(token) : text.length }
}
