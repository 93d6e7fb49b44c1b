import type { Workbook } from '../model/workbook/workbook.ts'
import { windowStore } from './store/store.ts'

/** Functions whose results change although nothing that they read does. */
const changing = /\b(?:RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY)\s*\(/i

function changesByItself({ sheets, names }: Workbook): boolean {
  return (
    names.some(({ refersTo }) => changing.test(refersTo)) ||
    sheets.some(({ blocks }) =>
      blocks.some((block) =>
        block?.some((row) => row?.some((cell) => cell?.formula !== undefined && changing.test(cell.formula))),
      ),
    )
  )
}

/** Draws new random numbers, as one step; without any to draw, nothing changes and a notice says why. */
export function recalculate(): void {
  const { workbook, run, notify } = windowStore.getState()
  if (changesByItself(workbook)) run({ name: 'recalculate' })
  else notify({ kind: 'status', text: 'No formula here draws random numbers; all values are up to date.' })
}
