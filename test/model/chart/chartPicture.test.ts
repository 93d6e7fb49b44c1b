import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisPosition } from '../../../model/chart/axisPicture.ts'
import type { ChartData, ChartPoint } from '../../../model/chart/chartData.ts'
import { type ChartPicture, chartPicture } from '../../../model/chart/chartPicture.ts'
import { pointLimit } from '../../../model/chart/downSampled.ts'
import { textWidth } from '../../../model/chart/textLayout.ts'
import type { TextMark } from '../../../model/chart/textMark.ts'
import { chartKinds } from '../../../model/workbook/workbook.ts'
import { chartOf } from './chartSheet.ts'

const dataOf = (points: readonly ChartPoint[], more: Partial<ChartData> = {}): ChartData => {
  return { series: [{ name: 'Copies', kind: 'line', points }], notes: [], ...more }
}
const line = (ys: readonly (number | null)[], from = 1) => dataOf(ys.map((y, i) => ({ x: from + i, y })))
const size = { width: 480, height: 320 }
const labels = (picture: ChartPicture, axis: 'xAxis' | 'yAxis') => picture[axis]?.marks.map((mark) => mark.text)

function extent(mark: TextMark): readonly [number, number] {
  const width = textWidth(mark.text, mark.font)
  const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x - width
  return [left, left + width]
}

