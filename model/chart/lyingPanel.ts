import { valueAxis, xTickCount } from './axisPicture.ts'
import { withBars } from './barBoxes.ts'
import { uprightCategories } from './categoryAxis.ts'
import { yDomain } from './domains.ts'
import { markPicture } from './markPicture.ts'
import { type PanelContent, type PanelPicture, smallestPlot } from './panel.ts'
import type { PanelValues } from './panelValues.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts } from './textMark.ts'
import { tickFormat } from './tickFormat.ts'

/** Bars lie only where there is nothing else. */
export const lies = ({ chart, all, categories }: PanelContent): boolean =>
  chart.kind === 'tornado' ||
  (chart.horizontal === true && categories !== null && all.every((each) => each.kind === 'bar'))

/** Categories down the left side, values along the bottom. */
export function lyingPanel(content: PanelContent, values: PanelValues, outer: Box): PanelPicture {
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
  const count = xTickCount(plot.width)
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
  // A threshold of the values stands upright here.
  const turned = (data.marks ?? []).flatMap(({ x, y, yTo, text }) =>
    x === undefined && y !== undefined
      ? [{ x: y, ...(yTo === undefined ? {} : { xTo: yTo }), ...(text === undefined ? {} : { text }) }]
      : [],
  )
  // Texts of lines stand above the bars, not on them.
  const strip = turned.some(({ text }) => text) ? 17 : 0
  const yAxis = uprightCategories(categories, plot.y + strip, plot.y + plot.height, widest)
  const frame = { along: yAxis, height: xAxis, second: null, horizontal: true }
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
