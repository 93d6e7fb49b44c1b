import { structuredText } from '../formula/structured.ts'
import { type TotalsFunction, totalsFunctions } from './command.ts'
import { patchedCell } from './patchedCell.ts'
import { sheetDraft } from './sheetDraft.ts'
import { dataArea } from './tables.ts'
import { wantedSheet, withSheet } from './wanted.ts'
import { cellAt, type Table, type Workbook } from './workbook.ts'

/** The first argument of SUBTOTAL, which leaves hidden rows out. */
const codes: Readonly<Record<TotalsFunction, number>> = {
  average: 101,
  count: 103,
  countNumbers: 102,
  max: 104,
  min: 105,
  sum: 109,
  stdDev: 107,
  var: 110,
}

/** The formula of a totals cell, as it stands in the table itself: `=SUBTOTAL(109,[Amount])`. */
export function totalsFormula(wanted: TotalsFunction, column: string): string {
  return `=SUBTOTAL(${codes[wanted]},${structuredText({ table: '', parts: [], columns: [column, column] })})`
}

/** Which of the list a formula in the totals row is; `null`: another one or none. */
export function totalsFunctionOf(table: Table, column: string, formula: string | undefined): TotalsFunction | null {
  const plain = formula?.replaceAll(/\s/g, '').toLowerCase().replace(`,${table.name.toLowerCase()}[`, ',[')
  const same = (each: TotalsFunction) => totalsFormula(each, column).replaceAll(/\s/g, '').toLowerCase() === plain
  return totalsFunctions.find(same) ?? null
}

/** The text under the first column of a table that has several. */
export const totalsLabel = 'Total'

/** The workbook with a new totals row of a table filled as Excel fills it. @param table as it is with that row */
export function withTotalsCells(workbook: Workbook, table: Table, last: TotalsFunction | undefined): Workbook {
  const sheet = wantedSheet(workbook, table.sheet)
  const { left, right, bottom } = table.area
  const draft = sheetDraft(sheet)
  if (right > left) draft.set(bottom, left, patchedCell(draft.cell(bottom, left), { value: totalsLabel }))
  const wanted = last ?? (holdsTexts(workbook, table) ? 'count' : 'sum')
  const formula = totalsFormula(wanted, table.columns.at(-1) as string)
  const counts = wanted === 'count' || wanted === 'countNumbers'
  const format = counts ? undefined : cellAt(sheet, bottom - 1, right)?.format
  draft.set(bottom, right, patchedCell(draft.cell(bottom, right), { formula, format }))
  return withSheet(workbook, draft.sheet())
}

/** Whether the last column holds texts where it holds constants. */
function holdsTexts(workbook: Workbook, table: Table): boolean {
  const sheet = wantedSheet(workbook, table.sheet)
  const { top, bottom, right } = dataArea(table)
  let texts = false
  for (let row = top; row <= bottom; row++) {
    const value = cellAt(sheet, row, right)?.value
    if (typeof value === 'number') return false
    if (typeof value === 'string' && value !== '') texts = true
  }
  return texts
}
