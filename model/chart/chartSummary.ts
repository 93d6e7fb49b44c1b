import type { Chart } from '../workbook/workbook.ts'
import type { ChartData, ChartPoint, SeriesData } from './chartData.ts'
import { histogramSentence, kindText, marksSentence, matrixSentence, tornadoSentences } from './kindSentences.ts'
import { hasGaps } from './pointColumns.ts'
import { type ValueTexts, valueTexts } from './valueTexts.ts'

const mostSeries = 8
const mostCrossings = 6

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * What a chart shows, in sentences for those who cannot see it: its kind and extent, of each series range and trend, and
 * where series cross. Made from the data alone, so that it cannot say anything else than the picture.
 */
export function chartSummary(chart: Chart, data: ChartData): readonly string[] {
  if (data.problem !== undefined) return [data.problem]
  const texts = valueTexts(chart, data)
  const drawn = data.series.filter((series) => !series.problem)
  const told = drawn.slice(0, mostSeries)
  const more = drawn.slice(mostSeries)
  return [
    extent(chart, data, drawn, texts),
    ...matrixSentence(data, texts),
    ...(chart.kind === 'tornado'
      ? tornadoSentences(data, texts)
      : told.map((series) => seriesSentence(series, data.categories !== undefined, texts))),
    ...(more.length > 0 && chart.kind !== 'tornado' ? [moreSentence(more, data.matrix ? 'rows' : 'series')] : []),
    ...rightSentence(chart, drawn),
    ...(data.categories || chart.kind === 'histogram' ? [] : crossings(told, texts)),
    ...marksSentence(data.marks ?? [], texts),
    ...data.notes,
    ...(chart.source
      ? [`Source: ${chart.source.replace(/^source:\s*/i, '')}${/[.!?]$/.test(chart.source) ? '' : '.'}`]
      : []),
  ]
}

/** Points that can be drawn, as numbers beside one another; those of a chart's cells are columns already. */
interface Places {
  readonly xs: ArrayLike<number>
  readonly ys: ArrayLike<number>
  /** `xs` rise from each to the next. */
  readonly rising: boolean
}

function placesOf(series: SeriesData): Places {
  const { columns } = series
  const whole = columns && !hasGaps(columns.xs) && !hasGaps(columns.ys) ? columns : null
  const there = whole
    ? []
    : series.points.filter((point): point is ChartPoint & Place => point.x !== null && point.y !== null)
  const [xs, ys] = whole ? [whole.xs, whole.ys] : [there.map(({ x }) => x), there.map(({ y }) => y)]
  let rising = true
  for (let i = 1; i < xs.length && rising; i++) rising = (xs[i] as number) > (xs[i - 1] as number)
  return { xs, ys, rising }
}

function sorted({ xs, ys, rising }: Places): Places {
  if (rising) return { xs, ys, rising }
  const order = Array.from({ length: xs.length }, (_, i) => i).sort((a, b) => (xs[a] as number) - (xs[b] as number))
  return { xs: order.map((i) => xs[i] as number), ys: order.map((i) => ys[i] as number), rising: false }
}

const moreSentence = (more: readonly SeriesData[], what: string): string =>
  `And ${more.length} more ${what}: ${more.map(({ name }) => name).join(', ')}.`

function rightSentence(chart: Chart, drawn: readonly SeriesData[]): readonly string[] {
  const names = drawn.filter(({ right }) => right).map(({ name }) => name)
  const title = chart.rightAxis?.title ? `, ${chart.rightAxis.title}` : ''
  return names.length === 0 ? [] : [`On the right axis${title}: ${names.join(', ')}.`]
}

