import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callText, writtenCalls } from '../../../model/formula/writtenCalls.ts'

describe('calls of a formula', () => {
  test('each has its name, its place and the texts of its arguments', () => {
    const formula = '=2*f( A1 , {1,2;3,4}, "a,b)", (1+2)) + g()'
    expect(writtenCalls(formula)).toEqual([
      { name: 'f', start: 3, end: 36, args: ['A1', '{1,2;3,4}', '"a,b)"', '(1+2)'] },
      { name: 'g', start: 39, end: 42, args: [] },
    ])
  })

  test('outer calls come before those inside', () => {
    expect(writtenCalls('=f(g(1, 2), h(3))').map(({ name, args }) => [name, ...args])).toEqual([
      ['f', 'g(1, 2)', 'h(3)'],
      ['g', '1', '2'],
      ['h', '3'],
    ])
  })

  test('gaps are arguments too, and a call may lack its end', () => {
    expect(writtenCalls('=f(1, , , "progress"')).toEqual([
      { name: 'f', start: 1, end: 20, args: ['1', '', '', '"progress"'] },
    ])
    expect(writtenCalls('=A1+(2,3)')).toEqual([])
  })
})

describe('the text of a call', () => {
  test('keeps gaps and drops what is left out at the end', () => {
    expect(callText('f', ['1', '', ' 2 ', '', ' '])).toBe('f(1, , 2)')
    expect(callText('f', ['', ''])).toBe('f()')
  })

  test('reads back as the arguments it was made from', () => {
    const argument = fc.constantFrom(
      '',
      '1',
      'A1:B2',
      '"x, (y"',
      '{1,2;3,4}',
      'g(1, h(2))',
      '(1+2)*3',
      "'My (sheet), 2'!A1",
    )
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (args) => {
        const kept = args.slice(0, args.findLastIndex((text) => text !== '') + 1)
        expect(writtenCalls(`=1+${callText('f', args)}`)[0]?.args).toEqual(kept)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
