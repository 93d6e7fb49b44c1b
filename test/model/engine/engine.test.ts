import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { run } from '../../../model/workbook/run.ts'
import { emptyWorkbook } from '../../../model/workbook/workbook.ts'
import { Session } from './session.ts'

describe('follow', () => {
  test('tells which cells have another value, and only those', () => {
    const session = new Session({ A1: 1, B1: '=A1*2', C1: '=5' })
    const { revision } = session.engine.values
    const changes = session.type({ A1: 3 })
    expect(changes.all).toBe(false)
    expect(changes.cells.get('s1')).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
    ])
    expect(session.engine.values.revision).toBe(revision + 1)
  })

  test('finds nothing to do when only looks, notes or widths change', () => {
    const session = new Session({ A1: 1, B1: '=A1*2' })
    const { revision } = session.engine.values
    const look = session.run({ name: 'formatCells', sheet: 's1', area: 'A1:B1', look: { bold: true } })
    const width = session.run({ name: 'resizeColumns', sheet: 's1', widths: { 0: 200 } })
    expect([...look.cells.keys(), ...width.cells.keys()]).toEqual([])
    expect(session.engine.values.revision).toBe(revision)
  })

  test('computes everything anew when many cells or the sheets change', () => {
    const session = new Session({ A1: 1 })
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`B${i + 1}`, `=A1+${i}`]))
    expect(session.type(many).all).toBe(true)
    expect(session.at('B600')).toBe(600)
    expect(session.run({ name: 'addSheet', title: 'More' }).all).toBe(true)
    expect(session.type({ A1: 2 }).all).toBe(false)
    expect(session.at('B600')).toBe(601)
  })

  test('computes everything anew when a result of very many cells moves', () => {
    const session = new Session({ A1: 900, B1: '=SEQUENCE(A1,60)' })
    expect(session.type({ A1: 1000 }).all).toBe(true)
    expect(session.spill('B1')).toBe('B1:BI1000')
    expect(session.at('BI1000')).toBe(60_000)
  })

  test('follows names as they are defined, changed and deleted', () => {
    const session = new Session({ A1: 10, B1: '=rate*2', B2: '=SUM(block)' })
    expect(session.at('B1')).toMatch(/^#NAME\? There is no name rate/)
    session.run({ name: 'defineName', definition: { name: 'rate', refersTo: '=3' } })
    session.run({ name: 'defineName', definition: { name: 'block', refersTo: '=Sheet1!$A$1:$A$2' } })
    expect(session.range('B1:B2')).toEqual([[6], [10]])
    const changes = session.run({ name: 'defineName', was: 'rate', definition: { name: 'rate', refersTo: '=4' } })
    expect(changes.all).toBe(false)
    session.type({ A2: 5 })
    expect(session.range('B1:B2')).toEqual([[8], [15]])
    session.run({ name: 'deleteName', title: 'rate' })
    expect(session.at('B1')).toMatch(/^#NAME\?/)
    session.undo()
    expect(session.at('B1')).toBe(8)
  })

  test('a named empty cell is empty to a model function, which takes its default', () => {
    const session = new Session({ A1: '=trainingCompute(1, 1, blank)' })
    session.run({ name: 'defineName', definition: { name: 'blank', refersTo: '=Sheet1!$C$1' } })
    expect(session.at('A1')).toBe(session.value('trainingCompute(1, 1)'))
  })
})

