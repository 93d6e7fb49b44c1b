import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import { type AxisPicture, axisPosition, valueAxis, yTickCount } from './axisPicture.ts'
import { withBars } from './barBoxes.ts'
import { categoryAxis, uprightCategories } from './categoryAxis.ts'
import type { ChartData } from './chartData.ts'
import { xDomain, yDomain } from './domains.ts'
import type { DrawnSeries } from './drawnPoint.ts'
import { type EndLabel, endLabels } from './endLabels.ts'
import { type HeatPicture, heatPicture } from './heatPicture.ts'
import { type MarkPicture, markPicture } from './markPicture.ts'
import { type MarkedPoint, pointLabels } from './pointLabels.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

/** A plot with its axes and all that lies in it. */
export interface PanelPicture {
  readonly plot: Box
  readonly xAxis: AxisPicture | null
  readonly yAxis: AxisPicture | null
  /** The second y axis, right of the plot. */
  readonly rightAxis?: AxisPicture | null
  /** Bars lie: values run along x, categories down y. */
  readonly horizontal?: boolean
  readonly series: readonly DrawnSeries[]
  /** Texts beside points. */
  readonly labels: readonly TextMark[]
  readonly marks?: MarkPicture
  readonly endLabels?: readonly EndLabel[]
  readonly heat?: HeatPicture
  /** Name of a small multiple. */
  readonly heading?: TextMark
}

/** What a panel shows, in the unit of its axes. */
export interface PanelContent {
  readonly chart: Chart
  readonly data: ChartData
  readonly series: readonly DrawnSeries[]
  /** Those of all panels, which share their axes. */
  readonly all: readonly DrawnSeries[]
  /** Texts of the categories to draw. */
  readonly categories: readonly string[] | null
  /** Pixels right of the plot for names of lines. */
  readonly endRoom: number
}

const smallestPlot = 48
const grounded = new Set(['bar', 'area', 'histogram'])

interface Values {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly right: readonly number[]
}

function valuesOf({ chart, data, all }: PanelContent): Values {
  const values = { x: [] as number[], y: [] as number[], right: [] as number[] }
  for (const series of all) {
    const heights = series.right ? values.right : values.y
    for (const { x, xTo, y, from, to } of series.points) {
      if (x === null || y === null) continue
      values.x.push(x)
      if (xTo !== undefined) values.x.push(xTo)
      if (to === undefined) heights.push(y)
      else heights.push(to, from ?? 0)
      if (series.kind === 'tornado' && from !== undefined) heights.push(from)
    }
  }
  const xLog = chart.xAxis?.scale === 'log'
  const yLog = chart.yAxis?.scale === 'log'
  for (const { x, xTo, y, yTo } of data.marks ?? []) {
    for (const place of [x, xTo]) if (place !== undefined && (!xLog || place > 0)) values.x.push(place)
    for (const place of [y, yTo]) if (place !== undefined && (!yLog || place > 0)) values.y.push(place)
  }
  return values
}

const labelsWidth = (axis: AxisPicture): number =>
  Math.max(0, ...axis.marks.map((mark) => textWidth(mark.text, fonts.label)))

