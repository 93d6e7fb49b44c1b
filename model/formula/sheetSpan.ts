import { sheetPrefix } from '../core/reference.ts'

/** The ends of `Jan:Mar!B2`, which means B2 on each sheet from Jan to Mar; a name of a sheet holds no colon. */
export type SheetSpan = readonly [first: string, last: string]

/** `null` for the name of a single sheet. */
export function sheetSpan(sheet: string): SheetSpan | null {
  const at = sheet.indexOf(':')
  return at < 0 ? null : [sheet.slice(0, at), sheet.slice(at + 1)]
}

/** As formulas write it: `Jan:Mar!`, `'My Jan:Mar'!`. */
export function spanPrefix([first, last]: SheetSpan): string {
  const plain = [first, last].every((name) => !sheetPrefix(name).startsWith("'"))
  return plain ? `${first}:${last}!` : `'${`${first}:${last}`.replaceAll("'", "''")}'!`
}

const place = (order: readonly string[], name: string) =>
  order.findIndex((each) => each.toLowerCase() === name.toLowerCase())

/** The sheets of a span, in their order; none if there is no sheet of an end's name. */
export function sheetsWithin([first, last]: SheetSpan, order: readonly string[]): readonly string[] {
  const [from, to] = [place(order, first), place(order, last)]
  return from < 0 || to < 0 ? [] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
}

/** The span without a sheet: an end that goes gives its place to the next one within. `null`: nothing is left. */
export function spanWithout([first, last]: SheetSpan, gone: string, order: readonly string[]): SheetSpan | null {
  const [at, from, to] = [place(order, gone), place(order, first), place(order, last)]
  if (at < 0 || from < 0 || to < 0 || (at !== from && at !== to)) return [first, last]
  if (from === to) return null
  const step = from < to ? 1 : -1
  return at === from ? [order[from + step] as string, last] : [first, order[to - step] as string]
}
