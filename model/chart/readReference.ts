import type { Area } from '../core/reference.ts'
import { type CellValue, cellError, isError } from '../core/value.ts'
import { modelFunctions } from '../functions/index.ts'
import { cellAt, emptySheet, sheetById } from '../workbook/workbook.ts'
import { CellRange, givenRange } from './cellRange.ts'
import type { ReferenceSource } from './referenceSource.ts'
import type { ReadReference } from './seriesData.ts'

export type { ReferenceSource } from './referenceSource.ts'

const columnForm = /^INDEX\((.+),\s*0?\s*,\s*([1-9]\d{0,4})\s*\)$/i

/**
 * One column of a spill, counted from 1, as charts refer to it: `INDEX(Model!A10#,0,4)`. It follows the spill as it
 * grows, and is an ordinary formula, so that moved rows and renamed sheets rewrite it as they rewrite formulas.
 */
export const spillColumn = (spill: string, column: number): string => `INDEX(${spill},0,${column})`

/** The cells that a reference points to, or the error or constant that it gives instead; one that names no sheet belongs to `sheet`. */
export function resolvedReference(
  source: ReferenceSource,
  sheet: string,
  reference: string,
): { readonly sheet: string; readonly area: Area } | { readonly value: CellValue } {
  const [, whole, column] = columnForm.exec(reference.trim()) ?? []
  const found = source.resolve((whole ?? reference).trim(), sheet)
  if (found === null || typeof found !== 'object' || isError(found)) return { value: found }
  const area = cut(found.area, source.values.extent(found.sheet))
  if (column === undefined) return { sheet: found.sheet, area }
  const at = area.left + Number(column) - 1
  if (at > area.right) return { value: cellError('#REF!', `${whole} has no column ${column}.`) }
  return { sheet: found.sheet, area: { ...area, left: at, right: at } }
}

/** Reads what references hold now; a reference that names no sheet belongs to `sheet`. */
export function referenceReader(source: ReferenceSource, sheet: string): ReadReference {
  const found = new Map<string, ReturnType<ReadReference>>()
  return (reference) => {
    const known = found.get(reference)
    if (known) return known
    const read = readNow(source, sheet, reference)
    found.set(reference, read)
    return read
  }
}

function readNow(source: ReferenceSource, sheet: string, reference: string): ReturnType<ReadReference> {
  const found = resolvedReference(source, sheet, reference)
  if ('value' in found) return isError(found.value) ? { error: found.value } : givenRange([[found.value]])
  const { area } = found
  const { values, workbook } = source
  const home = sheetById(workbook, found.sheet) ?? emptySheet(found.sheet, '')
  const unit = unitAt(source, found.sheet, area)
  const changedAt = values.changedAt?.(found.sheet, area.left, area.right)
  if (changedAt === undefined) return new CellRange(values, found.sheet, area, home, unit)
  const kept = keptRanges.get(values) ?? new Map<string, KeptRange>()
  keptRanges.set(values, kept)
  const key = `${found.sheet} ${area.top} ${area.left} ${area.bottom} ${area.right}`
  const before = kept.get(key)
  if (before && before.changedAt === changedAt && before.range.unit === unit && before.range.follows(home)) {
    return before.range
  }
  // Forgets what no chart asks for any more.
  if (!before && kept.size >= mostKept) kept.clear()
  const range = new CellRange(values, found.sheet, area, home, unit)
  kept.set(key, { changedAt, range })
  return range
}

interface KeptRange {
  readonly changedAt: number
  readonly range: CellRange
}

/** What was read lately: while its values are the same, all that was made of it still holds. */
const keptRanges = new WeakMap<ReferenceSource['values'], Map<string, KeptRange>>()
const mostKept = 400

const functionsByName = new Map(modelFunctions.map((each) => [each.name.toLowerCase(), each]))
const loneCall = /^=\s*([A-Za-z]\w*)\s*\(/

/** What the first number of an area counts: as its cell says, or the function that gives it. */
function unitAt({ workbook, values }: ReferenceSource, sheet: string, area: Area): string | undefined {
  const home = sheetById(workbook, sheet)
  if (!home) return undefined
  const own = cellAt(home, area.top, area.left)
  if (own?.unit !== undefined) return own.unit
  const spill = values.spill?.(sheet, area.top, area.left)?.area
  const { top, left } = spill ?? area
  const formula = cellAt(home, top, left)?.formula
  const name = formula === undefined ? undefined : loneCall.exec(formula)?.[1]
  const returns = name === undefined ? undefined : functionsByName.get(name.toLowerCase())?.returns
  if (!returns || !callsOnly(formula as string)) return undefined
  return returns.columns?.[area.left - left]?.unit ?? returns.unit
}

/** The formula is one call and nothing beside it: its closing bracket is the end. */
function callsOnly(formula: string): boolean {
  const open = formula.indexOf('(')
  let depth = 0
  let quoted = false
  for (let i = open; i < formula.length; i++) {
    const letter = formula[i]
    if (letter === '"') quoted = !quoted
    if (quoted) continue
    if (letter === '(') depth++
    if (letter === ')' && --depth === 0) return formula.slice(i + 1).trim() === ''
  }
  return false
}

/** `A1:A1048576` is read as far as the sheet is used. */
function cut(area: Area, used: { readonly rows: number; readonly columns: number }): Area {
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used.rows - 1)),
    right: Math.max(area.left, Math.min(area.right, used.columns - 1)),
  }
}
