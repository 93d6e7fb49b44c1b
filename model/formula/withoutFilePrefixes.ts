import { type Token, tokens } from './tokens.ts'

const ofFunction = /^(?:_xlfn\.|_xlws\.)+/i
const ofWord = /^_xlpm\./i

/**
 * A formula as Excel shows it, of one as its files write it, where functions newer than the format and the words of LET
 * carry a mark: `_xlfn.XLOOKUP(…)`, `_xlfn.LET(_xlpm.x,…)`, `_xlfn.SINGLE(A1:A9)` for `@A1:A9` and
 * `_xlfn.ANCHORARRAY(A1)` for `A1#`.
 */
export function withoutFilePrefixes(text: string): string {
  if (!/_xl(?:fn|ws|pm)\./i.test(text)) return text
  const parts = tokens(text)
  let result = ''
  for (let i = 0; i < parts.length; i++) {
    const token = parts[i] as Token
    const anchor = anchorAt(parts, i)
    if (anchor !== undefined) {
      result += `${anchor}#`
      i += 3
    } else if (token.kind !== 'function') result += token.kind === 'name' ? token.text.replace(ofWord, '') : token.text
    else result += /^_xlfn\.single$/i.test(token.text) ? '@' : token.text.replace(ofFunction, '').replace(ofWord, '')
  }
  return result
}

/** The cell of `_xlfn.ANCHORARRAY(A1)`. */
function anchorAt(parts: readonly Token[], at: number): string | undefined {
  const [token, open, cell, close] = parts.slice(at, at + 4)
  if (!token || !/^_xlfn\.anchorarray$/i.test(token.text) || open?.kind !== 'open' || close?.kind !== 'close') return
  return cell?.kind === 'reference' && cell.reference.kind === 'cell' ? cell.text : undefined
}