/** Lays a panel out in `outer`, whose left and right are where its labels may reach. */
export function panelPicture(content: PanelContent, outer: Box, width: number): PanelPicture {
  const { chart, data } = content
  if (data.matrix) return heatPanel(content, outer)
  const values = valuesOf(content)
  if (lies(content)) return lyingPanel(content, values, outer)
  const { top, bottom } = { top: outer.y, bottom: outer.y + outer.height }

  // The y ticks decide the left edge, that decides the room of the x ticks, and those decide the bottom edge.
  const roughHeight = Math.max(smallestPlot, bottom - 18 - top)
  const count = yTickCount(roughHeight)
  const upright = (axis: ChartAxis | undefined, heights: readonly number[], right: boolean) => {
    const stands = content.all.some((each) => Boolean(each.right) === right && grounded.has(each.kind))
    const domain = yDomain(axis, heights, stands, count)
    const percent = !right && chart.stack === 'percent' && content.all.some((each) => !each.right)
    const limits = percent && axis?.min === undefined && axis?.max === undefined && domain.scale === 'linear'
    const found = right ? data.rightFormat : data.yFormat
    const format =
      percent && axis?.format === undefined ? { format: '0%', ownFormat: true } : tickFormat(axis?.format, found)
    return (height: number): AxisPicture =>
      valueAxis({
        ...domain,
        ...(limits && domain.domain[0] >= 0 ? { domain: [0, 1] as const } : {}),
        ...format,
        ...(axis?.ticks ? { own: axis.ticks } : {}),
        from: top + height,
        to: top,
        room: roughHeight,
        upright: true,
      })
  }
  const yAxisAt = upright(chart.yAxis, values.y, false)
  const rightAxisAt = values.right.length > 0 ? upright(chart.rightAxis, values.right, true) : null
  const left = outer.x + Math.ceil(Math.min(labelsWidth(yAxisAt(roughHeight)) + 8, outer.width / 2))
  const rightRoom = rightAxisAt ? Math.ceil(Math.min(labelsWidth(rightAxisAt(roughHeight)) + 8, outer.width / 3)) : 0
  const plotWidth = Math.max(40, outer.x + outer.width - 4 - left - rightRoom - content.endRoom)

  const xRange = { from: left, to: left + plotWidth }
  const roomy = content.all.some((each) => each.kind === 'scatter')
  const xLimits = [Math.max(2, outer.x - 8), Math.min(width - 2, outer.x + outer.width + 8)] as const
  const xValues = xDomain(chart.xAxis, barRoom(content, values.x), roomy)
  const xAxis = content.categories
    ? categoryAxis(content.categories, { ...xRange, leftEdge: outer.x, most: Math.max(56, roughHeight * 0.4) })
    : valueAxis({
        ...xValues,
        ...tickFormat(chart.xAxis?.format, data.xFormat),
        ...(chart.xAxis?.scale === 'date' ? { dated: true } : {}),
        ...(chart.xAxis?.ticks ? { own: chart.xAxis.ticks } : {}),
        ...xRange,
        room: plotWidth,
        upright: false,
        limits: xLimits,
      })
  const plotHeight = Math.max(smallestPlot, Math.floor(bottom - xAxis.size - top))
  const plot = { x: left, y: top, width: plotWidth, height: plotHeight }
  const yAxis = yAxisAt(plotHeight)
  const rightAxis = rightAxisAt?.(plotHeight) ?? null

  const frame = { along: xAxis, height: yAxis, second: rightAxis, horizontal: false }
  const series = withBars(chart, content.series, frame)
  const axisOf = (each: DrawnSeries): AxisPicture => (each.right && rightAxis) || yAxis
  const marks = markPicture(data.marks ?? [], xAxis, yAxis, plot)
  const marked = [...markedPoints(series, xAxis, axisOf), ...marks.points.map((point) => ({ series: -1, ...point }))]
  const free = width - (rightRoom + content.endRoom > 0 ? width - plot.x - plot.width - 4 : 0)
  return {
    plot,
    xAxis,
    yAxis,
    rightAxis,
    series,
    labels: pointLabels(marked, plot, free, marks.texts),
    marks,
    ...(content.endRoom > 0
      ? {
          endLabels: endLabels(
            series.filter((each) => each.kind !== 'band'),
            xAxis,
            axisOf,
            { ...plot, width: plot.width + rightRoom },
            content.endRoom,
          ),
        }
      : {}),
  }
}

function markedPoints(
  series: readonly DrawnSeries[],
  xAxis: AxisPicture,
  axisOf: (series: DrawnSeries) => AxisPicture,
): readonly MarkedPoint[] {
  return series.flatMap((each) =>
    each.points.flatMap((point): MarkedPoint[] =>
      point.x === null || point.y === null
        ? []
        : [
            {
              series: each.index,
              x: axisPosition(xAxis, point.x),
              y: axisPosition(axisOf(each), point.to ?? point.y),
              ...(point.label === undefined ? {} : { label: point.label }),
              ...(point.radius === undefined ? {} : { radius: point.radius }),
            },
          ],
    ),
  )
}

