import { type CellValue, isError } from '../core/value.ts'
import { asText } from './coerced.ts'

const rank = (value: CellValue) =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3

/** As the comparing operators of formulas compare texts: signs before digits before letters, whatever the case. */
const collator = new Intl.Collator('en', { sensitivity: 'accent' })

/** Numbers before texts before truth values, texts whatever their case; 0 when equal, as sorting in Excel does. */
export function compared(a: CellValue, b: CellValue): number {
  const kinds = rank(a) - rank(b)
  if (kinds !== 0 || a === null || b === null || isError(a) || isError(b)) return kinds
  if (typeof a === 'string') return collator.compare(a, b as string)
  return Number(a) - Number(b)
}

export const sameKind = (a: CellValue, b: CellValue) => rank(a) === rank(b)

/** `*` and `?` stand for any text and any character; `~` before one takes its meaning away. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replaceAll(/~([*?~])|([*?])|([\\^$.|+()[\]{}])/g, (_, plain, wild, special) => {
    if (plain !== undefined) return plain === '~' ? '~' : `\\${plain}`
    return wild === '*' ? '.*' : wild === '?' ? '.' : `\\${special}`
  })
  return new RegExp(`^${source}$`, 'is')
}

export const hasWildcard = (text: string) => /[*?~]/.test(text)

/** Equal as keys of a lookup: texts whatever their case. */
export function alike(a: CellValue, b: CellValue): boolean {
  return (
    a === b || (typeof a === 'string' && typeof b === 'string' && asText(a).toLowerCase() === asText(b).toLowerCase())
  )
}
