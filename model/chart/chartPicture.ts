import type { Chart } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import { type DrawnSeries, type IndexedSeries, indexed } from './drawnPoint.ts'
import { drawnSeries } from './drawnSeries.ts'
import type { HeatLegend } from './heatPicture.ts'
import { keptCategories } from './keptCategories.ts'
import type { LegendPicture } from './legendPicture.ts'
import { type PanelContent, type PanelPicture, smallestPlot } from './panel.ts'
import { panelPicture } from './panelPicture.ts'
import { pictureFrame } from './pictureFrame.ts'
import type { PictureSize } from './pictureSizes.ts'
import { smallMultiples } from './smallMultiples.ts'
import { wrappedText } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'
import { tornadoSeries } from './tornadoSeries.ts'

export type { DrawnPoint, DrawnSeries } from './drawnPoint.ts'
export type { PanelPicture } from './panel.ts'

/**
 * A chart with everything in its place, before colours: the same in the window, in every export and without one. Its
 * one panel is part of it; of small multiples there are `panels` instead, and no axes or series of its own.
 */
export interface ChartPicture extends PanelPicture {
  readonly width: number
  readonly height: number
  readonly title: readonly TextMark[]
  readonly legend: LegendPicture | null
  readonly heatLegend?: HeatLegend
  readonly axisTitles: readonly TextMark[]
  readonly panels?: readonly PanelPicture[]
  readonly notes: readonly TextMark[]
  readonly source: readonly TextMark[]
  /** Why there is no plot, in its place. */
  readonly problem: readonly TextMark[]
}

export type { PictureSize } from './pictureSizes.ts'

/** Lays `data` out in a picture of the given size. */
export function chartPicture(chart: Chart, data: ChartData, size: PictureSize): ChartPicture {
  const shown = data.series.map(indexed).filter((series) => !series.problem)
  const drawable = data.problem === undefined && shown.length > 0
  const kept = drawable && data.categories && !data.matrix ? keptCategories(data) : null
  const { series: all, categories } = drawable && !data.matrix ? contentOf(chart, data, shown, kept) : nothing
  const { outer, endRoom, ...frame } = pictureFrame({ chart, data, drawable, all }, size)
  const none = { xAxis: null, yAxis: null, series: [], labels: [] }
  if (!drawable) {
    const plot = { ...outer, height: Math.max(smallestPlot, outer.height) }
    const problem = problemMarks(data.problem ?? 'There is nothing to draw.', plot)
    return { ...size, ...frame, ...none, plot, problem }
  }
  const picture = { ...size, ...frame, problem: [] }
  const content: PanelContent = { chart, data, series: all, all, categories, endRoom }
  if (!chart.multiples || all.length < 2) return { ...picture, ...panelPicture(content, outer, size.width) }
  const { panels, left } = smallMultiples(content, outer, size.width)
  if (left === 0) return { ...picture, ...none, plot: outer, panels }
  const text = `${panels.length} of ${panels.length + left} series have room here.`
  const y = outer.y + outer.height - 14 + fonts.small.size
  const note: TextMark = { text, x: outer.x, y, font: fonts.small, anchor: 'start', tone: 'note' }
  return { ...picture, ...none, plot: outer, panels, notes: [...frame.notes, note] }
}

interface Content {
  readonly series: readonly DrawnSeries[]
  readonly categories: readonly string[] | null
}

const nothing: Content = { series: [], categories: null }

function contentOf(
  chart: Chart,
  data: ChartData,
  shown: readonly IndexedSeries[],
  kept: readonly number[] | null,
): Content {
  if (chart.kind === 'tornado') return tornadoSeries(shown, data)
  const categories = kept && data.categories ? kept.map((i) => data.categories?.[i] ?? '') : null
  return { series: drawnSeries(chart, shown, kept), categories }
}

function problemMarks(problem: string, plot: Box): readonly TextMark[] {
  const texts = wrappedText(problem, fonts.legend, plot.width - 16, 4)
  const first = plot.y + plot.height / 2 - ((texts.length - 1) * 17) / 2
  return texts.map((text, i) => {
    return { text, x: plot.x + plot.width / 2, y: first + i * 17, font: fonts.legend, anchor: 'middle', tone: 'error' }
  })
}
