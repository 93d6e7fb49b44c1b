import { cellError, isError, type Matrix } from '../core/value.ts'
import { codeKind } from '../format/code.ts'
import { display } from '../format/display.ts'
import { asText, flat } from './coerced.ts'
import { dayInText, numberInText } from './numberInText.ts'
import { define, maybe, needed, refuse } from './spreadsheetFunction.ts'

const family = 'Text'
const longestText = 32_767

const text = define({
  name: 'TEXT',
  family,
  summary: 'A number as text, written as a format code says.',
  params: [
    needed('value', 'value', 'The number or date; a text stays as it is.'),
    needed('text', 'format_text', 'A format code, such as "0.0%" or "d mmm yyyy".'),
  ],
  evaluate: ([value, code]) => {
    if (code === '') return ''
    const number = typeof value === 'string' ? (numberInText(value) ?? value) : (value ?? 0)
    if (!/^general$/i.test(code) && !codeKind(code).valid) refuse('#VALUE!', `${code} is no format code`)
    return display(number, code).text
  },
})

const valueFunction = define({
  name: 'VALUE',
  family,
  summary: 'The number that a text spells: with %, a currency sign, as a date or a time.',
  params: [needed('value', 'text', 'The text.')],
  evaluate: ([value]) => {
    if (typeof value === 'number') return value
    if (value === null) return 0
    const number = typeof value === 'string' ? numberInText(value) : undefined
    return number ?? refuse('#VALUE!', 'the text spells no number')
  },
})

const dateValue = define({
  name: 'DATEVALUE',
  family: 'Date and time',
  summary: 'The day that a text spells, as the number of days since 30 December 1899.',
  params: [needed('text', 'date_text', 'Such as 2027-03-31, 31-Mar-2027 or 3/31/2027 (month first).')],
  evaluate: ([spelled]) => {
    const day = dayInText(spelled) ?? (/[:/-]|[a-z]/i.test(spelled) ? numberInText(spelled) : undefined)
    return day === undefined ? refuse('#VALUE!', 'the text is no date; write dates as 2027-03-01') : Math.floor(day)
  },
})

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
    const joined = values.map(asText).join('')
    return joined.length > longestText ? refuse('#VALUE!', 'the text is too long') : joined
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
    if (cells.length === 0 || width === 0) refuse('#VALUE!', 'nothing would be left')
    const filling = pad === undefined ? cellError('#N/A', 'This row has fewer parts than others.') : pad
    return cells.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? filling))
  },
})

const numberValue = define({
  name: 'NUMBERVALUE',
  family,
  summary: 'The number that a text spells with the separators of another language.',
  params: [
    needed('text', 'text', 'The text.'),
    maybe('text', 'decimal_separator', 'A point by default.'),
    maybe('text', 'group_separator', 'A comma by default.'),
  ],
  evaluate: ([spelled, decimal = '.', group = ',']) => {
    if (decimal === '' || group === '') refuse('#VALUE!', 'a separator must be a character')
    const bare = spelled.replaceAll(/\s/g, '')
    if (bare === '') return 0
    const percents = /%*$/.exec(bare)?.[0].length ?? 0
    const digits = bare.slice(0, bare.length - percents)
    const [whole = '', fraction, more] = digits.split(decimal.charAt(0))
    if (more !== undefined || fraction?.includes(group.charAt(0)))
      refuse('#VALUE!', 'the separators are in the wrong place')
    const plain = `${whole.replaceAll(group.charAt(0), '')}${fraction === undefined ? '' : `.${fraction}`}`
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) refuse('#VALUE!', 'the text spells no number')
    return Number(plain) / 100 ** percents
  },
})

const fixed = define({
  name: 'FIXED',
  family,
  summary: 'A number as text, rounded to a number of decimals.',
  params: [
    needed('number', 'number', 'The number.'),
    maybe('number', 'decimals', 'How many decimals, 2 by default; negative: rounds before the point.'),
    maybe('boolean', 'no_commas', 'Whether to leave out the commas between groups of three digits.'),
  ],
  evaluate: ([number, decimals = 2, bare = false]) => {
    const places = Math.trunc(decimals)
    if (places > 127) refuse('#VALUE!', 'there can be at most 127 decimals')
    const scale = 10 ** Math.max(0, -places)
    const rounded = Math.round(Math.abs(number) / scale) * scale
    const shown = places > 0 ? Math.abs(number).toFixed(Math.min(places, 100)) : String(rounded)
    const [whole = '', fraction] = shown.split('.')
    const grouped = bare ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
    return `${number < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
  },
})

export const textFunctions = [
  text,
  valueFunction,
  dateValue,
  concat,
  textBefore,
  textAfter,
  textSplit,
  numberValue,
  fixed,
]
