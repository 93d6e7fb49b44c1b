import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { emptyWorkbook, type Workbook } from '../../../model/workbook/workbook.ts'
import { Session, shown } from './session.ts'

const nested = (depth: number) => `=${'ABS('.repeat(depth)}1${')'.repeat(depth)}`

/** A formula, and what its cell shows instead of a value. */
const refused: readonly (readonly [string, string])[] = [
  ['=1+*2', '#ERROR! There is nothing before the *, at character 4 (*2).'],
  ['=SUM(1,2', '#ERROR! The ( is never closed by ), at character 5 ((1,2).'],
  ['=1+', '#ERROR! Something is missing after the +, at the end.'],
  ['="open', '#ERROR! The text is never closed by ", at character 2 ("open).'],
  [nested(65), '#ERROR! The formula has 65 brackets inside one another; the most is 64.'],
  [nested(3_000), '#ERROR! The formula has 15,002 characters; the most is 8,192.'],
  [
    `=${'('.repeat(200)}1${')'.repeat(200)}`,
    '#ERROR! The formula has 200 brackets inside one another; the most is 64.',
  ],
  [`=1${'+1'.repeat(3_000)}`, '#ERROR! The formula has 3,000 operators; the most is 2,000. Use SUM or helper cells.'],
  [`=${'A1&'.repeat(4_000)}1`, '#ERROR! The formula has 12,002 characters; the most is 8,192.'],
]

const withFormula = (formula: string): Workbook => ({
  ...emptyWorkbook,
  sheets: [
    {
      id: 's1',
      name: 'Sheet1',
      columnWidths: {},
      blocks: [[[{ value: 2 }, { formula: '=A1*2' }, { formula }, { formula: '=SEQUENCE(A1)' }, { formula: '=C1' }]]],
    },
  ],
})

describe('a formula that the engine must not see', () => {
  for (const [formula, message] of refused) {
    const name = formula.length > 30 ? `${formula.slice(0, 30)}… (${formula.length} characters)` : formula

    test(`${name} is an error with its reason when a file is opened, and all other cells are computed`, () => {
      const engine = createEngine(withFormula(formula))
      expect(shown(engine.values.value('s1', 0, 2))).toBe(message)
      expect(shown(engine.values.value('s1', 0, 4))).toMatch(/^#ERROR! /)
      expect(engine.values.value('s1', 0, 1)).toBe(4)
      expect(engine.values.value('s1', 1, 3)).toBe(2)
    })

    test(`${name} is the same error when it is typed, and can be mended`, () => {
      const session = new Session({ A1: 2, B1: '=A1*2', D1: '=SEQUENCE(A1)', E1: '=C1' })
      session.type({ C1: formula, A1: 3 })
      expect(session.at('C1')).toBe(message)
      expect(session.range('B1:E1')).toEqual([[6, message, 1, expect.stringMatching(/^#ERROR! /)]])
      expect(session.at('D3')).toBe(3)
      session.type({ C1: '=A1+1' })
      expect(session.at('E1')).toBe(4)
    })

    test(`${name} is the same error when it is evaluated`, () => {
      expect(new Session().value(formula)).toBe(message)
    })
  }

  test('as a name is an error where the name is used, and all other cells are computed', () => {
    const engine = createEngine({
      ...withFormula('=bad+1'),
      names: [
        { name: 'bad', refersTo: '=OFFSET(A1)' },
        { name: 'floating', refersTo: '=A1' },
        { name: 'A1', refersTo: '=1' },
      ],
    })
    expect(shown(engine.values.value('s1', 0, 2))).toMatch(/^#REF! The name bad must name a sheet/)
    expect(engine.values.value('s1', 0, 1)).toBe(4)
    expect(shown(engine.evaluate('floating', 's1') as never)).toMatch(/^#REF! The name floating must name a sheet/)
  })
})

test('64 calls inside one another and 2,000 operators are computed', () => {
  const session = new Session({ A1: nested(64), A2: `=1${'+1'.repeat(2_000)}` })
  expect(session.range('A1:A2')).toEqual([[1], [2_001]])
})

test('an exception while computing becomes an error of that cell alone', () => {
  const session = new Session({ A1: 1, B1: '=SEQUENCE(1048576, 3)', C1: '=A1+1' })
  session.type({ A1: 2 })
  expect(session.at('B1')).toBe('#SPILL! The result has 1048576 × 3 cells, too many to show.')
  expect(session.at('C1')).toBe(3)
})

test('a number that is too large is an error in an array as it is alone', () => {
  const large = '#NUM! The result is too large, or no number at all.'
  const session = new Session({
    A1: 1000,
    A2: 1,
    B1: '=EXP(A1:A2)',
    C1: '=A1:A2*1E306',
    D1: '=MMULT({1E200,1},{1E200;1})',
  })
  expect(session.range('B1:D2')).toEqual([
    [large, large, large],
    [Math.E, 1e306, null],
  ])
  expect(session.value('IFERROR(EXP({1000,1}),0)')).toEqual([[0, Math.E]])
  expect(session.value('COUNT(EXP({1000,1}))')).toBe(1)
})

test('text that looks like a formula, a number, a date or an error stays text', () => {
  const texts = ['=1+1', '100', '12%', '2027-03-01', 'TRUE', '#N/A', "'quoted", ' padded ', '$5', '=']
  const engine = createEngine({
    ...emptyWorkbook,
    sheets: [
      { id: 's1', name: 'Sheet1', columnWidths: {}, blocks: [texts.map((value) => [{ value }, { formula: '=1' }])] },
    ],
  })
  for (const [row, text] of texts.entries()) {
    expect(engine.values.value('s1', row, 0)).toBe(text)
    expect(engine.evaluate(`=A${row + 1}&""`, 's1')).toBe(text)
    expect(engine.evaluate(`=ISTEXT(A${row + 1})`, 's1')).toBe(true)
  }
})

test('a lone cell in the last row and column costs no memory for the rows before it', () => {
  const session = new Session({ XFD1048576: 7, A1: '=XFD1048576*2' })
  expect(session.at('A1')).toBe(14)
  expect(session.engine.values.extent('s1')).toEqual({ rows: 1_048_576, columns: 16_384 })
  session.type({ XFD1048576: null, B2: 1 })
  expect(session.engine.values.extent('s1')).toEqual({ rows: 2, columns: 2 })
})

test('a sheet may be called anything', () => {
  const session = new Session({ A1: 5 })
  for (const title of ["It's", '2027', 'A!B', '__proto__', 'Лист 1', 'x.y', 'A1', 'constructor', 'ÄÖ', '_']) {
    session.run({ name: 'renameSheet', sheet: 's1', title })
    session.run({ name: 'addSheet', id: 's2', title: 'Reader' })
    const quoted = `'${title.replaceAll("'", "''")}'`
    session.type({ A1: `=${quoted}!A1+1`, A2: `=SUM(${quoted}!A:A)` }, 's2')
    expect(session.range('A1:A2', 's2'), title).toEqual([[6], [5]])
    session.run({ name: 'deleteSheet', sheet: 's2' })
  }
})
