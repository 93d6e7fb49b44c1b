import type { Chart } from '../workbook/workbook.ts'
import { axisTitleMarks } from './axisTitles.ts'
import type { ChartData } from './chartData.ts'
import { type DrawnSeries, type IndexedSeries, indexed } from './drawnPoint.ts'
import { drawnSeries } from './drawnSeries.ts'
import { endLabelRoom } from './endLabels.ts'
import { type HeatLegend, heatLegend } from './heatPicture.ts'
import { keptCategories } from './keptCategories.ts'
import { type LegendPicture, legendPicture } from './legendPicture.ts'
import { type PanelContent, type PanelPicture, panelPicture } from './panelPicture.ts'
import { smallMultiples } from './smallMultiples.ts'
import { type Font, wrappedText } from './textLayout.ts'
import { type Box, fonts, type TextMark, type Tone } from './textMark.ts'
import { tornadoSeries } from './tornadoSeries.ts'

export type { DrawnPoint, DrawnSeries } from './drawnPoint.ts'
export type { PanelPicture } from './panelPicture.ts'

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
  const shown = data.series.map(indexed).filter((series) => !series.problem)
  const drawable = data.problem === undefined && shown.length > 0
  const kept = drawable && data.categories && !data.matrix ? keptCategories(data) : null
  const { series: all, categories } = drawable && !data.matrix ? contentOf(chart, data, shown, kept) : nothing

  const redundant = shown.length === 1 && shown[0]?.name === chart.title
  const endRoom =
    chart.legend === 'ends' && !chart.multiples && !redundant && all.length > 0 && all.every(hasEnd)
      ? endLabelRoom(
          all.filter((each) => each.kind !== 'band').map((each) => each.name),
          size.width,
          size.height * 0.7,
        )
      : null
  const wanted = drawable && !redundant && !data.matrix && chart.legend !== 'none' && !chart.multiples
  // Bands have no end to write at.
  const listed = endRoom === null ? all : all.filter((each) => each.kind === 'band')
  const at = { x: edge, y: top, width: inner }
  const legend = wanted && listed.length > 0 ? legendPicture(listed, at, size.height * 0.4) : null
  if (legend) top += legend.box.height + 6
  const ramp = drawable && data.matrix ? { heatLegend: heatLegend(data.matrix, at) } : {}
  if ('heatLegend' in ramp) top += 22

  // From the bottom up.
  let bottom = size.height - edge + 2
  const source = chart.source ? wrappedText(sourceText(chart.source), fonts.small, inner, 2) : []
  bottom -= source.length * 14
  const sourceMarks = lines(source, bottom, fonts.small, 14, 'muted')
  const remark = chart.note ? wrappedText(chart.note, fonts.small, inner, 3) : []
  bottom -= remark.length * 14
  const remarkMarks = lines(remark, bottom, fonts.small, 14, 'muted')
  const notes = data.notes.flatMap((note) => wrappedText(note, fonts.small, inner, 2)).slice(0, 6)
  bottom -= notes.length * 14
  const noteMarks = lines(notes, bottom, fonts.small, 14, 'note')
  if (source.length + notes.length + remark.length > 0) bottom -= 7

  const picture = { ...size, title, legend, ...ramp, notes: [...noteMarks, ...remarkMarks], source: sourceMarks }
  if (!drawable) {
    const plot = { x: edge, y: top, width: inner, height: Math.max(smallestPlot, bottom - top) }
    const none = { plot, xAxis: null, yAxis: null, axisTitles: [], series: [], labels: [] }
    return { ...picture, ...none, problem: problemMarks(data.problem ?? 'There is nothing to draw.', plot) }
  }

  const titles = axisTitleMarks(chart, data, { left: edge, right: size.width - edge, top, bottom })
  top += titles.above ? 25 : 8
  bottom -= titles.below ? 17 : 0
  const content: PanelContent = { chart, data, series: all, all, categories, endRoom: endRoom ?? 0 }
  const outer: Box = { x: edge, y: top, width: inner, height: bottom - top }
  const rest = { ...picture, axisTitles: titles.marks, problem: [] }
  if (chart.multiples && all.length > 1) {
    const { panels, left } = smallMultiples(content, outer, size.width)
    const note = left > 0 ? `${panels.length} of ${panels.length + left} series have room here.` : ''
    const more = lines(note ? [note] : [], bottom - 14, fonts.small, 14, 'note')
    const none = { plot: outer, xAxis: null, yAxis: null, series: [], labels: [] }
    return { ...rest, ...none, panels, notes: [...picture.notes, ...more] }
  }
  return { ...rest, ...panelPicture(content, outer, size.width) }
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

const hasEnd = ({ kind }: DrawnSeries): boolean =>
  kind === 'line' || kind === 'step' || kind === 'area' || kind === 'band'

const sourceText = (source: string): string => (/^(source|data|from)\b/i.test(source) ? source : `Source: ${source}`)

function problemMarks(problem: string, plot: Box): readonly TextMark[] {
  const texts = wrappedText(problem, fonts.legend, plot.width - 16, 4)
  const first = plot.y + plot.height / 2 - ((texts.length - 1) * 17) / 2
  return texts.map((text, i) => {
    return { text, x: plot.x + plot.width / 2, y: first + i * 17, font: fonts.legend, anchor: 'middle', tone: 'error' }
  })
}
