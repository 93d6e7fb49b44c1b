import { sheetSpan, sheetsWithin } from '../formula/sheetSpan.ts'
import { tokens } from '../formula/tokens.ts'
import { chartReferences } from './restructuredWorkbook.ts'
import { tablesOf } from './tables.ts'
import type { Workbook } from './workbook.ts'

/** How many formulas and conditions of other sheets, names and charts refer to a sheet. */
export function sheetUses(workbook: Workbook, id: string): number {
  const sheet = workbook.sheets.find((each) => each.id === id)
  if (!sheet) return 0
  const wanted = sheet.name.toLowerCase()
  const order = workbook.sheets.map(({ name }) => name)
  const tables = new Set(tablesOf(workbook).flatMap((table) => (table.sheet === id ? table.name.toLowerCase() : [])))
  const names = [...tables]
  const concerned = (text: string) => text.includes('!') || names.some((name) => text.toLowerCase().includes(name))
  const means = (text: string | undefined): boolean =>
    text !== undefined &&
    concerned(text) &&
    tokens(text).some((token) => {
      if (token.kind === 'name') return tables.has(token.text.toLowerCase())
      if (token.kind === 'structured') return tables.has(token.structured.table.toLowerCase())
      if (token.kind !== 'reference' || token.reference.sheet === null) return false
      const span = sheetSpan(token.reference.sheet)
      return span ? sheetsWithin(span, order).includes(sheet.name) : token.reference.sheet.toLowerCase() === wanted
    })
  let uses = 0
  for (const each of workbook.sheets) {
    if (each === sheet) continue
    uses += (each.conditions ?? []).filter(({ formula, toFormula }) => means(formula) || means(toFormula)).length
    for (const block of each.blocks) {
      for (const row of block ?? []) for (const cell of row ?? []) if (means(cell?.formula)) uses++
    }
  }
  uses += workbook.names.filter(({ refersTo }) => means(refersTo)).length
  return uses + workbook.charts.filter((chart) => chartReferences(chart).some(means)).length
}
