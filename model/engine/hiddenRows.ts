import type { Sheet, Workbook } from '../workbook/workbook.ts'

const none: ReadonlySet<number> = new Set()
const byHandOf = new WeakMap<Sheet, ReadonlySet<number>>()
const filteredOf = new WeakMap<Sheet, ReadonlySet<number>>()

/** The rows of a sheet that a filter hides, or with `byHand` those that a person hid. */
export function hiddenRows(sheet: Sheet | undefined, byHand: boolean): ReadonlySet<number> {
  const rows = byHand ? sheet?.hiddenRows : sheet?.filter?.hidden
  if (!sheet || !rows || rows.length === 0) return none
  const kept = byHand ? byHandOf : filteredOf
  const known = kept.get(sheet)
  if (known) return known
  const made = new Set(rows)
  kept.set(sheet, made)
  return made
}

const same = (a: readonly number[] = [], b: readonly number[] = []) =>
  a === b || (a.length === b.length && a.every((row, i) => row === b[i]))

/** Whether the same rows are hidden in two workbooks with the same sheets. */
export function sameHidden(before: Workbook, after: Workbook): boolean {
  return after.sheets.every((sheet, i) => {
    const old = before.sheets[i]
    return sheet === old || (same(sheet.hiddenRows, old?.hiddenRows) && same(sheet.filter?.hidden, old?.filter?.hidden))
  })
}