describe('values', () => {
  test('are plain data, as far as anything lies on the sheet', () => {
    const session = new Session({ B2: 1, D1: 'x', C5: '=SEQUENCE(3)' })
    expect(session.engine.values.extent('s1')).toEqual({ rows: 7, columns: 4 })
    session.type({ C5: null })
    expect(session.engine.values.extent('s1')).toEqual({ rows: 2, columns: 4 })
    session.type({ D1: null })
    expect(session.engine.values.extent('s1')).toEqual({ rows: 2, columns: 2 })
    const beyond = session.engine.values.matrix('s1', { top: 1, left: 1, bottom: 2, right: 2 })
    expect(beyond).toEqual([
      [1, null],
      [null, null],
    ])
    expect(session.engine.values.value('nowhere', 0, 0)).toBeNull()
    expect(session.engine.values.extent('nowhere')).toEqual({ rows: 0, columns: 0 })
    expect(JSON.parse(JSON.stringify(beyond))).toEqual(beyond)
  })

  test('are float64 as computed, without rounding', () => {
    const session = new Session({ A1: '=0.1+0.2', A2: '=(1-0.9-0.1)', A3: '=1e-300*3', A4: '=1E25/3' })
    expect(session.range('A1:A4')).toEqual([[0.1 + 0.2], [1 - 0.9 - 0.1], [1e-300 * 3], [1e25 / 3]])
  })

  // As Microsoft tells in "Floating-point arithmetic may give inaccurate results in Excel", and LibreOffice does.
  test.each([
    ['0.1+0.2=0.3', true],
    ['0.1+0.2<>0.3', false],
    ['0.1+0.2>0.3', false],
    ['0.1+0.2<=0.3', true],
    ['(43.1-43.2)+1=0.9', false],
    ['1.00000000000001=1', false],
    ['1.000000000000001=1', true],
    ['1e300*1.0000000000000002=1e300', true],
    ['-0.1-0.2>=-0.3', true],
    ['30%=0.1+0.2', true],
    ['IF(0.1+0.2=0.3,"same","other")', 'same'],
    ['5e-324=0', false],
    ['1e-20=0', false],
    ['0.5-0.4-0.1', 0],
    ['1*(0.5-0.4-0.1)', 0.5 - 0.4 - 0.1],
    ['-0.3+0.2+0.1', 0],
    ['1.000000000001-1', 1.000000000001 - 1],
    ['30%-20%-10%', 0],
  ])('numbers are compared by their first 15 digits: %s', (formula, gives) => {
    expect(new Session({ A1: `=${formula}` }).at('A1')).toBe(gives)
    expect(new Session().value(formula)).toBe(gives)
  })

  test('of FORMULATEXT and ISFORMULA follow the cell and show the stored spelling', () => {
    const session = new Session({ A1: '=trainingCompute(1E3, TRUE)', B1: '=FORMULATEXT(A1)', C1: '=ISFORMULA(A1)' })
    expect(session.range('B1:C1')).toEqual([['=trainingCompute(1E3, TRUE)', true]])
    session.type({ A1: 5 })
    expect(session.range('B1:C1')).toEqual([['#N/A FORMULATEXT: the cell holds no formula.', false]])
  })

  test('of a reference to an empty cell is 0', () => {
    const session = new Session({ A1: '=B1', A2: '=B1&""' })
    expect(session.range('A1:A2')).toEqual([[0], ['']])
  })
})

