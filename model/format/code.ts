import { format, formatColor, getFormatDateInfo, isDateFormat as isDate, isPercentFormat, isValidFormat } from 'numfmt'

/** What an Excel format code is good for. */
export interface CodeKind {
  readonly valid: boolean
  /** Shows a date, a time or both. */
  readonly date: boolean
  /** Shows a time of day or a length of time, and no date. */
  readonly timeOnly: boolean
  readonly percent: boolean
}

const kinds = new Map<string, CodeKind>()

/** Read once for each code; never throws. */
export function codeKind(code: string): CodeKind {
  const known = kinds.get(code)
  if (known) return known
  const readable = readableCode(code)
  const valid = isValidFormat(readable)
  const date = valid && isDate(readable)
  const parts = getFormatDateInfo(readable)
  const kind: CodeKind = {
    valid,
    date,
    timeOnly: date && !parts.year && !parts.month && !parts.day,
    percent: valid && isPercentFormat(readable),
  }
  // Codes come from files; a file with a million different ones must not fill the memory.
  if (kinds.size > 1000) kinds.clear()
  kinds.set(code, kind)
  return kind
}

/** Does the code show a date or a time? False for a code that is none. */
export function isDateFormat(code: string | undefined): boolean {
  return code !== undefined && codeKind(code).date
}

/** Serials from 1899-12-30 on, as the engine counts them, without Excel's 29 February 1900. */
const options = { leap1900: false }

/** The value through a valid code. */
export function formatted(code: string, value: number | string): string {
  const readable = readableCode(code)
  const text = format(readable, value, options)
  return readable === code ? text : text.replaceAll(smallHalf, (_, half: string) => half.toLowerCase())
}

const mark = '\u2060'
const smallHalf = new RegExp(`${mark}([AP])`, 'g')

/** numfmt reads `A/P`, but not `a/p`, which writes a and p: it gets the large one, with a mark before it. */
function readableCode(code: string): string {
  if (!code.includes('a/p')) return code
  return code.replaceAll(/"[^"]*"|\\.|a\/p/g, (part) => (part === 'a/p' ? `"${mark}"A/P` : part))
}

/** The colour a valid code gives the value, as CSS, such as `red` or `#0000FF`. */
export function formattedColour(code: string, value: number | string): string | undefined {
  // Only sections in brackets can carry a colour, and asking costs as much as formatting.
  if (!code.includes('[')) return undefined
  const colour = formatColor(code, value)
  return colour === undefined ? undefined : String(colour)
}
