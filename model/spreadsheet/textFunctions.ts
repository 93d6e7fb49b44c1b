import { cellError, isError, type Matrix } from '../core/value.ts'
import { asText, flat } from './coerced.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Text'
const longestText = 32_767
const short = (text: string) => (text.length > longestText ? refuse('#VALUE!', 'the text is too long') : text)

const concat = define({
  name: 'CONCAT',
  family,
  summary: 'All texts and values of all ranges, one after the other.',
  params: [needed('array', 'text', 'A text, value or range.')],
  repeated: 1,
  evaluate: (_, repeats) => {
    const values = repeats.flatMap(flat)
    const failed = values.find(isError)
    if (failed !== undefined) return failed
    return short(values.map(asText).join(''))
  },
})

const separators = (matrix: Matrix) => flat(matrix).map(asText)
const escaped = (part: string) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Where one of the separators is found in a text, in their order. */
function* found(whole: string, marks: readonly string[], anyCase: boolean) {
  const kinds = marks.filter((mark) => mark !== '')
  if (kinds.length === 0) return
  const longestFirst = [...kinds].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), anyCase ? 'gi' : 'g')
  for (const match of whole.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length }
}

const anyCase = maybe('number', 'match_mode', '0 (the default): upper and lower case differ; 1: they do not.')
const asDelimiters = (doc: string) => needed('array', 'delimiter', doc)

function side(
  whole: string,
  delimiters: Matrix,
  instance: number,
  mode: number,
  matchEnd: number,
  otherwise: unknown,
  cutAt: (place: { start: number; end: number }) => string,
): string {
  const which = Math.trunc(instance)
  if (which === 0) refuse('#VALUE!', 'instance_num must not be 0')
  if (Math.abs(which) > Math.max(1, whole.length)) refuse('#VALUE!', 'instance_num is larger than the text is long')
  const marks = separators(delimiters)
  if (marks.includes('')) return cutAt(which > 0 ? { start: 0, end: 0 } : { start: whole.length, end: whole.length })
  const places = [...found(whole, marks, mode === 1)]
  if (matchEnd === 1) {
    if (which > 0) places.push({ start: whole.length, end: whole.length })
    else places.unshift({ start: 0, end: 0 })
  }
  const place = which > 0 ? places[which - 1] : places.at(which)
  if (place) return cutAt(place)
  return otherwise === undefined ? refuse('#N/A', 'the delimiter is not there so often') : asText(otherwise as string)
}

const sideParams = [
  needed('text', 'text', 'The text to look in.'),
  asDelimiters('What to look for; several as an array.'),
  maybe('number', 'instance_num', 'Which one, 1 by default; negative: counted from the end.'),
  anyCase,
  maybe('number', 'match_end', '1: the end of the text counts as a delimiter.'),
  maybe('anything', 'if_not_found', 'What to give if it is not there.'),
] as const

const textBefore = define({
  name: 'TEXTBEFORE',
  family,
  summary: 'The part of a text before a delimiter.',
  params: sideParams,
  evaluate: ([whole, marks, instance = 1, mode = 0, end = 0, otherwise]) =>
    side(whole, marks, instance, mode, end, otherwise, ({ start }) => whole.slice(0, start)),
})

const textAfter = define({
  name: 'TEXTAFTER',
  family,
  summary: 'The part of a text after a delimiter.',
  params: sideParams,
  evaluate: ([whole, marks, instance = 1, mode = 0, end = 0, otherwise]) =>
    side(whole, marks, instance, mode, end, otherwise, ({ end: from }) => whole.slice(from)),
})

function pieces(whole: string, marks: readonly string[], ignoreEmpty: boolean, mode: boolean): string[] {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of found(whole, marks, mode)) {
    parts.push(whole.slice(from, start))
    from = end
  }
  parts.push(whole.slice(from))
  return ignoreEmpty ? parts.filter((part) => part !== '') : parts
}

const textSplit = define({
  name: 'TEXTSPLIT',
  family,
  summary: 'Splits a text into columns, and rows, at delimiters.',
  params: [
    needed('text', 'text', 'The text.'),
    maybe('array', 'col_delimiter', 'What stands between columns; several as an array.'),
    maybe('array', 'row_delimiter', 'What stands between rows; several as an array.'),
    maybe('boolean', 'ignore_empty', 'Whether to leave out empty parts.'),
    anyCase,
    maybe('anything', 'pad_with', 'What fills rows that are shorter; #N/A by default.'),
  ],
  evaluate: ([whole, columns, rows, ignoreEmpty = false, mode = 0, pad]) => {
    if (!columns && !rows) refuse('#VALUE!', 'a delimiter is missing')
    const lines = rows ? pieces(whole, separators(rows), ignoreEmpty, mode === 1) : [whole]
    const cells = lines.map((each) => (columns ? pieces(each, separators(columns), ignoreEmpty, mode === 1) : [each]))
    const width = Math.max(...cells.map((row) => row.length))
    if (cells.length === 0 || width === 0) refuse('#CALC!', 'nothing would be left')
    const filling = pad === undefined ? cellError('#N/A', 'This row has fewer parts than others.') : pad
    return cells.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? filling))
  },
})

const substitute = define({
  name: 'SUBSTITUTE',
  family,
  summary: 'Puts a text in the place of another one inside a text; upper and lower case differ.',
  params: [
    needed('text', 'text', 'The text to change.'),
    needed('text', 'old_text', 'What to replace.'),
    needed('text', 'new_text', 'What to put there.'),
    maybe('number', 'instance_num', 'Which of its places to replace; all by default.'),
  ],
  evaluate: ([whole, old, replacement, instance]) => {
    if (instance !== undefined && instance < 1) refuse('#VALUE!', 'instance_num must be at least 1')
    if (old === '') return whole
    const parts = whole.split(old)
    if (instance === undefined) return short(parts.join(replacement))
    const count = Math.trunc(instance)
    if (count >= parts.length) return whole
    return short(`${parts.slice(0, count).join(old)}${replacement}${parts.slice(count).join(old)}`)
  },
})

const textJoin = define({
  name: 'TEXTJOIN',
  family,
  summary: 'All texts and values of all ranges, with a text between them.',
  params: [
    needed('array', 'delimiter', 'What stands between them; several are used in turn.'),
    needed('boolean', 'ignore_empty', 'Whether to leave out empty cells and texts.'),
    needed('array', 'text', 'A text, value or range.'),
  ],
  repeated: 1,
  evaluate: ([delimiter, ignoreEmpty], repeats) => {
    const values = repeats.flatMap(flat)
    const failed = [...flat(delimiter), ...values].find(isError)
    if (failed !== undefined) return failed
    const between = separators(delimiter)
    const texts = values.map(asText).filter((each) => !ignoreEmpty || each !== '')
    return short(texts.map((each, i) => (i === 0 ? each : `${between[(i - 1) % between.length]}${each}`)).join(''))
  },
})

const encodeUrl = define({
  name: 'ENCODEURL',
  family: 'Web',
  summary: 'A text as it may stand in an address, with % and two digits for what may not.',
  params: [needed('text', 'text', 'The text.')],
  evaluate: ([whole]) => {
    // Half of a pair of characters has no code.
    const sound = whole.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    const encoded = encodeURIComponent(sound)
    return short(encoded.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
  },
})

export const textFunctions = [encodeUrl, concat, textBefore, textAfter, textSplit, substitute, textJoin]
