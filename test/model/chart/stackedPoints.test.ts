import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointLimit } from '../../../model/chart/downSampled.ts'
import { type IndexedSeries, indexed } from '../../../model/chart/drawnPoint.ts'
import { PointColumns } from '../../../model/chart/pointColumns.ts'
import { stackedPoints } from '../../../model/chart/stackedPoints.ts'
import { chartOf } from './chartSheet.ts'

type Heights = readonly (number | null)[]

/** Series over 1, 2, 3 …: with their columns, which share their x, or as points only. */
function seriesOf(kind: 'area' | 'bar', all: readonly Heights[], withColumns: boolean): readonly IndexedSeries[] {
  const xs = Float64Array.from(all[0] ?? [], (_, i) => i + 1)
  return all.map((heights, i) => {
    const ys = Float64Array.from(heights, (y) => y ?? Number.NaN)
    const columns = new PointColumns({ xs, ys, highs: null, sizes: null, labels: null })
    const named = { name: `Series ${i}`, kind, points: columns.points }
    return indexed(withColumns ? { ...named, columns } : named, i)
  })
}

const stackings = fc.constantFrom('stacked' as const, 'percent' as const)
const kinds = fc.constantFrom('area' as const, 'bar' as const)
const tables = fc.integer({ min: 1, max: 12 }).chain((length) => {
  const height = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(null))
  return fc.array(fc.array(height, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 5 })
})

describe('series on one another', () => {
  it('stand the same whether their columns lie beside one another or their points are merged', () => {
    fc.assert(
      fc.property(kinds, stackings, tables, (kind, stack, all) => {
        const chart = chartOf({ kind, stack })
        // A row in which no series has a value is none where points are merged.
        fc.pre(all[0]?.every((_, i) => all.some((heights) => heights[i] !== null)) === true)
        const byColumns = stackedPoints(chart, seriesOf(kind, all, true), null)
        expect(byColumns).toEqual(stackedPoints(chart, seriesOf(kind, all, false), null))
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  it('begin each where the one below ends, and shares end at 100 %', () => {
    fc.assert(
      fc.property(
        kinds,
        stackings,
        fc.array(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 4, maxLength: 4 }), {
          minLength: 1,
          maxLength: 6,
        }),
        (kind, stack, all) => {
          const points = [...stackedPoints(chartOf({ kind, stack }), seriesOf(kind, all, true), null).values()]
          points.forEach((line, s) => {
            line.forEach((point, i) => {
              expect(point.from).toBe(s === 0 ? 0 : points[s - 1]?.[i]?.to)
            })
          })
          if (stack === 'percent') for (const { to } of points.at(-1) ?? []) expect(to).toBeCloseTo(1, 9)
        },
      ),
      { seed: 2, numRuns: 50 },
    )
  })

  it('are drawn with at most the limit of points, at the same places in every series', () => {
    const all = [0, 1, 2].map((s) => Array.from({ length: 20_000 }, (_, i) => 2 + Math.sin(i / 50 + s)))
    const lines = [
      ...stackedPoints(chartOf({ kind: 'area', stack: 'stacked' }), seriesOf('area', all, true), null).values(),
    ]
    const places = lines.map((line) => line.map(({ x }) => x))
    expect(places[0]?.length).toBeLessThanOrEqual(pointLimit)
    expect(places[0]?.length).toBeGreaterThan(pointLimit / 4)
    expect([places[0]?.[0], places[0]?.at(-1)]).toEqual([1, 20_000])
    expect(places[1]).toEqual(places[0])
    expect(places[2]).toEqual(places[0])
  })
})