describe('the layout of a chart', () => {
  it('stacks title, legend, plot, notes and source line, and leaves out what is not there', () => {
    const chart = chartOf({ title: 'Supply', source: 'AI 2027', xAxis: { title: 'Year' }, yAxis: { title: 'Number' } })
    const picture = chartPicture(chart, { ...line([1, 2, 3]), notes: ['1 cell is in error and not shown.'] }, size)
    const [title, legend] = [picture.title[0]?.y ?? 0, picture.legend?.box.y ?? 0]
    expect(title).toBeLessThan(legend)
    expect(legend).toBeLessThan(picture.plot.y)
    expect(picture.plot.y + picture.plot.height).toBeLessThan(picture.notes[0]?.y ?? 0)
    expect(picture.notes[0]?.y ?? 0).toBeLessThan(picture.source[0]?.y ?? 0)
    expect(picture.source[0]?.text).toBe('Source: AI 2027')
    expect(picture.axisTitles.map((mark) => mark.text)).toEqual(['↑ Number', 'Year →'])

    const bare = chartPicture(chartOf({ title: '' }), line([1, 2, 3]), size)
    expect([bare.title, bare.notes, bare.source, bare.axisTitles]).toEqual([[], [], [], []])
    expect(bare.plot.height).toBeGreaterThan(picture.plot.height)
  })

  it('has no legend for one series that is called as the chart is', () => {
    expect(chartPicture(chartOf({ title: 'Copies' }), line([1, 2]), size).legend).toBeNull()
  })

  it('starts bars and areas at 0, and lines near their values', () => {
    const domain = (kind: 'line' | 'area') => {
      const data = dataOf([
        { x: 1, y: 90 },
        { x: 2, y: 100 },
      ])
      const series = data.series.map((each) => ({ ...each, kind }))
      return chartPicture(chartOf({ kind }), { ...data, series }, size).yAxis?.domain
    }
    expect(domain('area')).toEqual([0, 100])
    expect(domain('line')?.[0]).toBeGreaterThan(80)
  })

  it('writes years in full, dates as months, and large numbers of a log axis in one notation', () => {
    expect(labels(chartPicture(chartOf({}), line([1, 2, 3], 2027), size), 'xAxis')).toEqual(['2027', '2028', '2029'])
    const dates = {
      ...line(
        Array.from({ length: 400 }, (_, i) => i),
        46477,
      ),
      xFormat: 'yyyy-mm-dd',
    }
    expect(labels(chartPicture(chartOf({}), dates, size), 'xAxis')?.[0]).toBe('Apr 2027')
    const log = chartPicture(chartOf({ yAxis: { scale: 'log' } }), line([1e20, 1e25]), size)
    expect(labels(log, 'yAxis')).toContain('1E+25')
    const wide = chartPicture(chartOf({ yAxis: { scale: 'log' } }), line([1, 1e12]), size)
    expect(labels(wide, 'yAxis')).toEqual(['1', '1E+03', '1E+06', '1E+09', '1E+12'])
    const thousands = chartPicture(chartOf({ yAxis: { scale: 'log' } }), line([1, 1e5]), size)
    expect(labels(thousands, 'yAxis')).toEqual(['1', '10', '100', '1,000', '10,000', '100,000'])
  })

  it('writes ticks in the format asked for', () => {
    const chart = chartOf({ yAxis: { format: '0%' }, xAxis: { format: 'yyyy-mm-dd' } })
    const picture = chartPicture(chart, { ...line([0, 1], 46477), xFormat: 'yyyy-mm-dd', yFormat: '0%' }, size)
    expect(labels(picture, 'yAxis')).toContain('100%')
    expect(labels(picture, 'xAxis')?.[0]).toMatch(/^2027-0\d-\d\d$/)
  })

  it('spans 1e-300 to 1e300 on a log axis', () => {
    const picture = chartPicture(chartOf({ yAxis: { scale: 'log' } }), line([1e-300, 1, 1e300]), size)
    const axis = picture.yAxis as NonNullable<typeof picture.yAxis>
    expect(axis.domain).toEqual([1e-300, 1e300])
    expect(axisPosition(axis, 1)).toBeCloseTo(picture.plot.y + picture.plot.height / 2, 6)
    expect(labels(picture, 'yAxis')).toEqual(['1E-300', '1E-150', '1', '1E+150', '1E+300'])
  })

  it('uses limits, and not those that leave no axis', () => {
    const domain = (yAxis: object) => chartPicture(chartOf({ yAxis }), line([1, 9]), size).yAxis?.domain
    expect(domain({ min: 2, max: 5 })).toEqual([2, 5])
    expect(domain({ min: 5, max: 2 })).toEqual([0, 10])
    expect(domain({ scale: 'log', min: -3 })).toEqual([1, 10])
  })

  it('draws at most the limit of points, and dots where a line would not show', () => {
    const long = chartPicture(chartOf({}), line(Array.from({ length: 20_000 }, (_, i) => Math.sin(i))), size)
    expect(long.series[0]?.points.length).toBeLessThanOrEqual(pointLimit)
    const alone = [...Array.from({ length: 30 }, () => 1), null, 5, null]
    expect(chartPicture(chartOf({}), line(alone), size).series[0]?.dots).toEqual([31])
  })

  it('draws at most the limit of categories and keeps the highest', () => {
    const categories = Array.from({ length: 3000 }, (_, i) => `c${i}`)
    const points = categories.map((_, x) => ({ x, y: x === 1234 ? 99 : 1 }))
    const series = [{ name: 'n', kind: 'bar', points }] as const
    const picture = chartPicture(chartOf({ kind: 'bar' }), { categories, series, notes: [] }, size)
    expect(picture.series[0]?.points.length).toBeLessThanOrEqual(pointLimit)
    expect(picture.series[0]?.points.some((point) => point.y === 99)).toBe(true)
  })

  it('puts labels of points beside one another, never over one another', () => {
    const points = Array.from({ length: 12 }, (_, i) => ({ x: i / 50, y: 1, label: `Milestone ${i}` }))
    const marks = chartPicture(chartOf({}), dataOf([...points, { x: 3, y: 2, label: 'Last' }]), size).labels
    expect(marks.length).toBeGreaterThan(1)
    for (const a of marks) {
      for (const b of marks) {
        if (a === b || Math.abs(a.y - b.y) >= 13) continue
        const [[left, right], [from, to]] = [extent(a), extent(b)]
        expect(right <= from || to <= left).toBe(true)
      }
    }
  })

  it('tells in the frame why there is nothing to draw', () => {
    const picture = chartPicture(chartOf({}), { series: [], notes: [], problem: '#REF! It was deleted.' }, size)
    expect(picture.problem.map((mark) => mark.text)).toEqual(['#REF! It was deleted.'])
    expect(picture.title.map((mark) => mark.text)).toEqual(['Chart'])
  })

  it('keeps text inside the picture and tick labels apart, at any size, kind and values', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -50, max: 3000 }))
    const series = fc.record({
      name: fc.string({ maxLength: 60 }),
      kind: fc.constantFrom(...chartKinds),
      ys: fc.array(fc.option(value), { minLength: 1, maxLength: 30 }),
    })
    const many = fc.array(series, { minLength: 1, maxLength: 8 })
    const frame = fc.record({ width: fc.integer({ min: 240, max: 1200 }), height: fc.integer({ min: 200, max: 700 }) })
    const scale = fc.constantFrom('linear' as const, 'log' as const)
    fc.assert(
      fc.property(many, frame, scale, fc.string({ maxLength: 200 }), (all, box, yScale, title) => {
        const shown = (y: number | null) => (yScale === 'log' && y !== null && y <= 0 ? null : y)
        const data: ChartData = {
          series: all.map(({ name, kind, ys }) => {
            const points = ys.map((y, i) => ({ x: i, y: shown(y) }))
            return { name, kind, points, ...(points.every((p) => p.y === null) ? { problem: 'Empty.' } : {}) }
          }),
          notes: [],
        }
        const picture = chartPicture(chartOf({ title, yAxis: { scale: yScale } }), data, box)
        const entries = picture.legend?.entries.map((entry) => entry.mark) ?? []
        const texts = [...picture.title, ...picture.axisTitles, ...entries, ...(picture.xAxis?.marks ?? [])]
        for (const mark of texts) {
          const [left, right] = extent(mark)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(box.width)
        }
        const below = picture.xAxis?.marks ?? []
        below.forEach((mark, i) => {
          const before = below[i - 1]
          if (before) expect(extent(mark)[0]).toBeGreaterThan(extent(before)[1])
        })
        for (const at of picture.yAxis?.ticks ?? []) expect(Number.isFinite(at.at)).toBe(true)
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})
