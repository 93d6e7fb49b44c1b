import { contains, parseArea } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import { isError } from '../core/value.ts'
import type { Change } from '../formula/restructured.ts'
import { restructured } from '../formula/restructured.ts'
import type { ColourName, Condition, Sheet } from './workbook.ts'

/** What the conditions of a sheet give one cell. */
export interface ConditionalLook {
  readonly colour?: ColourName
  readonly fill?: ColourName
  readonly bold?: true
  /** A fill between two, `share` of the way from the first to the second. */
  readonly shade?: { readonly low: ColourName; readonly high: ColourName; readonly share: number }
}

type Judge = (value: CellValue) => ConditionalLook | null

/**
 * The conditions of a sheet as a function of a cell and its value.
 *
 * @param values the values of an area, for conditions that compare cells with one another
 */
export function conditionalLooks(
  conditions: readonly Condition[],
  values: (area: { top: number; left: number; bottom: number; right: number }) => Matrix,
): (row: number, column: number, value: CellValue) => ConditionalLook | null {
  const judges = conditions.map((condition) => {
    const area = parseArea(condition.area)
    let judge: Judge | null = null
    const judged = (value: CellValue) => {
      judge ??= judgeOf(condition, () => numbersOf(values(area)))
      return judge(value)
    }
    return { area, judged }
  })
  return (row, column, value) => {
    const looks = judges.flatMap(({ area, judged }) => {
      const look = contains(area, row, column) ? judged(value) : null
      return look ? [look] : []
    })
    return looks.length === 0 ? null : Object.assign({}, ...looks.toReversed())
  }
}

function judgeOf(condition: Condition, numbers: () => readonly number[]): Judge {
  const { test, value: against, to, colour, fill, bold, low = 'red' } = condition
  const look: ConditionalLook = { ...(colour && { colour }), ...(fill && { fill }), ...(bold && { bold }) }
  const when =
    (passes: (value: CellValue) => boolean): Judge =>
    (value) =>
      passes(value) ? look : null
  const compared = (passes: (value: number, bound: number) => boolean) =>
    when((value) => typeof value === 'number' && typeof against === 'number' && passes(value, against))
  switch (test) {
    case 'greater':
      return compared((value, bound) => value > bound)
    case 'less':
      return compared((value, bound) => value < bound)
    case 'between':
      return compared((value, bound) => value >= bound && to !== undefined && value <= to)
    case 'equal':
      return when((value) => sameText(value, against))
    case 'contains':
      return when((value) => typeof value === 'string' && value.toLowerCase().includes(String(against).toLowerCase()))
    case 'errors':
      return when(isError)
    case 'blank':
      return when((value) => value === null || value === '')
    case 'top': {
      const sorted = numbers().toSorted((a, b) => b - a)
      const least = sorted[Math.min(Number(against), sorted.length) - 1] ?? Number.POSITIVE_INFINITY
      return when((value) => typeof value === 'number' && value >= least)
    }
    case 'scale': {
      const all = numbers()
      const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
      const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
      const share = (value: number) => (most > least ? (value - least) / (most - least) : 1)
      return (value) =>
        typeof value === 'number' ? { shade: { low, high: fill ?? 'green', share: share(value) } } : null
    }
  }
}

/** Texts are equal whatever their case, as in formulas. */
function sameText(value: CellValue, against: unknown): boolean {
  if (typeof value === 'string' && typeof against === 'string') return value.toLowerCase() === against.toLowerCase()
  return value !== null && value === against
}

const numbersOf = (matrix: Matrix) => matrix.flat().filter((value) => typeof value === 'number')

/** The sheet with its conditions where their cells are after `change`; those whose cells are gone go too. */
export function withMovedConditions(sheet: Sheet, change: Change): Sheet {
  if (!sheet.conditions) return sheet
  const next = sheet.conditions.flatMap((condition) => {
    const area = restructured(`=${condition.area}`, sheet.name, change).slice(1)
    if (area === condition.area) return [condition]
    return area.includes('#REF!') || area.includes('!') ? [] : [{ ...condition, area }]
  })
  if (next.length === sheet.conditions.length && next.every((each, i) => each === sheet.conditions?.[i])) return sheet
  const { conditions: _, ...rest } = sheet
  return next.length > 0 ? { ...rest, conditions: next } : rest
}
