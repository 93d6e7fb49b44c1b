import { formulaProblem } from './formulaProblem.ts'
import { missingClosings } from './structured.ts'
import { tokens } from './tokens.ts'

/** The formula with the brackets closed that were left open at its end, if that is all it lacks; else as it was. */
export function closedBrackets(formula: string): string {
  const open: string[] = []
  for (const { kind, text } of tokens(formula)) {
    if (kind === 'function' || kind === 'white') continue
    if (kind === 'open') open.push(')')
    else if (kind === 'openBrace') open.push('}')
    else if (kind === 'close' || kind === 'closeBrace') open.pop()
    else if (kind === 'structured') for (let i = missingClosings(text); i > 0; i--) open.push(']')
  }
  if (open.length === 0) return formula
  const closed = formula.trimEnd() + open.reverse().join('')
  return formulaProblem(closed) ? formula : closed
}
