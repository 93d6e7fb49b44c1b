import type { Chart } from '../workbook/workbook.ts'
import type { ChartData, PlacedMark, SeriesData } from './chartData.ts'
import { indexed } from './drawnPoint.ts'
import { tornadoSeries } from './tornadoSeries.ts'
import type { ValueTexts } from './valueTexts.ts'

const mostLabels = 6
const mostMarks = 8

/** What a chart is called: `stacked bar chart`, `fan chart`, `heat map`. */
export function kindText(chart: Chart, drawn: readonly SeriesData[]): string {
  if (chart.kind === 'heatmap') return 'heat map'
  if (chart.kind === 'histogram') return 'histogram'
  if (chart.kind === 'tornado') return 'tornado chart'
  const kinds = new Set(drawn.map(({ kind }) => kind))
  if (kinds.size > 1)
    return kinds.size === 2 && kinds.has('band') && kinds.has('line') ? 'fan chart' : 'combination chart'
  const [kind = chart.kind] = kinds
  const stacks = chart.stack !== undefined && (kind === 'area' || kind === 'bar')
  const how = !stacks ? '' : chart.stack === 'percent' ? '100 % ' : 'stacked '
  const lying = kind === 'bar' && chart.horizontal ? 'horizontal ' : ''
  return `${how}${lying}${kind} chart`
}

/** A bin is a range and its height a count: neither rises nor falls. */
export function histogramSentence({ name, points }: SeriesData, texts: ValueTexts): string {
  const filled = points.filter(({ y }) => (y ?? 0) > 0)
  const count = filled.reduce((sum, { y }) => sum + (y ?? 0), 0)
  const most = filled.reduce((best, point) => ((point.y ?? 0) > (best?.y ?? 0) ? point : best), filled[0])
  const last = filled.at(-1)
  if (!most || !last) return `${name} has no values.`
  const values = count === 1 ? '1 value' : `${count} values`
  const place = (point: typeof most): string => texts.place(point)
  const span = texts.place({ x: filled[0]?.x ?? null, y: null, ...(last.xTo === undefined ? {} : { xTo: last.xTo }) })
  return `${name} has ${values} from ${span}; the highest bar counts ${most.y} from ${place(most)}.`
}

/** Each label from its low to its high, the widest first. */
export function tornadoSentences(data: ChartData, texts: ValueTexts): readonly string[] {
  const { series, categories } = tornadoSeries(
    data.series.map(indexed).filter(({ problem }) => !problem),
    data,
  )
  const told = categories.slice(0, mostLabels).map((label, i) => {
    const ends = series.flatMap(({ name, points }) => {
      const y = points[i]?.y ?? null
      return y === null ? [] : [`${texts.y(y)} (${name})`]
    })
    return `${label} reaches ${ends.join(' and ')}.`
  })
  const more = categories.slice(mostLabels)
  return [
    ...(categories.length > 1 ? [`${categories[0]} moves it most, ${categories.at(-1)} least.`] : []),
    ...told,
    ...(more.length > 0 ? [`And ${more.length} more: ${more.join(', ')}.`] : []),
    ...(data.base === undefined ? [] : [`The sides meet at ${texts.y(data.base)}.`]),
  ]
}

/** The least and the most of a matrix, with their row and column. */
export function matrixSentence({ matrix }: ChartData, texts: ValueTexts): readonly string[] {
  if (!matrix) return []
  const all = matrix.values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null ? [] : [{ value, at: `${matrix.rows[r] ?? ''}, ${matrix.columns[c] ?? ''}` }],
    ),
  )
  const pick = (better: (a: number, b: number) => boolean) =>
    all.reduce((best, each) => (better(each.value, best.value) ? each : best))
  if (all.length < 2) return []
  const [least, most] = [pick((a, b) => a < b), pick((a, b) => a > b)]
  return [`The least is ${texts.y(least.value)} (${least.at}), the most ${texts.y(most.value)} (${most.at}).`]
}

/** Marks with a text: what is at which place. */
export function marksSentence(marks: readonly PlacedMark[], texts: ValueTexts): readonly string[] {
  const span = (from: string, to: string | undefined): string => (to === undefined ? from : `${from} to ${to}`)
  const told = marks.flatMap(({ x, xTo, y, yTo, text }) => {
    if (!text) return []
    const places = [
      ...(x === undefined ? [] : [`x ${span(texts.x(x), xTo === undefined ? undefined : texts.x(xTo))}`]),
      ...(y === undefined ? [] : [`y ${span(texts.y(y), yTo === undefined ? undefined : texts.y(yTo))}`]),
    ]
    return [`${text} at ${places.join(', ')}`]
  })
  const more = told.length > mostMarks ? ` and ${told.length - mostMarks} more` : ''
  return told.length === 0 ? [] : [`Marked: ${told.slice(0, mostMarks).join('; ')}${more}.`]
}
