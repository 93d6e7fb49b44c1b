import { expect, test } from 'vitest'
import { createEngine } from '../../../model/engine/createEngine.ts'
import { decode } from '../../../model/file/decode.ts'
import { encode } from '../../../model/file/encode.ts'
import { uniform } from '../../../model/spreadsheet/index.ts'
import { everything, Session } from './session.ts'

test('random numbers stay through edits, are drawn anew by a recalculation, and come back with undo', () => {
  const session = new Session({
    A1: '=RAND()',
    A2: '=RANDBETWEEN(1,1000000)',
    A3: '=RANDARRAY(2,2)',
    A6: '=A1+RAND()-RAND()',
  })
  const before = session.range('A1:B6')
  session.type({ D1: 5, D2: '=D1*2' })
  expect(session.range('A1:B6')).toEqual(before)
  session.run({ name: 'recalculate' })
  const after = session.range('A1:B6')
  expect(after[0]?.[0]).not.toBe(before[0]?.[0])
  expect(after[1]?.[0]).not.toBe(before[1]?.[0])
  expect(after[2]?.[1]).not.toBe(before[2]?.[1])
  session.undo()
  expect(session.range('A1:B6')).toEqual(before)
  session.redo()
  expect(session.range('A1:B6')).toEqual(after)
})

test('a file gives the same random numbers when it is opened again', () => {
  const session = new Session({ A1: '=RAND()', B1: '=RANDARRAY(3,1,5,9,TRUE)' })
  session.run({ name: 'recalculate' })
  const { workbook } = session.history
  const opened = decode(encode(workbook), 'Model').workbook
  expect(opened).toEqual(workbook)
  const fresh = createEngine(opened)
  expect(everything(fresh, opened)).toEqual(everything(session.engine, workbook))
  fresh.dispose()
})

test('random numbers lie evenly in their bounds, and those of neighbours have nothing to do with each other', () => {
  const drawn = Array.from({ length: 20_000 }, (_, i) => uniform(3, `s1,${i},0`, 0))
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const product = drawn.reduce((sum, each, i) => sum + each * (drawn[i + 1] ?? 0), 0) / drawn.length
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThan(1)
  // Four standard errors: 1/√12 and 0.22 over √20,000.
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.0082)
  expect(Math.abs(product - 0.25)).toBeLessThan(0.0063)
  const counts = new Array(10).fill(0)
  for (const each of drawn) counts[Math.floor(each * 10)]++
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(170)
})

test('whole random numbers reach both bounds and no further', () => {
  const session = new Session({ A1: '=RANDARRAY(200,1,-1,1,TRUE)' })
  expect(new Set(session.range('A1:A200').flat())).toEqual(new Set([-1, 0, 1]))
  expect(session.value('RANDBETWEEN(5,2)')).toMatch(/^#NUM! RANDBETWEEN: the first/)
})
