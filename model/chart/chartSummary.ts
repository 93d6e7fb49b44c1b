import type { Chart } from '../workbook/workbook.ts'
import type { ChartData, SeriesData } from './chartData.ts'
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
  const texts = valueTexts(data)
  const drawn = data.series.filter((series) => !series.problem)
  const told = drawn.slice(0, mostSeries)
  const more = drawn.slice(mostSeries)
  return [
    extent(chart, drawn, texts),
    ...told.map((series) => seriesSentence(series, data.categories !== undefined, texts)),
    ...(more.length > 0 ? [`And ${more.length} more series: ${more.map(({ name }) => name).join(', ')}.`] : []),
    ...(data.categories ? [] : crossings(told, texts)),
    ...data.notes,
    ...(chart.source
      ? [`Source: ${chart.source.replace(/^source:\s*/i, '')}${/[.!?]$/.test(chart.source) ? '' : '.'}`]
      : []),
  ]
}

const placesOf = (series: SeriesData): readonly Place[] =>
  series.points.flatMap(({ x, y }) => (x === null || y === null ? [] : [{ x, y }]))

function extent(chart: Chart, drawn: readonly SeriesData[], texts: ValueTexts): string {
  const kind = chart.kind === 'heatmap' ? 'heat map' : chart.kind === 'histogram' ? 'histogram' : `${chart.kind} chart`
  const count = drawn.length === 1 ? 'one series' : `${drawn.length} series`
  const xs = drawn.flatMap((series) => placesOf(series).map(({ x }) => x))
  const [least, most] = span(xs)
  const axis = chart.xAxis?.title ? `${chart.xAxis.title} from` : 'x from'
  const across = least === undefined || most === undefined ? '' : `, ${axis} ${texts.x(least)} to ${texts.x(most)}`
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} of ${count}${across}${chart.yAxis?.title ? `; y is ${chart.yAxis.title}` : ''}.`
}

function span(values: readonly number[]): readonly [number | undefined, number | undefined] {
  let least: number | undefined
  let most: number | undefined
  for (const value of values) {
    if (least === undefined || value < least) least = value
    if (most === undefined || value > most) most = value
  }
  return [least, most]
}

function seriesSentence(series: SeriesData, byCategory: boolean, texts: ValueTexts): string {
  const places = placesOf(series)
  const inOrder = byCategory || series.kind === 'scatter' ? places : [...places].sort((a, b) => a.x - b.x)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return `${series.name} has no values.`
  const least = inOrder.reduce((a, b) => (b.y < a.y ? b : a))
  const most = inOrder.reduce((a, b) => (b.y > a.y ? b : a))
  const at = (place: Place): string => `${texts.y(place.y)} at ${texts.x(place.x)}`
  const high = (x: number): number | undefined => series.points.find((point) => point.x === x)?.high
  const [from, to] = [high(first.x), high(last.x)]
  if (from !== undefined && to !== undefined) {
    const edges = (place: Place, upper: number): string =>
      `${texts.y(place.y)} to ${texts.y(upper)} at ${texts.x(place.x)}`
    return `${series.name} spans ${edges(first, from)} and ${edges(last, to)}.`
  }
  if (inOrder.length === 1) return `${series.name} is ${at(first)}.`
  if (least.y === most.y) return `${series.name} stays at ${texts.y(first.y)}.`
  // Categories and lone points have no order that a trend could follow.
  if (byCategory || series.kind === 'scatter') return `${series.name} lies between ${at(least)} and ${at(most)}.`
  const [turn, between] = least === first || least === last ? [most, 'a peak of'] : [least, 'a low of']
  const turns = turn !== first && turn !== last && turn.y !== first.y && turn.y !== last.y
  const verb = last.y > first.y ? 'rises' : last.y < first.y ? 'falls' : 'goes'
  return `${series.name} ${verb} from ${at(first)} to ${at(last)}${turns ? `, with ${between} ${at(turn)}` : ''}.`
}

/** Where one series overtakes another, between the points that both have. */
function crossings(series: readonly SeriesData[], texts: ValueTexts): readonly string[] {
  const lines = series.filter((each) => each.kind !== 'scatter' && each.kind !== 'band')
  const found: string[] = []
  lines.forEach((a, i) => {
    // On another axis it is higher or lower by no more than the choice of the axes.
    for (const b of lines.slice(i + 1).filter(({ right }) => right === a.right)) found.push(...crossingsOf(a, b, texts))
  })
  const more = found.length - mostCrossings
  return more > 0
    ? [...found.slice(0, mostCrossings), `The series cross ${more} more ${more === 1 ? 'time' : 'times'}.`]
    : found
}

function crossingsOf(a: SeriesData, b: SeriesData, texts: ValueTexts): readonly string[] {
  const other = new Map(placesOf(b).map(({ x, y }) => [x, y]))
  const gaps = placesOf(a)
    .flatMap(({ x, y }) => {
      const against = other.get(x)
      return against === undefined ? [] : [{ x, gap: y - against }]
    })
    .sort((one, two) => one.x - two.x)
    .filter(({ gap }) => gap !== 0)
  return gaps.flatMap(({ x, gap }, i) => {
    const before = gaps[i - 1]
    if (!before || Math.sign(before.gap) === Math.sign(gap)) return []
    const [over, under] = gap > 0 ? [a, b] : [b, a]
    return [`${over.name} overtakes ${under.name} between ${texts.x(before.x)} and ${texts.x(x)}.`]
  })
}
