import { closedBrackets } from '../../model/formula/closedBrackets.ts'
import { formulaProblem } from '../../model/formula/formulaProblem.ts'
import { type Token, tokens } from '../../model/formula/tokens.ts'

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
  const problem = problemOf(text)
  if (problem && caret !== null && problem.from <= caret && caret <= problem.to) return null
  return problem
}

let latest: { readonly text: string; readonly problem: VisibleProblem | null } | null = null

function problemOf(text: string): VisibleProblem | null {
  if (latest?.text === text) return latest.problem
  const found = text.startsWith('=') && text.length > 1 ? formulaProblem(closedBrackets(text)) : null
  const problem = found && { ...marked(text, found.at), message: found.message }
  latest = { text, problem }
  return problem
}

/** The part at `at`, or the last one where something is missing behind it. */
function marked(text: string, at: number): { readonly from: number; readonly to: number } {
  const end = (token: Token) => token.start + token.text.length
  const parts = tokens(text)
  const token = parts.find((each) => at < end(each)) ?? parts.findLast(({ kind }) => kind !== 'white')
  if (!token) return { from: 0, to: text.length }
  return { from: token.start, to: at < text.length ? end(token) : text.length }
}
