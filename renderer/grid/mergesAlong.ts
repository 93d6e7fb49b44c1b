import { type Area, parseArea } from '../../model/core/reference.ts'
import { type Clip, pastedMerges } from '../../model/workbook/clip.ts'
import { meets } from '../../model/workbook/merges.ts'
import { tablesOf } from '../../model/workbook/tables.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

/**
 * The merged cells that a clip brings along into an area of the sheet in front, for `pasteCells`; nothing where there
 * are none to bring or to take apart. A table takes the cells, but not merged.
 */
export function mergesAlong(clip: Clip, area: Area, transpose = false): { readonly merges?: readonly string[] } {
  const { workbook, sheet } = windowStore.getState()
  const tables = tablesOf(workbook).filter((table) => table.sheet === sheet)
  const merges = pastedMerges(clip, area, transpose).filter(
    (merge) => !tables.some((table) => meets(table.area, parseArea(merge))),
  )
  return merges.length > 0 || sheetById(workbook, sheet)?.merges ? { merges } : {}
}
