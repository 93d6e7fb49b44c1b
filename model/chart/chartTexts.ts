import type { Chart, ChartAxis } from '../workbook/workbook.ts'
import type { ChartData } from './chartData.ts'
import type { ChartPicture } from './chartPicture.ts'
import type { SeriesPlace } from './seriesPlaces.ts'
import { textWidth } from './textLayout.ts'
import { type Box, fonts, type TextMark } from './textMark.ts'

/** A text of a chart that its author writes; `series:2` is the name of the third series. */
export type ChartTextKey = 'title' | 'xAxis' | 'yAxis' | 'rightAxis' | 'note' | 'source' | `series:${number}`

/** Such a text where it stands in a picture. */
export interface ChartText {
  readonly key: ChartTextKey
  readonly label: string
  /** What its author wrote: nothing, text, or for a name the reference that it comes from. */
  readonly value: string
  /** What is shown where nothing was written. */
  readonly instead?: string
  /** What else there is to know before it is changed. */
  readonly hint?: string
  /** Its lines; none where nothing is shown. */
  readonly marks: readonly TextMark[]
  /** Where it can be typed. */
  readonly field: Box
}

const edge = 12
const fieldHeight = 28
const axes = ['yAxis', 'xAxis', 'rightAxis'] as const
const axisLabels = { xAxis: 'x axis title', yAxis: 'y axis title', rightAxis: 'Right y axis title' } as const

/** All texts of a chart that can be changed in its picture, from the top down. */
export function chartTexts(
  chart: Chart,
  data: ChartData,
  picture: ChartPicture,
  places: readonly SeriesPlace[],
): readonly ChartText[] {
  const whole = picture.width - 2 * edge
  const text = (
    key: ChartTextKey,
    label: string,
    value: string,
    marks: readonly TextMark[],
    room: { readonly width: number; readonly y: number; readonly right?: boolean },
  ): ChartText => {
    const [first] = marks
    const width = Math.min(whole, room.width)
    const wanted = first && first.anchor !== 'end' ? first.x - 8 : room.right ? picture.width - edge - width : edge
    const x = Math.max(edge, Math.min(wanted, picture.width - edge - width))
    const y = Math.max(0, Math.min((first?.y ?? room.y) - 19, picture.height - fieldHeight))
    return { key, label, value, marks, field: { x, y, width, height: fieldHeight } }
  }
  const { plot } = picture
  const below = plot.y + plot.height
  const remarks = picture.notes.filter(({ tone }) => tone === 'muted')
  const withUnit = (key: (typeof axes)[number]): ChartText | null => {
    const marks = axisMarks(picture, key)
    if (key === 'rightAxis' && !data.series.some(({ right }) => right)) return null
    if (data.problem !== undefined && marks.length === 0) return null
    const at = axisPlace(picture, key)
    const shown = text(key, axisLabels[key], chart[key]?.title ?? '', marks, {
      width: 280,
      y: at.above ? plot.y - 6 : below + 24,
      right: at.right,
    })
    const unit = { xAxis: data.xUnit, yAxis: data.yUnit, rightAxis: data.rightUnit }[key]
    return unit === undefined ? shown : { ...shown, instead: unit }
  }
  return [
    text('title', 'Chart title', chart.title, picture.title, { width: whole, y: 22 }),
    ...seriesTexts(chart, picture, places, (key, label, value, mark) =>
      text(key, label, value, [mark], { width: Math.max(230, textWidth(mark.text, mark.font) + 40), y: mark.y }),
    ),
    ...axes.flatMap((key) => withUnit(key) ?? []),
    text('note', 'Note', chart.note ?? '', remarks, { width: whole, y: picture.height - 32 }),
    text('source', 'Source line', chart.source ?? '', picture.source, { width: whole, y: picture.height - 18 }),
  ]
}

