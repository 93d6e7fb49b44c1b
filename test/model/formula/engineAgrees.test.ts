import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { expect, test } from 'vitest'
import { normalised } from '../../../model/formula/normalised.ts'
import type { Change } from '../../../model/formula/restructured.ts'
import { restructured } from '../../../model/formula/restructured.ts'
import { referencesWithin } from './formulaTexts.ts'

const formulas = fc
  .array(
    referencesWithin(24, 8).filter((text) => !text.endsWith('#')),
    { minLength: 1, maxLength: 3 },
  )
  .map((references) => normalised(`=SUM(${references.join(',')})`, (name) => name))

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insertRows', 'deleteRows'),
    sheet: fc.constantFrom('Model', 'My sheet'),
    row: fc.integer({ min: 0, max: 23 }),
    count: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constantFrom('insertColumns', 'deleteColumns'),
    sheet: fc.constantFrom('Model', 'My sheet'),
    column: fc.integer({ min: 0, max: 7 }),
    count: fc.integer({ min: 1, max: 6 }),
  }),
) as fc.Arbitrary<Change>

// One cell far out makes a sheet as large as all references.
const large = Array.from({ length: 40 }, (_, row) => (row < 39 ? [] : [...Array.from({ length: 15 }, () => null), 1]))
const engine = HyperFormula.buildFromSheets({ Model: large, 'My sheet': large, Own: [[]] }, { licenseKey: 'gpl-v3' })
// Only the texts matter.
engine.suspendEvaluation()

/** The formula, as the engine's own structural edits leave it in a cell of a third sheet that nothing moves. */
function rewrittenByEngine(formula: string, change: Change): string | undefined {
  const place = { sheet: 2, row: 0, col: 0 }
  engine.setCellContents(place, formula)
  const sheet = engine.getSheetId('sheet' in change ? change.sheet : '') as number
  if (change.kind === 'insertRows') engine.addRows(sheet, [change.row, change.count])
  if (change.kind === 'deleteRows') engine.removeRows(sheet, [change.row, change.count])
  if (change.kind === 'insertColumns') engine.addColumns(sheet, [change.column, change.count])
  if (change.kind === 'deleteColumns') engine.removeColumns(sheet, [change.column, change.count])
  const result = engine.getCellFormula(place)
  engine.undo()
  return result
}

test('inserted and deleted rows and columns rewrite formulas as the engine does', () => {
  fc.assert(
    fc.property(formulas, changes, (formula, change) => {
      const expected = rewrittenByEngine(formula, change)
      expect([formula, change, restructured(formula, 'Own', change)]).toEqual([
        formula,
        change,
        expected && normalised(expected, (name) => name),
      ])
    }),
    { seed: 13, numRuns: 40 },
  )
})
