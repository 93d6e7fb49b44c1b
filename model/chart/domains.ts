import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import { type Domain, niceDomain, niceLogDomain, openDomain, openLogDomain } from './ticks.ts'

export interface AxisDomain {
  readonly scale: 'linear' | 'log'
  readonly domain: Domain
  /** All values are whole, such as years: half a year would be a strange tick. */
  readonly whole?: boolean
}

function spread(values: Iterable<number>): Domain | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
}

function* coordinates(data: ChartData, axis: 'x' | 'y'): Iterable<number> {
  for (const series of data.series) {
    if (series.problem) continue
    for (const point of series.points) {
      if (point.x !== null && point.y !== null) yield point[axis] as number
    }
  }
}

/** The limits a person set, as far as the scale allows and they leave a domain. */
function limited(axis: ChartAxis | undefined, log: boolean, domain: Domain): Domain {
  const usable = (limit: number | undefined): limit is number =>
    limit !== undefined && Number.isFinite(limit) && (!log || limit > 0)
  const low = usable(axis?.min) ? axis.min : domain[0]
  const high = usable(axis?.max) ? axis.max : domain[1]
  return low < high ? [low, high] : domain
}

/** Edge to edge for lines; a little room beside lone points. */
export function xDomain(chart: Chart, data: ChartData): AxisDomain {
  const found = spread(coordinates(data, 'x'))
  const roomy = data.series.some((series) => !series.problem && series.kind === 'scatter')
  if (chart.xAxis?.scale === 'log') {
    const open = openLogDomain(found ?? [1, 10])
    return { scale: 'log', domain: limited(chart.xAxis, true, roomy ? niceLogDomain(open) : open) }
  }
  const open = openDomain(found ?? [0, 1])
  const room = roomy ? (open[1] - open[0]) * 0.04 : 0
  // Room must not invent negative numbers.
  const low = open[0] >= 0 && open[0] < room ? 0 : open[0] - room
  const whole = [...coordinates(data, 'x')].every(Number.isInteger)
  return { scale: 'linear', domain: limited(chart.xAxis, false, openDomain([low, open[1] + room])), whole }
}

/** Round ends; from 0 where bars and areas stand on it, or where it is near. */
export function yDomain(chart: Chart, data: ChartData, count: number): AxisDomain {
  const found = spread(coordinates(data, 'y'))
  if (chart.yAxis?.scale === 'log') {
    const domain = niceLogDomain(openLogDomain(found ?? [1, 10]))
    return { scale: 'log', domain: limited(chart.yAxis, true, domain) }
  }
  let [low, high] = found ?? [0, 1]
  const grounded = data.series.some((series) => !series.problem && (series.kind === 'bar' || series.kind === 'area'))
  if (low > 0 && (grounded || low < high * 0.35)) low = 0
  if (high < 0 && (grounded || high > low * 0.35)) high = 0
  return { scale: 'linear', domain: limited(chart.yAxis, false, niceDomain(openDomain([low, high]), count)) }
}
