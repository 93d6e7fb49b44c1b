import type { Token } from './tokens.ts'
import { tokens } from './tokens.ts'

/** Where and why a formula does not parse. */
export interface FormulaProblem {
  /** Index in the text; its length when something is missing at the end. */
  readonly at: number
  /** One sentence. */
  readonly message: string
}

/** An open bracket: of a call, of a group, of an array constant. */
interface Bracket {
  readonly kind: 'call' | 'group' | 'array'
  readonly token: Token
  /** Name of the called function. */
  readonly called: string
  /** Columns of the array's rows: of the first, and so far of the current one. */
  width: number | null
  columns: number
}

/**
 * What may follow: `start` of an argument (which may be empty) or of anything else that may not, a `value` after an
 * operator, or what comes `after` a value.
 */
type Expectation = 'start' | 'value' | 'after'

const opened = (token: Token, called: string): Bracket => ({
  kind: token.kind === 'openBrace' ? 'array' : called === '' ? 'group' : 'call',
  token,
  called,
  width: null,
  columns: 1,
})

const missingClose = (bracket: Bracket): string =>
  bracket.kind === 'array' ? 'The { is never closed by }.' : 'The ( is never closed by ).'

/** Functions whose result is a reference. */
const givesReference = new Set(['OFFSET', 'INDEX', 'INDIRECT', 'IF', 'CHOOSE', 'XLOOKUP'])

/** `A1:OFFSET(…)`: what may stand on either side of a `:` that is no part of a reference. */
function mayBeRangeEnd(token: Token | undefined): boolean {
  if (token?.kind === 'reference') return token.reference.kind === 'cell' && !token.reference.spill
  if (token?.kind === 'structured') return true
  return token?.kind === 'function' && givesReference.has(token.text.toUpperCase())
}

/** What may be one of several areas: `(A1:A3,C1)`, `A1:B3 B2:C4`. `closed` is the function whose bracket it closes. */
function endsArea(token: Token, closed: string | null): boolean {
  if (token.kind === 'close') return closed === '' || givesReference.has(closed?.toUpperCase() ?? '')
  return ['reference', 'structured', 'name', 'error'].includes(token.kind)
}

function startsArea(token: Token | undefined): boolean {
  if (token?.kind === 'function') return givesReference.has(token.text.toUpperCase())
  return token !== undefined && ['reference', 'structured', 'name', 'error', 'open'].includes(token.kind)
}

/**
 * The first thing that keeps a formula (starting with `=`) from being read, or `null`. It knows brackets, operands
 * and separators; whether functions and names exist, and how many arguments they take, is not asked. It does not
 * recurse, so no text is too deep for it; see `formulaLimits` for what is too deep for the engine.
 */
