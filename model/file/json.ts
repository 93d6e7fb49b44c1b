import { Failure } from '../core/failure.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON on one line with sorted keys, a space after each colon and comma. Absent (`undefined`) values are left out.
 *
 * @throws Failure `file-unwritable` for a number that JSON cannot hold
 */
export function jsonLine(value: unknown): string {
  if (typeof value === 'number') return jsonNumber(value)
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(', ')}]`
  if (typeof value === 'object' && value !== null) return record(Object.entries(value).sort(byKey))
  return JSON.stringify(value)
}

/** The same with keys in the order given. */
export function record(entries: readonly (readonly [string, unknown])[]): string {
  const present = entries.filter(([, value]) => value !== undefined)
  return `{${present.map(([key, value]) => `${JSON.stringify(key)}: ${jsonLine(value)}`).join(', ')}}`
}

/** Order of code units: the same everywhere, whatever the language. */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Failure('file-unwritable', `The number ${value} cannot be stored in a file.`)
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}
