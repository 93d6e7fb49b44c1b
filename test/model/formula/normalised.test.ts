import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalised } from '../../../model/formula/normalised.ts'
import { anyText, formulaish } from './formulaTexts.ts'

const spelling = (name: string) => (name.toLowerCase() === 'tokenspersecond' ? 'tokensPerSecond' : name.toUpperCase())

describe('normalised', () => {
  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, formulaish), (text) => {
        const once = normalised(text, spelling)
        expect(normalised(once, spelling)).toBe(once)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  test.each([
    ['exponents become small', '=1E25*A1+2.5E-3', '=1e25*A1+2.5e-3'],
    ['cells and names with an E stay', '=E1+A1E5+1e5+rate1E', '=E1+A1E5+1e5+rate1E'],
    ['references and booleans become capitals', '=if(true,a1,$b$2:c3)', '=IF(TRUE,A1,$B$2:C3)'],
    ['model functions get their own spelling', '=TOKENSPERSECOND(1)', '=tokensPerSecond(1)'],
    ['a space before a bracket goes', '=sum (A1)', '=SUM(A1)'],
    ['signs of typesetters become plain', '=A1×2÷3−4–5', '=A1*2/3-4-5'],
    ['comparisons become plain', '=A1≤2', '=A1<=2'],
    ['comparisons become plain too', '=IF(A1≠B1,A1≥1,＝)', '=IF(A1<>B1,A1>=1,=)'],
    ['foreign spaces become spaces', '=1\u00a0+\u20092\u200b', '=1 + 2'],
    [
      'typographic quotes become quotes',
      '=IF(A1=“it’s × 1E5”,‘My sheet’!a1,"“”×")',
      '=IF(A1="it’s × 1E5",\'My sheet\'!A1,"“”×")',
    ],
    ['strings stay', '="1E25 true a1 × “x”"', '="1E25 true a1 × “x”"'],
    ['sheet names stay', "='true × 1E5'!a1+model!b2", "='true × 1E5'!A1+model!B2"],
    ['defined names stay', '=Growth_Rate+größe', '=Growth_Rate+größe'],
    ['areas start top left', '=SUM(C3:$a$1)+SUM(c:A)+SUM(3:$1)', '=SUM($A$1:C3)+SUM(A:C)+SUM($1:3)'],
    ['a lost reference loses its sheet', "=Model!#REF!+'a b'!#ref!", '=#REF!+#REF!'],
    ['semicolons and decimal commas stay', '={1,5;2}+SUM(1;2)', '={1,5;2}+SUM(1;2)'],
    ['what does not parse stays', '=1+*(“', '=1+*("'],
    ['spills stay spills', '=sum(a10#)', '=SUM(A10#)'],
  ])('%s', (_, text, stored) => {
    expect(normalised(text, spelling)).toBe(stored)
  })
})
