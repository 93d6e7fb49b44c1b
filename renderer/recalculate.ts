import { changesByItself } from '../model/formula/changesByItself.ts'
import type { Workbook } from '../model/workbook/workbook.ts'
import { windowStore } from './store/store.ts'

function anyChanging({ sheets, names }: Workbook): boolean {
  return (
    names.some(({ refersTo }) => changesByItself(refersTo)) ||
    sheets.some(({ blocks }) =>
      blocks.some((block) =>
        block?.some((row) => row?.some((cell) => cell?.formula !== undefined && changesByItself(cell.formula))),
      ),
    )
  )
}

/** Draws new random numbers, as one step; without any to draw, nothing changes and a notice says why. */
export function recalculate(): void {
  const { workbook, run, notify } = windowStore.getState()
  if (anyChanging(workbook)) run({ name: 'recalculate' })
  else notify({ kind: 'status', text: 'No formula here draws random numbers; all values are up to date.' })
}
