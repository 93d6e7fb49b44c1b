import { type Area, cellName, contains, parseArea } from '../core/reference.ts'
import type { CellValue, Matrix } from '../core/value.ts'
import { moved } from '../formula/moved.ts'
import type { Change } from '../formula/restructured.ts'
import { restructured } from '../formula/restructured.ts'
import { type ConditionalLook, type Judged, judgeOf } from './conditionJudge.ts'
import type { Condition, Sheet } from './workbook.ts'

/**
 * The conditions of a sheet as a function of a cell and its value.
 *
 * @param values the values of an area, for conditions that compare cells with one another
 * @param evaluated what a formula of the sheet gives, for conditions that compare with other cells
 */
export function conditionalLooks(
  conditions: readonly Condition[],
  values: (area: Area) => Matrix,
  evaluated: (formula: string) => CellValue,
): (row: number, column: number, value: CellValue) => ConditionalLook | null {
  const judges = conditions.map((condition) => {
    const area = parseArea(condition.area)
    let judge: Judged | null = null
    const judged: Judged = (value, at) => {
      judge ??= judgeOf(condition, area, () => values(area), evaluated)
      return judge(value, at)
    }
    return { area, judged, stop: condition.stop === true }
  })
  return (row, column, value) => {
    const looks: ConditionalLook[] = []
    for (const { area, judged, stop } of judges) {
      const look = contains(area, row, column) ? judged(value, { row, column }) : null
      if (look) looks.push(look)
      if (look && stop) break
    }
    return looks.length === 0 ? null : Object.assign({}, ...looks.toReversed())
  }
}

/**
 * The sheet with its conditions where their cells are after `change`, and what they compare with; those whose cells are
 * gone go too.
 */
export function withMovedConditions(sheet: Sheet, change: Change): Sheet {
  if (!sheet.conditions) return sheet
  const next = sheet.conditions.flatMap((condition) => {
    const area = restructured(`=${condition.area}`, sheet.name, change).slice(1)
    if (area.includes('#REF!') || area.includes('!')) return []
    const formulas = movedFormulas(condition, sheet.name, change)
    return area === condition.area && !formulas ? [condition] : [{ ...condition, ...formulas, area }]
  })
  if (next.length === sheet.conditions.length && next.every((each, i) => each === sheet.conditions?.[i])) return sheet
  const { conditions: _, ...rest } = sheet
  return next.length > 0 ? { ...rest, conditions: next } : rest
}

/** The formulas of a condition that the change rewrites; `null`: none. */
function movedFormulas({ area, formula, toFormula }: Condition, sheet: string, change: Change) {
  if (formula === undefined && toFormula === undefined) return null
  const down = survivor(parseArea(area), sheet, change)
  const rewritten = (text: string) => restructured(moved(text, down.rows, down.columns), sheet, change)
  const next = {
    ...(formula !== undefined && { formula: rewritten(formula) }),
    ...(toFormula !== undefined && { toFormula: rewritten(toFormula) }),
  }
  return next.formula === formula && next.toFormula === toFormula ? null : next
}

/** How far from its corner the first cell lies that is still there after the change; it becomes the new corner. */
function survivor({ top, left, bottom, right }: Area, sheet: string, change: Change) {
  const gone = (row: number, column: number) =>
    restructured(`=${cellName(row, column)}`, sheet, change).includes('#REF!')
  if (!gone(top, left)) return { rows: 0, columns: 0 }
  for (let row = top; row <= bottom; row++) if (!gone(row, left)) return { rows: row - top, columns: 0 }
  for (let column = left; column <= right; column++) {
    if (!gone(top, column)) return { rows: 0, columns: column - left }
  }
  return { rows: 0, columns: 0 }
}
