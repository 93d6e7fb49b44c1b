import { areaName, parseArea } from '../../core/reference.ts'
import type { CommandKind } from '../command.ts'
import { sameData } from '../sameData.ts'
import { wantedSheet, withSheet } from '../wanted.ts'

export const setConditions: CommandKind<'setConditions'> = {
  label: () => 'Conditional formats',
  run(workbook, { sheet: id, conditions }) {
    const { conditions: before = [], ...sheet } = wantedSheet(workbook, id)
    const next = conditions.map((condition) => ({ ...condition, area: areaName(parseArea(condition.area)) }))
    if (sameData(before, next)) return workbook
    return withSheet(workbook, next.length > 0 ? { ...sheet, conditions: next } : sheet)
  },
}
