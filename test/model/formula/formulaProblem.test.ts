import fc from 'fast-check'
import { HyperFormula } from 'hyperformula'
import { describe, expect, test } from 'vitest'
import { engineText } from '../../../model/engine/engineText.ts'
import { Failures } from '../../../model/engine/failures.ts'
import { formulaProblem } from '../../../model/formula/formulaProblem.ts'
import { normalised } from '../../../model/formula/normalised.ts'
import { anyText, formulaish, formulas } from './formulaTexts.ts'

const valid = [
  '=1',
  '= 1 ',
  '=-A1',
  '=--5',
  '=+A1',
  '=2^-1',
  '=-A1%',
  '=5%+.5+5.',
  '=1e5',
  '=A1&"x"&B1',
  '=1<>2',
  '=1<=2',
  '=(1+2)*3',
  '=((A1))',
  '={1,2;3,4}',
  '={-1,A1+2}',
  '=SUM({1;2},3)',
  '=SUM()',
  '=PI()',
  '=SUM(,1)',
  '=SUM(1,)',
  '=IF(A1,,2)',
  '=SUM(A1:B2)',
  '=SUM(A1 : B2)',
  '=SUM(A:A,1:1)',
  '=SUM(Sheet1!A1:B2)',
  "=SUM('Sheet1'!$A$1:B2)",
  '=SUM(Sheet1!A1:Sheet1!B2)',
  '=SUM(A1:OFFSET(A1,1,1))',
  '=SUM(OFFSET(A1,0,0):B2)',
  '=#REF!+1',
  '=SUM(#N/A,#DIV/0!)',
  '=growth*rate.eu+_x',
  '=MAX(\n1,\n2\n)',
  '=unknown(1)',
]

const invalid: readonly (readonly [formula: string, at: number, message: string])[] = [
  ['=', 1, 'The formula is empty.'],
  ['=1+', 3, 'Something is missing after the +.'],
  ['=*2', 1, 'There is nothing before the *.'],
  ['=1+*2', 3, 'There is nothing before the *.'],
  ['=SUM(1', 4, 'The ( is never closed by ).'],
  ['=SUM(1,(2)', 4, 'The ( is never closed by ).'],
  ['=SUM(1))', 7, 'There is no bracket that this ) could close.'],
  ['=(1,2)', 3, 'A comma stands only between the arguments of a function, or between ranges.'],
  ['=1,5', 2, 'A comma stands only between arguments; numbers use a point, as in 1.5.'],
  ['=SUM(1;2)', 6, 'A semicolon stands only between the rows of {…}; arguments use commas.'],
  ['=SUM(1+,2)', 7, 'Something is missing after the +.'],
  ['=()', 2, 'There is nothing between the brackets.'],
  ['={}', 2, 'There is nothing between the brackets.'],
  ['={1,}', 4, 'Something is missing after the ,.'],
  ['={1,2;3}', 7, 'The rows of {…} must be equally long; this one has 1 instead of 2.'],
  ['={1', 1, 'The { is never closed by }.'],
  ['=SUM({1,2)', 5, 'The { is never closed by }.'],
  ['="abc', 1, 'The text is never closed by ".'],
  ['=1 2', 3, 'An operator or comma is missing between 1 and 2.'],
  ['=A1 5', 4, 'An operator or comma is missing between A1 and 5.'],
  ['=2(3)', 2, 'An operator or comma is missing between 2 and (.'],
  ['="a" "b"', 5, 'Two texts need a & between them.'],
  ['=%', 1, 'There is nothing before the %.'],
  ['=1~2', 2, 'The character ~ has no meaning here.'],
  ['=A1:B', 3, 'A : stands between two cells, as in A1:B3.'],

  ['=SUM(A1:B2:C3)', 10, 'A : stands between two cells, as in A1:B3.'],
  ["='abc'", 1, "An apostrophe starts the name of a sheet, as in 'My sheet'!A1; texts stand in \"."],
  ['=Model!rate', 6, 'A ! stands between the name of a sheet and a cell, as in Model!A1.'],
  ['1+1', 0, 'A formula starts with =.'],
]

/** Whether the engine reads a formula; what it computes does not matter. */
const engine = HyperFormula.buildFromArray([[1, 2]], { licenseKey: 'gpl-v3' })
const readByEngine = (formula: string): boolean => engine.validateFormula(formula)

describe('formulaProblem', () => {
  test.each(valid)('%s is accepted, as by the engine', (formula) => {
    expect(formulaProblem(formula)).toBeNull()
    expect(readByEngine(formula)).toBe(true)
  })

  test('a doubled quote and a backslash in a text are accepted, though the engine needs them otherwise', () => {
    expect(formulaProblem('="a""b\\"&"\\"')).toBeNull()
  })

  test('a spill is accepted', () => {
    expect(formulaProblem('=SUM(Model!A10#)')).toBeNull()
  })

  test.each(invalid)('%s is refused at %i: %s', (formula, at, message) => {
    expect(formulaProblem(formula)).toEqual({ at, message })
    // Uneven rows and a missing = are no matter of the engine's parser.
    if (formula !== '={1,2;3}' && formula !== '1+1') expect(readByEngine(formula)).toBe(false)
  })

  test('made formulas are accepted, and refused once a bracket is taken away', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(formulaProblem(formula)).toBeNull()
        expect(formulaProblem(`${formula})`)).not.toBeNull()
        expect(formulaProblem(`=(${formula.slice(1)}`)).not.toBeNull()
      }),
      { seed: 5, numRuns: 200 },
    )
  })

  test('the engine agrees on texts right and wrong that use what it knows', () => {
    const beyondEngine = /""|[\\#]|😀|\p{Script=Cyrillic}/u
    fc.assert(
      fc.property(formulaish, (text) => {
        const formula = normalised(`=${text}`, (name) => name)
        fc.pre(!beyondEngine.test(formula) && !/[eE]/.test(formula))
        if (formulaProblem(formula) !== null) return
        const read = engineText(formula, new Failures())
        expect([read, typeof read === 'string' && readByEngine(read)]).toEqual([read, true])
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  test('any text gets an answer inside of it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, formulaish), (text) => {
        const problem = formulaProblem(`=${text}`)
        if (problem) expect(problem.at).toBeLessThanOrEqual(text.length + 1)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('thousands of nested brackets do not exhaust the stack', () => {
    const deep = 100_000
    expect(formulaProblem(`=${'('.repeat(deep)}1${')'.repeat(deep)}`)).toBeNull()
    expect(formulaProblem(`=${'('.repeat(deep)}`)).not.toBeNull()
  })
})
