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
  const valid = isValidFormat(code)
  const date = valid && isDate(code)
  const parts = getFormatDateInfo(code)
  const kind: CodeKind = {
    valid,
    date,
    timeOnly: date && !parts.year && !parts.month && !parts.day,
    percent: valid && isPercentFormat(code),
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
  return format(code, value, options)
}

/** The colour a valid code gives the value, as CSS, such as `red` or `#0000FF`. */
export function formattedColour(code: string, value: number | string): string | undefined {
  // Only sections in brackets can carry a colour, and asking costs as much as formatting.
  if (!code.includes('[')) return undefined
  const colour = formatColor(code, value)
  return colour === undefined ? undefined : String(colour)
}
