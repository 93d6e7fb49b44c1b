import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import { chartPicture } from './chartPicture.ts'
import type { PictureSize } from './pictureSizes.ts'
import { multiplesColumns } from './smallMultiples.ts'

/** Least height of a plot: a share of the width of its picture, until it is high enough anyway. */
const flattest = 0.42
const highEnough = 200
/** What a row of a heat map, a lying bar and a row of small multiples need at least, in pixels. */
const rowHeights = { heat: 18, lying: 32, multiples: 124 } as const

/** No chart needs more. */
const tall = 3000

/** The size, taller where the texts around the plot would leave it too flat to read. */
export function fittedSize(chart: Chart, data: ChartData, { width, height }: PictureSize): PictureSize {
  const picture = chartPicture(chart, data, { width, height: tall })
  if (picture.problem.length > 0) return { width, height }
  const { heat, horizontal, panels, yAxis, plot } = picture
  const rows = heat || horizontal ? Math.ceil((yAxis?.domain[1] ?? 0) - (yAxis?.domain[0] ?? 0)) : 0
  const needed = panels
    ? Math.ceil(panels.length / multiplesColumns(plot.width)) * rowHeights.multiples
    : rows * (heat ? rowHeights.heat : rowHeights.lying)
  const around = tall - plot.height
  return {
    width,
    height: Math.max(height, Math.round(around + Math.max(needed, Math.min(highEnough, width * flattest)))),
  }
}
