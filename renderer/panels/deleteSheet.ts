import { sheetUses } from '../../model/workbook/sheetUses.ts'
import { sheetById } from '../../model/workbook/workbook.ts'
import { windowStore } from '../store/store.ts'

/** Deletes a sheet; asks first when formulas, names or charts elsewhere would lose what they refer to. */
export async function deleteSheet(id: string): Promise<void> {
  const { workbook, ask, run } = windowStore.getState()
  const uses = workbook.sheets.length > 1 ? sheetUses(workbook, id) : 0
  if (uses > 0) {
    const name = sheetById(workbook, id)?.name ?? ''
    const answer = await ask({
      title: `Delete ${name}?`,
      text: `${uses === 1 ? 'One formula, name or chart refers' : `${uses} formulas, names and charts refer`} to this sheet and will show #REF!. Undo brings it back.`,
      answers: [{ id: 'delete', label: 'Delete sheet', danger: true }],
    })
    if (answer !== 'delete') return
  }
  run({ name: 'deleteSheet', sheet: id })
}
