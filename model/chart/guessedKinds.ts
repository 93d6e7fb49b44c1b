import { type Area, areaName, sheetPrefix } from '../core/reference.ts'
import type { Chart, ChartSeries } from '../workbook/workbook.ts'
import { type GuessedFrom, isNumber, isText, largest, smallest, type Track } from './chartTracks.ts'

/** What a guess says of a chart besides its place and its title, or all of it. */
export type GuessedParts = Omit<Chart, 'id' | 'sheet' | 'title'> & Partial<Pick<Chart, 'title'>>

const nameOf = ({ header }: Track): Pick<ChartSeries, 'name'> =>
  header ? { name: header.reference ? `=${header.reference}` : header.text } : {}

const allNumbers = ({ values }: Track): boolean => values.length > 0 && values.every(isNumber)

const low = /^(low|lower|min|minimum|pessimistic|at its low end|(from )?low end)\b/i
const high = /^(high|upper|max|maximum|optimistic|at its high end|(to )?high end)\b/i
const middle = /^(base|central|middle|median|mean|best guess|as it stands|now)\b/i

/** Texts with a column of low and one of high results, and perhaps one of what they are now: a tornado. */
export function guessedTornado(tracks: readonly Track[]): GuessedParts | null {
  const [labels, ...others] = tracks
  if (!labels?.values.every(isText)) return null
  const called = (pattern: RegExp): Track | undefined =>
    others.find((track) => pattern.test(track.header?.text ?? '') && allNumbers(track))
  const [from, to, base] = [called(low), called(high), called(middle)]
  if (!from || !to || others.length > 3) return null
  const first = base?.values[0]
  const one = isNumber(first ?? null) && base?.values.every((value) => value === first) === true
  return {
    kind: 'tornado',
    x: labels.reference,
    series: [from, to].map((track) => ({ values: track.reference, ...nameOf(track) })),
    // The same in each row: where both sides meet now.
    ...(one && base?.reference.includes(':') ? { base: `=${base.reference.split(':')[0]}` } : {}),
    title: labels.header ? `What moves the result, by ${labels.header.text.toLowerCase()}` : 'What moves the result',
  }
}

/** `P10`, `10th`, `10%`, `10th percentile`, `median`. */
function percentile(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^(median|middle|central)$/i.test(text.trim())) return 50
  const found = /^[pq]?(\d{1,2}(?:\.\d+)?)(?:st|nd|rd|th)?\s*(?:%|percentile)?$/i.exec(text.trim())
  return found?.[1] !== undefined && /\D/.test(text.trim()) ? Number(found[1]) : null
}

const ordinal = (n: number): string => {
  const ending =
    n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'
  return `${n}${Number.isInteger(n) ? ending : 'th'}`
}

/** Columns of percentiles beside an x: a fan of bands around the median. */
export function guessedFan(tracks: readonly Track[]): GuessedParts | null {
  const [x, ...others] = tracks
  if (!x || !allNumbers(x) || others.length < 2) return null
  const found = others.map((track) => ({ track, at: percentile(track.header?.text) }))
  if (found.some(({ at }) => at === null)) return null
  const bands = found
    .filter(({ at }) => (at as number) < 50)
    .sort((a, b) => (a.at as number) - (b.at as number))
    .flatMap(({ track, at }): ChartSeries[] => {
      const other = found.find((each) => Math.abs((each.at as number) + (at as number) - 100) < 1e-9)
      if (!other) return []
      const name = `${ordinal(at as number)} to ${ordinal(other.at as number)} percentile`
      return [{ kind: 'band', values: track.reference, high: other.track.reference, name }]
    })
  const median = found.find(({ at }) => at === 50)
  if (bands.length === 0) return null
  const numbers = others.flatMap((track) => track.values.filter(isNumber))
  return {
    kind: 'line',
    x: x.reference,
    series: [...bands, ...(median ? [{ values: median.track.reference, ...nameOf(median.track) }] : [])],
    title: 'A fan of forecasts',
    ...(x.header ? { xAxis: { title: x.header.text } } : {}),
    ...(isWide(numbers) ? { yAxis: { scale: 'log' } } : {}),
  }
}

/** All above 0, and more than three decades from the least to the most. */
export const isWide = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && numbers.every((value) => value > 0) && largest(numbers) / smallest(numbers) > 1000

const manyDraws = 50

/** A long column of numbers in no order, such as draws: how often each size comes. A series in time goes from near to near. */
export function guessedHistogram(tracks: readonly Track[]): GuessedParts | null {
  const [track, more] = tracks
  if (!track || more || track.dated) return null
  const numbers = track.values.filter(isNumber)
  if (numbers.length < manyDraws || numbers.length < track.values.length * 0.9) return null
  const wide = isWide(numbers)
  const places = wide ? numbers.map(Math.log) : numbers
  const mean = places.reduce((sum, value) => sum + value / places.length, 0)
  const spread = places.reduce((sum, value) => sum + Math.abs(value - mean), 0)
  const steps = places.slice(1).reduce((sum, value, i) => sum + Math.abs(value - (places[i] as number)), 0)
  if (!(spread > 0) || steps < spread) return null
  return {
    kind: 'histogram',
    series: [{ values: track.reference, ...nameOf(track) }],
    ...(wide || track.header
      ? { xAxis: { ...(track.header ? { title: track.header.text } : {}), ...(wide ? { scale: 'log' as const } : {}) } }
      : {}),
  }
}

const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2200

/** Numbers under a row and behind a column of headings that are numbers too, or the same names twice: a matrix. */
export function guessedHeatMap({ sheet, sheetName, values }: GuessedFrom, area: Area, id: string): Chart | null {
  const [top = [], ...rows] = values.matrix(sheet, area)
  const [corner = null, ...columns] = top
  const names = rows.map((row) => row[0] ?? null)
  if (rows.length < 2 || columns.length < 3) return null
  if (!rows.every((row) => row.slice(1).every(isNumber))) return null
  const numeric = columns.every(isNumber) && !columns.every(isYear)
  const blank = corner === null || corner === ''
  const headed =
    numeric &&
    (names.every(isNumber) ? !names.every(isYear) && (blank || isText(corner)) : blank && names.every(isText))
  const same = blank && names.length === columns.length && names.every((name, i) => isText(name) && name === columns[i])
  if (!headed && !same) return null
  const at = (part: Partial<Area>): string => sheetPrefix(sheetName) + areaName({ ...area, ...part })
  return {
    id,
    sheet,
    title: isText(corner) ? corner : sheetName,
    kind: 'heatmap',
    x: at({ bottom: area.top, left: area.left + 1 }),
    series: [
      { values: at({ top: area.top + 1, left: area.left + 1 }), labels: at({ top: area.top + 1, right: area.left }) },
    ],
  }
}
