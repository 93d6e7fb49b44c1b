import { grouped } from '../core/grouped.ts'
import { tokens } from './tokens.ts'

/** Excel's own; the engine throws from 127 nested parentheses or 162 nested calls on. */
export const deepestNesting = 64
/** Excel's own. */
export const longestFormula = 8_192
/** The engine throws from about 5,600 terms of one sum on, on a stack of usual size; this stays well below. */
export const mostOperators = 2_000

/** Why the engine must not be given a formula, as one sentence; `null` if it may. */
export function formulaLimits(text: string): string | null {
  if (text.length > longestFormula) {
    return `The formula has ${grouped(text.length)} characters; the most is ${grouped(longestFormula)}.`
  }
  // Nothing short can be deep or have many operators.
  if (text.length <= deepestNesting) return null
  let depth = 0
  let deepest = 0
  let operators = 0
  for (const { kind, start } of tokens(text)) {
    if (kind === 'open' || kind === 'openBrace') deepest = Math.max(deepest, ++depth)
    else if (kind === 'close' || kind === 'closeBrace') depth--
    else if ((kind === 'operator' && start > 0) || kind === 'percent') operators++
  }
  if (deepest > deepestNesting) {
    return `The formula has ${deepest} brackets inside one another; the most is ${deepestNesting}.`
  }
  if (operators > mostOperators) {
    return `The formula has ${grouped(operators)} operators; the most is ${grouped(mostOperators)}. Use SUM or helper cells.`
  }
  return null
}
