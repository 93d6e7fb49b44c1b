import { describe, expect, test } from 'vitest'
import { Session } from './session.ts'

const column = (...values: unknown[]) => values.map((value) => [value])

describe('a result that spills', () => {
  test('grows and shrinks when an argument cell changes, and so does what reads it', () => {
    const session = new Session({ A1: 3, B1: '=SEQUENCE(A1)', C1: '=SUM(B1:B9)', D1: '=COUNT(B:B)', E1: '=B1#*10' })
    expect(session.range('B1:B4')).toEqual(column(1, 2, 3, null))
    session.type({ A1: 5 })
    expect(session.range('B1:B6')).toEqual(column(1, 2, 3, 4, 5, null))
    expect(session.range('E1:E6')).toEqual(column(10, 20, 30, 40, 50, null))
    expect(session.range('C1:D1')).toEqual([[15, 5]])
    expect(session.spill('B3')).toBe('B1:B5')
    session.type({ A1: 2 })
    expect(session.range('B1:B6')).toEqual(column(1, 2, null, null, null, null))
    expect(session.range('E1:E3')).toEqual(column(10, 20, null))
    expect(session.range('C1:D1')).toEqual([[3, 2]])
    expect(session.spill('B3')).toBeNull()
    expect(session.engine.values.extent('s1')).toEqual({ rows: 2, columns: 5 })
  })

  test('follows undo and redo', () => {
    const session = new Session({ A1: 2, B1: '=SEQUENCE(A1)' })
    session.type({ A1: 4 })
    session.undo()
    expect(session.range('B1:B4')).toEqual(column(1, 2, null, null))
    session.redo()
    expect(session.range('B1:B4')).toEqual(column(1, 2, 3, 4))
  })

  test('is heard of by ranges that overlap, when it gives up its cells and after', () => {
    const session = new Session({ B2: '=SEQUENCE(3)', D1: '=COUNT(B3:C5)' })
    session.type({ E1: '=SUM(B3:C4)' })
    session.type({ B2: 'x' })
    expect(session.range('D1:E1')).toEqual([[0, 0]])
    session.type({ B3: 7 })
    expect(session.range('D1:E1')).toEqual([[1, 7]])
  })

  test('is heard of by whole columns and rows when it grows into them', () => {
    const session = new Session({ A1: 1, A2: '=SEQUENCE(1,A1)', E5: '=SUM(B:C)', F5: '=SUM(2:2)' })
    session.type({ A1: 3 })
    expect(session.range('E5:F5')).toEqual([[5, 6]])
    session.type({ A1: 2 })
    expect(session.range('E5:F5')).toEqual([[2, 3]])
  })

  test('of a model function grows with its argument', () => {
    const session = new Session({ A1: 1, A2: 2, B1: '=trainingCompute(A1:A2, 10)', C1: '=SUM(B1#)' })
    expect(session.range('B1:B3')).toEqual(column(60, 120, null))
    session.type({ B1: '=trainingCompute(A1:A3, 10)', A3: 3 })
    expect(session.range('B1:B3')).toEqual(column(60, 120, 180))
    expect(session.at('C1')).toBe(360)
  })

  test('whose size depends on another spill that grows', () => {
    const session = new Session({ A1: 2, B1: '=SEQUENCE(A1)', C1: '=SEQUENCE(1, SUM(B1:B9))' })
    expect(session.spill('C1')).toBe('C1:E1')
    session.type({ A1: 3 })
    expect(session.spill('C1')).toBe('C1:H1')
    session.type({ A1: 1 })
    expect(session.at('C1')).toBe(1)
    expect(session.spill('C1')).toBeNull()
  })

  test('comes from ranges, array arithmetic, array constants and built-in functions alike', () => {
    const session = new Session({
      A1: 3,
      A2: 1,
      A3: 2,
      B1: '=A1:A3*2',
      C1: '={1;2;3}',
      D1: '=SORT(A1:A3)',
      E1: '=FILTER(A1:A3, A1:A3>1)',
      F1: '=A1:A3',
      G1: '=UNIQUE({5;5;6})',
    })
    expect(session.range('B1:G4')).toEqual([
      [6, 1, 1, 3, 3, 5],
      [2, 2, 2, 2, 1, 6],
      [4, 3, 3, null, 2, null],
      [null, null, null, null, null, null],
    ])
    session.type({ A2: 7 })
    expect(session.spill('E1')).toBe('E1:E3')
  })

  test('in two dimensions moves with inserted rows', () => {
    const session = new Session({ B2: '=TRANSPOSE({1,2;3,4;5,6})' })
    session.run({ name: 'insertRows', sheet: 's1', row: 0, count: 2 })
    expect(session.spill('B4')).toBe('B4:D5')
    expect(session.at('D5')).toBe(6)
    session.undo()
    expect(session.spill('B2')).toBe('B2:D3')
  })
})

