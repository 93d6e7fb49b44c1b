import { isDateFormat } from '../format/code.ts'
import { dateTicks } from './dateTicks.ts'
import { fewestTicks, logTicks, symlogTicks } from './logTicks.ts'
import { textWidth } from './textLayout.ts'
import { fonts, type TextMark } from './textMark.ts'
import { tickLabels } from './tickLabels.ts'
import { type Domain, linearTicks, type Ticks } from './ticks.ts'

export type Scale = 'linear' | 'log' | 'symlog'

export interface AxisTick {
  /** In the unit of the axis; of a category its place. */
  readonly value: number
  /** In pixels. */
  readonly at: number
  readonly label: string
}

export interface AxisPicture {
  readonly scale: Scale | 'band'
  /** Of a symlog axis: values nearer to 0 than this look linear. */
  readonly near?: number
  /** Of a band axis from half a category before the first to half a category behind the last. */
  readonly domain: Domain
  /** Pixels of the ends of the domain. */
  readonly from: number
  readonly to: number
  readonly ticks: readonly AxisTick[]
  /** The labels of the ticks, set. */
  readonly marks: readonly TextMark[]
  /** Height of the labels below an x axis. */
  readonly size: number
}

export type Placing = Pick<AxisPicture, 'scale' | 'domain' | 'from' | 'to' | 'near'>

/** Logarithmic both ways from 0, and linear nearer to 0 than `near`. */
export function symlog(x: number, near: number): number {
  const size = Math.abs(x)
  const ratio = size / near
  return Math.sign(x) * (ratio < 1e15 ? Math.log10(1 + ratio) : Math.log10(size) - Math.log10(near))
}

/** A value in the space of its axis, in which equal distances look equal. */
export function axisPlace({ scale, near = 1 }: Pick<Placing, 'scale' | 'near'>, value: number): number {
  return scale === 'log' ? Math.log10(value) : scale === 'symlog' ? symlog(value, near) : value
}

/** The value at a place in the space of its axis. */
export function axisValue({ scale, near = 1 }: Pick<Placing, 'scale' | 'near'>, place: number): number {
  if (scale === 'log') return 10 ** place
  return scale === 'symlog' ? Math.sign(place) * near * (10 ** Math.abs(place) - 1) : place
}

/** Where a value lies, in pixels. */
export function axisPosition(axis: Placing, value: number): number {
  const low = axisPlace(axis, axis.domain[0])
  const high = axisPlace(axis, axis.domain[1])
  return axis.from + ((axisPlace(axis, value) - low) / (high - low)) * (axis.to - axis.from)
}

export interface ValueAxis {
  readonly scale: Scale
  readonly near?: number
  /** Shown as dates whatever the format. */
  readonly dated?: boolean
  /** Ticks that were asked for. */
  readonly own?: readonly number[]
  readonly domain: Domain
  /** Only whole numbers are ticks. */
  readonly whole?: boolean
  readonly format?: string
  /** The format was asked for; else it only tells dates from numbers. */
  readonly ownFormat: boolean
  readonly from: number
  readonly to: number
  /** Pixels for the ticks. */
  readonly room: number
  /** A y axis: labels left of it. */
  readonly upright: boolean
  /** Pixels that labels may use below an x axis. */
  readonly limits?: readonly [number, number]
}

/** Least pixels between the labels of an x axis, and from one y tick to the next. */
const between = 14
const closest = 15

/** Ticks that a y axis and an x axis of so many pixels get, about: a tall plot is no reason for a denser net. */
export const yTickCount = (height: number): number => Math.max(2, Math.floor(0.4 * Math.sqrt(height)))
export const xTickCount = (width: number): number => Math.max(2, Math.floor(0.3 * Math.sqrt(width)))

