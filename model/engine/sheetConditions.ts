import type { Area } from '../core/reference.ts'
import type { CellValue } from '../core/value.ts'
import { conditionalLooks } from '../workbook/conditionalLooks.ts'
import type { Sheet } from '../workbook/workbook.ts'
import type { Engine } from './engine.ts'

/** What of an engine tells how values look. */
export type Computed = Pick<Engine, 'values' | 'evaluate' | 'resolve'>

/** The conditional looks of a sheet as a function of a cell and its value, as long as no value changes. */
export function sheetConditions(sheet: Sheet, computed: Computed): ReturnType<typeof conditionalLooks> {
  const { values } = computed
  // Whole columns end where the sheet does.
  const used = (area: Area): Area => {
    const { rows, columns } = values.extent(sheet.id)
    return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) }
  }
  return conditionalLooks(
    sheet.conditions ?? [],
    (area) => values.matrix(sheet.id, used(area)),
    (formula) => formulaValue(computed, sheet.id, formula),
  )
}

/** What a formula gives; a single cell is read where its value is, which is quicker than computing. */
function formulaValue({ resolve, evaluate, values }: Computed, sheet: string, formula: string): CellValue {
  const place = /^=[\w$!.']+$/.test(formula) ? resolve(formula, sheet) : null
  if (place !== null && typeof place === 'object' && 'area' in place) {
    return values.value(place.sheet, place.area.top, place.area.left)
  }
  const value = evaluate(formula, sheet)
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : (value as CellValue)
}
