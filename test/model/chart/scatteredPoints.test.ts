import { describe, expect, it } from 'vitest'
import { scatteredPoints, sizedPoints } from '../../../model/chart/scatteredPoints.ts'
import type { ChartPoint } from '../../../model/chart/seriesData.ts'
import { chartOf } from './chartSheet.ts'

/** Numbers from 0 to 1 that are the same each time. */
function* shares(): Generator<number> {
  let state = 12_345
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

function cloud(count: number, at: (share: number) => number, more: (i: number) => Partial<ChartPoint> = () => ({})) {
  const source = shares()
  const next = (): number => at(source.next().value as number)
  return Array.from({ length: count }, (_, i): ChartPoint => ({ x: next(), y: next(), ...more(i) }))
}

const thinned = (points: readonly ChartPoint[], scale: 'linear' | 'log' = 'linear'): readonly ChartPoint[] =>
  scatteredPoints(chartOf({ xAxis: { scale }, yAxis: { scale } }), { name: 'Cloud', kind: 'scatter', index: 0, points })

describe('a large cloud of points', () => {
  it('is drawn with all of its points while they can be told apart', () => {
    const points = cloud(2000, (share) => share)
    expect(thinned(points)).toBe(points)
  })

  it.each([
    ['linear', (share: number) => share],
    ['log', (share: number) => 10 ** (share * 600 - 300)],
    ['linear', (share: number) => (2 * share - 1) * 1.7e308],
  ] as const)('keeps one near each that it leaves out, on %s axes', (scale, at) => {
    const points = cloud(30_000, at)
    const kept = thinned(points, scale)
    expect(kept.length).toBeLessThan(5000)
    expect(kept.length).toBeGreaterThan(3000)
    const place = scale === 'log' ? Math.log : (value: number) => value / 2
    const all = points.map(({ x, y }) => [place(x as number), place(y as number)] as const)
    const span = (axis: 0 | 1): number =>
      Math.max(...all.map((each) => each[axis])) - Math.min(...all.map((each) => each[axis]))
    const cell = (axis: 0 | 1, count: number): number => span(axis) / count
    const [wide, high] = [cell(0, 80), cell(1, 45)]
    const near = kept.map(({ x, y }) => [place(x as number), place(y as number)] as const)
    for (const [x, y] of all.slice(0, 300)) {
      expect(near.some((each) => Math.abs(each[0] - x) <= wide && Math.abs(each[1] - y) <= high)).toBe(true)
    }
  })

  it('is no larger for the labels where every point has one', () => {
    const points = cloud(
      30_000,
      (share) => share,
      (i) => ({ label: `No. ${i}` }),
    )
    expect(thinned(points).length).toBeLessThan(5000)
  })

  it('keeps every point with a label where these are few, and none without a place', () => {
    const points = cloud(
      10_000,
      (share) => share,
      (i) => (i % 1000 === 7 ? { label: `No. ${i}` } : i % 1000 === 8 ? { y: null } : {}),
    )
    const kept = thinned(points)
    expect(kept.filter(({ label }) => label !== undefined)).toHaveLength(10)
    expect(kept.some(({ y }) => y === null)).toBe(false)
  })

  it('at one place is one point', () => {
    expect(thinned(cloud(5000, () => 3))).toHaveLength(1)
  })
})

describe('marks with sizes', () => {
  it('have areas as their sizes, and those without a size are not drawn', () => {
    const points = [4, 1, undefined].map((size, i) => ({ x: i, y: 1, ...(size === undefined ? {} : { size }) }))
    const [large, small, none] = sizedPoints(points)
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2, 6)
    expect(none?.y).toBeNull()
  })

  it('stay large enough to be seen beside very large ones', () => {
    const [, small] = sizedPoints([1e300, 1e-300].map((size, x) => ({ x, y: 1, size })))
    expect(small?.radius).toBeGreaterThanOrEqual(1.5)
  })

  it('are alike where none has a size', () => {
    const points = [{ x: 1, y: 1 }]
    expect(sizedPoints(points)).toBe(points)
  })
})
