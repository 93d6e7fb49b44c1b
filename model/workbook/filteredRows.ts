import type { Area } from '../core/reference.ts'
import type { CellValue } from '../core/value.ts'
import type { FilterRule, FilterTest } from './workbook.ts'

/** What a cell holds and how it shows it. */
export interface ShownCell {
  readonly value: CellValue
  readonly text: string
}

type Compare = (order: number) => boolean

const compares: { readonly [T in FilterTest]?: Compare } = {
  above: (order) => order > 0,
  atLeast: (order) => order >= 0,
  below: (order) => order < 0,
  atMost: (order) => order <= 0,
}

const finds: { readonly [T in FilterTest]?: (text: string, against: string) => boolean } = {
  equals: (text, against) => text === against,
  differs: (text, against) => text !== against,
  contains: (text, against) => text.includes(against),
  lacks: (text, against) => !text.includes(against),
  begins: (text, against) => text.startsWith(against),
  ends: (text, against) => text.endsWith(against),
}

/** Whether a cell lets its row stay. Case does not matter; numbers compare with numbers, texts with texts. */
export function keeps(rule: FilterRule, { value, text }: ShownCell): boolean {
  if ('keep' in rule) return rule.keep.includes(text)
  const { test, against } = rule
  const number = against.trim() === '' ? Number.NaN : Number(against)
  const compare = compares[test]
  if (compare) {
    if (typeof value === 'number') return !Number.isNaN(number) && compare(value - number)
    return typeof value === 'string' && Number.isNaN(number) && compare(value.localeCompare(against, 'en'))
  }
  if (typeof value === 'number' && value === number && (test === 'equals' || test === 'differs')) {
    return test === 'equals'
  }
  return finds[test]?.(text.toLowerCase(), against.toLowerCase()) ?? true
}

/** The rows below the header of `area` that a filter hides, ascending. */
export function filteredRows(
  area: Area,
  rules: Readonly<Record<number, FilterRule>>,
  shown: (row: number, column: number) => ShownCell,
): readonly number[] {
  const columns = Object.entries(rules).map(([column, rule]) => [Number(column), rule] as const)
  const hidden: number[] = []
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (!columns.every(([column, rule]) => keeps(rule, shown(row, column)))) hidden.push(row)
  }
  return hidden
}
