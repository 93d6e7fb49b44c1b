import fc from 'fast-check'
import { cellName } from '../../../model/core/reference.ts'
import { normalised } from '../../../model/formula/normalised.ts'
import type { Command, Input } from '../../../model/workbook/command.ts'
import { run } from '../../../model/workbook/run.ts'
import type { Cell, Workbook } from '../../../model/workbook/workbook.ts'
import { cellAt, emptyWorkbook, extent } from '../../../model/workbook/workbook.ts'
import { formulas as formulaTexts } from '../formula/formulaTexts.ts'

/** Freezes a value and all that it holds, so that a change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/** A sheet as inputs by cell name, for reading in tests: `{ A1: '=B2', B2: 3 }`. */
export function inputs(workbook: Workbook, sheet = workbook.sheets[0]?.id): Record<string, unknown> {
  const found = workbook.sheets.find((each) => each.id === sheet)
  const result: Record<string, unknown> = {}
  if (!found) return result
  const { rows, columns } = extent(found)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cellAt(found, row, column)
      if (cell) result[cellName(row, column)] = cell.formula ?? cell.value ?? cell
    }
  }
  return result
}

/** `{ A1: '=B2', B2: 3 }` as a command; a text with `=` is a formula. */
export function typed(cells: Record<string, number | string | boolean | null>, sheet = 's1'): Command {
  const entries = Object.entries(cells).map(([name, value]): [string, Input] => [
    name,
    value === null ? null : typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value },
  ])
  return { name: 'setCells', sheet, inputs: Object.fromEntries(entries) }
}

export const workbookOf = (...commands: readonly Command[]): Workbook => commands.reduce(run, emptyWorkbook)

/** Breaks of the rules that every sheet keeps: no trailing gaps, no empty rows, blocks or cells. */
export function gaps(workbook: Workbook): readonly string[] {
  const found: string[] = []
  const check = (list: readonly unknown[], what: string): void => {
    if (list.length > 0 && list[list.length - 1] === undefined) found.push(`${what} ends with a gap`)
    if (Object.keys(list).length !== list.length) found.push(`${what} has holes`)
  }
  for (const sheet of workbook.sheets) {
    check(sheet.blocks, sheet.name)
    sheet.blocks.forEach((block, b) => {
      if (!block) return
      if (block.length === 0 || block.length > 256) found.push(`block ${b} has ${block.length} rows`)
      check(block, `block ${b}`)
      block.forEach((row, r) => {
        if (!row) return
        if (row.length === 0) found.push(`row ${r} of block ${b} is empty`)
        check(row, `row ${r} of block ${b}`)
        for (const cell of row) if (cell && Object.keys(cell).length === 0) found.push(`an empty cell in row ${r}`)
      })
    })
  }
  return found
}

const formulas = formulaTexts.map((text) => normalised(text, (name) => name))

const sheetId = fc.constantFrom('s1', 's2', 's3', 'nowhere')
const row = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 250, max: 262 }))
const column = fc.integer({ min: 0, max: 6 })
const cell = fc.tuple(row, column).map(([r, c]) => cellName(r, c))
const area = fc
  .tuple(row, column, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
  .map(([r, c, down, across]) => `${cellName(r, c)}:${cellName(r + down, c + across)}`)
const input: fc.Arbitrary<Input> = fc.oneof(
  formulas.map((formula) => ({ formula })),
  fc.constantFrom(1, 2.5, 'text', true).map((value) => ({ value })),
  fc.constant(null),
)
const wholeCell: fc.Arbitrary<Cell | null> = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.integer(), unit: fc.constantFrom('FLOP', 'USD') }, { requiredKeys: ['value'] }),
  fc.record({ formula: formulas, bold: fc.constant<true>(true) }, { requiredKeys: ['formula'] }),
)
const count = fc.integer({ min: 1, max: 3 })
const title = fc.constantFrom('Model', 'My sheet', 'Inputs', 'model', 'a/b')
const nameTitle = fc.constantFrom('rate', 'growth', 'A1', 'Rate')
const reference = fc.constantFrom('Model!A1:B3', 'Sheet1!B2:B9', "'My sheet'!A1#", 'rate')
const chart = fc.record({
  id: fc.constantFrom('c1', 'c2'),
  title: fc.constantFrom('One', 'Two'),
  kind: fc.constantFrom('line', 'bar'),
  sheet: sheetId,
  series: fc.array(fc.record({ values: reference, x: reference }), { maxLength: 2 }),
})

/** Commands of every kind, many of them impossible where they are run. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    name: fc.constant('setCells'),
    sheet: sheetId,
    inputs: fc.dictionary(cell, input, { maxKeys: 4, noNullPrototype: true }),
    formats: fc.dictionary(cell, fc.constant('0%'), { maxKeys: 2, noNullPrototype: true }),
  }),
  fc.record({
    name: fc.constant('pasteCells'),
    sheet: sheetId,
    at: cell,
    cells: fc.array(fc.array(wholeCell, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ name: fc.constant('clearCells'), sheet: sheetId, area }),
  fc.record({ name: fc.constant('moveCells'), sheet: sheetId, area, toSheet: sheetId, to: cell }),
  fc.record({
    name: fc.constant('formatCells'),
    sheet: sheetId,
    area,
    look: fc.record({ bold: fc.constantFrom(true, null), format: fc.constantFrom('0.0', null) }, { requiredKeys: [] }),
  }),
  fc.record({
    name: fc.constant('describeCell'),
    sheet: sheetId,
    cell,
    description: fc.record({ unit: fc.constantFrom('FLOP', '', null), note: fc.constantFrom('so', null) }),
  }),
  fc.record({ name: fc.constantFrom('insertRows', 'deleteRows'), sheet: sheetId, row, count }),
  fc.record({ name: fc.constantFrom('insertColumns', 'deleteColumns'), sheet: sheetId, column, count }),
  fc.record({
    name: fc.constant('resizeColumns'),
    sheet: sheetId,
    widths: fc.constantFrom({ 0: 120, 3: 80 }, { 0: null }, { 2: 55.5 }),
  }),
  fc.record({ name: fc.constant('addSheet'), title }),
  fc.record({ name: fc.constant('renameSheet'), sheet: sheetId, title }),
  fc.record({ name: fc.constant('moveSheet'), sheet: sheetId, index: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ name: fc.constant('deleteSheet'), sheet: sheetId }),
  fc.record(
    {
      name: fc.constant('defineName'),
      was: nameTitle,
      definition: fc.record({ name: nameTitle, refersTo: fc.constantFrom('=Model!$A$1', '=Sheet1!$B$2:$B$9', '=2') }),
    },
    { requiredKeys: ['name', 'definition'] },
  ),
  fc.record({ name: fc.constant('deleteName'), title: nameTitle }),
  fc.record({ name: fc.constantFrom('addChart', 'editChart'), chart }),
  fc.record({ name: fc.constant('moveChart'), chart: fc.constantFrom('c1', 'c2'), index: fc.constantFrom(0, 1) }),
  fc.record({ name: fc.constant('deleteChart'), chart: fc.constantFrom('c1', 'c2') }),
) as fc.Arbitrary<Command>
