import { isDateFormat } from '../format/code.ts'
import type { Chart } from '../workbook/workbook.ts'
import { axisNotes, leftOutNotes, standingNotes } from './chartNotes.ts'
import { createCategories } from './createCategories.ts'
import { heatData } from './heatData.ts'
import { histogramBins } from './histogramBins.ts'
import { outsideNotes } from './outsideNotes.ts'
import { placedMarks, singleNumber } from './placedMarks.ts'
import { type RawSeries, rawSeries } from './rawSeries.ts'
import { commonUnit } from './referenceUnit.ts'
import type { ChartData, ReadLine, ReadReference, SeriesData } from './seriesData.ts'
import { type LeftOut, nothingLeftOut, type SeriesPoints, seriesPoints } from './seriesPoints.ts'

export type * from './seriesData.ts'

/** Nobody tells more apart, and a mistyped block of columns would take minutes. */
const seriesLimit = 40

type Reads = Map<string, ReturnType<ReadReference>>

/** What was made of each chart last, with all that was read for it. */
const made = new WeakMap<Chart, { readonly reads: Reads; readonly data: ChartData }>()

/**
 * What the references of `chart` hold now. Never throws: what cannot be drawn is told as a sentence. The same object as
 * before where nothing that it reads has changed.
 */
export function chartData(chart: Chart, read: ReadReference): ChartData {
  const before = made.get(chart)
  if (before && [...before.reads].every(([reference, found]) => read(reference) === found)) return before.data
  const reads: Reads = new Map()
  const noting: ReadReference = (reference) => {
    const found = read(reference)
    reads.set(reference, found)
    return found
  }
  const data = chart.kind === 'heatmap' ? heatData(chart, noting) : seriesData(chart, noting)
  made.set(chart, { reads, data })
  return data
}

function seriesData(chart: Chart, read: ReadReference): ChartData {
  const all = chart.series.flatMap((series) => rawSeries(chart, series, read))
  const raw = all.slice(0, seriesLimit)
  const good = raw.filter((series) => series.problem === undefined)
  const hasBars = good.some((series) => series.kind === 'bar' || series.kind === 'tornado')
  const xs = [...new Set(good.flatMap((series) => series.x ?? []))]
  const byCategory =
    chart.kind !== 'histogram' &&
    (chart.xAxis?.scale === 'category' ||
      (chart.xAxis?.scale !== 'date' && hasBars) ||
      xs.some((line) => [...line.others.values()].some((value) => typeof value === 'boolean' || isText(value))))
  const { place, categories: names, index } = createCategories()
  const rules = (series: RawSeries) => ({
    xLog: !byCategory && chart.xAxis?.scale === 'log',
    yLog: (series.right ? chart.rightAxis : chart.yAxis)?.scale === 'log',
    place: byCategory ? place : null,
  })
  const left: LeftOut[] = []
  const series = raw.map((each): SeriesData => {
    const { name, kind, colour, y } = each
    const named = {
      name,
      kind,
      ...(each.right ? { right: true as const } : {}),
      ...(colour === undefined ? {} : { colour }),
    }
    if (each.problem !== undefined || !y) return { ...named, points: [], problem: each.problem ?? '' }
    const how = rules(each)
    const found = seriesPoints({ ...each, y }, how)
    const stacked = chart.stack !== undefined && kind === 'area'
    left.push(stacked ? { ...found.left, blanks: 0, zeros: found.left.blanks } : found.left)
    return drawable(named, found, how.yLog)
  })
  const problem =
    series.length === 0
      ? 'This chart has no series yet: add one with Edit chart.'
      : series.every((each) => each.problem !== undefined)
        ? series[0]?.problem
        : undefined
  const drawn = chart.kind === 'histogram' ? histogramBins(series, chart) : series
  const categories = byCategory ? { categories: names } : {}
  if (problem !== undefined) return { ...categories, series, notes: [], problem }
  const marks = placedMarks(chart.marks ?? [], read, byCategory ? index : null)
  const base = chart.kind === 'tornado' ? singleNumber(chart.base, read) : undefined
  return {
    ...categories,
    ...formatsOf(chart, good, xs),
    ...unitsOf(chart, read, byCategory),
    ...(marks.length > 0 ? { marks } : {}),
    ...(base === undefined ? {} : { base }),
    series: drawn,
    notes: [
      ...(all.length > seriesLimit ? [`Only the first ${seriesLimit} of ${all.length} series are shown.`] : []),
      ...raw.flatMap((each) => (each.problem === undefined ? [] : [`${each.name}: ${each.problem}`])),
      ...leftOutNotes(left.length > 0 ? left : [nothingLeftOut()]),
      ...axisNotes(chart, hasBars),
      ...outsideNotes(chart, drawn, byCategory),
      ...standingNotes(chart, byCategory, good),
    ],
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** A series with its points, which are made only where somebody asks for all of them. */
function drawable(
  named: Omit<SeriesData, 'points' | 'columns' | 'problem'>,
  { columns }: SeriesPoints,
  log: boolean,
): SeriesData {
  const problem = columns.any ? undefined : nothingLeft(log)
  return {
    ...named,
    columns,
    get points() {
      return columns.points
    },
    ...(problem === undefined ? {} : { problem }),
  }
}

const nothingLeft = (log: boolean): string =>
  log ? 'No number here can stand on a log axis: all are at or below 0.' : 'No number here has an x value beside it.'

/** Format codes of the axes: their own, or the first that a drawn cell has. */
function formatsOf(chart: Chart, good: readonly RawSeries[], xs: readonly ReadLine[]) {
  const firstOf = (lines: readonly (ReadLine | null)[]): string | undefined =>
    lines.find((line) => line?.firstFormat !== undefined)?.firstFormat
  const on = (right: boolean) => firstOf(good.filter((each) => each.right === right).map((each) => each.y))
  const counts = chart.kind === 'histogram'
  const found = counts ? on(false) : firstOf(xs)
  // Numbers on an axis of dates are dates, whatever their cells show.
  const dated = chart.xAxis?.scale === 'date' && !isDateFormat(found) ? 'yyyy-mm-dd' : found
  const xFormat = chart.xAxis?.format ?? dated
  const yFormat = chart.yAxis?.format ?? (counts ? undefined : on(false))
  const rightFormat = chart.rightAxis?.format ?? on(true)
  return {
    ...(xFormat === undefined ? {} : { xFormat }),
    ...(yFormat === undefined ? {} : { yFormat }),
    ...(rightFormat === undefined ? {} : { rightFormat }),
  }
}

/** The units that all that is drawn on an axis has in common. */
function unitsOf(chart: Chart, read: ReadReference, byCategory: boolean) {
  const valuesOn = (right: boolean): string[] =>
    chart.series.filter((each) => (each.axis === 'right') === right).map((each) => each.values)
  if (chart.kind === 'histogram') {
    const unit = commonUnit(valuesOn(false), read)
    return unit === undefined ? {} : { xUnit: unit }
  }
  const xUnit = byCategory
    ? undefined
    : commonUnit(
        chart.series.flatMap((each) => each.x ?? chart.x ?? []),
        read,
      )
  const [yUnit, rightUnit] = [valuesOn(false), valuesOn(true)].map((references) => commonUnit(references, read))
  return {
    ...(xUnit === undefined ? {} : { xUnit }),
    ...(yUnit === undefined ? {} : { yUnit }),
    ...(rightUnit === undefined ? {} : { rightUnit }),
  }
}
