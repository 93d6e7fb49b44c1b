import type { Address, Area } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import { isError } from '../core/value.ts'
import { atCell } from '../formula/atCell.ts'
import type { ColourName } from './colourNames.ts'
import { type Shade, shadeAt } from './colourScale.ts'
import type { Condition } from './condition.ts'

/** What the conditions of a sheet give one cell. */
export interface ConditionalLook {
  readonly colour?: ColourName
  readonly fill?: ColourName
  readonly bold?: true
  readonly shade?: Shade
}

/** The look that a condition gives a value at a place; `null`: none. */
export type Judged = (value: CellValue, at: Address) => ConditionalLook | null

/**
 * A condition as a function of a cell's value.
 *
 * @param values all values of its area
 * @param evaluated what a formula gives
 */
export function judgeOf(
  condition: Condition,
  area: Area,
  values: () => Matrix,
  evaluated: (formula: string) => CellValue,
): Judged {
  const { test, colour, fill, bold } = condition
  const look: ConditionalLook = { ...(colour && { colour }), ...(fill && { fill }), ...(bold && { bold }) }
  const known = new Map<string, CellValue>()
  /** What is compared with at a place: a constant, or what a formula gives there. */
  const operand = (formula: string | undefined, constant: CellValue) => (at: Address) => {
    if (formula === undefined) return constant
    const text = atCell(formula, { row: area.top, column: area.left }, at)
    if (!known.has(text)) known.set(text, evaluated(text))
    return known.get(text) ?? null
  }
  const against = operand(condition.formula, condition.value ?? null)
  const upper = operand(condition.toFormula, condition.to ?? null)
  const when =
    (passes: (value: CellValue, at: Address) => boolean): Judged =>
    (value, at) =>
      passes(value, at) ? look : null
  const compared = (passes: (value: number, bound: number) => boolean) =>
    when((value, at) => {
      const bound = against(at)
      return typeof value === 'number' && typeof bound === 'number' && passes(value, bound)
    })
  switch (test) {
    case 'greater':
      return compared((value, bound) => value > bound)
    case 'less':
      return compared((value, bound) => value < bound)
    case 'between':
      return when((value, at) => {
        const [low, high] = [against(at), upper(at)]
        if (typeof value !== 'number' || typeof low !== 'number' || typeof high !== 'number') return false
        return value >= Math.min(low, high) && value <= Math.max(low, high)
      })
    case 'equal':
      return when((value, at) => equal(value, against(at)))
    case 'differs':
      return when((value, at) => value !== null && !isError(value) && !equal(value, against(at)))
    case 'contains':
      return when((value, at) => {
        const part = against(at)
        return typeof value === 'string' && part !== null && value.toLowerCase().includes(String(part).toLowerCase())
      })
    case 'errors':
      return when(isError)
    case 'blank':
      return when((value) => value === null || value === '')
    case 'filled':
      return when((value) => value !== null && value !== '')
    case 'duplicates':
    case 'unique': {
      const counts = countsOf(values())
      return when((value) => {
        const count = counts.get(key(value)) ?? 0
        return test === 'unique' ? count === 1 : count > 1
      })
    }
    case 'top':
    case 'topPercent':
    case 'bottom':
    case 'bottomPercent':
      return when(extreme(test, Number(condition.value), numbersOf(values())))
    case 'aboveAverage':
    case 'belowAverage': {
      const all = numbersOf(values())
      const mean = all.reduce((sum, each) => sum + each, 0) / all.length
      return when((value) => typeof value === 'number' && (test === 'aboveAverage' ? value > mean : value < mean))
    }
    case 'formula':
      return when((_, at) => {
        const result = against(at)
        return result === true || (typeof result === 'number' && result !== 0)
      })
    case 'scale': {
      const shade = shadeAt(condition, numbersOf(values()))
      return (value) => (typeof value === 'number' ? { shade: shade(value) } : null)
    }
  }
}

/** Among the so many largest or smallest numbers, or so many percent of them, at least one. */
function extreme(
  test: 'top' | 'topPercent' | 'bottom' | 'bottomPercent',
  wanted: number,
  numbers: readonly number[],
): (value: CellValue) => boolean {
  const top = test === 'top' || test === 'topPercent'
  const sorted = numbers.toSorted((a, b) => (top ? b - a : a - b))
  const share = test === 'topPercent' || test === 'bottomPercent'
  const count = share ? Math.max(1, Math.floor((sorted.length * wanted) / 100)) : wanted
  const bound = sorted[Math.min(count, sorted.length) - 1]
  return (value) => typeof value === 'number' && bound !== undefined && (top ? value >= bound : value <= bound)
}

/** Texts are equal whatever their case, as in formulas. */
function equal(value: CellValue, against: CellValue): boolean {
  if (typeof value === 'string' && typeof against === 'string') return value.toLowerCase() === against.toLowerCase()
  return value !== null && value === against
}

/** Equal values have the same key; empty cells and errors have none. */
function key(value: CellValue): string | null {
  if (value === null || value === '' || isError(value)) return null
  return `${typeof value} ${String(value).toLowerCase()}`
}

function countsOf(matrix: Matrix): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const value of matrix.flat()) {
    const own = key(value)
    if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  return counts
}

const numbersOf = (matrix: Matrix) => matrix.flat().filter((value) => typeof value === 'number')