describe('a result without room', () => {
  test('names the cell in its way and spills once that is gone', () => {
    const session = new Session({ A1: 4, B1: '=SEQUENCE(A1)', C1: '=SUM(B1:B9)' })
    session.type({ B3: 'x' })
    expect(session.at('B1')).toBe('#SPILL! The result needs B1:B4, but B3 is not empty.')
    expect(session.range('B2:B4')).toEqual(column(null, 'x', null))
    session.type({ B3: null })
    expect(session.range('B1:B4')).toEqual(column(1, 2, 3, 4))
    expect(session.at('C1')).toBe(10)
  })

  test('is the same after undoing and redoing the obstacle', () => {
    const session = new Session({ B1: '=SEQUENCE(3)' })
    session.type({ B2: 9 })
    session.undo()
    expect(session.range('B1:B3')).toEqual(column(1, 2, 3))
    session.redo()
    expect(session.range('B1:B3')).toEqual(column('#SPILL! The result needs B1:B3, but B2 is not empty.', 9, null))
  })

  test('tells when it would run over the edge of the sheet', () => {
    const session = new Session({ A1048575: '=SEQUENCE(3)', XFC1: '=SEQUENCE(1,5)' })
    expect(session.at('A1048575')).toBe('#SPILL! The result has 3 rows and would run over the last row of the sheet.')
    expect(session.at('XFC1')).toBe('#SPILL! The result has 5 columns and would run over the last column of the sheet.')
  })

  test('leaves the cells to the one further up, whichever came first', () => {
    const one = new Session({ A2: '=SEQUENCE(1,3)' })
    one.type({ B1: '=SEQUENCE(3)' })
    const other = new Session({ B1: '=SEQUENCE(3)' })
    other.type({ A2: '=SEQUENCE(1,3)' })
    for (const session of [one, other]) {
      expect(session.spill('B1')).toBe('B1:B3')
      expect(session.at('A2')).toBe('#SPILL! The result needs A2:C2, but the result of B1 lies there.')
    }
    one.type({ B1: null })
    expect(one.range('A2:C2')).toEqual([[1, 2, 3]])
  })

  test('shows its error to what reads it as a spill', () => {
    const session = new Session({ A1: '=SEQUENCE(3)', A2: 1, C1: '=SUM(A1#)' })
    expect(session.at('C1')).toBe('#SPILL! The result needs A1:A3, but A2 is not empty.')
  })

  test('that would cover what its own formula reads is a circle, and recovers', () => {
    const session = new Session({ A1: 2, B1: '=SEQUENCE(A1+COUNT(B3:B9))' })
    expect(session.range('B1:B3')).toEqual(column(1, 2, null))
    session.type({ A1: 3 })
    expect(session.at('B1')).toBe('#CYCLE! The result would cover cells that its formula reads.')
    session.type({ A1: 2 })
    expect(session.range('B1:B3')).toEqual(column(1, 2, null))
  })

  test('whose size never settles ends in an error, and everything else is computed', () => {
    const session = new Session({
      A1: '=SEQUENCE(IF(COUNT(C1:C9)>2, 1, 3))',
      C1: '=SEQUENCE(COUNT(A1:A9))',
      E1: '=1+1',
    })
    expect(String(session.at('A1')) + String(session.at('C1'))).toMatch(/#SPILL!|#CYCLE!/)
    expect(session.at('E1')).toBe(2)
  })
})

test('what spills from a cell without a spill is its value, and nothing from a constant', () => {
  const session = new Session({ A1: '=1+1', A2: 5, B1: '=A1#', B2: '=A2#' })
  expect(session.at('B1')).toBe(2)
  expect(session.at('B2')).toBe('#REF! The cell before # holds no formula, so nothing spills from it.')
})

test('an operator does not change the array that a name stands for', () => {
  const session = new Session({ A1: 1, A2: 2 })
  session.run({ name: 'defineName', definition: { name: 'doubled', refersTo: '=Sheet1!$A$1:$A$2*2' } })
  session.type({ B1: '=doubled*10', C1: '=doubled*10' })
  session.type({ D1: '=doubled' })
  expect(session.range('B1:D2')).toEqual([
    [20, 20, 2],
    [40, 40, 4],
  ])
})