/** The name of each series once, where it is shown first: in the legend, at the end of its line or above its own plot. */
function seriesTexts(
  chart: Chart,
  picture: ChartPicture,
  places: readonly SeriesPlace[],
  text: (key: ChartTextKey, label: string, value: string, mark: TextMark) => ChartText,
): readonly ChartText[] {
  const shown = [
    ...(picture.legend?.entries ?? []).map(({ index, mark }) => ({ index, mark })),
    ...(picture.endLabels ?? []).map(({ index, mark }) => ({ index, mark })),
    ...(picture.panels ?? []).flatMap(({ heading, series }) => {
      const index = series.at(-1)?.index
      return heading && index !== undefined ? [{ index, mark: heading }] : []
    }),
  ]
  return shown.flatMap(({ index, mark }): ChartText[] => {
    const place = places[index]
    const series = place && chart.series[place.series]
    if (!place || !series) return []
    const { name } = series
    const bound = name?.startsWith('=') === true
    // An automatic name can be written over, letter by letter.
    const value = name ?? (place.count === 1 ? mark.text : '')
    const found = text(`series:${place.series}`, `Name of series ${place.series + 1}`, value, mark)
    const hints = [
      ...(bound ? [`“${mark.text}” comes from ${name.slice(1)}. Text takes the place of the cell.`] : []),
      ...(place.count > 1 ? [`It names all ${place.count} lines of ${series.values}.`] : []),
    ]
    return [{ ...found, ...(hints.length > 0 ? { hint: hints.join(' ') } : {}) }]
  })
}

const upAxis = (picture: ChartPicture): 'xAxis' | 'yAxis' => (picture.horizontal ? 'xAxis' : 'yAxis')

/** The axis up the left side has its title above the plot at the left, a second one at the right; the other one below. */
function axisPlace(picture: ChartPicture, axis: (typeof axes)[number]): { above: boolean; right: boolean } {
  if (axis === 'rightAxis') return { above: true, right: true }
  const up = axis === upAxis(picture)
  return { above: up, right: !up }
}

function axisMarks(picture: ChartPicture, axis: (typeof axes)[number]): readonly TextMark[] {
  const { above, right } = axisPlace(picture, axis)
  return picture.axisTitles.filter(({ y, anchor }) => {
    const isAbove = y <= picture.plot.y
    return isAbove === above && (!isAbove || (anchor === 'end') === right)
  })
}

/** The text at a place of the picture, in pixels. */
export function chartTextAt(texts: readonly ChartText[], x: number, y: number): ChartText | undefined {
  const hit = ({ x: at, y: base, text, font, anchor }: TextMark): boolean => {
    const width = textWidth(text, font)
    const left = anchor === 'end' ? at - width : anchor === 'middle' ? at - width / 2 : at
    return x >= left - 3 && x <= left + width + 3 && y >= base - font.size - 3 && y <= base + 5
  }
  return texts.find(({ marks }) => marks.some(hit))
}

/** The chart with another text; an empty one takes it away, and what is shown by itself comes back. */
export function withChartText(chart: Chart, key: ChartTextKey, text: string): Chart {
  if (key === 'title') return { ...chart, title: text }
  if (key === 'note' || key === 'source') return written(chart, key, text)
  if (key === 'xAxis' || key === 'yAxis' || key === 'rightAxis') {
    const axis: ChartAxis = written(chart[key] ?? {}, 'title', text)
    const { [key]: _, ...rest } = chart
    return Object.keys(axis).length === 0 ? rest : { ...rest, [key]: axis }
  }
  const at = Number(key.slice('series:'.length))
  const series = chart.series[at]
  return series ? { ...chart, series: chart.series.with(at, written(series, 'name', text)) } : chart
}

/** The record with a text under `key`, or without one. */
function written<T extends object, K extends keyof T>(record: T, key: K, text: string): T {
  const { [key]: _, ...rest } = record
  return (text === '' ? rest : { ...rest, [key]: text }) as T
}

/** The font of a text, for typing it in the same size. */
export const chartTextSize = ({ key, marks }: ChartText): number =>
  marks[0]?.font.size ?? (key === 'title' ? fonts.title.size : fonts.label.size)
