import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downSampled, pointLimit } from '../../../model/chart/downSampled.ts'

describe('a long line drawn with few points', () => {
  it('keeps all of a short one', () => {
    expect(downSampled([3, Number.NaN, 1])).toEqual([0, 1, 2])
  })

  it('keeps both ends, the lowest, the highest and the order, within the limit', () => {
    const heights = fc.array(fc.oneof({ weight: 9, arbitrary: fc.double({ noNaN: true }) }, fc.constant(Number.NaN)), {
      minLength: pointLimit + 1,
      maxLength: 4000,
    })
    fc.assert(
      fc.property(heights, (line) => {
        const kept = downSampled(line)
        expect(kept.length).toBeLessThanOrEqual(pointLimit)
        expect(kept[0]).toBe(0)
        expect(kept.at(-1)).toBe(line.length - 1)
        expect(kept.every((index, i) => i === 0 || index > (kept[i - 1] as number))).toBe(true)
        const numbers = line.filter((value) => !Number.isNaN(value))
        const left = kept.map((index) => line[index] as number).filter((value) => !Number.isNaN(value))
        if (numbers.length === 0) return
        expect(left.reduce((a, b) => Math.max(a, b))).toBe(numbers.reduce((a, b) => Math.max(a, b)))
        expect(left.reduce((a, b) => Math.min(a, b))).toBe(numbers.reduce((a, b) => Math.min(a, b)))
      }),
      { seed: 1, numRuns: 40 },
    )
  })

  it('keeps what must stay, and a gap', () => {
    const line = Array.from({ length: 3000 }, (_, i) => (i === 1500 ? Number.NaN : 1))
    const kept = downSampled(line, pointLimit, (i) => i === 777)
    expect(kept).toContain(777)
    expect(kept).toContain(1500)
  })
})
