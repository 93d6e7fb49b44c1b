import { Failure } from '../../core/failure.ts'
import { parseArea } from '../../core/reference.ts'
import { moved } from '../../formula/moved.ts'
import type { CommandKind } from '../command.ts'
import { mergesMeeting } from '../merges.ts'
import { sheetDraft } from '../sheetDraft.ts'
import { wantedSheet, withSheet } from '../wanted.ts'
import { type Cell, cellAt } from '../workbook.ts'

export const sortRows: CommandKind<'sortRows'> = {
  label: () => 'Sort',
  run(workbook, { sheet: id, area: name, order }) {
    const sheet = wantedSheet(workbook, id)
    const { top, left, bottom, right } = parseArea(name)
    const height = bottom - top + 1
    const whole = order.length === height && new Set(order).size === height
    if (!whole || order.some((from) => !Number.isInteger(from) || from < 0 || from >= height)) {
      throw new Failure('command-invalid', 'The order of a sort must name each of its rows once.')
    }
    if (mergesMeeting(sheet, { top, left, bottom, right }).length > 0) {
      throw new Failure('command-invalid', 'A range with merged cells cannot be sorted; unmerge them first.')
    }
    const draft = sheetDraft(sheet)
    for (const [to, from] of order.entries()) {
      if (to === from) continue
      for (let column = left; column <= right; column++) {
        draft.set(top + to, column, carried(cellAt(sheet, top + from, column), to - from))
      }
    }
    return withSheet(workbook, draft.sheet())
  },
}

function carried(cell: Cell | undefined, rows: number): Cell | undefined {
  return cell?.formula === undefined ? cell : { ...cell, formula: moved(cell.formula, rows, 0) }
}
