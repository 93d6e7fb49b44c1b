import { filteredOut } from '../workbook/filters.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'

const none: ReadonlySet<number> = new Set()
const sets = new WeakMap<readonly number[], ReadonlySet<number>>()

/** The rows of a sheet that filters hide, or with `byHand` those that a person hid. */
export function hiddenRows(workbook: Workbook, sheet: Sheet | undefined, byHand: boolean): ReadonlySet<number> {
  const rows = byHand ? sheet?.hiddenRows : filteredOut(workbook, sheet)
  if (!rows || rows.length === 0) return none
  const known = sets.get(rows)
  if (known) return known
  const made = new Set(rows)
  sets.set(rows, made)
  return made
}

const same = (a: readonly number[] = [], b: readonly number[] = []) =>
  a === b || (a.length === b.length && a.every((row, i) => row === b[i]))

/** Whether the same rows are hidden in two workbooks with the same sheets. */
export function sameHidden(before: Workbook, after: Workbook): boolean {
  return after.sheets.every((sheet, i) => {
    const old = before.sheets[i]
    if (sheet === old && before.tables === after.tables) return true
    return same(sheet.hiddenRows, old?.hiddenRows) && same(filteredOut(after, sheet), filteredOut(before, old))
  })
}
