import { sheetConditions } from '../../model/engine/sheetConditions.ts'
import type { Sheet } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'

/** The conditional looks of a sheet, judged anew when its conditions or any values changed. */
export function createConditions() {
  let known: {
    list: Sheet['conditions']
    revision: number
    looks: ReturnType<typeof sheetConditions>
  } | null = null
  return (window: WindowState, sheet: Sheet) => {
    const { revision } = window
    if (known?.list !== sheet.conditions || known?.revision !== revision || !known) {
      known = { list: sheet.conditions, revision, looks: sheetConditions(sheet, window) }
    }
    return known.looks
  }
}
