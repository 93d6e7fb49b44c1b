import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Session } from './session.ts'

/** The cells that the formulas of `forms.txt` read. */
const cells = {
  ...{ A1: 1, A2: 2, A3: 3, A4: 4, A5: 5, A7: 'x', A8: true, A9: '3' },
  ...{ B1: 'apple', B2: 'Pear', B3: 'plum', B4: 'apple pie', B5: 'a*b', B6: '=""', B8: '~', B9: 'a?b', B10: 'APPLE' },
  ...{ C1: 10, C2: 20, C3: 30, C4: 40, C5: 50, C7: 70, C8: 80, C9: 90 },
  ...{ E1: '=1/0', E2: '=NA()', E3: 7 },
  // 1 and 2 March and 1 April 2027.
  ...{ F1: 46_447, F2: 46_448, F3: 46_478 },
  ...{ G1: 1, H1: 2, I1: 3, G2: 4, H2: 5, I2: 6, G3: 7, H3: 8, I3: 9 },
}

const session = new Session(cells)
session.run({ name: 'addSheet', title: 'Data' })
session.type({ A1: 100, A2: 200, A3: 300 }, session.history.workbook.sheets[1]?.id)
session.run({ name: 'defineName', definition: { name: 'list', refersTo: '=Sheet1!$A$1:$A$3' } })

const lines = readFileSync(new URL('forms.txt', import.meta.url), 'utf8').split('\n')
const headed = new Map<string, (readonly [formula: string, gives: unknown])[]>()
let heading = ''
for (const line of lines) {
  if (line.startsWith('# ')) heading = line.slice(2)
  const [, formula, gives] = /^(?:LO|XL) {2}(.*) {2}=> {2}(.*)$/.exec(line) ?? []
  if (formula === undefined || gives === undefined) continue
  headed.set(heading, [...(headed.get(heading) ?? []), [formula, JSON.parse(gives)]])
}

/** Errors by their code only; 12 digits are what two programs agree on. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'number') return Number(value.toPrecision(12))
  return typeof value === 'string' && /^#[A-Z]/.test(value) ? value.split(' ')[0] : value
}

describe.each([...headed])('%s', (_, forms) => {
  test.each(forms)('=%s', (formula, gives) => {
    expect(plain(session.value(formula))).toEqual(plain(gives))
  })
})

test('the list of forms is read', () => {
  expect([...headed.values()].flat().length).toBeGreaterThan(600)
})

describe('hidden rows', () => {
  const figures = {
    A1: 1,
    A2: 2,
    A3: 4,
    A4: 8,
    A5: '=SUBTOTAL(9,A1:A4)',
    C1: '=SUBTOTAL(9,A1:A5)',
    C2: '=SUBTOTAL(109,A1:A5)',
    C3: '=AGGREGATE(9,5,A1:A4)',
    C4: '=AGGREGATE(9,4,A1:A5)',
    C5: '=SUMPRODUCT(SUBTOTAL(109,OFFSET(A1,ROW(A1:A4)-1,0)))',
  }
  const shown = (session: Session) => session.range('C1:C5').flat()

  test('are left out from 101 on, those of a filter by all, subtotals by all but AGGREGATE with 4', () => {
    const session = new Session(figures)
    expect(shown(session)).toEqual([15, 15, 15, 30, 15])
    session.run({ name: 'hideRows', sheet: 's1', row: 1, count: 1 })
    expect(shown(session)).toEqual([15, 13, 13, 30, 13])
    const filter = {
      area: { top: 0, left: 0, bottom: 3, right: 0 },
      rules: { 0: { keep: ['1', '2', '4'] } },
      hidden: [3],
    }
    session.run({ name: 'setFilter', sheet: 's1', filter })
    expect(shown(session)).toEqual([7, 5, 5, 22, 5])
    session.undo()
    session.undo()
    expect(shown(session)).toEqual([15, 15, 15, 30, 15])
  })
})

test('a formula may ask for its own row and column without reading itself', () => {
  const session = new Session({
    A1: '=ROW(A1)',
    A2: '=ROWS(A$1:A2)',
    B2: '=COLUMN(A2:C2)',
    A3: '=ISREF(A3)',
    A4: '=ROW()',
  })
  expect(session.range('A1:A4')).toEqual([[1], [2], [true], [4]])
  expect(session.range('B2:D2')).toEqual([[1, 2, 3]])
})

test('@ takes the cell beside or above the formula', () => {
  const session = new Session({ A1: 1, A2: 2, A3: 3, C2: '=@A1:A3*10', C5: '=@A1:A3', A4: '=@A1:C1' })
  expect([session.at('C2'), session.at('A4')]).toEqual([20, 1])
  expect(session.at('C5')).toMatch(/^#VALUE! The range after the @/)
})

test('SUMIF takes the numbers in the shape of the range that is tested, and follows them', () => {
  const session = new Session({ A1: 1, A2: 2, A3: 3, B1: 10, B2: 20, B3: 30, D1: '=SUMIF(A1:A3,">1",B1)' })
  expect(session.at('D1')).toBe(50)
  session.type({ B3: 300 })
  expect(session.at('D1')).toBe(320)
})

test('TODAY and NOW are computed anew when asked', () => {
  const session = new Session({ A1: '=TODAY()', A2: '=NOW()-TODAY()' })
  const day = session.at('A1') as number
  expect(Number.isInteger(day) && day > 46_000).toBe(true)
  session.run({ name: 'recalculate' })
  expect(session.at('A1')).toBeGreaterThanOrEqual(day)
})
