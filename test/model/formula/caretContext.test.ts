import { describe, expect, test } from 'vitest'
import { caretContext } from '../../../model/formula/caretContext.ts'

/** The context at the `|` of a text. */
function at(text: string) {
  const caret = text.indexOf('|')
  return caretContext(text.slice(0, caret) + text.slice(caret + 1), caret)
}

describe('caretContext', () => {
  test.each([
    ['=cop|', 'cop', 1],
    ['=1+cop|', 'cop', 3],
    ['=SUM(cop|', 'cop', 5],
    ['=cop|ies', 'cop', 1],
    ['=LOG10|', 'LOG10', 1],
    ['=tru|', 'tru', 1],
    ['=rate.e|', 'rate.e', 1],
    ['=gr|(1)', 'gr', 1],
  ])('in %s a word is typed', (text, prefix, start) => {
    expect(at(text).word).toMatchObject({ prefix, start })
  })

  test('a word reaches to its end and knows whether its bracket is there', () => {
    expect(at('=co|pies(1)').word).toEqual({ start: 1, end: 7, prefix: 'co', called: true })
    expect(at('=co|pies+1').word).toEqual({ start: 1, end: 7, prefix: 'co', called: false })
  })

  test.each([
    '=|',
    '=1|',
    '=1e|',
    '="cop|',
    '="cop|"',
    '=Model!A|1',
    '=$A|',
    "='co|'!A1",
    'cop|',
    '=cop(|',
    '=|cop',
    '=A1:B|2',
  ])('in %s no word is typed', (text) => {
    expect(at(text).word).toBeNull()
  })

  test.each([
    ['=SUM(|', 'SUM', 1, 0],
    ['=SUM(1,|', 'SUM', 1, 1],
    ['=SUM(1,|2,3)', 'SUM', 1, 1],
    ['=SUM (1,(2+|', 'SUM', 1, 1],
    ['=SUM({1,2;3,|', 'SUM', 1, 0],
    ['=SUM({1,2},|', 'SUM', 1, 1],
    ['=IF(A1,copies(1,2|),3)', 'copies', 7, 1],
    ['=IF(A1,copies(1,2),|3)', 'IF', 1, 2],
    ['=IF("a,(b",|', 'IF', 1, 1],
    ['=IF("a,|', 'IF', 1, 0],
  ])('in %s the call around the caret is known', (text, name, start, argument) => {
    expect(at(text).call).toEqual({ name, start, argument })
  })

  test.each(['=|SUM(1)', '=SU|M(1)', '=SUM|(1)', '=SUM(1)|', '=(1|', 'SUM(|'])(
    'in %s the caret is in no call',
    (text) => {
      expect(at(text).call).toBeNull()
    },
  )
})
