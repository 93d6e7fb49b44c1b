import { categoryAxis, uprightCategories } from './categoryAxis.ts'
import type { ChartData } from './chartData.ts'
import { heatPicture } from './heatPicture.ts'
import { labelsMost, type PanelContent, type PanelPicture, smallestPlot } from './panel.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts } from './textMark.ts'

/** A matrix with its headings. */
export function heatPanel({ data }: PanelContent, outer: Box): PanelPicture {
  const matrix = data.matrix as NonNullable<ChartData['matrix']>
  const widest = Math.min(outer.width * 0.35, Math.max(0, ...matrix.rows.map((text) => textWidth(text, fonts.label))))
  const left = outer.x + Math.ceil(widest) + 8
  const right = outer.x + outer.width - 2
  const xAxis = categoryAxis(matrix.columns, {
    from: left,
    to: Math.max(left + 40, right),
    leftEdge: outer.x,
    most: labelsMost(outer.height),
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
