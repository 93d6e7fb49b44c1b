import type { Chart, ChartAxis, ChartKind } from '../workbook/workbook.ts'
import type { LeftOut } from './seriesPoints.ts'

/** `1 value is`, `3 values are`. */
export const counted = (count: number, noun: string): string => (count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`)

/** Sentences that tell what is not drawn. */
export function leftOutNotes(all: readonly LeftOut[]): readonly string[] {
  const sum = (key: keyof LeftOut): number => all.reduce((total, each) => total + each[key], 0)
  const blanks = sum('blanks')
  const told = [
    [sum('errors'), 'cell', 'in error and not shown.'],
    [sum('texts'), 'text', 'among the numbers and not shown.'],
    [blanks, 'blank', blanks === 1 ? 'shown as a gap.' : 'shown as gaps.'],
    [sum('zeros'), 'blank', 'counted as 0 in the stack.'],
    [sum('lacking'), 'value', 'without an x and not shown.'],
    [sum('yBelow'), 'value', 'at or below 0 and not shown on a log axis.'],
    [sum('xBelow'), 'x value', 'at or below 0 and not shown on a log axis.'],
  ] as const
  return told.flatMap(([count, noun, rest]) => (count > 0 ? [`${counted(count, noun)} ${rest}`] : []))
}

/** Sentences on what the axes of `chart` cannot do, and on bars that do not start at 0. */
export function axisNotes(chart: Chart, hasBars: boolean): readonly string[] {
  const from = chart.yAxis?.min
  const cut = hasBars && from !== undefined && from > 0 && chart.yAxis?.scale !== 'log'
  return [
    ...limitNotes(chart.xAxis, 'x'),
    ...limitNotes(chart.yAxis, 'y'),
    ...limitNotes(chart.rightAxis, 'right'),
    ...(cut ? [`The bars start at ${from}, not at 0.`] : []),
  ]
}

function limitNotes(axis: ChartAxis | undefined, name: string): readonly string[] {
  const { min, max, scale } = axis ?? {}
  if (min !== undefined && max !== undefined && min >= max) {
    return [`The ${name} axis cannot run from ${min} to ${max}: its limits are not used.`]
  }
  const below = scale === 'log' ? [min, max].find((limit) => limit !== undefined && limit <= 0) : undefined
  return below === undefined ? [] : [`A log axis has no ${below}: this limit of the ${name} axis is not used.`]
}

/** Says why bars stand that were asked to lie. */
export function standingNotes(
  chart: Chart,
  byCategory: boolean,
  series: readonly { readonly kind: ChartKind }[],
): readonly string[] {
  if (!chart.horizontal || !series.some(({ kind }) => kind === 'bar')) return []
  if (!byCategory) return ['Bars lie only beside categories, not along an axis of dates: here they stand.']
  return series.every(({ kind }) => kind === 'bar')
    ? []
    : ['Bars lie only where every series is a bar: here they stand.']
}