/** An axis of numbers or dates with labelled ticks at round places, none too near to the next. */
export function valueAxis(axis: ValueAxis): AxisPicture {
  const dated = axis.scale === 'linear' && (axis.dated === true || isDateFormat(axis.format))
  const own = axis.own?.filter((value) => value >= axis.domain[0] && value <= axis.domain[1]).sort((a, b) => a - b)
  const most = Math.floor(axis.room / (axis.upright ? closest : 40)) + 1
  const ticksFor = (count: number): Ticks =>
    own && own.length > 0
      ? { values: own }
      : axis.scale === 'symlog'
        ? symlogTicks(axis.domain, axis.near ?? 1, count)
        : axis.scale === 'log'
          ? logTicks(axis.domain, count, Math.max(count, most))
          : dated
            ? dateTicks(axis.domain, count)
            : linearTicks(axis.domain, count, axis.whole)
  const place = (count: number): AxisTick[] => {
    const ticks = ticksFor(count)
    const labels = tickLabels(ticks, { ...axis, dated })
    return ticks.values.flatMap((value, i) => {
      const label = labels[i] as string
      // A coarse format would write the same number twice.
      return i > 0 && label === labels[i - 1] ? [] : [{ value, at: axisPosition(axis, value), label }]
    })
  }
  const base = {
    scale: axis.scale,
    domain: axis.domain,
    from: axis.from,
    to: axis.to,
    ...(axis.near === undefined ? {} : { near: axis.near }),
  }
  if (axis.upright) {
    const near = (ticks: readonly AxisTick[]): boolean =>
      ticks.some((tick, i) => i > 0 && Math.abs(tick.at - (ticks[i - 1] as AxisTick).at) < closest)
    const ticks = spaced(chosen(yTickCount(axis.room), most, place, near))
    const marks = ticks.map((tick): TextMark => {
      const at = { x: 0, y: tick.at + fonts.label.size * 0.36 }
      return { text: tick.label, ...at, font: fonts.label, anchor: 'end', tone: 'muted' }
    })
    return { ...base, ticks, marks, size: 0 }
  }
  const below = (ticks: readonly AxisTick[]): readonly TextMark[] => ticks.map((tick) => labelBelow(tick, axis.limits))
  const ticks = chosen(xTickCount(axis.room), most, place, (some) => crowded(below(some)))
  return { ...base, ticks, marks: apart(below(ticks)), size: 20 }
}

/** As many ticks as were wanted, else fewer, but at least three where they have room; then rather more than wanted. */
function chosen(
  wanted: number,
  most: number,
  place: (count: number) => readonly AxisTick[],
  tooNear: (ticks: readonly AxisTick[]) => boolean,
): readonly AxisTick[] {
  const fewer = Array.from({ length: wanted }, (_, i) => wanted - i)
  const more = Array.from({ length: Math.min(3, Math.max(0, most - wanted)) }, (_, i) => wanted + 1 + i)
  let best: readonly AxisTick[] | null = null
  for (const count of [...fewer, ...more]) {
    const ticks = place(count)
    if (tooNear(ticks)) continue
    if (ticks.length >= fewestTicks) return ticks
    if (!best || ticks.length > best.length) best = ticks
  }
  return best ?? place(1)
}

function labelBelow(tick: AxisTick, limits: readonly [number, number] | undefined): TextMark {
  const half = textWidth(tick.label, fonts.label) / 2
  const x = limits ? Math.min(Math.max(tick.at, limits[0] + half), limits[1] - half) : tick.at
  return { text: tick.label, x, y: 16, font: fonts.label, anchor: 'middle', tone: 'muted' }
}

/** Without those that would stand on one another. */
function spaced(ticks: readonly AxisTick[]): readonly AxisTick[] {
  const kept: AxisTick[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (!last || Math.abs(tick.at - last.at) >= closest - 1) kept.push(tick)
  }
  return kept
}

const reach = (mark: TextMark): readonly [number, number] => {
  const half = textWidth(mark.text, mark.font) / 2
  return [mark.x - half, mark.x + half]
}

const crowded = (marks: readonly TextMark[]): boolean =>
  marks.some((mark, i) => {
    const before = marks[i - 1]
    return before !== undefined && reach(mark)[0] - reach(before)[1] < between
  })

/** Those that do not overlap the ones before them. */
function apart(marks: readonly TextMark[]): readonly TextMark[] {
  const kept: TextMark[] = []
  for (const mark of marks) if (!crowded([...kept.slice(-1), mark])) kept.push(mark)
  return kept
}
