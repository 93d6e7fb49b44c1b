import type { Chart, ChartKind, ChartSeries } from '../workbook/workbook.ts'
import { type GuessedFrom, isNumber, isText, type Track, tracksOf, wholeArea } from './chartTracks.ts'
import { guessedFan, guessedHeatMap, guessedHistogram, guessedTornado, isWide } from './guessedKinds.ts'

export type { GuessedFrom } from './chartTracks.ts'

/** The chart that a selection most likely asks for. A selection without numbers gives a chart that says so. */
export function guessedChart(from: GuessedFrom, id: string): Chart {
  const area = wholeArea(from)
  const matrix = guessedHeatMap(from, area, id)
  if (matrix) return matrix
  const tracks = tracksOf(from, area)
  const special = guessedTornado(tracks) ?? guessedFan(tracks) ?? guessedHistogram(tracks)
  if (special) return { id, sheet: from.sheet, title: guessedTitle(tracks.slice(-1), from.sheetName), ...special }
  const [first, ...others] = tracks
  const hasX = first !== undefined && others.some((track) => track.values.some(isNumber) && !track.dated)
  // Dates behind a column of names are when the named things happen.
  const dates = hasX && !first.values.some(isNumber) && others[0]?.dated ? others[0] : null
  const x = hasX ? (dates ?? first) : null
  const candidates = hasX ? others.filter((track) => !track.dated) : tracks
  const numeric = candidates.filter((track) => track.values.some(isNumber))
  const drawn = numeric.length > 0 ? numeric : candidates.slice(0, 1)

  const kind = guessedKind(x)
  const series = drawn.map((track, i): ChartSeries => {
    const { text, reference } = track.header ?? {}
    const name = text === undefined ? {} : { name: reference ? `=${reference}` : text }
    return { values: track.reference, ...name, ...(dates && first && i === 0 ? { labels: first.reference } : {}) }
  })
  const numbers = drawn.flatMap((track) => track.values.filter(isNumber))
  return {
    id,
    title: guessedTitle(drawn, from.sheetName),
    kind,
    sheet: from.sheet,
    ...(x ? { x: x.reference } : {}),
    series,
    ...(x?.header ? { xAxis: { title: x.header.text } } : {}),
    ...(isWide(numbers) ? { yAxis: { scale: 'log' } } : {}),
  }
}

function guessedKind(x: Track | null): ChartKind {
  if (!x) return 'line'
  if (x.values.some((value) => isText(value))) return 'bar'
  const numbers = x.values.filter(isNumber)
  const rising = numbers.every((value, i) => i === 0 || value >= (numbers[i - 1] as number))
  const falling = numbers.every((value, i) => i === 0 || value <= (numbers[i - 1] as number))
  return rising || falling ? 'line' : 'scatter'
}

export function guessedTitle(drawn: readonly Track[], sheetName: string): string {
  const names = drawn.flatMap((track) => (track.header ? [track.header.text] : []))
  if (names.length === 0) return sheetName
  const [first = '', ...rest] = names
  if (rest.length === 0) return first
  const all = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return all.length <= 60 ? all : `${first} and ${rest.length} more`
}
