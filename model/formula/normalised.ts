import { ordered, referenceText } from './referenceText.ts'
import { structuredAt } from './structured.ts'
import { tokens } from './tokens.ts'
import { withoutFilePrefixes } from './withoutFilePrefixes.ts'

/** What documents, web pages and input methods write for the signs of formulas. */
const typographic: Readonly<Record<string, string>> = {
  '×': '*',
  '∗': '*',
  '⋅': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '<>',
  '＝': '=',
  '＋': '+',
  '－': '-',
  '＊': '*',
  '／': '/',
  '＾': '^',
  '＆': '&',
  '＜': '<',
  '＞': '>',
  '％': '%',
  '（': '(',
  '）': ')',
  '，': ',',
  '：': ':',
  '；': ';',
}

/** Characters without width and marks of direction come along with pasted text and mean nothing in a formula. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/
const foreignSpace = /[^\S \t\n\r]/
const worthCleaning = /[^\t\n\r -~]/

/** Straight signs for typographic ones outside of strings, sheet names and names of columns. */
function cleaned(text: string): string {
  if (!worthCleaning.test(text)) return text
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '[') {
      // The names of columns are theirs.
      const { end } = structuredAt(text, '', at)
      result += text.slice(at, end)
      at = end - 1
      continue
    }
    const ends = char === '"' ? '"' : char === "'" ? "'" : /[“”„]/.test(char) ? '"“”' : /[‘’]/.test(char) ? "'‘’" : ''
    if (ends === '') {
      if (!invisible.test(char)) result += foreignSpace.test(char) ? ' ' : (typographic[char] ?? char)
      continue
    }
    const quote = ends[0] as string
    let end = at + 1
    while (end < text.length && !ends.includes(text[end] as string)) end++
    result += quote + text.slice(at + 1, end) + (end < text.length ? quote : '')
    at = end
  }
  return result
}

/**
 * A formula as it is stored: typographic signs made plain, exponents `1e25`, TRUE and FALSE, errors and references in
 * capitals, areas from top left to bottom right, functions as `spelling` gives them, without the marks of Excel's
 * files. Strings, sheet names and defined names stay as they are. What does not parse stays too, as far as nobody reads
 * it otherwise.
 *
 * @param spelling the stored spelling of a function, whatever the case it is given in
 */
export function normalised(text: string, spelling: (name: string) => string): string {
  const parts = tokens(withoutFilePrefixes(cleaned(text)))
  let result = ''
  let last = ''
  for (const token of parts) {
    switch (token.kind) {
      case 'number':
        result += token.text.toLowerCase()
        break
      case 'boolean':
        result += token.text.toUpperCase()
        break
      case 'error':
        result += token.text.slice(token.text.lastIndexOf('#')).toUpperCase()
        break
      case 'reference':
        result += referenceText(ordered(token.reference))
        break
      case 'function':
        result += spelling(token.text)
        break
      case 'white':
        // Between a function and its bracket.
        if (last !== 'function') result += token.text
        break
      default:
        result += token.text
    }
    last = token.kind
  }
  return result
}