describe('evaluate', () => {
  const session = new Session({ A1: 2, A2: 3, B1: '=SEQUENCE(4)' })

  test.each([
    ['1+1', 2],
    [' =1+1 ', 2],
    ['sum(a1:a2)', 5],
    ['A1:A2*2', [[4], [6]]],
    [
      '{1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'SEQUENCE(2,3)',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['B1#', [[1], [2], [3], [4]]],
    ['C9', 0],
    ['TRUE', true],
    ['if(true,false,1)', false],
    ['{TRUE,FALSE}', [[true, false]]],
    ['"a""b\\"&"é"', 'a"b\\é'],
    ['1E3+1e3', 2000],
    ['5−3', 2],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['10%', 0.1],
    ['"2027-03-01"-"2027-02-28"', 1],
    ['DATE(2027,3,1)', 46_447],
    ['Sheet1!A1', 2],
    ["'sheet1'!A1", 2],
    ['TRAININGCOMPUTE(1,1)', 6],
    [
      'trainingCompute(A1:A2, {1,2})',
      [
        [12, 24],
        [18, 36],
      ],
    ],
    ['trainingCompute(1, 1, , )', 6],
    ['trainingCompute(1, 1, C1, C2)', 6],
    ['SUM(trainingCompute(A1:A2, 1))', 30],
    ['SEQUENCE(A1)', [[1], [2]]],
    ['XLOOKUP(3,A1:A2,A1:A2)', 3],
    ['ROWS(A1:A2)', 2],
  ])('%s', (formula, result) => {
    expect(session.value(formula)).toEqual(result)
  })

  test('changes nothing', () => {
    const { revision } = session.engine.values
    session.value('Elsewhere!A1 + NOSUCH(1)')
    session.value('SUM(A1:A500)')
    expect(session.engine.values.revision).toBe(revision)
    session.type({ A1: 7 })
    expect(session.value('SUM(A1:A500)')).toBe(10)
    session.undo()
  })

  test('says when there is no such sheet', () => {
    expect(session.value('1', 'nowhere')).toBe('#REF! There is no such sheet.')
  })
})

describe('resolve', () => {
  const session = new Session({ A1: 2, A2: 3, B1: '=SEQUENCE(A1,2)', D4: 1, E1: '=1+1' })
  session.run({ name: 'addSheet', id: 's2', title: 'My sheet' })
  session.run({ name: 'defineName', definition: { name: 'block', refersTo: '=Sheet1!$A$1:$A$2' } })
  session.run({ name: 'defineName', definition: { name: 'spilled', refersTo: '=Sheet1!$B$1#' } })
  session.run({ name: 'defineName', definition: { name: 'sum', refersTo: '=SUM(Sheet1!$A$1:$A$2)' } })

  const resolved = (reference: string, sheet = 's1') => {
    const found = session.engine.resolve(reference, sheet)
    if (found === null || typeof found !== 'object') return found
    if ('error' in found) return found.error
    const { top, left, bottom, right } = found.area
    return `${found.sheet} ${top},${left}-${bottom},${right}`
  }

  test.each([
    ['A1', 's1 0,0-0,0'],
    ['=$A$1:B$2', 's1 0,0-1,1'],
    ["'my sheet'!C3", 's2 2,2-2,2'],
    ['Sheet1!B1#', 's1 0,1-1,2'],
    ['E1#', 's1 0,4-0,4'],
    ['A1#', '#REF!'],
    ['A:B', 's1 0,0-3,1'],
    ['2:3', 's1 1,0-2,4'],
    ["'My sheet'!A:A", 's2 0,0-0,0'],
    ['BLOCK', 's1 0,0-1,0'],
    ['spilled', 's1 0,1-1,2'],
    ['sum', 5],
    ['#REF!', '#REF!'],
    ['Sheet1!#REF!', '#REF!'],
    ['Nowhere!A1', '#REF!'],
    ['nobody', '#NAME?'],
    ['="x"&A1', 'x2'],
    ['A1:A2*2', '#REF!'],
  ])('%s', (reference, place) => {
    expect(resolved(reference)).toBe(place)
  })

  test('a spill follows its formula, and its trouble is the answer when it has no room', () => {
    session.type({ A1: 3 })
    expect(resolved('B1#')).toBe('s1 0,1-2,2')
    session.type({ B2: 1 })
    expect(session.engine.resolve('B1#', 's1')).toEqual({
      error: '#SPILL!',
      message: 'The result needs B1:C3, but B2 is not empty.',
    })
    session.undo()
    session.undo()
  })
})

test('two engines of one workbook do not touch each other', () => {
  const workbook = run(emptyWorkbook, {
    name: 'setCells',
    sheet: 's1',
    inputs: { A1: { value: 2 }, B1: { formula: '=SEQUENCE(A1)' } },
  })
  const one = createEngine(workbook)
  const other = createEngine(workbook)
  one.follow(run(workbook, { name: 'setCells', sheet: 's1', inputs: { A1: { value: 5 } } }))
  expect([one.values.extent('s1').rows, other.values.extent('s1').rows]).toEqual([5, 2])
})
