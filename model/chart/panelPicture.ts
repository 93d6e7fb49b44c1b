import type { ChartAxis } from '../workbook/workbook.ts'
import { type AxisPicture, axisPosition, valueAxis, yTickCount } from './axisPicture.ts'
import { withBars } from './barBoxes.ts'
import { categoryAxis } from './categoryAxis.ts'
import type { MarkedPoint } from './crossings.ts'
import { xDomain, yDomain } from './domains.ts'
import type { DrawnSeries } from './drawnPoint.ts'
import { endLabels, hasEnd } from './endLabels.ts'
import { heatPanel } from './heatPanel.ts'
import { lies, lyingPanel } from './lyingPanel.ts'
import { markPicture } from './markPicture.ts'
import { labelsMost, type PanelContent, type PanelPicture, smallestPlot } from './panel.ts'
import { barRoom, panelValues } from './panelValues.ts'
import { pointLabels } from './pointLabels.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts } from './textMark.ts'
import { tickFormat } from './tickFormat.ts'

const grounded = new Set(['bar', 'area', 'histogram'])
const lone = new Set(['bar', 'histogram', 'scatter'])
/** Of a mark whose size says nothing, with the gap around it; in pixels. */
const loneRadius = 5
/** Shares of an axis beside lone points, above and below them for their texts, and beside marks of different sizes. */
const rooms = { none: 0, lone: 0.04, texts: 0.09, sized: 0.08 } as const

const labelsWidth = (axis: AxisPicture): number =>
  Math.max(0, ...axis.marks.map((mark) => textWidth(mark.text, fonts.label)))

/** Lays a panel out in `outer`, whose left and right are where its labels may reach. */
export function panelPicture(content: PanelContent, outer: Box, width: number): PanelPicture {
  const { chart, data } = content
  if (data.matrix) return heatPanel(content, outer)
  const values = panelValues(content)
  if (lies(content)) return lyingPanel(content, values, outer)
  const { top, bottom } = { top: outer.y, bottom: outer.y + outer.height }

  // The y ticks decide the left edge, that decides the room of the x ticks, and those decide the bottom edge.
  const roughHeight = Math.max(smallestPlot, bottom - 18 - top)
  const count = yTickCount(roughHeight)
  const sized = content.all.some((each) => each.points.some((point) => point.radius !== undefined))
  const scattered = content.all.some((each) => each.kind === 'scatter')
  const room = sized ? rooms.sized : scattered ? rooms.lone : rooms.none
  const upright = (axis: ChartAxis | undefined, heights: readonly number[], right: boolean) => {
    const stands = content.all.some((each) => Boolean(each.right) === right && grounded.has(each.kind))
    const domain = yDomain(
      axis,
      heights,
      stands,
      count,
      sized ? rooms.sized : scattered ? rooms.texts : rooms.none,
      sized,
    )
    const percent = !right && chart.stack === 'percent' && content.all.some((each) => !each.right)
    const limits = percent && axis?.min === undefined && axis?.max === undefined && domain.scale === 'linear'
    const found = right ? data.rightFormat : data.yFormat
    const format =
      percent && axis?.format === undefined ? { format: '0%', ownFormat: true } : tickFormat(axis?.format, found)
    const counts = content.all.every((each) => each.kind === 'histogram')
    return (height: number): AxisPicture =>
      valueAxis({
        ...domain,
        ...(counts ? { whole: true } : {}),
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
  const xLimits = [Math.max(2, outer.x - 8), Math.min(width - 2, outer.x + outer.width + 8)] as const
  const xValues = xDomain(chart.xAxis, barRoom(content, values.x), room)
  const xAxis = content.categories
    ? categoryAxis(content.categories, { ...xRange, leftEdge: outer.x, most: labelsMost(outer.height) })
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
  const points = markedPoints(series, xAxis, axisOf)
  const bars = series.flatMap((each) => each.bars ?? [])
  const marks = markPicture(data.marks ?? [], xAxis, yAxis, plot, { bars, points })
  const marked = [...points, ...marks.points.map((point) => ({ series: -1, ...point }))]
  const beside = rightRoom + content.endRoom > 0
  const free = beside ? plot.x + plot.width + 4 : Math.min(width, outer.x + outer.width + 14)
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
            series.filter(hasEnd),
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
    each.points.flatMap((point, i): MarkedPoint[] =>
      point.x === null || point.y === null
        ? []
        : [
            {
              // No line goes from one bar or lone point to the next.
              series: lone.has(each.kind) ? -2 - i - each.index * 10_000 : each.index,
              ...(each.kind === 'bar' ? { bar: true as const } : {}),
              x: axisPosition(xAxis, point.x),
              y: axisPosition(axisOf(each), point.to ?? point.y),
              ...(point.label === undefined ? {} : { label: point.label }),
              ...(each.kind === 'scatter' ? { radius: point.radius ?? loneRadius } : {}),
            },
          ],
    ),
  )
}
