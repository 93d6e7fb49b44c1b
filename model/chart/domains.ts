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

/** The domain with a share of its length more at both ends, in the space of its axis. */
function roomier([low, high]: Domain, share: number, log: boolean): Domain {
  if (share === 0) return [low, high]
  if (!log) return [low - (high - low) * share, high + (high - low) * share]
  const factor = 10 ** ((Math.log10(high) - Math.log10(low)) * share)
  return [low / factor, Math.min(Number.MAX_VALUE, high * factor)]
}

/** Edge to edge for lines; a share of room beside lone points. */
export function xDomain(axis: ChartAxis | undefined, values: readonly number[], room: number): AxisDomain {
  if (axis?.scale === 'log') {
    const open = openLogDomain(spread(values.filter((value) => value > 0)) ?? [1, 10])
    // Small marks reach over the edge unharmed.
    const wide = openLogDomain(roomier(open, room > 0.05 ? room : 0, true))
    return { scale: 'log', domain: limited(axis, true, room > 0 ? niceLogDomain(wide) : open) }
  }
  const found = spread(values)
  if (axis?.scale === 'symlog') return symlogDomain(axis, values, openDomain(found ?? [0, 1]))
  const open = openDomain(found ?? [0, 1])
  const [low, high] = roomier(open, room, false)
  // Room must not invent negative numbers.
  const from = open[0] >= 0 && low < 0 ? 0 : low
  const whole = values.every(Number.isInteger)
  return { scale: 'linear', domain: limited(axis, false, openDomain([from, high])), whole }
}

/** Round ends; from 0 where bars and areas stand on it, or where it is near. */
export function yDomain(
  axis: ChartAxis | undefined,
  values: readonly number[],
  grounded: boolean,
  count: number,
  room = 0,
  sized = false,
): AxisDomain {
  if (axis?.scale === 'log') {
    const open = openLogDomain(spread(values.filter((value) => value > 0)) ?? [1, 10])
    return {
      scale: 'log',
      domain: limited(axis, true, grounded ? niceLogDomain(standingLogDomain(open)) : niceLogDomain(open, room)),
    }
  }
  let [low, high] = spread(values) ?? [0, 1]
  if (axis?.scale === 'symlog') {
    const wide = openDomain([low > 0 ? 0 : low, high < 0 ? 0 : high])
    return symlogDomain(axis, values, wide)
  }
  // Round ends are room enough for small marks.
  if (sized) {
    const wide = roomier([low, high], room, false)
    low = low >= 0 ? Math.max(0, wide[0]) : wide[0]
    high = wide[1]
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
