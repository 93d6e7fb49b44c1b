import type { Token } from './tokens.ts'
import { tokens } from './tokens.ts'

/** The word at the caret, which a function or name may complete. */
export interface TypedWord {
  readonly start: number
  /** Where the word ends; at or after the caret. */
  readonly end: number
  /** Its part before the caret; never empty. */
  readonly prefix: string
  /** A `(` follows already. */
  readonly called: boolean
}

/** The innermost call whose brackets the caret is in. */
export interface OpenCall {
  readonly name: string
  /** Index of its name. */
  readonly start: number
  /** The argument the caret is in, from 0. */
  readonly argument: number
}

export interface CaretContext {
  readonly word: TypedWord | null
  readonly call: OpenCall | null
}

const wordOnly = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u

function typedWord(parts: readonly Token[], caret: number): TypedWord | null {
  const index = parts.findIndex((token) => token.start < caret && token.start + token.text.length >= caret)
  const token = parts[index]
  if (!token || !wordOnly.test(token.text)) return null
  if (token.kind !== 'name' && token.kind !== 'function' && token.kind !== 'boolean' && token.kind !== 'reference') {
    return null
  }
  // `1e` and `$A`: an exponent or a column that is still being typed.
  const before = parts[index - 1]?.kind
  if (before === 'number' || before === 'unknown') return null
  return {
    start: token.start,
    end: token.start + token.text.length,
    prefix: token.text.slice(0, caret - token.start),
    called: token.kind === 'function',
  }
}

function openCall(parts: readonly Token[], caret: number): OpenCall | null {
  const open: (OpenCall | null)[] = []
  let called: Token | null = null
  for (const token of parts) {
    if (token.start >= caret) break
    switch (token.kind) {
      case 'function':
        called = token
        break
      case 'open':
      case 'openBrace':
        open.push(called && { name: called.text, start: called.start, argument: 0 })
        called = null
        break
      case 'close':
      case 'closeBrace':
        open.pop()
        break
      case 'comma': {
        const innermost = open[open.length - 1]
        if (innermost) open[open.length - 1] = { ...innermost, argument: innermost.argument + 1 }
        break
      }
    }
  }
  // A caret inside a group such as `F(1, (2|` is still in that argument of F.
  return open.findLast((call) => call !== null) ?? null
}

/** What can be completed and hinted at the caret of a formula being typed; nothing if the text is no formula. */
export function caretContext(text: string, caret: number): CaretContext {
  if (!text.startsWith('=') || caret < 1) return { word: null, call: null }
  const parts = tokens(text)
  return { word: typedWord(parts, caret), call: openCall(parts, caret) }
}
