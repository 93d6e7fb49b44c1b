/** Names of the functions that only the engine's own text uses. */
export const failureFunction = 'FORECELL.FAILURE'
export const spillFunction = 'FORECELL.SPILL'
/** A reference as numbers, which the formula does not read by naming it. */
export const placeFunction = 'FORECELL.PLACE'
export const offsetFunction = 'FORECELL.OFFSET'
/** The operator `:` where an end is computed. */
export const rangeFunction = 'FORECELL.RANGE'
export const withFunction = 'FORECELL.WITH'
/** `A1:B3 B2:C4`, what both have in common. */
export const meetFunction = 'FORECELL.MEET'
/** `(A1:A3,C1:C3)`. */
export const unionFunction = 'FORECELL.UNION'
/** `@A1:A9`. */
export const singleFunction = 'FORECELL.SINGLE'
/** `LAMBDA(x, x+1)(2)`. */
export const callFunction = 'FORECELL.CALL'
/** A value that a LAMBDA may do without: `LAMBDA(x, [y], …)`. */
export const optionalFunction = 'FORECELL.OPTIONAL'

/** Functions that work but are not for people: ours, and those that stand for HyperFormula's operators. */
export function isInternalFunction(name: string): boolean {
  return name.startsWith('FORECELL.') || name.startsWith('HF.')
}

const engineWord = /^[A-Za-z_\u00c0-\u02af][A-Za-z0-9_.\u00c0-\u02af]*$/
/** Names that the engine's lexer would read as a cell, however many letters it has, or as the function OFFSET. */
const misread = /^(?:offset|[A-Za-z]+[0-9]+$)/i
const alias = '_fc.'
/** Before the code points of a name with letters that the engine does not know. */
const spelledAlias = '_fcu.'

/**
 * A name as the engine has it: `growth2030`, which it would read as a cell, and `α`, whose letter it does not know,
 * have an alias.
 */
export function engineName(name: string): string {
  if (engineWord.test(name)) return misread.test(name) ? alias + name : name
  // The engine would not find one letter in two cases equal.
  return spelledAlias + Array.from(name.toLowerCase(), (sign) => sign.codePointAt(0)?.toString(16)).join('.')
}

/** The name behind an alias. */
export function shownName(name: string): string {
  if (name.startsWith(alias)) return name.slice(alias.length)
  const points = name.startsWith(spelledAlias) ? name.slice(spelledAlias.length).split('.') : []
  // Somebody may have typed a name that only begins so.
  if (points.length === 0 || !points.every((point) => /^[0-9a-f]{1,5}$/.test(point))) return name
  return String.fromCodePoint(...points.map((point) => Number.parseInt(point, 16)))
}
