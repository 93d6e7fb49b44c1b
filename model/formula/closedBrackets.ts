import { formulaProblem } from './formulaProblem.ts'
import { tokens } from './tokens.ts'

/** The formula with the brackets closed that were left open at its end, if that is all it lacks; else as it was. */
export function closedBrackets(formula: string): string {
  const open: string[] = []
  for (const { kind } of tokens(formula)) {
    if (kind === 'function' || kind === 'white') continue
    if (kind === 'open') open.push(')')
    else if (kind === 'openBrace') open.push('}')
    else if (kind === 'close' || kind === 'closeBrace') open.pop()
  }
  if (open.length === 0) return formula
  const closed = formula.trimEnd() + open.reverse().join('')
  return formulaProblem(closed) ? formula : closed
}