/** Bars at numbers need half of their width beside the first and last. */
function barRoom({ all, categories }: PanelContent, xs: readonly number[]): readonly number[] {
  if (categories || !all.some((each) => each.kind === 'bar') || xs.length === 0) return xs
  const sorted = [...new Set(xs)].sort((a, b) => a - b)
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number]
  const gap = sorted.slice(1).reduce((least, x, i) => Math.min(least, x - (sorted[i] as number)), Number.MAX_VALUE)
  const half = sorted.length > 1 ? gap / 2 : Math.abs(low) / 10 || 0.5
  return [...xs, low - half, high + half]
}

/** Bars lie only where there is nothing else. */
const lies = ({ chart, all, categories }: PanelContent): boolean =>
  chart.kind === 'tornado' ||
  (chart.horizontal === true && categories !== null && all.every((each) => each.kind === 'bar'))

function lyingPanel(content: PanelContent, values: Values, outer: Box): PanelPicture {
  const { chart, data } = content
  const categories = content.categories ?? []
  const widest = Math.min(outer.width * 0.4, Math.max(0, ...categories.map((text) => textWidth(text, fonts.label))))
  const left = outer.x + Math.ceil(widest) + 8
  const plot = {
    x: left,
    y: outer.y,
    width: Math.max(40, outer.width - 8 - (left - outer.x)),
    height: Math.max(smallestPlot, outer.height - 20),
  }
  const count = Math.max(2, Math.floor(plot.width / 80))
  const heights = [...values.y, ...values.right]
  const domain = yDomain(chart.yAxis, heights, chart.kind !== 'tornado', count)
  const percent = chart.stack === 'percent'
  const format =
    percent && chart.yAxis?.format === undefined
      ? { format: '0%', ownFormat: true }
      : tickFormat(chart.yAxis?.format, data.yFormat)
  const xAxis = valueAxis({
    ...domain,
    ...(percent && domain.domain[0] >= 0 ? { domain: [0, 1] as const } : {}),
    ...format,
    ...(chart.yAxis?.ticks ? { own: chart.yAxis.ticks } : {}),
    from: plot.x,
    to: plot.x + plot.width,
    room: plot.width,
    upright: false,
    limits: [outer.x, outer.x + outer.width + 8],
  })
  const yAxis = uprightCategories(categories, plot.y, plot.y + plot.height, widest)
  const frame = { along: yAxis, height: xAxis, second: null, horizontal: true }
  // A threshold of the values stands upright here.
  const turned = (data.marks ?? []).flatMap(({ x, xTo, y, yTo, text }) =>
    x === undefined && y !== undefined
      ? [{ x: y, ...(yTo === undefined ? {} : { xTo: yTo }), ...(text === undefined ? {} : { text }) }]
      : xTo === undefined || x === undefined
        ? []
        : [],
  )
  return {
    plot,
    xAxis,
    yAxis,
    horizontal: true,
    series: withBars(chart, content.series, frame),
    labels: [],
    marks: markPicture(turned, xAxis, yAxis, plot),
  }
}

function heatPanel({ data }: PanelContent, outer: Box): PanelPicture {
  const matrix = data.matrix as NonNullable<ChartData['matrix']>
  const widest = Math.min(outer.width * 0.35, Math.max(0, ...matrix.rows.map((text) => textWidth(text, fonts.label))))
  const left = outer.x + Math.ceil(widest) + 8
  const right = outer.x + outer.width - 2
  const xAxis = categoryAxis(matrix.columns, {
    from: left,
    to: Math.max(left + 40, right),
    leftEdge: outer.x,
    most: Math.max(56, outer.height * 0.4),
  })
  const plot = {
    x: left,
    y: outer.y,
    width: Math.max(40, right - left),
    height: Math.max(smallestPlot, Math.floor(outer.height - xAxis.size)),
  }
  const yAxis = uprightCategories(matrix.rows, plot.y, plot.y + plot.height, widest)
  return { plot, xAxis, yAxis, series: [], labels: [], heat: heatPicture(matrix, plot) }
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
