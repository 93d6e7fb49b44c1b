import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clippedLine } from '../../../renderer/charts/clippedLine.ts'

const gap = { x: Number.NaN, y: Number.NaN }

it('a line that is near stays as it is, with its gaps', () => {
  const points = [{ x: 1, y: 2 }, gap, { x: 3, y: -15_000 }]
  expect(clippedLine(points)).toBe(points)
})

it('a stretch that leads far away is cut there, and one that is nowhere near is a gap', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 1000, y: 40_000 },
    { x: 2000, y: 90_000 },
    { x: 3000, y: 0 },
  ]
  expect(clippedLine(points)).toEqual([
    { x: 0, y: 0 },
    { x: 500, y: 20_000 },
    gap,
    gap,
    { x: 2000 + (70 / 90) * 1000, y: expect.closeTo(20_000, 6) },
    { x: 3000, y: 0 },
  ])
})

it('what is seen of a line keeps its direction, however far its ends are', () => {
  const size = fc.double({ min: 1, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 300, noNaN: true }), (right, down, y) => {
      const [a, b] = clippedLine([
        { x: -right, y: y - down },
        { x: right, y: y + down },
      ]) as [{ x: number; y: number }, { x: number; y: number }]
      expect(Math.max(...[a.x, a.y, b.x, b.y].map(Math.abs))).toBeLessThanOrEqual(20_000.01)
      // The line goes through (0, y).
      const between = a.y + ((b.y - a.y) * (0 - a.x)) / (b.x - a.x)
      expect(Math.abs(between - y)).toBeLessThan(0.5)
    }),
    { seed: 20270331, numRuns: 300 },
  )
})
