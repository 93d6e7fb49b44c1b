import { describe, expect, test } from 'vitest'
import { Session } from './session.ts'

// Worked by hand, in the manner of Microsoft's examples.
test.each([
  ['LET(x,5,SUM(x,1))', 6],
  ['LET(x,2,y,x+1,x*y)', 6],
  ['LET(x,SEQUENCE(3),x*2+x)', [[3], [6], [9]]],
  ['LET(x,1,LET(x,2,x)+x)', 3],
  ['LET(f,LAMBDA(a,a*2),f(4))', 8],
  ['LET(growth2030,2,growth2030*3)', 6],
  ['LAMBDA(number,number+1)(1)', 2],
  ['LAMBDA(x,y,SQRT(x^2+y^2))(3,4)', 5],
  ['LAMBDA(x,LAMBDA(y,x*10+y))(1)(2)', 12],
  [
    'MAP({1,2;3,4},LAMBDA(a,IF(a>2,a*a,a)))',
    [
      [1, 2],
      [9, 16],
    ],
  ],
  ['LAMBDA(x,[y],IF(ISOMITTED(y),x,x*y))(5)', 5],
  ['LAMBDA(x,[y],IF(ISOMITTED(y),x,x*y))(5,3)', 15],
  ['LAMBDA(x,[y],IF(ISOMITTED(y),x,x*y))(5,)', 5],
  ['LAMBDA([growth2030],ISOMITTED(growth2030))()', true],
  ['LAMBDA(x,[y],x+y)(5)', 5],
  ['LET(f,LAMBDA([a],[b],ISOMITTED(a)&ISOMITTED(b)),f(,1)&f())', 'TRUEFALSETRUETRUE'],
  ['MAP({1,2},{3,4},LAMBDA(a,b,a*b))', [[3, 8]]],
  ['REDUCE(,{1,2;3,4},LAMBDA(a,b,a+b^2))', 30],
  ['REDUCE(0,{1,2,3},LAMBDA(a,b,a+b^2))', 14],
  [
    'SCAN(1,{1,2,3;4,5,6},LAMBDA(a,b,a*b))',
    [
      [1, 2, 6],
      [24, 120, 720],
    ],
  ],
  ['SCAN(,{1,2,3},LAMBDA(a,b,a*b))', [[1, 2, 6]]],
  ['BYROW({1,2,3;4,5,6},LAMBDA(row,MAX(row)))', [[3], [6]]],
  ['BYCOL({1,2,3;4,5,6},LAMBDA(column,SUMSQ(column)))', [[17, 29, 45]]],
  [
    'MAKEARRAY(2,3,LAMBDA(r,c,r*c))',
    [
      [1, 2, 3],
      [2, 4, 6],
    ],
  ],
])('=%s', (formula, gives) => {
  const session = new Session({ A1: `=${formula}` })
  expect(session.value(formula)).toEqual(gives)
  // In a cell, too, where it spills.
  expect(session.at('A1')).toEqual(Array.isArray(gives) ? gives[0]?.[0] : gives)
})

describe('a LAMBDA', () => {
  test('under a name is a function of the workbook, and follows what it reads and what it is', () => {
    const session = new Session({ A1: 3, C1: '=scaled(2)', C2: '=fact(5)', C3: '=SUM(MAP({1,2},scaled))' })
    const define = (name: string, refersTo: string, was?: string) =>
      session.run({ name: 'defineName', ...(was ? { was } : {}), definition: { name, refersTo } })
    define('scaled', '=LAMBDA(x,x*Sheet1!$A$1)')
    define('fact', '=LAMBDA(n,IF(n<=1,1,n*fact(n-1)))')
    expect(session.range('C1:C3')).toEqual([[6], [120], [9]])
    session.type({ A1: 10 })
    expect(session.range('C1:C3')).toEqual([[20], [120], [30]])
    define('scaled', '=LAMBDA(x,x+Sheet1!$A$1)', 'scaled')
    expect(session.range('C1:C3')).toEqual([[12], [120], [23]])
  })

  test('that is not called, called with too much, or endless says so', () => {
    const session = new Session()
    session.run({ name: 'defineName', definition: { name: 'loop', refersTo: '=LAMBDA(n,loop(n))' } })
    expect(session.value('LAMBDA(x,x)')).toBe('#CALC! A LAMBDA gives nothing until it is called with values.')
    expect(session.value('LAMBDA(x,x)(1,2)')).toBe('#VALUE! The LAMBDA takes 1 value, not 2.')
    expect(session.value('LAMBDA(x,[y],x)()')).toBe('#VALUE! The LAMBDA takes 1 to 2 values, not 0.')
    expect(session.value('LAMBDA([x],y,y)(1,2)')).toBe('#VALUE! LAMBDA: the words in [ ] must be the last ones.')
    expect(session.value('ISOMITTED(5)')).toBe('#VALUE! ISOMITTED takes one word of a LAMBDA.')
    expect(session.value('MAP({1,2},5)')).toBe('#VALUE! The last argument must be a LAMBDA.')
    expect(session.value('LET(x,1)')).toMatch(/^#VALUE! LET takes pairs/)
    expect(session.value('loop(1)')).toMatch(/^#ERROR! The formula cannot be computed: it is too deep/)
  })

  test('is computed again when what its calculation reads changes', () => {
    const session = new Session({ A1: 1, A2: 2, B1: '=LET(x,A1,MAP(A1:A2,LAMBDA(v,v*x+A2)))' })
    expect(session.range('B1:B2')).toEqual([[3], [4]])
    session.type({ A2: 5 })
    expect(session.range('B1:B2')).toEqual([[6], [10]])
  })
})
