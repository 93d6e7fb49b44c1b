import { texNumber } from './texNumber.ts'

/** Letters that TeX writes as commands; all other commands are operators, brackets or spaces. */
const greek = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi ' +
    'varphi chi psi omega ell Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
)
const namedFunctions = new Set(['ln', 'log', 'exp', 'min', 'max', 'sum', 'prod', 'int', 'lim', 'sin', 'cos', 'erf'])
const fractions = new Set(['frac', 'dfrac', 'tfrac', 'binom'])
const words = new Set(['text', 'mathrm', 'operatorname', 'textrm', 'mathit', 'mathbf'])
const thin = new Set(['\\,', '\\;', '\\:', '\\!', ' '])

/** A piece of a formula and what it is to its neighbours. */
interface Piece {
  readonly tex: string
  /** Something may be multiplied with it from the left, from the right. */
  readonly starts: boolean
  readonly ends: boolean
  /** A number stands here that was a symbol. */
  readonly put: boolean
}

const plain = (tex: string): Piece => ({ tex, starts: false, ends: false, put: false })
const operand = (tex: string, put = false): Piece => ({ tex, starts: true, ends: true, put })

/** Symbols as keys: `F_{\text{world}}`, `v_0` and `v_{0}` are the same to TeX. */
const key = (symbol: string): string => symbol.replace(/_([^{\\\s])/g, '_{$1}').replaceAll(' ', '')

/**
 * A TeX formula with numbers in place of symbols. The side of an equation that only names the result keeps its symbol,
 * `C = …`, and so do symbols without a number. Numbers that stand side by side get a dot between them, and brackets where
 * they could be misread.
 *
 * @returns `null` if none of the symbols stands in the formula
 */
export function withNumbers(tex: string, numbers: Readonly<Record<string, number>>): string | null {
  const wanted = new Map(Object.entries(numbers).map(([symbol, value]) => [key(symbol), value]))
  const parts: readonly string[] = tex.match(/\\[A-Za-z]+|\\.|[0-9]+(?:\.[0-9]+)?|\s+|[^\\]/gsu) ?? []
  let at = 0
  let found = false
  /** The part before, spaces left out. */
  let before = ''

  /** The text of a group or of a single part, untouched. */
  function raw(): string {
    while (/^\s+$/.test(parts[at] ?? '')) at++
    const from = at
    let depth = 0
    do {
      if (parts[at] === '{') depth++
      else if (parts[at] === '}') depth--
      at++
    } while (depth > 0 && at < parts.length)
    return parts.slice(from, at).join('')
  }

  const bracedRaw = (): string => {
    const text = raw()
    return text.startsWith('{') ? text : `{${text}}`
  }

  /** The argument of a command, with its numbers. */
  function argument(): string {
    while (/^\s+$/.test(parts[at] ?? '')) at++
    before = '{'
    if (parts[at] === '{') {
      at++
      return `{${group('}')}}`
    }
    const part = parts[at++]
    return part === undefined ? '{}' : `{${piece(part).tex}}`
  }

  /** Sub- and superscripts behind a bracket, a fraction, a function. */
  function scripts(): string {
    let text = ''
    while (parts[at] === '^' || parts[at] === '_') {
      const sign = parts[at++] as string
      text += sign + (sign === '_' ? bracedRaw() : argument())
    }
    return text
  }

  function optional(): string {
    if (parts[at] !== '[') return ''
    const end = parts.indexOf(']', at)
    if (end < 0) return ''
    const text = parts.slice(at, end + 1).join('')
    at = end + 1
    return text
  }

  /** A letter with its scripts: the number that stands for it, or as it is. */
  function symbol(base: string, heads: boolean): Piece {
    let index = ''
    let power = ''
    const last = before
    const afterFunction = namedFunctions.has(last.slice(1))
    while (parts[at] === '^' || parts[at] === '_') {
      if (parts[at++] === '_') index = `_${bracedRaw()}`
      else power = `^${argument()}`
    }
    const value = heads ? undefined : wanted.get(key(base + index))
    if (value === undefined)
      return operand(base + (base.startsWith('\\') && !index && !power ? ' ' : '') + index + power)
    found = true
    const number = texNumber(value)
    const long = number.includes('10^{')
    const bracket =
      (power !== '' && (long || value < 0)) || ((last === '/' || afterFunction) && long) || (value < 0 && last !== '{')
    return operand((bracket ? `\\left(${number}\\right)` : number) + power, true)
  }

  function piece(part: string, heads = false): Piece {
    if (/^[0-9]/.test(part)) return operand(part + scripts())
    if (/^\p{L}$/u.test(part)) return symbol(part, heads)
    if (part === '{') return operand(`{${group('}')}}${scripts()}`)
    if (part === '(' || part === '[') return { ...plain(part), starts: true }
    if (part === ')' || part === ']') return { ...plain(part + scripts()), ends: true }
    if (!part.startsWith('\\')) return plain(part)
    const command = part.slice(1)
    if (greek.has(command)) return symbol(part, heads)
    if (fractions.has(command)) {
      const top = argument()
      return operand(`${part}${top}${argument()}${scripts()}`)
    }
    if (command === 'sqrt') return operand(`${part}${optional()}${argument()}${scripts()}`)
    if (words.has(command)) return plain(part + raw() + scripts())
    if (command === 'begin' || command === 'end') return plain(part + raw())
    if (command === 'left') return { ...plain(`${part}${parts[at++] ?? ''}`), starts: true }
    if (command === 'right') return { ...plain(`${part}${parts[at++] ?? ''}${scripts()}`), ends: true }
    if (command === '\\') return plain(part + optional())
    if (namedFunctions.has(command)) return { ...plain(`${part}${scripts()} `), starts: true }
    return plain(/[A-Za-z]$/.test(part) ? `${part} ` : part)
  }

  function group(close: string | null): string {
    let text = ''
    let last: Piece = plain('')
    let space = ''
    before = '{'
    while (at < parts.length && parts[at] !== close) {
      const heads = atHead(parts, at)
      const part = parts[at++] as string
      if (thin.has(part) || /^\s+$/.test(part)) {
        space += part
        continue
      }
      const next = piece(part, heads)
      const joins = last.ends && next.starts && (last.put || next.put)
      text += (joins ? '\\cdot ' : space) + next.tex
      space = ''
      last = next
      before = part
    }
    at++
    return text + space
  }

  const result = group(null)
  return found ? result : null
}

/**
 * Whether a symbol begins a clause whose equation it only names, as in `C = …` or `v(t) = …`: nothing but its index, or
 * arguments in brackets, stands between it and the sign of equality.
 */
function atHead(parts: readonly string[], at: number): boolean {
  let from = at
  while (from > 0 && /^(?:\s+|\\,)$/.test(parts[from - 1] as string)) from--
  if (from > 0 && !/^(?:\\q?quad|\\ )$/.test(parts[from - 1] as string)) return false
  const rest = parts.slice(at + 1).join('')
  return /^(?:_(?:\{[^{}]*(?:\{[^{}]*\})?\}|.))?(?:\([^()=]*\))?\s*(?:=|\\in\b)/.test(rest)
}
