import { expect, test } from 'vitest'
import { closedBrackets } from '../../../model/formula/closedBrackets.ts'

test.each([
  ['=SUM(1,2', '=SUM(1,2)'],
  ['=IF(A1>0,SUM({1,2', '=IF(A1>0,SUM({1,2}))'],
  ['=(1+2 ', '=(1+2)'],
  ['="(" & LEN("a"', '="(" & LEN("a")'],
])('%s is closed to %s', (formula, closed) => expect(closedBrackets(formula)).toBe(closed))

test.each(['=SUM(1,2)', '=SUM(1,', '=1+', '=(1', '=SUM(1,2))', '="open'])(
  'what lacks more, or nothing, stays or becomes a formula that parses: %s',
  (formula) => {
    const closed = closedBrackets(formula)
    expect([formula, `${formula})`]).toContain(closed)
  },
)
