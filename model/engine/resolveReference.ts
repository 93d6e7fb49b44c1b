import { type Area, cellName, sheetPrefix } from '../core/reference.ts'
import { type CellError, type CellValue, cellError, isError, type Matrix } from '../core/value.ts'
import { sheetSpan } from '../formula/sheetSpan.ts'
import { type Reference, tokens } from '../formula/tokens.ts'
import { structuredArea } from '../workbook/tables.ts'
import { cellAt, sheetById, sheetByName, type Workbook } from '../workbook/workbook.ts'
import { usableNames } from './bareEngine.ts'
import type { ResolvedReference, Values } from './engine.ts'
import { wholeTable } from './tableScope.ts'

/** The single reference that the text is, or `undefined` for anything else. A leading `=` is allowed. */
export function singleReference(text: string): Reference | undefined {
  const parts = tokens(bare(text))
  const [only] = parts
  return parts.length === 1 && only?.kind === 'reference' ? only.reference : undefined
}

/**
 * Where a text points that is one reference, a name for one, a table or a part of one, or `#REF!`; `undefined` for what
 * must be evaluated. Whole rows and columns are cut to what the sheet uses.
 */
export function writtenReference(
  text: string,
  ownSheet: string,
  workbook: Workbook,
  values: Values,
): ResolvedReference | CellError | undefined {
  const found = singleReference(text)
  if (found) return resolved(found, ownSheet, workbook, values)
  const [only, more] = tokens(bare(text))
  if (!only || more) return undefined
  if (only.kind === 'error') return cellError('#REF!', 'The cells it pointed to have been deleted.')
  const scope = { workbook, place: { sheet: ownSheet, row: -1, column: -1 } }
  if (only.kind === 'structured') return structuredArea(workbook, only.structured, scope.place)
  if (only.kind !== 'name') return undefined
  const table = wholeTable(only.text, scope)
  if (table) return structuredArea(workbook, table, scope.place)
  const wanted = only.text.toLowerCase()
  const definition = usableNames(workbook).find(({ name }) => name.toLowerCase() === wanted)
  if (!definition || !singleReference(definition.refersTo)) return undefined
  return writtenReference(definition.refersTo, ownSheet, workbook, values)
}

/** What a text that is no reference comes to; an array is no range of cells. */
export function expressionValue(text: string, evaluate: (formula: string) => CellValue | Matrix): CellValue {
  const value = evaluate(bare(text))
  return Array.isArray(value) ? cellError('#REF!', `${bare(text)} is not a range of cells.`) : (value as CellValue)
}

const bare = (text: string) => text.replace(/^\s*=/, '').trim()

function resolved(
  reference: Reference,
  ownSheet: string,
  workbook: Workbook,
  values: Values,
): ResolvedReference | CellError {
  const sheet = reference.sheet === null ? ownSheet : sheetByName(workbook, reference.sheet)?.id
  if (sheet === undefined) {
    const several = reference.sheet !== null && sheetSpan(reference.sheet)
    return cellError(
      '#REF!',
      several ? 'Cells of several sheets are no range.' : `There is no sheet ${reference.sheet}.`,
    )
  }
  const { from, to } = reference
  if (reference.spill) {
    const area = spilledFrom(workbook, values, sheet, from.row, from.column)
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

/** What spills from a cell, or the error that its formula shows instead. */
function spilledFrom(workbook: Workbook, values: Values, sheet: string, row: number, column: number): Area | CellError {
  const spill = values.spill(sheet, row, column)
  if (spill?.area.top === row && spill.area.left === column) return spill.area
  const owner = sheetById(workbook, sheet)
  const formula = owner && cellAt(owner, row, column)?.formula
  const value = values.value(sheet, row, column)
  if (formula !== undefined) {
    return isError(value) && value.error === '#SPILL!' ? value : { top: row, left: column, bottom: row, right: column }
  }
  const place = sheetPrefix(owner?.name ?? '') + cellName(row, column)
  return cellError('#REF!', `${place} holds no formula, so nothing spills from it.`)
}
