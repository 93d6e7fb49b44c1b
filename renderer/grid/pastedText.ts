import { type Area, cellName, columnLimit, rowLimit } from '../../model/core/reference.ts'
import { spelling } from '../../model/engine/spelling.ts'
import { typed } from '../../model/format/typed.ts'
import { normalised } from '../../model/formula/normalised.ts'
import type { Clip } from '../../model/workbook/clip.ts'
import type { CommandOf, Input } from '../../model/workbook/command.ts'
import { tsvRows } from './tsv.ts'
import { typedCell } from './typedCell.ts'

/** What pasting a text from elsewhere does: each field goes in as if it was typed. */
export interface PastedText {
  /** The cells that it fills. */
  readonly area: Area
  readonly count: number
  command(): CommandOf<'setCells'>
}

/** The text's fields from the top left of `selected` on; a single field fills all of it. `null`: nothing to paste. */
export function pastedText(text: string, sheet: string, selected: Area): PastedText | null {
  const rows = tsvRows(text)
  const height = Math.min(rows.length, rowLimit - selected.top)
  const width = Math.min(widest(rows), columnLimit - selected.left)
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
  return {
    area,
    count: (area.bottom - area.top + 1) * (area.right - area.left + 1),
    command() {
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
      return { name: 'setCells', sheet, inputs, formats }
    },
  }
}

/** The text's fields as cells; `null`: none. */
export function textClip(text: string): Clip | null {
  const rows = tsvRows(text)
  const width = widest(rows)
  if (width === 0) return null
  const cells = rows.map((row) => Array.from({ length: width }, (_, c) => typedCell(row[c] ?? '')))
  return { sheet: '', area: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }, cells }
}

const widest = (rows: readonly (readonly string[])[]) => rows.reduce((most, row) => Math.max(most, row.length), 0)
