import { expect, test } from 'vitest'
import { atCell } from '../../../model/formula/atCell.ts'

test.each([
  ['=A2>$B$1', '=C5>$B$1'],
  ['=MOD(ROW(),2)', '=MOD(5,2)'],
  ['=column ( )+ROW(A2)', '=3+ROW(C5)'],
  ['="ROW()"', '="ROW()"'],
  ['=rows()', '=rows()'],
])('%s of A2 is %s in C5', (formula, expected) => {
  expect(atCell(formula, { row: 1, column: 0 }, { row: 4, column: 2 })).toBe(expected)
})