function extent(chart: Chart, data: ChartData, drawn: readonly SeriesData[], texts: ValueTexts): string {
  const kind = kindText(chart, drawn)
  const series = drawn.length === 1 ? 'one series' : `${drawn.length} series`
  const count = data.matrix ? `${data.matrix.rows.length} rows and ${data.matrix.columns.length} columns` : series
  const ends = drawn.flatMap((each) => [
    span(placesOf(each).xs),
    ...(each.kind === 'histogram' ? [span(each.points.flatMap(({ xTo }) => xTo ?? []))] : []),
  ])
  const [least, most] = span(ends.flat().filter((end) => end !== undefined))
  const axis = chart.xAxis?.title ? `${chart.xAxis.title} from` : 'x from'
  const across = least === undefined || most === undefined ? '' : `, ${axis} ${texts.x(least)} to ${texts.x(most)}`
  const long = chart.multiples ? `${kind} in small multiples` : kind
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${long} of ${count}${across}${chart.yAxis?.title ? `; y is ${chart.yAxis.title}` : ''}.`
}

function span(values: ArrayLike<number>): readonly [number | undefined, number | undefined] {
  let least: number | undefined
  let most: number | undefined
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (least === undefined || value < least) least = value
    if (most === undefined || value > most) most = value
  }
  return [least, most]
}

function seriesSentence(series: SeriesData, byCategory: boolean, texts: ValueTexts): string {
  if (series.kind === 'histogram') return histogramSentence(series, texts)
  const places = placesOf(series)
  const { xs, ys } = byCategory || series.kind === 'scatter' ? places : sorted(places)
  const place = (i: number): Place => ({ x: xs[i] as number, y: ys[i] as number })
  if (xs.length === 0) return `${series.name} has no values.`
  let [low, top] = [0, 0]
  for (let i = 1; i < ys.length; i++) {
    if ((ys[i] as number) < (ys[low] as number)) low = i
    if ((ys[i] as number) > (ys[top] as number)) top = i
  }
  const end = xs.length - 1
  const [first, last, least, most] = [place(0), place(end), place(low), place(top)]
  const y = (value: number): string => texts.y(value, series.right)
  const at = (place: Place): string => `${y(place.y)} at ${texts.x(place.x)}`
  const high = (x: number): number | undefined =>
    series.kind === 'band' ? series.points.find((point) => point.x === x)?.high : undefined
  const [from, to] = [high(first.x), high(last.x)]
  if (from !== undefined && to !== undefined) {
    const edges = (place: Place, upper: number): string => `${y(place.y)} to ${y(upper)} at ${texts.x(place.x)}`
    return `${series.name} spans ${edges(first, from)} and ${edges(last, to)}.`
  }
  if (xs.length === 1) return `${series.name} is ${at(first)}.`
  if (least.y === most.y) return `${series.name} stays at ${y(first.y)}.`
  // Categories and lone points have no order that a trend could follow.
  if (byCategory || series.kind === 'scatter') return `${series.name} lies between ${at(least)} and ${at(most)}.`
  const peaks = low === 0 || low === end
  const [turn, between] = peaks ? [most, 'a peak of'] : [least, 'a low of']
  const turned = peaks ? top : low
  const turns = turned !== 0 && turned !== end && turn.y !== first.y && turn.y !== last.y
  const verb = last.y > first.y ? 'rises' : last.y < first.y ? 'falls' : 'goes'
  return `${series.name} ${verb} from ${at(first)} to ${at(last)}${turns ? `, with ${between} ${at(turn)}` : ''}.`
}

/** Where one series overtakes another, between the points that both have. */
function crossings(series: readonly SeriesData[], texts: ValueTexts): readonly string[] {
  const lines = series.filter((each) => each.kind !== 'scatter' && each.kind !== 'band')
  const told: string[] = []
  let more = 0
  lines.forEach((a, i) => {
    // On another axis it is higher or lower by no more than the choice of the axes.
    for (const b of lines.slice(i + 1).filter(({ right }) => right === a.right)) {
      for (const { from, to, over, under } of crossingsOf(a, b)) {
        if (told.length === mostCrossings) more++
        else told.push(`${over.name} overtakes ${under.name} between ${texts.x(from)} and ${texts.x(to)}.`)
      }
    }
  })
  return more > 0 ? [...told, `The series cross ${more} more ${more === 1 ? 'time' : 'times'}.`] : told
}

interface Crossing {
  readonly from: number
  readonly to: number
  readonly over: SeriesData
  readonly under: SeriesData
}

function crossingsOf(a: SeriesData, b: SeriesData): readonly Crossing[] {
  const { xs, gaps } = gapsBetween(placesOf(a), placesOf(b))
  const found: Crossing[] = []
  let before = -1
  for (let i = 0; i < xs.length; i++) {
    const gap = gaps[i] as number
    if (gap === 0) continue
    if (before >= 0 && (gaps[before] as number) > 0 !== gap > 0) {
      const [over, under] = gap > 0 ? [a, b] : [b, a]
      found.push({ from: xs[before] as number, to: xs[i] as number, over, under })
    }
    before = i
  }
  return found
}

/** How far one lies above the other, at each x that both have, from left to right. */
function gapsBetween(a: Places, b: Places): { readonly xs: ArrayLike<number>; readonly gaps: ArrayLike<number> } {
  const { xs, ys } = sorted(a)
  if (a.xs === b.xs && a.rising) return { xs, gaps: Float64Array.from(ys, (y, i) => y - (b.ys[i] as number)) }
  const other = new Map(Array.from(b.xs, (x, i) => [x, b.ys[i] as number]))
  const shared = Array.from(xs, (x, i) => ({ x, gap: (ys[i] as number) - (other.get(x) ?? Number.NaN) }))
  const both = shared.filter(({ gap }) => !Number.isNaN(gap))
  return { xs: both.map(({ x }) => x), gaps: both.map(({ gap }) => gap) }
}
