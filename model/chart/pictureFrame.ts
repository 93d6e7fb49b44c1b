import type { Chart } from '../workbook/workbook.ts'
import { axisTitleMarks } from './axisTitles.ts'
import type { ChartData } from './chartData.ts'
import type { DrawnSeries } from './drawnPoint.ts'
import { endLabelRoom, hasEnd } from './endLabels.ts'
import { type HeatLegend, heatLegend } from './heatPicture.ts'
import { type LegendPicture, legendPicture } from './legendPicture.ts'
import type { PictureSize } from './pictureSizes.ts'
import { leastMultiples } from './smallMultiples.ts'
import { balancedText, type Font } from './textLayout.ts'
import { type Box, fonts, type TextMark, type Tone } from './textMark.ts'

/** All that stands around the plot, and the room that it leaves. */
export interface PictureFrame {
  readonly title: readonly TextMark[]
  readonly legend: LegendPicture | null
  readonly heatLegend?: HeatLegend
  readonly axisTitles: readonly TextMark[]
  readonly notes: readonly TextMark[]
  readonly source: readonly TextMark[]
  /** For the panels with their axes. */
  readonly outer: Box
  /** Pixels in it right of the plot, for names at the ends of lines. */
  readonly endRoom: number
}

/** What a frame is made of. */
export interface Framed {
  readonly chart: Chart
  readonly data: ChartData
  /** There is something to draw. */
  readonly drawable: boolean
  readonly all: readonly DrawnSeries[]
}

export const edge = 14

/** How many lines texts may take. */
interface Generosity {
  readonly title: number
  readonly source: number
  readonly note: number
  readonly notes: number
  /** Share of the height. */
  readonly legend: number
  readonly axisTitles: boolean
}

/** What is given up one after another where the plot would be too low to read. */
const generosities: readonly Generosity[] = [
  { title: 2, source: 2, note: 3, notes: 6, legend: 0.4, axisTitles: true },
  { title: 1, source: 1, note: 1, notes: 2, legend: 0.4, axisTitles: true },
  { title: 1, source: 1, note: 1, notes: 1, legend: 0.2, axisTitles: true },
  { title: 1, source: 1, note: 1, notes: 1, legend: 0.1, axisTitles: false },
]

/** Least height of the plot with its axes, in pixels. */
const least = 84

/** The texts around the plot: as many lines as they take, or fewer where the plot needs the room. */
export function pictureFrame(framed: Framed, size: PictureSize): PictureFrame {
  let frame = frameOf(framed, size, generosities[0] as Generosity)
  for (const next of generosities.slice(1)) {
    if (frame.outer.height >= (framed.chart.multiples ? leastMultiples : least)) break
    frame = frameOf(framed, size, next)
  }
  return frame
}

function frameOf({ chart, data, drawable, all }: Framed, size: PictureSize, limits: Generosity): PictureFrame {
  const inner = Math.max(40, size.width - 2 * edge)
  const lines = (texts: readonly string[], top: number, font: Font, pitch: number, tone: Tone): TextMark[] =>
    texts.map((text, i) => ({ text, x: edge, y: top + font.size + i * pitch, font, anchor: 'start', tone }))

  // From the top down.
  let top = edge - 2
  const title = lines(balancedText(chart.title, fonts.title, inner, limits.title), top, fonts.title, 19, 'text')
  top += title.length * 19 + (title.length > 0 ? 7 : 0)
  const redundant = all.length === 1 && isSaid(all[0]?.name ?? '', chart)
  const named = all.filter(hasEnd)
  const endRoom =
    chart.legend === 'ends' && !chart.multiples && !redundant
      ? endLabelRoom(
          named.map((each) => each.name),
          size.width,
          size.height * 0.7,
        )
      : null
  const wanted = drawable && !redundant && !data.matrix && chart.legend !== 'none' && !chart.multiples
  // Bands, bars and lone points have no end to write at.
  const listed = endRoom === null ? all : all.filter((each) => !hasEnd(each))
  const at = { x: edge, y: top, width: inner }
  const legend = wanted && listed.length > 0 ? legendPicture(listed, at, size.height * limits.legend) : null
  if (legend) top += legend.box.height + 6
  const ramp = drawable && data.matrix ? { heatLegend: heatLegend(data.matrix, at) } : {}
  if ('heatLegend' in ramp) top += 22

  // From the bottom up.
  let bottom = size.height - edge + 2
  const source = chart.source ? balancedText(sourceText(chart.source), fonts.small, inner, limits.source) : []
  bottom -= source.length * 14
  const sourceMarks = lines(source, bottom, fonts.small, 14, 'muted')
  const remark = chart.note ? balancedText(chart.note, fonts.small, inner, limits.note) : []
  bottom -= remark.length * 14
  const remarkMarks = lines(remark, bottom, fonts.small, 14, 'muted')
  const notes: string[] = []
  for (const note of data.notes) {
    const left = Math.min(2, limits.notes - notes.length)
    if (left > 0) notes.push(...balancedText(note, fonts.small, inner, left))
  }
  bottom -= notes.length * 14
  const noteMarks = lines(notes, bottom, fonts.small, 14, 'note')
  if (source.length + notes.length + remark.length > 0) bottom -= 7

  const titles =
    drawable && limits.axisTitles
      ? axisTitleMarks(chart, data, { left: edge, right: size.width - edge, top, bottom })
      : { marks: [], above: false, below: false }
  if (drawable) {
    top += titles.above ? 25 : 8
    bottom -= titles.below ? 17 : 0
  }
  return {
    title,
    legend,
    ...ramp,
    axisTitles: titles.marks,
    notes: [...noteMarks, ...remarkMarks],
    source: sourceMarks,
    outer: { x: edge, y: top, width: inner, height: bottom - top },
    endRoom: endRoom ?? 0,
  }
}

/** The only series needs no legend where the title or the axis says its name already. */
const isSaid = (name: string, chart: Chart): boolean =>
  [chart.title, chart.yAxis?.title].some((text) => text?.toLowerCase() === name.toLowerCase())

const sourceText = (source: string): string => (/^(source|data|from)\b/i.test(source) ? source : `Source: ${source}`)
