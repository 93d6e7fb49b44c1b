import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tsvRows, tsvText } from '../../../renderer/grid/tsv.ts'

describe('text of the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\t', [['a', '']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['"two\nlines"\n"say ""hi"""', [['two\nlines'], ['say "hi"']]],
    ['"no end', [['"no end']]],
    ['5" pipe\t6" pipe', [['5" pipe', '6" pipe']]],
    ['"quoted" inside', [['"quoted" inside']]],
    ['', []],
    ['\n', [['']]],
  ])('reads %j as rows of fields', (text, rows) => {
    expect(tsvRows(text)).toEqual(rows)
  })

  it('reads back what it writes', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '=') })
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        expect(tsvRows(tsvText(rows))).toEqual(rows)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
