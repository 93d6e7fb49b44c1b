import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokens } from '../../../model/formula/tokens.ts'
import { anyText, formulaish } from './formulaTexts.ts'

const kinds = (text: string) => tokens(text).map((token) => `${token.kind} ${token.text}`)

describe('tokens', () => {
  test('their texts, joined, give any text back', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, formulaish), (text) => {
        const parts = tokens(text)
        expect(parts.map((token) => token.text).join('')).toBe(text)
        let at = 0
        for (const token of parts) {
          expect(token.start).toBe(at)
          at += token.text.length
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('a formula falls into its parts', () => {
    expect(kinds('=SUM(A1:$B$2, 1.5e3)%+"a""b"')).toEqual([
      'operator =',
      'function SUM',
      'open (',
      'reference A1:$B$2',
      'comma ,',
      'white  ',
      'number 1.5e3',
      'close )',
      'percent %',
      'operator +',
      'text "a""b"',
    ])
  })

  test.each([
    ['A1', 'reference A1'],
    ['$xfd$1048576', 'reference $xfd$1048576'],
    ['A:C', 'reference A:C'],
    ['1:$3', 'reference 1:$3'],
    ['A10#', 'reference A10#'],
    ["'My ''own'' sheet'!A1:B2", "reference 'My ''own'' sheet'!A1:B2"],
    ['Größe!A1', 'reference Größe!A1'],
    ['𝔘x!A1', 'reference 𝔘x!A1'],
    ['2027!A:A', 'reference 2027!A:A'],
    ['Jan:Mar!B2', 'reference Jan:Mar!B2'],
    ["'My Jan:Mar'!A1:B2", "reference 'My Jan:Mar'!A1:B2"],
    ['TRUE', 'boolean TRUE'],
    ['false', 'boolean false'],
    ['growth_rate', 'name growth_rate'],
    ['rate.eu', 'name rate.eu'],
    ['A1.5', 'name A1.5'],
    ['XFE1', 'name XFE1'],
    ['A1048577', 'name A1048577'],
    ['A0', 'name A0'],
    ['growth2030', 'name growth2030'],
    ['1E25', 'number 1E25'],
    ['.5e-3', 'number .5e-3'],
    ['#REF!', 'error #REF!'],
    ["'a b'!#REF!", "error 'a b'!#REF!"],
    ['#N/A', 'error #N/A'],
    ['<>', 'operator <>'],
    ['"open', 'text "open'],
    ["'open", "unknown 'open"],
    ['😀', 'unknown 😀'],
    ['@', 'operator @'],
  ])('%s is one part', (text, part) => {
    expect(kinds(text)).toEqual([part])
  })

  test.each([
    ['LOG10(2)', ['function LOG10', 'open (', 'number 2', 'close )']],
    ['SUM (1)', ['function SUM', 'white  ', 'open (', 'number 1', 'close )']],
    ['TRUE()', ['function TRUE', 'open (', 'close )']],
    ['A1:OFFSET(', ['reference A1', 'operator :', 'function OFFSET', 'open (']],
    ['A1:Model!B2', ['reference A1', 'operator :', 'reference Model!B2']],
    ['1E', ['number 1', 'name E']],
    ['1<-2', ['number 1', 'operator <', 'operator -', 'number 2']],
    ['A1#REF!', ['reference A1', 'error #REF!']],
    ['A1:B2#', ['reference A1', 'operator :', 'reference B2#']],
    ['{1,2;3}', ['openBrace {', 'number 1', 'comma ,', 'number 2', 'semicolon ;', 'number 3', 'closeBrace }']],
  ])('%s is several parts', (text, parts) => {
    expect(kinds(text)).toEqual(parts)
  })

  test('a reference carries its sheet, its corners and their dollars', () => {
    const [token] = tokens("'It''s'!$B2:C$30")
    expect(token).toMatchObject({
      reference: {
        kind: 'area',
        prefix: "'It''s'!",
        sheet: "It's",
        from: { row: 1, column: 1, rowFixed: false, columnFixed: true },
        to: { row: 29, column: 2, rowFixed: true, columnFixed: false },
        spill: false,
      },
    })
    expect(tokens('A10#')[0]).toMatchObject({ reference: { kind: 'cell', sheet: null, spill: true } })
    expect(tokens('B:$D')[0]).toMatchObject({
      reference: { kind: 'columns', from: { row: 0, column: 1 }, to: { row: 1_048_575, column: 3, columnFixed: true } },
    })
  })

  test('a long run of quotes or letters is read in one go', () => {
    expect(tokens("'".repeat(100_001)).length).toBe(1)
    expect(tokens('a'.repeat(100_000)).length).toBe(1)
  })
})
