import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import { type AxisPicture, axisPlace, axisValue } from './axisPicture.ts'
import type { ChartPicture } from './chartPicture.ts'
import type { Domain } from './ticks.ts'

/** The part of a chart that is looked at; an axis without one is whole. It belongs to the window, never to the chart. */
export interface Zoom {
  readonly x?: Domain
  readonly y?: Domain
  /** Of the second y axis. */
  readonly right?: Domain
}

/** Whether less than the whole is seen. */
export const isZoomed = ({ x, y, right }: Zoom): boolean => x !== undefined || y !== undefined || right !== undefined

/** The chart as it is looked at. */
export function zoomedChart(chart: Chart, zoom: Zoom): Chart {
  const axis = (own: ChartAxis | undefined, domain: Domain): ChartAxis => ({ ...own, min: domain[0], max: domain[1] })
  return {
    ...chart,
    ...(zoom.x ? { xAxis: axis(chart.xAxis, zoom.x) } : {}),
    ...(zoom.y ? { yAxis: axis(chart.yAxis, zoom.y) } : {}),
    ...(zoom.right ? { rightAxis: axis(chart.rightAxis, zoom.right) } : {}),
  }
}

/** Nobody can look closer than this share of an axis, and numbers end there. */
const closest = 1e-9

/**
 * The part that is seen after each axis is shown `factor` times as large, with the values at `at` staying where they are;
 * `at` and `by` are shares of the plot from its left and bottom, `by` how far the picture is pushed.
 */
export function zoomedTo(
  picture: ChartPicture,
  factor: number,
  at: { readonly x: number; readonly y: number },
  by: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Zoom {
  const { xAxis, yAxis, rightAxis, horizontal } = picture
  const along = xAxis && part(xAxis, factor, at.x, by.x)
  const up = yAxis && part(yAxis, factor, at.y, by.y)
  const right = rightAxis && part(rightAxis, factor, at.y, by.y)
  // Where bars lie, values run along x.
  const [x, y] = horizontal ? [up, along] : [along, up]
  return { ...(x ? { x } : {}), ...(y ? { y } : {}), ...(right ? { right } : {}) }
}

/** `null` for categories: they have no between. Equal pushes are equal lengths of the picture, whatever the scale. */
function part(axis: AxisPicture, factor: number, at: number, by: number): Domain | null {
  if (axis.scale === 'band') return null
  const [low, high] = axis.domain.map((end) => axisPlace(axis, end)) as [number, number]
  const span = high - low
  const next = span / factor
  const from = low + span * at - next * at - by * next
  const ends: Domain = [axisValue(axis, from), axisValue(axis, from + next)]
  const sound = ends.every(Number.isFinite) && next > closest * Math.max(Math.abs(low), Math.abs(high), 1e-290)
  return sound && ends[0] < ends[1] && (axis.scale !== 'log' || ends[0] > 0) ? ends : axis.domain
}
