import { cellAddress } from '../core/reference.ts'
import { normalised } from '../formula/normalised.ts'
import { sheetDraft } from '../workbook/sheetDraft.ts'
import type { Cell, Sheet } from '../workbook/workbook.ts'
import { checkedCell } from './schema.ts'
import { storedSpelling } from './storedSpelling.ts'

/** A short file can name cells so far to the right that its rows fill the memory; 20 columns by 1,000,000 rows fit. */
const largestSpread = 20_000_000

/** The sheet with the cells of its lines in a file, or what is wrong with them and where. */
export function withRows(sheet: Sheet, lines: readonly unknown[]): Sheet | { readonly problem: string } {
  const draft = sheetDraft(sheet)
  let spread = 0
  for (const [i, line] of lines.entries()) {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) {
      return { problem: `row line ${i + 1} of sheet ${sheet.name} is not an object of cells` }
    }
    let width = 0
    for (const [name, json] of Object.entries(line)) {
      const address = name.includes('$') ? null : cellAddress(name)
      if (!address) return { problem: `sheet ${sheet.name} has no cell called “${name}”` }
      const { row, column } = address
      width = Math.max(width, column + 1)
      if (spread + width > largestSpread) return { problem: `the cells of sheet ${sheet.name} lie too far apart` }
      const cell = cellOf(json)
      if ('problem' in cell) return { problem: `cell ${name} of sheet ${sheet.name}: ${cell.problem}` }
      if (draft.cell(row, column)) return { problem: `cell ${name} of sheet ${sheet.name} is there twice` }
      if (Object.keys(cell).length > 0) draft.set(row, column, cell)
    }
    spread += width
  }
  return draft.sheet()
}

function cellOf(json: unknown): Cell | { readonly problem: string } {
  if (typeof json === 'string') return json.startsWith('=') ? { formula: stored(json) } : { value: json }
  if (typeof json === 'boolean' || (typeof json === 'number' && Number.isFinite(json))) return { value: json }
  if (typeof json === 'number') return { problem: 'its number is too large' }
  const cell = checkedCell(json)
  return 'problem' in cell || cell.formula === undefined ? cell : { ...cell, formula: stored(cell.formula) }
}

function stored(formula: string): string {
  return normalised(formula, storedSpelling)
}
