import type { Chart, ChartKind } from '../workbook/workbook.ts'
import { type AxisPicture, axisPosition, valueAxis, yTickPitch } from './axisPicture.ts'
import { categoryAxis } from './categoryAxis.ts'
import type { ChartData, ChartPoint } from './chartData.ts'
import { xDomain, yDomain } from './domains.ts'
import { downSampled, pointLimit } from './downSampled.ts'
import { type LegendPicture, legendPicture } from './legendPicture.ts'
import { pointLabels } from './pointLabels.ts'
import { type Font, textWidth, wrappedText } from './textLayout.ts'
import { type Box, fonts, type TextMark, type Tone } from './textMark.ts'

export interface DrawnSeries {
  readonly name: string
  readonly kind: ChartKind
  /** Its place in the chart, which gives it its colour and shape. */
  readonly index: number
  /** At most `pointLimit` of them. In the unit of the axes; `x` of a category is its place on the axis. */
  readonly points: readonly ChartPoint[]
  /** Draw a dot at each of these points of a line. */
  readonly dots: readonly number[]
}

/** A chart with everything in its place, before colours: the same in the window, in every export and without one. */
export interface ChartPicture {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly title: readonly TextMark[]
  readonly legend: LegendPicture | null
  readonly xAxis: AxisPicture | null
  readonly yAxis: AxisPicture | null
  readonly axisTitles: readonly TextMark[]
  readonly series: readonly DrawnSeries[]
  /** Texts beside points. */
  readonly labels: readonly TextMark[]
  readonly notes: readonly TextMark[]
  readonly source: readonly TextMark[]
  /** Why there is no plot, in its place. */
  readonly problem: readonly TextMark[]
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

const edge = 14
const smallestPlot = 48

/** Lays `data` out in a picture of the given size. */
export function chartPicture(chart: Chart, data: ChartData, size: PictureSize): ChartPicture {
  const inner = Math.max(40, size.width - 2 * edge)
  const lines = (texts: readonly string[], top: number, font: Font, pitch: number, tone: Tone): TextMark[] =>
    texts.map((text, i) => ({ text, x: edge, y: top + font.size + i * pitch, font, anchor: 'start', tone }))

  // From the top down.
  let top = edge - 2
  const title = lines(wrappedText(chart.title, fonts.title, inner, 2), top, fonts.title, 19, 'text')
  top += title.length * 19 + (title.length > 0 ? 7 : 0)
  const shown = data.series.map((series, index) => ({ ...series, index })).filter((series) => !series.problem)
  const drawable = data.problem === undefined && shown.length > 0
  const redundant = shown.length === 1 && shown[0]?.name === chart.title
  const legend =
    drawable && !redundant ? legendPicture(shown, { x: edge, y: top, width: inner }, size.height * 0.4) : null
  if (legend) top += legend.box.height + 6

  // From the bottom up.
  let bottom = size.height - edge + 2
  const source = chart.source ? wrappedText(sourceText(chart.source), fonts.small, inner, 2) : []
  bottom -= source.length * 14
  const sourceMarks = lines(source, bottom, fonts.small, 14, 'muted')
  const notes = data.notes.flatMap((note) => wrappedText(note, fonts.small, inner, 2)).slice(0, 6)
  bottom -= notes.length * 14
  const noteMarks = lines(notes, bottom, fonts.small, 14, 'note')
  if (source.length + notes.length > 0) bottom -= 7

  const picture = { ...size, title, legend, notes: noteMarks, source: sourceMarks }
  if (!drawable) {
    const plot = { x: edge, y: top, width: inner, height: Math.max(smallestPlot, bottom - top) }
    const none = { plot, xAxis: null, yAxis: null, axisTitles: [], series: [], labels: [] }
    return { ...picture, ...none, problem: problemMarks(data.problem ?? 'There is nothing to draw.', plot) }
  }

  const yTitle = chart.yAxis?.title ? wrappedText(`↑ ${chart.yAxis.title}`, fonts.label, inner, 1) : []
  const axisTitles = lines(yTitle, top, fonts.label, 15, 'muted')
  top += yTitle.length > 0 ? 25 : 8
  const xTitle = chart.xAxis?.title ? wrappedText(`${chart.xAxis.title} →`, fonts.label, inner, 1) : []
  if (xTitle.length > 0) {
    axisTitles.push(
      ...xTitle.map((text): TextMark => {
        return { text, x: size.width - edge, y: bottom - 3, font: fonts.label, anchor: 'end', tone: 'muted' }
      }),
    )
    bottom -= 17
  }

  // The y ticks decide the left edge, that decides the room of the x ticks, and those decide the bottom edge.
  const roughHeight = Math.max(smallestPlot, bottom - 18 - top)
  const y = yDomain(chart, data, Math.max(2, Math.floor(roughHeight / yTickPitch)))
  const yFormat = tickFormat(chart.yAxis?.format, data.yFormat)
  const yAxisAt = (height: number): AxisPicture =>
    valueAxis({ ...y, ...yFormat, from: top + height, to: top, room: roughHeight, upright: true })
  const widest = Math.max(0, ...yAxisAt(roughHeight).ticks.map((tick) => textWidth(tick.label, fonts.label)))
  const left = edge + Math.ceil(Math.min(widest + 8, inner / 2))
  const plotWidth = Math.max(40, size.width - edge - 4 - left)

  const kept = data.categories && keptCategories(data)
  const xRange = { from: left, to: left + plotWidth }
  const xAxis =
    kept && data.categories
      ? categoryAxis(
          kept.map((i) => data.categories?.[i] ?? ''),
          { ...xRange, leftEdge: edge, most: Math.max(56, roughHeight * 0.4) },
        )
      : valueAxis({
          ...xDomain(chart, data),
          ...tickFormat(chart.xAxis?.format, data.xFormat),
          ...xRange,
          room: plotWidth,
          upright: false,
          limits: [edge - 8, size.width - edge + 8],
        })
  const plotHeight = Math.max(smallestPlot, Math.floor(bottom - xAxis.size - top))
  const plot = { x: left, y: top, width: plotWidth, height: plotHeight }
  const yAxis = yAxisAt(plotHeight)

  const series = shown.map((each): DrawnSeries => {
    const points = kept ? pointsOfCategories(each.points, kept) : thinned(each.points, chart.yAxis?.scale === 'log')
    return { name: each.name, kind: each.kind, index: each.index, points, dots: dotsOf(each.kind, points) }
  })
  const marks = series.flatMap((each) =>
    each.points.flatMap((point) =>
      point.x === null || point.y === null
        ? []
        : [
            {
              series: each.index,
              x: axisPosition(xAxis, point.x),
              y: axisPosition(yAxis, point.y),
              ...(point.label === undefined ? {} : { label: point.label }),
            },
          ],
    ),
  )
  const labels = pointLabels(marks, plot, size.width)
  return { ...picture, plot, xAxis, yAxis, axisTitles, series, labels, problem: [] }
}

const sourceText = (source: string): string => (/^(source|data|from)\b/i.test(source) ? source : `Source: ${source}`)

function problemMarks(problem: string, plot: Box): readonly TextMark[] {
  const texts = wrappedText(problem, fonts.legend, plot.width - 16, 4)
  const first = plot.y + plot.height / 2 - ((texts.length - 1) * 17) / 2
  return texts.map((text, i) => {
    return { text, x: plot.x + plot.width / 2, y: first + i * 17, font: fonts.legend, anchor: 'middle', tone: 'error' }
  })
}

/**
 * The format of tick labels. One that comes from the cells counts only for what it says about their kind (dates,
 * percent, currency): their decimals are not those of the ticks.
 */
function tickFormat(own: string | undefined, found: string | undefined): { format?: string; ownFormat: boolean } {
  if (own !== undefined) return { format: own, ownFormat: true }
  if (found === undefined) return { ownFormat: false }
  const telling = /[%$€£¥"ymdhs]/i.test(found.replace(/^general$/i, ''))
  return telling ? { format: found, ownFormat: false } : { ownFormat: false }
}

/** The categories to draw: all, or of a long list those where a series has a peak, so that none is lost. */
function keptCategories(data: ChartData): readonly number[] {
  const count = data.categories?.length ?? 0
  if (count <= pointLimit) return Array.from({ length: count }, (_, i) => i)
  const drawn = data.series.filter((series) => !series.problem)
  const chosen = new Set<number>()
  for (const series of drawn) {
    const heights: (number | null)[] = Array.from({ length: count }, () => null)
    for (const point of series.points) if (point.x !== null) heights[point.x] = point.y
    const share = Math.max(8, Math.floor(pointLimit / drawn.length))
    for (const i of downSampled(heights, share)) chosen.add(i)
  }
  return [...chosen].sort((a, b) => a - b)
}

function pointsOfCategories(points: readonly ChartPoint[], kept: readonly number[]): readonly ChartPoint[] {
  const place = new Map(kept.map((category, i) => [category, i]))
  return points.flatMap((point) => {
    const x = point.x === null ? undefined : place.get(point.x)
    return x === undefined ? [] : [{ ...point, x }]
  })
}

function thinned(points: readonly ChartPoint[], log: boolean): readonly ChartPoint[] {
  const heights = points.map((p) => (p.x === null || p.y === null ? null : log ? Math.log(p.y) : p.y))
  return downSampled(heights, pointLimit, (i) => points[i]?.label !== undefined).map((i) => points[i] as ChartPoint)
}

/** Points of a line that would not be seen without a dot, and all of them where they are few. */
function dotsOf(kind: ChartKind, points: readonly ChartPoint[]): readonly number[] {
  if (kind === 'bar' || kind === 'scatter') return []
  const there = (i: number): boolean => {
    const point = points[i]
    return point !== undefined && point.x !== null && point.y !== null
  }
  const few = kind === 'line' && points.length <= 16
  return points.flatMap((point, i) =>
    there(i) && (few || point.label !== undefined || (!there(i - 1) && !there(i + 1))) ? [i] : [],
  )
}
