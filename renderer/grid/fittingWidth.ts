import { display } from '../../model/format/display.ts'
import { cellAt, sheetById } from '../../model/workbook/workbook.ts'
import type { WindowState } from '../store/windowState.ts'
import { createTextWidth } from './textWidth.ts'

const least = 40
const most = 480
/** Beyond this many rows a look at more of them would be felt. */
const rowsRead = 5_000

/** The width in CSS pixels at which a column shows all of its texts. */
export function fittingWidth({ workbook, values, sheet: id }: WindowState, column: number, root: HTMLElement): number {
  const sheet = sheetById(workbook, id)
  const widths = createTextWidth(root)
  const rows = Math.min(values.extent(id).rows, rowsRead)
  let widest = 0
  for (let row = 0; row < rows; row++) {
    const value = values.value(id, row, column)
    if (value === null) continue
    const cell = sheet && cellAt(sheet, row, column)
    // A heading runs on over its neighbours and need not fit.
    if (cell?.style === 'heading') continue
    const bold = cell?.bold === true || cell?.style === 'output'
    const width = typeof value === 'number' ? widths.number : widths.text
    widest = Math.max(widest, width(display(value, cell?.format).text, bold, cell?.italic === true))
  }
  return widest === 0 ? 96 : Math.min(Math.max(Math.ceil(widest) + 16, least), most)
}
