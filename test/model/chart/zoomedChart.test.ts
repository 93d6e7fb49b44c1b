import { describe, expect, it } from 'vitest'
import { type AxisPicture, axisPlace, axisPosition, axisValue } from '../../../model/chart/axisPicture.ts'
import { chartData } from '../../../model/chart/chartData.ts'
import { chartPicture } from '../../../model/chart/chartPicture.ts'
import { type Zoom, zoomedChart, zoomedTo } from '../../../model/chart/zoomedChart.ts'
import type { Chart } from '../../../model/workbook/workbook.ts'
import { chartOf, readerOf, sheetOf } from './chartSheet.ts'

const workbook = sheetOf([
  [0, 1],
  [50, 100],
  [100, 10_000],
])
const chart = (more: Partial<Chart> = {}): Chart =>
  chartOf({ kind: 'line', x: 'Model!A1:A3', series: [{ values: 'Model!B1:B3' }], ...more })
const picture = (of: Chart, zoom: Zoom = {}) =>
  chartPicture(zoomedChart(of, zoom), chartData(of, readerOf(workbook)), { width: 500, height: 300 })

describe('looking closer', () => {
  it('shows half of an axis at twice the size, around the place that was meant', () => {
    const { x } = zoomedTo(picture(chart()), 2, { x: 0.25, y: 0.5 })
    expect(x).toEqual([12.5, 62.5])
  })

  it('goes by decades on a log axis', () => {
    const logged = chart({ yAxis: { scale: 'log', min: 1, max: 10_000 } })
    const { y } = zoomedTo(picture(logged), 2, { x: 0, y: 0 })
    expect(y?.[0]).toBeCloseTo(1, 12)
    expect(y?.[1]).toBeCloseTo(100, 10)
  })

  it('and back shows the same again, and pushing moves it', () => {
    const closer = zoomedTo(picture(chart()), 2, { x: 0.5, y: 0.5 })
    const back = zoomedTo(picture(chart(), closer), 0.5, { x: 0.5, y: 0.5 })
    expect(back.x).toEqual([0, 100])
    expect(zoomedTo(picture(chart(), closer), 1, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0 }).x).toEqual([0, 50])
  })

  it('goes by lengths of the picture on a symlog axis: what lies under the pointer stays there', () => {
    const both = chart({ yAxis: { scale: 'symlog', min: -1000, max: 10_000 } })
    const whole = picture(both)
    for (const at of [0, 0.2, 0.5, 0.9, 1]) {
      const axis = whole.yAxis as AxisPicture
      const [low, high] = axis.domain.map((end) => axisPlace(axis, end)) as [number, number]
      const meant = axisValue(axis, low + (high - low) * at)
      const closer = picture(both, zoomedTo(whole, 3, { x: 0.5, y: at })).yAxis as AxisPicture
      expect(axisPosition(closer, meant)).toBeCloseTo(axisPosition(axis, meant), 6)
    }
    const halved = zoomedTo(whole, 2, { x: 0.5, y: 0 }).y as readonly [number, number]
    expect(halved[0]).toBeCloseTo(-1000, 6)
    expect(halved[1]).toBeLessThan(100)
    const back = zoomedTo(picture(both, { y: halved }), 0.5, { x: 0.5, y: 0 }).y
    expect(back?.[1]).toBeCloseTo(10_000, 4)
  })

  it('stops where numbers end', () => {
    let zoom: Zoom = {}
    for (let step = 0; step < 200; step++) zoom = zoomedTo(picture(chart(), zoom), 10, { x: 0.3, y: 0.3 })
    expect((zoom.x?.[0] ?? 0) < (zoom.x?.[1] ?? 0)).toBe(true)
    expect(zoom.y?.every(Number.isFinite)).toBe(true)
  })

  it('leaves categories whole', () => {
    expect(zoomedTo(picture(chart({ kind: 'bar' })), 2, { x: 0.5, y: 0.5 }).x).toBeUndefined()
  })

  it('looks closer at the values of lying bars, and at both y axes', () => {
    const lying = chart({ kind: 'bar', horizontal: true, xAxis: { scale: 'category' } })
    const { x, y } = zoomedTo(picture(lying), 2, { x: 0, y: 0.5 })
    expect(x).toBeUndefined()
    expect(y).toEqual([0, 5000])
    const two = chart({
      series: [{ values: 'Model!B1:B3' }, { values: 'Model!A1:A3', axis: 'right' }],
    })
    const zoom = zoomedTo(picture(two), 2, { x: 0, y: 0 })
    expect(zoom.right).toEqual([0, 50])
    expect(picture(two, zoom).rightAxis?.domain).toEqual([0, 50])
  })
})
