import { type CellValue, isError } from '../core/value.ts'
import { compared, hasWildcard, wildcardPattern } from './compared.ts'
import { numberInText } from './numberInText.ts'

export interface Test {
  (value: CellValue): boolean
  /** What the value must equal, if the test is no more than that; a number also as a text. */
  readonly key?: number | string
}

const operators = /^(<=|>=|<>|=|<|>)?(.*)$/s

/** The test that a condition as in COUNTIFS spells: `">=3"`, `"<>"`, `"p*"`, 5, TRUE, an error. */
export function criterion(condition: CellValue): Test {
  // An empty cell as a condition means 0.
  if (condition === null) return equalNumber(0)
  if (typeof condition === 'number') return equalNumber(condition)
  if (typeof condition === 'boolean') return (value) => value === condition
  if (typeof condition !== 'string') return equalError(condition.error)
  const [, operator = '', wanted = ''] = operators.exec(condition) ?? []
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') return ordered(operator, wanted)
  const equal = equals(wanted, operator !== '')
  return operator === '<>' ? (value) => !equal(value) : equal
}

/** A text that spells the number counts as the number. */
function equalNumber(number: number): Test {
  const test = (value: CellValue) => value === number || (typeof value === 'string' && numberInText(value) === number)
  return Object.assign(test, { key: number })
}

const equalError =
  (code: string): Test =>
  (value) =>
    isError(value) && value.error === code

function equals(wanted: string, explicit: boolean): Test {
  if (wanted === '') return explicit ? (value) => value === null : (value) => value === null || value === ''
  const number = numberInText(wanted)
  if (number !== undefined) return equalNumber(number)
  if (/^(true|false)$/i.test(wanted)) return (value) => value === /^t/i.test(wanted)
  if (wanted.startsWith('#')) {
    const error = equalError(wanted.toUpperCase())
    const text = equalText(wanted)
    return (value) => error(value) || text(value)
  }
  return equalText(wanted)
}

function equalText(wanted: string): Test {
  if (hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted)
    return (value) => typeof value === 'string' && pattern.test(value)
  }
  const small = wanted.toLowerCase()
  const test = (value: CellValue) => typeof value === 'string' && value.toLowerCase() === small
  return Object.assign(test, { key: wanted })
}

function ordered(operator: string, wanted: string): Test {
  const limit = /^(true|false)$/i.test(wanted) ? /^t/i.test(wanted) : (numberInText(wanted) ?? wanted)
  return (value) => {
    if (value === null || typeof value !== typeof limit) return false
    const order = compared(value, limit)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}
