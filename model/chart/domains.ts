import type { ChartAxis } from '../workbook/workbook.ts'
import type { Scale } from './axisPicture.ts'
import { niceLogDomain, openLogDomain, standingLogDomain } from './logTicks.ts'
import { type Domain, niceDomain, openDomain } from './ticks.ts'

export interface AxisDomain {
  readonly scale: Scale
  readonly domain: Domain
  /** Of a symlog axis: values nearer to 0 than this look linear. */
  readonly near?: number
  /** All values are whole, such as years: half a year would be a strange tick. */
  readonly whole?: boolean
}

function spread(values: readonly number[]): Domain | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
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
export function xDomain(axis: ChartAxis | undefined, values: readonly number[], roomy: boolean): AxisDomain {
  if (axis?.scale === 'log') {
    const open = openLogDomain(spread(values.filter((value) => value > 0)) ?? [1, 10])
    return { scale: 'log', domain: limited(axis, true, roomy ? niceLogDomain(open) : open) }
  }
  const found = spread(values)
  if (axis?.scale === 'symlog') return symlogDomain(axis, values, openDomain(found ?? [0, 1]))
  const open = openDomain(found ?? [0, 1])
  const room = roomy ? (open[1] - open[0]) * 0.04 : 0
  // Room must not invent negative numbers.
  const low = open[0] >= 0 && open[0] < room ? 0 : open[0] - room
  const whole = values.every(Number.isInteger)
  return { scale: 'linear', domain: limited(axis, false, openDomain([low, open[1] + room])), whole }
}

/** Round ends; from 0 where bars and areas stand on it, or where it is near. */
export function yDomain(
  axis: ChartAxis | undefined,
  values: readonly number[],
  grounded: boolean,
  count: number,
): AxisDomain {
  if (axis?.scale === 'log') {
    const open = openLogDomain(spread(values.filter((value) => value > 0)) ?? [1, 10])
    return { scale: 'log', domain: limited(axis, true, niceLogDomain(grounded ? standingLogDomain(open) : open)) }
  }
  let [low, high] = spread(values) ?? [0, 1]
  if (axis?.scale === 'symlog') {
    const wide = openDomain([low > 0 ? 0 : low, high < 0 ? 0 : high])
    return symlogDomain(axis, values, wide)
  }
  if (low > 0 && (grounded || low < high * 0.35)) low = 0
  if (high < 0 && (grounded || high > low * 0.35)) high = 0
  return { scale: 'linear', domain: limited(axis, false, niceDomain(openDomain([low, high]), count)) }
}

/** Linear below the power of ten under all but the smallest tenth of the magnitudes: rounding errors are no decades. */
function symlogDomain(axis: ChartAxis, values: readonly number[], domain: Domain): AxisDomain {
  const sizes = Float64Array.from(values.map(Math.abs).filter((size) => size > 0)).sort()
  const small = sizes[Math.floor(sizes.length / 10)] ?? 1
  const near = Math.max(1e-307, 10 ** Math.floor(Math.log10(small)))
  return { scale: 'symlog', domain: limited(axis, false, domain), near }
}