export function formulaProblem(text: string): FormulaProblem | null {
  const parts = tokens(text).filter((token) => token.kind !== 'white')
  const first = parts[0]
  if (first?.text !== '=') return { at: 0, message: 'A formula starts with =.' }

  const brackets: Bracket[] = []
  let expected: Expectation = 'value'
  /** The function whose brackets closed last, for what comes before a `:`. */
  let closedCall: string | null = null

  for (let i = 1; i < parts.length; i++) {
    const token = parts[i] as Token
    const before = parts[i - 1] as Token
    const problem = (message: string, at = token.start): FormulaProblem => ({ at, message })
    const bracket = brackets[brackets.length - 1]
    const justClosed: string | null = closedCall
    closedCall = null
    // A space between two areas gives what they have in common.
    const apart = token.start > before.start + before.text.length
    if (expected === 'after' && apart && endsArea(before, justClosed) && startsArea(token)) expected = 'value'

    switch (token.kind) {
      case 'white':
        break
      case 'unknown':
        if (token.text.startsWith("'")) {
          return problem("An apostrophe starts the name of a sheet, as in 'My sheet'!A1; texts stand in \".")
        }
        if (token.text === '!') return problem('A ! stands between the name of a sheet and a cell, as in Model!A1.')
        return problem(`The character ${token.text} has no meaning here.`)
      case 'text':
        if (!/^"(?:[^"]|"")*"$/.test(token.text)) return problem('The text is never closed by ".')
        if (expected === 'after') return problem(missingOperator(before, token))
        expected = 'after'
        break
      case 'structured': {
        if (expected === 'after') return problem(missingOperator(before, token))
        const { problem: wrong } = token.structured
        if (wrong !== undefined) return problem(wrong)
        expected = 'after'
        break
      }
      case 'number':
      case 'error':
      case 'boolean':
      case 'reference':
      case 'name':
        if (expected === 'after') return problem(missingOperator(before, token))
        expected = 'after'
        break
      case 'function': {
        if (expected === 'after') return problem(missingOperator(before, token))
        const open = parts[++i] as Token
        brackets.push(opened(open, token.text))
        expected = 'start'
        break
      }
      case 'open':
      case 'openBrace':
        if (token.kind === 'open' && justClosed?.toUpperCase() === 'LAMBDA') {
          brackets.push(opened(token, 'LAMBDA'))
          expected = 'start'
          break
        }
        if (expected === 'after') return problem(missingOperator(before, token))
        brackets.push(opened(token, ''))
        expected = 'value'
        break
      case 'operator':
        if (token.text === ':') {
          const next = parts[i + 1]
          const left =
            before.kind === 'close' ? givesReference.has(justClosed?.toUpperCase() ?? '') : mayBeRangeEnd(before)
          if (!left || !mayBeRangeEnd(next)) return problem('A : stands between two cells, as in A1:B3.')
          expected = 'value'
        } else if (expected === 'after' && token.text !== '@') expected = 'value'
        else if (expected === 'after') return problem(missingOperator(before, token))
        else if (/^[+\-@]$/.test(token.text)) expected = 'value'
        else return problem(`There is nothing before the ${token.text}.`)
        break
      case 'percent':
        if (expected !== 'after') return problem('There is nothing before the %.')
        break
      case 'comma':
        if (!bracket) return problem('A comma stands only between arguments; numbers use a point, as in 1.5.')
        if (bracket.kind === 'group') {
          const areas = expected === 'after' && endsArea(before, justClosed) && startsArea(parts[i + 1])
          if (!areas) return problem('A comma stands only between the arguments of a function, or between ranges.')
          expected = 'value'
          break
        }
        if (expected === 'value') return problem(missingValue(before))
        bracket.columns++
        expected = bracket.kind === 'call' ? 'start' : 'value'
        break
      case 'semicolon':
        if (bracket?.kind !== 'array')
          return problem('A semicolon stands only between the rows of {…}; arguments use commas.')
        if (expected !== 'after') return problem(missingValue(before))
        if (bracket.width !== null && bracket.width !== bracket.columns) return problem(unevenRows(bracket))
        bracket.width = bracket.columns
        bracket.columns = 1
        expected = 'value'
        break
      case 'close':
      case 'closeBrace': {
        if (!bracket) return problem(`There is no bracket that this ${token.text} could close.`)
        const pair = bracket.kind === 'array' ? 'closeBrace' : 'close'
        if (token.kind !== pair) return problem(missingClose(bracket), bracket.token.start)
        if (expected === 'value') {
          return problem(before === bracket.token ? 'There is nothing between the brackets.' : missingValue(before))
        }
        if (bracket.width !== null && bracket.width !== bracket.columns) return problem(unevenRows(bracket))
        brackets.pop()
        closedCall = bracket.called
        expected = 'after'
        break
      }
    }
  }

  const innermost = brackets[brackets.length - 1]
  const last = parts[parts.length - 1] as Token
  if (expected === 'value') {
    return { at: text.length, message: parts.length === 1 ? 'The formula is empty.' : missingValue(last) }
  }
  return innermost ? { at: innermost.token.start, message: missingClose(innermost) } : null
}

const unevenRows = ({ width, columns }: Bracket): string =>
  `The rows of {…} must be equally long; this one has ${columns} instead of ${width}.`

const missingValue = (before: Token): string => `Something is missing after the ${before.text}.`

function missingOperator(before: Token, token: Token): string {
  if (token.kind === 'text' && before.kind === 'text') return 'Two texts need a & between them.'
  return `An operator or comma is missing between ${shortened(before.text)} and ${shortened(token.text)}.`
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text)
