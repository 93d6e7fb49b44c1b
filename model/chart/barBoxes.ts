import type { Chart } from '../workbook/workbook.ts'
import { type AxisPicture, axisPosition } from './axisPicture.ts'
import type { Bar, DrawnSeries } from './drawnPoint.ts'

/** Share of a category that its bars fill, and the pixels that one bar is wide at most. */
const filled = 0.74
const widest = 72

export interface BarFrame {
  /** Of the categories, or of the numbers that the bars stand at. */
  readonly along: AxisPicture
  /** Of the values; the second one for series that ask for it. */
  readonly height: AxisPicture
  readonly second: AxisPicture | null
  /** Bars lie. */
  readonly horizontal: boolean
}

const isBar = (series: DrawnSeries): boolean => series.kind === 'bar'

/** The series with the rectangles of their bars: side by side, or all in one place where they are stacked. */
export function withBars(chart: Chart, all: readonly DrawnSeries[], frame: BarFrame): readonly DrawnSeries[] {
  if (chart.kind === 'tornado') return tornadoBars(all, frame)
  const bars = all.filter(isBar)
  const slots = chart.stack ? 1 : bars.length
  const room = spacing(bars, frame) * filled
  const width = Math.min(widest, room / Math.max(1, slots))
  const gap = slots > 1 && width > 5 ? Math.min(2, width / 5) : 0
  return all.map((series) => {
    if (series.kind === 'histogram') return { ...series, bars: series.points.flatMap((p) => bin(p, frame)) }
    if (!isBar(series)) return series
    const slot = chart.stack ? 0 : bars.indexOf(series)
    const axis = (series.right && frame.second) || frame.height
    return {
      ...series,
      bars: series.points.flatMap(({ x, y, from, to }): Bar[] => {
        if (x === null || y === null) return []
        const start = axisPosition(frame.along, x) - (width * slots) / 2 + slot * width
        return [box(start + gap / 2, width - gap, from ?? 0, to ?? y, axis, frame.horizontal)]
      }),
    }
  })
}

/** Pixels from one place of bars to the next. */
function spacing(bars: readonly DrawnSeries[], { along }: BarFrame): number {
  if (along.scale === 'band') return Math.abs(along.to - along.from) / (along.domain[1] - along.domain[0])
  const places = [...new Set(bars.flatMap((each) => each.points.flatMap(({ x }) => (x === null ? [] : [x]))))]
  const at = places.map((x) => axisPosition(along, x)).sort((a, b) => a - b)
  const gaps = at.slice(1).map((each, i) => each - (at[i] as number))
  return Math.max(2, Math.min(Math.abs(along.to - along.from) / 3, ...gaps))
}

/** A bar from one value to another; a log axis has no 0, so bars stand on its end. */
function box(start: number, width: number, from: number, to: number, axis: AxisPicture, horizontal: boolean): Bar {
  const [low, high] = axis.domain
  const within = (value: number): number => axisPosition(axis, Math.min(high, Math.max(low, value)))
  const [a, b] = [within(from), within(to)]
  const near = Math.min(a, b)
  const length = Math.abs(b - a)
  return horizontal ? { x: near, y: start, width: length, height: width } : { x: start, y: near, width, height: length }
}

function bin({ x, xTo, y }: DrawnSeries['points'][number], { along, height }: BarFrame): Bar[] {
  if (x === null || xTo === undefined || y === null || y === 0) return []
  const [low, high] = along.domain
  const [left, right] = [Math.max(low, x), Math.min(high, xTo)].map((edge) => axisPosition(along, edge))
  if (left === undefined || right === undefined || right <= left) return []
  const gap = right - left > 4 ? 1 : 0
  return [box(left + gap / 2, right - left - gap, 0, y, height, false)]
}

/** Each side from the base to its value. */
function tornadoBars(all: readonly DrawnSeries[], frame: BarFrame): readonly DrawnSeries[] {
  const width = Math.min(34, spacing(all, frame) * filled)
  return all.map((series) => ({
    ...series,
    bars: series.points.flatMap(({ x, y, from }): Bar[] => {
      if (x === null || y === null) return []
      return [box(axisPosition(frame.along, x) - width / 2, width, from ?? 0, y, frame.height, true)]
    }),
  }))
}
