import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved } from '../../../model/formula/moved.ts'
import { normalised } from '../../../model/formula/normalised.ts'
import { formulas } from './formulaTexts.ts'

describe('moved', () => {
  test('there and back again is the same formula while its references stay inside the sheet', () => {
    fc.assert(
      fc.property(
        formulas,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        (text, rows, columns) => {
          const formula = normalised(text, (name) => name)
          expect(moved(moved(formula, rows, columns), -rows, -columns)).toBe(formula)
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })

  test.each([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ['=SUM(A1:B2)', 1, 1, '=SUM(B2:C3)'],
    ['=SUM(A$1:A5)', 1, 0, '=SUM(A$1:A6)'],
    ['=SUM(A3:A$5)', 4, 0, '=SUM(A$5:A7)'],
    ["='My sheet'!A1", 1, 0, "='My sheet'!A2"],
    ['=SUM(A:B,$C:D)', 5, 1, '=SUM(B:C,$C:E)'],
    ['=SUM(1:2)', 5, 1, '=SUM(6:7)'],
    ['=SUM(A1#)', 1, 1, '=SUM(B2#)'],
    ['=A1+B2', -1, 0, '=#REF!+B1'],
    ['=XFD1', 0, 1, '=#REF!'],
    ['=SUM(A1048576:B1)', 1, 0, '=SUM(#REF!)'],
    ['="A1"&rate+LOG10(2)', 1, 1, '="A1"&rate+LOG10(2)'],
  ])('%s by %i rows and %i columns is %s', (formula, rows, columns, result) => {
    expect(moved(formula, rows, columns)).toBe(result)
  })

  test('what does not move keeps its spelling', () => {
    expect(moved('= sum( $a$1 )', 3, 3)).toBe('= sum( $a$1 )')
    expect(moved('=a1', 0, 0)).toBe('=a1')
  })
})
