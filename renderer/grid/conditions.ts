import type { Area } from '../../model/core/reference.ts'
import type { CellValue } from '../../model/core/value.ts'
import { conditionalLooks } from '../../model/workbook/conditionalLooks.ts'
import type { Sheet } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'

/** The conditional looks of a sheet, judged anew when its conditions or any values changed. */
export function createConditions() {
  let known: { list: Sheet['conditions']; revision: number; looks: ReturnType<typeof conditionalLooks> } | null = null
  return (window: WindowState, sheet: Sheet) => {
    const { values, revision } = window
    if (known?.list !== sheet.conditions || known?.revision !== revision || !known) {
      // Whole columns end where the sheet does.
      const used = (area: Area): Area => {
        const { rows, columns } = values.extent(sheet.id)
        return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) }
      }
      const looks = conditionalLooks(
        sheet.conditions ?? [],
        (area) => values.matrix(sheet.id, used(area)),
        (formula) => formulaValue(window, sheet.id, formula),
      )
      known = { list: sheet.conditions, revision, looks }
    }
    return known.looks
  }
}

/** What a formula gives; a single cell is read where its value is, which is quicker than computing. */
function formulaValue({ resolve, evaluate, values }: WindowState, sheet: string, formula: string): CellValue {
  const place = /^=[\w$!.']+$/.test(formula) ? resolve(formula, sheet) : null
  if (place !== null && typeof place === 'object' && 'area' in place) {
    return values.value(place.sheet, place.area.top, place.area.left)
  }
  const value = evaluate(formula, sheet)
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : (value as CellValue)
}
