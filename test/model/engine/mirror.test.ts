import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../model/core/value.ts'
import { Mirror } from '../../../model/engine/mirror.ts'

const error = { error: '#DIV/0!', message: 'Divided by zero.' } as CellValue
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom<CellValue>(null, '', 'text', true, 0, error),
)
const write = fc.record({ row: fc.nat(12), column: fc.nat(4), value })

describe('the mirror of the values', () => {
  it('gives a column with its numbers apart, cell by cell what it holds', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 60 }), fc.nat(12), fc.nat(14), (writes, top, bottom) => {
        const mirror = new Mirror()
        mirror.reset([['s', []]])
        for (const each of writes) mirror.set('s', each.row, each.column, each.value)
        for (let column = 0; column < 5; column++) {
          const { numbers, others } = mirror.column('s', column, top, bottom)
          expect(numbers).toHaveLength(Math.max(0, bottom - top + 1))
          numbers.forEach((number, i) => {
            const held = mirror.value('s', top + i, column)
            expect(Number.isNaN(number) ? (others.get(i) ?? null) : number).toBe(held)
            expect(others.has(i)).toBe(held !== null && typeof held !== 'number')
          })
        }
      }),
      { seed: 3, numRuns: 50 },
    )
  })

  it('tells of columns that a value of theirs is another one, and only then', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 40 }), write, fc.nat(4), fc.nat(4), (writes, last, a, b) => {
        const mirror = new Mirror()
        mirror.reset([['s', []]])
        for (const each of writes) mirror.set('s', each.row, each.column, each.value)
        const [left, right] = [Math.min(a, b), Math.max(a, b)]
        const before = mirror.changedAt('s', left, right)
        const held = mirror.value('s', last.row, last.column)
        mirror.set('s', last.row, last.column, last.value)
        const within = last.column >= left && last.column <= right
        expect(mirror.changedAt('s', left, right) !== before).toBe(within && held !== last.value)
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  it('tells of every column that all is another when everything is replaced', () => {
    const mirror = new Mirror()
    mirror.reset([['s', [[1, 2]]]])
    const before = mirror.changedAt('s', 0, 1)
    mirror.reset([['s', [[1, 2]]]])
    expect(mirror.changedAt('s', 0, 1)).not.toBe(before)
  })

  it('has nothing of a sheet that is not there', () => {
    const mirror = new Mirror()
    mirror.set('gone', 0, 0, 1)
    expect(mirror.column('gone', 0, 0, 1).numbers).toEqual(Float64Array.of(Number.NaN, Number.NaN))
    expect(mirror.changedAt('gone', 0, 3)).toBe(0)
  })
})
