import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { everything, Session } from './session.ts'

function sameAsFresh(session: Session): void {
  const { workbook } = session.history
  const fresh = createEngine(workbook)
  expect(everything(session.engine, workbook)).toEqual(everything(fresh, workbook))
  fresh.dispose()
}

describe('a computed reference', () => {
  test('is computed again when its text changes, and when what it points to changes', () => {
    const session = new Session({ A1: 1, A2: 2, C1: 'A1', D1: '=INDIRECT(C1)', D2: '=D1+100' })
    expect(session.range('D1:D2')).toEqual([[1], [101]])
    session.type({ A1: 5 })
    expect(session.range('D1:D2')).toEqual([[5], [105]])
    session.type({ C1: 'A2' })
    expect(session.range('D1:D2')).toEqual([[2], [102]])
    const changes = session.type({ A1: 7 })
    expect(changes.cells.get('s1')).toEqual([{ row: 0, column: 0 }])
    session.undo()
    session.undo()
    expect(session.range('D1:D2')).toEqual([[5], [105]])
    sameAsFresh(session)
  })

  test('waits for cells that are computed after it in the order of the sheet', () => {
    const session = new Session({
      A1: '=INDIRECT("A"&2)+1',
      A2: '=OFFSET(A1,2,0)+1',
      A3: '=INDIRECT(B1)+1',
      A4: '=6*7',
      B1: 'A4',
    })
    expect(session.range('A1:A4')).toEqual([[45], [44], [43], [42]])
    session.type({ A4: 1 })
    expect(session.range('A1:A4')).toEqual([[4], [3], [2], [1]])
    sameAsFresh(session)
  })

  test('OFFSET and INDEX read a number that a text spells as operators do', () => {
    const session = new Session({ A1: 1, A2: 2, A3: 3 })
    expect(session.value('OFFSET(A1,"1",0)')).toBe(2)
    expect(session.value('OFFSET(A1,"200%",0)')).toBe(3)
    expect(session.value('SUM(A1:INDEX(A1:A3,"2"))')).toBe(3)
    expect(session.value('OFFSET(A1,"x",0)')).toBe('#VALUE! A number is needed, but there is text.')
    expect(session.value('OFFSET(A1,"",0)')).toBe('#VALUE! A number is needed, but there is text.')
  })

  test('OFFSET with computed arguments, and a range with a computed end, read what they cover', () => {
    const session = new Session({ A1: 1, A2: 2, A3: 3, A4: 4, C1: 2 })
    session.type({
      D1: '=SUM(OFFSET(A1,0,0,C1,1))',
      D2: '=SUM(A1:INDEX(A1:A9,C1))',
      D3: '=SUM(INDEX(A:A,C1):A4)',
      D4: '=SUM(OFFSET(A4,0,0,-C1,1))',
    })
    expect(session.range('D1:D4')).toEqual([[3], [3], [9], [7]])
    session.type({ C1: 3 })
    expect(session.range('D1:D4')).toEqual([[6], [6], [7], [9]])
    session.type({ A3: 30 })
    expect(session.range('D1:D4')).toEqual([[33], [33], [34], [36]])
    sameAsFresh(session)
  })

  test('a total may count up to the cell above itself', () => {
    const session = new Session({ A1: 1, A2: 2, A3: '=SUM(A1:OFFSET(A3,-1,0))' })
    expect(session.at('A3')).toBe(3)
    session.type({ A2: 5 })
    expect(session.at('A3')).toBe(6)
  })

  test('spills, changes its size, and finds names, sheets and R1C1', () => {
    const session = new Session({ A1: 1, A2: 2, A3: 3, B1: 2, D1: '=OFFSET(A1,0,0,B1,1)', F1: '=SUM(INDIRECT("D1#"))' })
    expect(session.spill('D1')).toBe('D1:D2')
    expect(session.at('F1')).toBe(3)
    session.type({ B1: 3 })
    expect(session.range('D1:D3')).toEqual([[1], [2], [3]])
    expect(session.at('F1')).toBe(6)
    session.run({ name: 'addSheet', title: "It's 2027" })
    session.type({ A1: 70 }, session.history.workbook.sheets[1]?.id)
    session.run({ name: 'defineName', definition: { name: 'list', refersTo: '=Sheet1!$A$1:$A$3' } })
    session.type({
      G1: `=INDIRECT("'It''s 2027'!A1")`,
      G2: '=SUM(INDIRECT("list"))',
      G3: '=INDIRECT("R[-1]C[-6]",FALSE)',
    })
    expect(session.range('G1:G3')).toEqual([[70], [6], [2]])
    session.type({ A2: 20 })
    expect(session.range('G1:G3')).toEqual([[70], [24], [20]])
    sameAsFresh(session)
  })

  test('a name may hold OFFSET and grows with its list', () => {
    const session = new Session({ A1: 1, A2: 2, C1: '=SUM(list)' })
    const refersTo = '=OFFSET(Sheet1!$A$1,0,0,COUNT(Sheet1!$A:$A),1)'
    session.run({ name: 'defineName', definition: { name: 'list', refersTo } })
    expect(session.at('C1')).toBe(3)
    session.type({ A3: 10 })
    expect(session.at('C1')).toBe(13)
    session.type({ A2: 5 })
    expect(session.at('C1')).toBe(16)
    sameAsFresh(session)
  })

  test('that comes to point to itself is a circle, and none any more when it points elsewhere', () => {
    const session = new Session({ A1: '=INDIRECT(B1)', B1: 'A1', C1: 5 })
    expect(session.at('A1')).toMatch(/^#CYCLE! The cell depends on itself/)
    session.type({ B1: 'C1' })
    expect(session.at('A1')).toBe(5)
    session.type({ C1: '=A1+1' })
    expect(session.at('A1')).toMatch(/^#CYCLE!/)
    session.undo()
    expect(session.at('A1')).toBe(5)
    sameAsFresh(session)
  })

  test('says why it points nowhere', () => {
    const session = new Session()
    expect(session.value('INDIRECT("no cell")')).toBe('#REF! INDIRECT: "no cell" is no reference.')
    expect(session.value('INDIRECT("Nowhere!A1")')).toBe('#REF! INDIRECT: there is no sheet Nowhere.')
    expect(session.value('OFFSET(A1,-1,0)')).toBe('#REF! OFFSET: the reference points outside the sheet.')
    expect(session.value('INDEX(A1:A3,9)')).toBe('#REF! INDEX: the row or column asked for lies outside the range.')
  })
})

describe('forms of formulas', () => {
  const cells = { A1: 1, A2: 2, A3: 3, B1: 'apple', B2: 'Pear', B3: 'plum' }
  test.each([
    ['INDEX(A1:B3,0,2)', [['apple'], ['Pear'], ['plum']]],
    ['INDEX(A1:B3,2,0)', [[2, 'Pear']]],
    ['INDEX(A1:A3,,1)', [[1], [2], [3]]],
    ['INDEX({1,2,3},2)', 2],
    ['INDEX(A1:B1,2)', 'apple'],
    ['INDEX(A1:A3,{1;3})', [[1], [3]]],
    ['SUM(INDEX(A1:B3,0,1))', 6],
    ['INDEX(A1:A3,MATCH("p*",B1:B3,0))', 2],
    ['MATCH(2.5,{3;2;1},-1)', 1],
    ['LOOKUP(2,1/(A1:A3<3),B1:B3)', 'Pear'],
    ['SUM(Sheet1!A1:Sheet1!A3)', 6],
    ['SUM(INDEX(A1:A3,1):INDEX(A1:A3,2))', 3],
  ])('=%s', (formula, gives) => {
    expect(new Session(cells).value(formula)).toEqual(gives)
  })

  test('a sheet whose name is a number needs no quotes', () => {
    const session = new Session()
    session.run({ name: 'addSheet', title: '2027' })
    session.type({ A1: 7 }, session.history.workbook.sheets[1]?.id)
    expect(session.value('2027!A1*2')).toBe(14)
  })

  test('a reference to an empty cell gives 0, a bare range spills', () => {
    const session = new Session({
      A1: '=C1',
      A2: '=IF(TRUE,C1)',
      A3: '=INDEX(C1:C3,2)',
      A4: '=INDIRECT("C1")',
      B1: '=D1:D2',
      D1: 4,
      D2: 5,
    })
    expect(session.range('A1:A4')).toEqual([[0], [0], [0], [0]])
    expect(session.range('B1:B2')).toEqual([[4], [5]])
    session.type({ D2: null })
    expect(session.range('B1:B2')).toEqual([[4], [0]])
  })
})
