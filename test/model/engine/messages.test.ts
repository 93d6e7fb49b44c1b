import { expect, test } from 'vitest'
import { Session } from './session.ts'

/** A formula and the sentence of its error. */
const sentences: readonly (readonly [string, string])[] = [
  ['=rdMultiplie(5)', '#NAME? There is no function rdMultiplie; did you mean rdMultiplier?'],
  ['=SUMM(5)', '#NAME? There is no function SUMM; did you mean SUM'],
  ['=IF(TRUE, qqqqqqqqqqqq(1), 2)', '#NAME? There is no function qqqqqqqqqqqq.'],
  ['=growth_rat*2', '#NAME? There is no name growth_rat; did you mean growth_rate'],
  ['=growth2030', '#NAME? There is no name growth2030'],
  ['=offsetYears*2', '#NAME? There is no name offsetYears'],
  ['=Привет+1', '#NAME? There is no name Привет.'],
  ['=1/0', '#DIV/0! A number is divided by zero.'],
  ['="x"+1', '#VALUE! A number is needed, but there is text.'],
  ['=SQRT(-1)', '#NUM! SQRT: the result is too large, or no number at all.'],
  ['=1e300*1e300', '#NUM! The result is too large, or no number at all.'],
  ['=VLOOKUP(1)', '#N/A VLOOKUP takes 3 to 4 arguments, not 1.'],
  ['=MATCH(5, {1;2}, 0)', '#N/A MATCH: the value looked for is not there.'],
  ['=INDEX({1;2}, 5)', '#REF! INDEX: '],
  ['=#REF!+1', '#REF! A reference points to cells that do not exist.'],
  ['=Nowhere!A1', '#REF! A reference names a sheet that does not exist.'],
  ['=NA()', '#N/A There is no value here.'],
  ['=#NULL!', '#NULL! Two ranges have no cell in common.'],
  ['=A3:A4 B3:B4', '#NULL! Two ranges have no cell in common.'],
  ['=#CALC!', '#CALC! The result would be empty.'],
  ['=FILTER({1;2},{0;0})', '#CALC! FILTER: nothing is chosen;'],
  ['=DROP({1;2},2)', '#CALC! DROP: nothing would be left.'],
  ['=BYROW({1,2},LAMBDA(r,r))', '#CALC! The LAMBDA gives an array where one value is needed.'],
  ['=trainingCompute(-1, 2)', '#NUM! '],
  ['=trainingCompute("x", 2)', '#VALUE! '],
  ['=trainingCompute(1/0, 2)', '#DIV/0! A number is divided by zero.'],
  ['=trainingCompute(1, 2, 3, 4, 5)', '#VALUE! trainingCompute takes at most 4'],
]

for (const [formula, sentence] of sentences) {
  test(`${formula} says ${sentence}`, () => {
    const session = new Session({ A1: formula, A2: '=A1' })
    session.run({ name: 'defineName', definition: { name: 'growth_rate', refersTo: '=2' } })
    expect(String(session.at('A1')).slice(0, sentence.length)).toBe(sentence)
    expect(session.at('A1')).toMatch(/[.?]$/)
    expect(session.at('A2')).toBe(session.at('A1'))
    expect(session.value(formula)).toBe(session.at('A1'))
  })
}

test('a circle is told with its path, and what depends on it names it', () => {
  const session = new Session({ A1: '=B1', B1: '=C1+1', C1: '=A1', D1: '=A1', E1: 5 })
  for (const cell of ['A1', 'B1', 'C1'])
    expect(session.at(cell)).toBe('#CYCLE! The cell depends on itself: Sheet1!A1 → Sheet1!B1 → Sheet1!C1 → Sheet1!A1.')
  expect(session.at('D1')).toBe('#CYCLE! The formula depends on Sheet1!A1, which depends on itself.')
  expect(session.engine.cycles()).toEqual([['Sheet1!A1', 'Sheet1!B1', 'Sheet1!C1', 'Sheet1!A1']])
  session.type({ C1: 1 })
  expect(session.range('A1:E1')).toEqual([[2, 2, 1, 2, 5]])
  expect(session.engine.cycles()).toEqual([])
})

test('circles run through ranges, names, spills and sheets', () => {
  const session = new Session({ A1: '=SUM(B1:B3)', B2: '=loop' })
  session.run({ name: 'addSheet', id: 's2', title: 'My sheet' })
  session.type({ A1: '=Sheet1!A1#' }, 's2')
  session.run({ name: 'defineName', definition: { name: 'loop', refersTo: "='My sheet'!$A$1" } })
  expect(session.engine.cycles()).toEqual([['Sheet1!A1', 'Sheet1!B2', "'My sheet'!A1", 'Sheet1!A1']])
  const alone = new Session({ C3: '=C3+1' })
  expect(alone.at('C3')).toBe('#CYCLE! The cell depends on itself: Sheet1!C3 → Sheet1!C3.')
})

test('an error keeps its sentence on the way through other formulas and model functions', () => {
  const session = new Session({ A1: '=SQRT(-1)', A2: '=A1+1', A3: '=trainingCompute(A2, 1)', A4: '=SUM(A1:A3)' })
  for (const cell of ['A2', 'A3', 'A4']) expect(session.at(cell)).toBe(session.at('A1'))
})
