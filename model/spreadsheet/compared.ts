import { type CellValue, isError } from '../core/value.ts'
import { asText } from './coerced.ts'
import { numberInText } from './numberInText.ts'

const rank = (value: CellValue) =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3

/** Numbers before texts before truth values, texts whatever their case; 0 when equal, as sorting in Excel does. */
export function compared(a: CellValue, b: CellValue): number {
  const kinds = rank(a) - rank(b)
  if (kinds !== 0 || a === null || b === null || isError(a) || isError(b)) return kinds
  if (typeof a === 'string') {
    const left = a.toLowerCase()
    const right = (b as string).toLowerCase()
    return left < right ? -1 : left > right ? 1 : 0
  }
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

const operators = /^(<=|>=|<>|=|<|>)?(.*)$/s

/** The test that a condition as in COUNTIFS spells: `">=3"`, `"<>"`, `"p*"`, 5, TRUE. */
export function criterion(condition: CellValue): (value: CellValue) => boolean {
  if (condition !== null && isError(condition)) return (value) => isError(value) && value.error === condition.error
  // An empty cell as a condition means 0.
  if (condition === null) return (value) => value === 0
  if (typeof condition !== 'string') return (value) => value === condition
  const [, operator = '', wanted = ''] = operators.exec(condition) ?? []
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') return ordered(operator, wanted)
  const equal = equals(wanted, operator !== '')
  return operator === '<>' ? (value) => !equal(value) : equal
}

function equals(wanted: string, explicit: boolean): (value: CellValue) => boolean {
  if (wanted === '') return explicit ? (value) => value === null : (value) => value === null || value === ''
  const number = numberInText(wanted)
  if (number !== undefined) {
    return (value) => value === number || (typeof value === 'string' && numberInText(value) === number)
  }
  if (/^(true|false)$/i.test(wanted)) return (value) => value === /^t/i.test(wanted)
  const pattern = wildcardPattern(wanted)
  return (value) => (typeof value === 'string' && pattern.test(value)) || (isError(value) && value.error === wanted)
}

function ordered(operator: string, wanted: string): (value: CellValue) => boolean {
  const limit = numberInText(wanted) ?? wanted
  return (value) => {
    if (value === null || typeof value !== typeof limit) return false
    const order = compared(value, limit)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}

/** Equal as keys of a lookup: texts whatever their case. */
export function alike(a: CellValue, b: CellValue): boolean {
  return (
    a === b || (typeof a === 'string' && typeof b === 'string' && asText(a).toLowerCase() === asText(b).toLowerCase())
  )
}
