import { describe, expect, test } from 'vitest'
import { fromR1C1 } from '../../../model/formula/fromR1C1.ts'

/** In C5. */
const read = (formula: string) => fromR1C1(formula, 4, 2)

describe('a formula in R1C1 notation', () => {
  test.each([
    // As Google Sheets writes it.
    ['=R[0]C[-2]+R[0]C[-1]', '=A5+B5'],
    ['=SUM(R[-4]C[0]:R[-1]C[0])', '=SUM(C1:C4)'],
    ['=R1C2*R[1]C3', '=$B$1*$C6'],
    ['=R1C[0]', '=C$1'],
    ['=\'My C1 sheet\'!R[0]C[1]&"R1C1"', '=\'My C1 sheet\'!D5&"R1C1"'],
    ['=Sheet2!R[0]C[0]:R[2]C[1]', '=Sheet2!C5:D7'],
    ['=SUM(R2C1:C1)', '=SUM($A$2:$A1048576)'],
    ['=SUM(R[1]C[0]:R[1])', '=SUM(C6:XFD6)'],
    // As LibreOffice writes it.
    ['=RC[-2]*RC[-1]', '=A5*B5'],
    ['=R[-1]C', '=C4'],
    // Whole columns and rows.
    ['=SUM(C[-1]:C[-1])', '=SUM(B:B)'],
    ['=SUM(C1:C2)', '=SUM($A:$B)'],
    ['=SUM(R[-1]:R[-1])', '=SUM(4:4)'],
    ['=SUM(R1:R2)', '=SUM($1:$2)'],
    // Beyond the sheet.
    ['=R[-5]C[0]+1', '=#REF!+1'],
    ['=SUM(R[-5]C[0]:R[0]C[0])', '=SUM(#REF!)'],
    // What only looks like it.
    ['=RC_rate+ARC1+SRC', '=RC_rate+ARC1+SRC'],
    ['=ROUND(R[0]C[-1],2)', '=ROUND(B5,2)'],
    ['=TRUE', '=TRUE'],
  ])('%s is %s in C5', (formula, expected) => {
    expect(read(formula)).toBe(expected)
  })
})
