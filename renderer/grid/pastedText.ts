import { type Area, cellName, columnLimit, rowLimit } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { CommandOf, Input } from '../../model/workbook/command.ts'
import { tsvRows } from './tsv.ts'

/** What pasting a text from elsewhere does: each field goes in as if it was typed. */
export interface PastedText {
  readonly command: CommandOf<'setCells'>
  /** The cells that it fills. */
  readonly area: Area
}

/** The text's fields from the top left of `selected` on; a single field fills all of it. `null`: nothing to paste. */
export function pastedText(text: string, sheet: string, selected: Area): PastedText | null {
  const rows = tsvRows(text)
  const height = Math.min(rows.length, rowLimit - selected.top)
  const width = Math.min(Math.max(0, ...rows.map((row) => row.length)), columnLimit - selected.left)
  if (height === 0 || width === 0) return null
  const alone = height === 1 && width === 1
  const area = alone
    ? selected
    : {
        top: selected.top,
        left: selected.left,
        bottom: selected.top + height - 1,
        right: selected.left + width - 1,
      }
  const inputs: Record<string, Input> = {}
  const formats: Record<string, string> = {}
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const field = (alone ? rows[0]?.[0] : rows[row - area.top]?.[column - area.left]) ?? ''
      const name = cellName(row, column)
      const { input, format } = typed(field)
      inputs[name] = input && 'formula' in input ? { formula: normalised(input.formula, spelling) } : input
      if (format !== undefined) formats[name] = format
    }
  }
  return { command: { name: 'setCells', sheet, inputs, formats }, area }
}
