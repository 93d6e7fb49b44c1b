/** A part of a table: `row` is the formula's own row, `@`. */
export type TablePart = 'all' | 'data' | 'headers' | 'totals' | 'row'

/** What a reference such as `Sales[[#Headers],[Amount]]` says. */
export interface StructuredReference {
  /** The table's name as written; empty: the table that the formula stands in. */
  readonly table: string
  /** None: the data. */
  readonly parts: readonly TablePart[]
  /** The first and the last column, the same for one; `null`: all columns. */
  readonly columns: readonly [first: string, last: string] | null
  /** What is wrong with it, as one sentence. */
  readonly problem?: string
}

const partWords: Readonly<Record<TablePart, string>> = {
  all: '#All',
  data: '#Data',
  headers: '#Headers',
  totals: '#Totals',
  row: '#This Row',
}

export const tablePartWords: readonly string[] = Object.values(partWords)

const unclosed = 'The [ is never closed by ].'
const unknownPart = (word: string) => `A table has no ${word}; write #All, #Data, #Headers, #Totals or #This Row.`
const form = 'A table is referred to as in Sales[Amount], Sales[[First]:[Last]] or Sales[[#Headers],[Amount]].'

/** Behind the `]` that closes the `[` at `start`, or -1. An apostrophe takes the meaning of the sign after it. */
function closingAt(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const sign = source[at]
    if (sign === "'" && isEscaped(source[at + 1])) at++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return at + 1
  }
  return -1
}

const isEscaped = (sign: string | undefined) => sign !== undefined && "[]#'@".includes(sign)

/** How many `]` are missing at the end of a reference that is still being typed. */
export function missingClosings(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "'" && isEscaped(text[at + 1])) at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']') depth--
  }
  return Math.max(0, depth)
}

/** The end and meaning of the reference whose `[` is at `bracket`, behind the name of the table. */
export function structuredAt(
  source: string,
  table: string,
  bracket: number,
): { readonly end: number; readonly structured: StructuredReference } {
  const end = closingAt(source, bracket)
  if (end < 0) {
    return { end: source.length, structured: { table, parts: [], columns: null, problem: unclosed } }
  }
  return { end, structured: { table, ...meaning(source.slice(bracket + 1, end - 1)) } }
}

type Meaning = Omit<StructuredReference, 'table'>

const wrong = (problem: string): Meaning => ({ parts: [], columns: null, problem })

const unescaped = (text: string): string => text.replaceAll(/'([[\]#'@])/g, '$1')

function meaning(inside: string): Meaning {
  const text = inside.trim()
  if (text === '') return { parts: [], columns: null }
  if (text.startsWith('[')) return listed(text)
  if (text.startsWith('#')) {
    const part = partOf(text)
    return part ? { parts: [part], columns: null } : wrong(unknownPart(text))
  }
  if (!text.startsWith('@')) return { parts: [], columns: [unescaped(text), unescaped(text)] }
  const rest = text.slice(1).trim()
  if (rest === '') return { parts: ['row'], columns: null }
  if (!rest.startsWith('[')) return { parts: ['row'], columns: [unescaped(rest), unescaped(rest)] }
  const { parts, columns, problem } = listed(rest)
  return problem === undefined && parts.length > 0
    ? wrong(form)
    : { parts: ['row'], columns, ...(problem && { problem }) }
}

function partOf(text: string): TablePart | undefined {
  const wanted = text.toLowerCase().replaceAll(/\s+/g, ' ')
  return (Object.keys(partWords) as TablePart[]).find((part) => partWords[part].toLowerCase() === wanted)
}

/** `[#Headers],[#Data],[First]:[Last]`. */
function listed(text: string): Meaning {
  const parts: TablePart[] = []
  let columns: [string, string] | null = null
  let separator = ''
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '[' ? closingAt(text, at) : -1
    if (end < 0) return wrong(form)
    const item = text.slice(at + 1, end - 1)
    if (item.trimStart().startsWith('#')) {
      const part = partOf(item.trim())
      if (!part) return wrong(unknownPart(item.trim()))
      if (columns || separator === ':') return wrong(form)
      parts.push(part)
    } else if (separator === ':') {
      if (!columns || columns[0] !== columns[1]) return wrong(form)
      columns = [columns[0], unescaped(item)]
    } else {
      if (columns)
        return wrong('A reference to a table names one column or a range of them, as in Sales[[First]:[Last]].')
      columns = [unescaped(item), unescaped(item)]
    }
    const next = /^\s*([,:])?\s*/.exec(text.slice(end))
    separator = next?.[1] ?? ''
    at = end + (next?.[0].length ?? 0)
    if ((separator === '') !== at >= text.length) return wrong(form)
  }
  return { parts, columns }
}

/** Everything else needs brackets of its own, as in Excel. */
const plainColumn = /^[\p{L}\p{N}_ ]+$/u
const plainWord = /^[\p{L}\p{N}_]+$/u

/** The name of a column as it stands between brackets. */
export const escapedColumn = (column: string): string => column.replaceAll(/[[\]#'@]/g, "'$&")
const bracketed = (column: string): string => `[${escapedColumn(column)}]`

function columnsText([first, last]: readonly [string, string]): string {
  return first === last ? bracketed(first) : `${bracketed(first)}:${bracketed(last)}`
}

/** The reference as Excel writes it. */
export function structuredText({ table, parts, columns }: StructuredReference): string {
  const [part, more] = parts
  if (part === 'row' && more === undefined) {
    if (!columns) return `${table}[@]`
    const single = columns[0] === columns[1] && plainWord.test(columns[0])
    return `${table}[@${single ? columns[0] : columnsText(columns)}]`
  }
  if (part === undefined) {
    if (!columns) return `${table}[]`
    const [first, last] = columns
    return first === last && plainColumn.test(first) && first.trim() === first
      ? `${table}[${first}]`
      : `${table}[${columnsText(columns)}]`
  }
  if (!columns && more === undefined) return `${table}[${partWords[part]}]`
  const words = parts.map((each) => `[${partWords[each]}]`)
  return `${table}[${[...words, ...(columns ? [columnsText(columns)] : [])].join(',')}]`
}
