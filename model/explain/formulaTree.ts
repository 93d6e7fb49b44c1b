import type { Token } from '../formula/tokens.ts'
import { tokens } from '../formula/tokens.ts'

interface Written {
  /** As it stands in the formula, without brackets around it. */
  readonly text: string
}

export interface ConstantNode extends Written {
  readonly kind: 'constant'
  readonly value: number | string | boolean
}

/** A block of constants, or an error that the formula itself holds. */
export interface LiteralNode extends Written {
  readonly kind: 'literal'
}

/** Also a part of a table. */
export interface ReferenceNode extends Written {
  readonly kind: 'reference'
}

export interface NameNode extends Written {
  readonly kind: 'name'
}

export interface CallNode extends Written {
  readonly kind: 'call'
  readonly name: string
  /** `null` where nothing stands between two commas. */
  readonly args: readonly (FormulaNode | null)[]
}

/** What stands on one level: `a + b − c` is one operation of three parts. */
export interface OperationNode extends Written {
  readonly kind: 'operation'
  readonly parts: readonly OperationPart[]
}

export interface OperationPart {
  /** Before the part; empty for the first, `%` for a percentage. */
  readonly sign: string
  readonly node: FormulaNode
}

export type FormulaNode = ConstantNode | LiteralNode | ReferenceNode | NameNode | CallNode | OperationNode

/** Operators from the loosest to the tightest; the signs of numbers bind more tightly than all of them. */
const levels: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

/** How the parts of a formula belong together, as the engine reads them; `null` for what is no whole formula. */
export function formulaTree(formula: string): FormulaNode | null {
  const parts = tokens(formula).filter(({ kind }) => kind !== 'white')
  let at = parts[0]?.kind === 'operator' && parts[0].text === '=' ? 1 : 0
  const next = (): Token | undefined => parts[at]

  /** The text from one part to the last one read. */
  const text = (from: number): string => {
    const first = parts[from] as Token
    const last = parts[at - 1] as Token
    return formula.slice(first.start, last.start + last.text.length)
  }

  function take(kind: Token['kind']): Token {
    const token = next()
    if (token?.kind !== kind) throw new Unreadable()
    at++
    return token
  }

  function level(index: number): FormulaNode {
    const signs = levels[index]
    if (!signs) return signed()
    const from = at
    const first = level(index + 1)
    const found: OperationPart[] = [{ sign: '', node: first }]
    for (let token = next(); token?.kind === 'operator' && signs.includes(token.text); token = next()) {
      at++
      found.push({ sign: token.text, node: level(index + 1) })
    }
    return found.length === 1 ? first : { kind: 'operation', text: text(from), parts: found }
  }

  function signed(): FormulaNode {
    const from = at
    const token = next()
    if (token?.kind !== 'operator' || (token.text !== '-' && token.text !== '+')) return percentage()
    at++
    const node = signed()
    if (node.kind === 'constant' && typeof node.value === 'number') {
      return { kind: 'constant', text: text(from), value: token.text === '-' ? -node.value : node.value }
    }
    return { kind: 'operation', text: text(from), parts: [{ sign: token.text, node }] }
  }

  function percentage(): FormulaNode {
    const from = at
    const node = range()
    if (next()?.kind !== 'percent') return node
    at++
    if (node.kind === 'constant' && typeof node.value === 'number') {
      return { kind: 'constant', text: text(from), value: node.value / 100 }
    }
    return { kind: 'operation', text: text(from), parts: [{ sign: '%', node }] }
  }

  /** `A1:INDEX(…)`: a range of which an end is computed. */
  function range(): FormulaNode {
    const from = at
    const first = single()
    const found: OperationPart[] = [{ sign: '', node: first }]
    for (let token = next(); token?.kind === 'operator' && token.text === ':'; token = next()) {
      at++
      found.push({ sign: ':', node: single() })
    }
    return found.length === 1 ? first : { kind: 'operation', text: text(from), parts: found }
  }

  function single(): FormulaNode {
    const from = at
    const token = next()
    if (!token) throw new Unreadable()
    at++
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', text: token.text, value: Number(token.text) }
      case 'boolean':
        return { kind: 'constant', text: token.text, value: /^true$/i.test(token.text) }
      case 'text':
        return { kind: 'constant', text: token.text, value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'error':
        return { kind: 'literal', text: token.text }
      case 'reference':
      case 'structured':
        return { kind: 'reference', text: token.text }
      case 'name':
        return { kind: 'name', text: token.text }
      case 'function':
        return call(token, from)
      case 'open': {
        const inner = level(0)
        take('close')
        return inner
      }
      case 'openBrace':
        while (next() && next()?.kind !== 'closeBrace') at++
        take('closeBrace')
        return { kind: 'literal', text: text(from) }
      default:
        throw new Unreadable()
    }
  }

  function call(token: Token, from: number): FormulaNode {
    take('open')
    const args: (FormulaNode | null)[] = []
    if (next()?.kind !== 'close') {
      for (;;) {
        const empty = next()?.kind === 'comma' || next()?.kind === 'close'
        args.push(empty ? null : level(0))
        if (next()?.kind !== 'comma') break
        at++
      }
    }
    take('close')
    return { kind: 'call', text: text(from), name: token.text, args }
  }

  try {
    const tree = level(0)
    return at === parts.length ? tree : null
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null
    throw thrown
  }
}

class Unreadable extends Error {}
