import type { Area } from '../core/reference.ts'
import { type CellError, cellError } from '../core/value.ts'
import { type Reference, tokens } from '../formula/tokens.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { sheetByName } from '../workbook/workbook.ts'
import type { ResolvedReference, Values } from './engine.ts'

/** The single reference that the text is, or `undefined` for anything else. A leading `=` is allowed. */
export function singleReference(text: string): Reference | undefined {
  const parts = tokens(text.replace(/^\s*=/, '').trim())
  const [only] = parts
  return parts.length === 1 && only?.kind === 'reference' ? only.reference : undefined
}

/** What spills from a cell, or the error that its formula shows instead. */
export type SpillFrom = (sheet: string, row: number, column: number) => Area | CellError

/** Where a reference points; whole rows and columns are cut to what the sheet uses. */
export function resolvedReference(
  reference: Reference,
  ownSheet: string,
  workbook: Workbook,
  values: Values,
  spillFrom: SpillFrom,
): ResolvedReference | CellError {
  const sheet = reference.sheet === null ? ownSheet : sheetByName(workbook, reference.sheet)?.id
  if (sheet === undefined) return cellError('#REF!', `There is no sheet ${reference.sheet}.`)
  const { from, to } = reference
  if (reference.spill) {
    const area = spillFrom(sheet, from.row, from.column)
    return 'error' in area ? area : { sheet, area }
  }
  const area = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
  if (reference.kind === 'cell' || reference.kind === 'area') return { sheet, area }
  const used = values.extent(sheet)
  return {
    sheet,
    area: {
      ...area,
      bottom: Math.max(area.top, Math.min(area.bottom, used.rows - 1)),
      right: Math.max(area.left, Math.min(area.right, used.columns - 1)),
    },
  }
}
