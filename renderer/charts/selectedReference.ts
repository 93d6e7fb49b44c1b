import { areaName, namedArea, sheetPrefix } from '../../model/core/reference.ts'
import { type ReferenceText, sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

const prefixOf = (sheet: string): string => sheetPrefix(sheetById(windowStore.getState().workbook, sheet)?.name ?? '')

/** What is selected now, as charts refer to it; a whole spill as the spill. */
export function selectedReference(): ReferenceText {
  const { sheet, selection, values } = windowStore.getState()
  const { area } = selection
  const spill = values.spill(sheet, area.top, area.left)?.area
  const whole = spill && areaName(spill) === areaName(area)
  const name = whole ? `${areaName({ ...area, bottom: area.top, right: area.left })}#` : areaName(area)
  return prefixOf(sheet) + name
}

/** A typed reference as charts keep it: without `=`, and with the sheet in front if it names none. */
export function typedReference(text: string): ReferenceText {
  const plain = text.trim().replace(/^=\s*/, '')
  const spill = plain.endsWith('#')
  const area = namedArea(spill ? plain.slice(0, -1) : plain)
  return area ? prefixOf(windowStore.getState().sheet) + areaName(area) + (spill ? '#' : '') : plain
}
