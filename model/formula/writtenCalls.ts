import { tokens } from './tokens.ts'

/** A call as it stands in a formula. */
export interface WrittenCall {
  readonly name: string
  /** Index of its name. */
  readonly start: number
  /** Behind its `)`, or behind the text if it is not closed yet. */
  readonly end: number
  /** The texts between its commas, without white space around them; none for `f()`. */
  readonly args: readonly string[]
}

interface Open {
  /** `null` for a group or an array constant. */
  readonly called: { readonly name: string; readonly start: number } | null
  readonly args: string[]
  /** Where the current argument begins. */
  from: number
}

/** All calls of a formula, in the order of their names: outer ones before those inside. */
export function writtenCalls(formula: string): readonly WrittenCall[] {
  const found: WrittenCall[] = []
  const open: Open[] = []
  let called: Open['called'] = null

  const close = (at: number, end: number) => {
    const bracket = open.pop()
    if (!bracket?.called) return
    bracket.args.push(formula.slice(bracket.from, at).trim())
    const args = bracket.args.length === 1 && bracket.args[0] === '' ? [] : bracket.args
    found.push({ ...bracket.called, end, args })
  }

  for (const { kind, text, start } of tokens(formula)) {
    if (kind === 'function') called = { name: text, start }
    else if (kind === 'open' || kind === 'openBrace') {
      open.push({ called, args: [], from: start + text.length })
      called = null
    } else if (kind === 'close' || kind === 'closeBrace') close(start, start + text.length)
    else if (kind === 'comma') {
      const bracket = open.at(-1)
      if (!bracket?.called) continue
      bracket.args.push(formula.slice(bracket.from, start).trim())
      bracket.from = start + text.length
    }
  }
  while (open.length > 0) close(formula.length, formula.length)
  return found.sort((a, b) => a.start - b.start)
}

/** A call with these texts as arguments: those left out at the end are dropped, others stay as gaps. */
export function callText(name: string, args: readonly string[]): string {
  const texts = args.map((text) => text.trim())
  return `${name}(${texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(', ')})`
}
