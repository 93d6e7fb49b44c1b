import { isError } from '../core/value.ts'
import { hasGaps, PointColumns } from './pointColumns.ts'
import { type RawSeries, textAt, valueAt } from './rawSeries.ts'
import type { ReadLine } from './seriesData.ts'

/** Counts what is left out, so that a note can say so. */
export interface LeftOut {
  errors: number
  texts: number
  blanks: number
  /** Blanks that a stack counts as nothing. */
  zeros: number
  lacking: number
  xBelow: number
  yBelow: number
}

export const nothingLeftOut = (): LeftOut => ({
  errors: 0,
  texts: 0,
  blanks: 0,
  zeros: 0,
  lacking: 0,
  xBelow: 0,
  yBelow: 0,
})

/** How the cells of a series become points. */
export interface PointRules {
  readonly xLog: boolean
  readonly yLog: boolean
  /** Place of a text on an axis of texts; `null`: x is a number. */
  readonly place: ((line: ReadLine | null, at: number) => number) | null
}

export interface SeriesPoints {
  readonly columns: PointColumns
  readonly left: LeftOut
}

interface Made extends SeriesPoints {
  readonly raw: RawSeries
  readonly rules: PointRules
}

/** What was made of a line lately holds as long as the line is the same. */
const made = new WeakMap<ReadLine, Made[]>()
const mostMade = 4

/** The points of a series that has no problem. */
export function seriesPoints(raw: RawSeries & { readonly y: ReadLine }, rules: PointRules): SeriesPoints {
  // Places of texts depend on the other series.
  if (rules.place) return points(raw, rules)
  const known = made.get(raw.y) ?? []
  const found = known.find((each) => sameLines(each.raw, raw) && sameRules(each.rules, rules))
  if (found) return found
  const fresh = { ...points(raw, rules), raw, rules }
  made.set(raw.y, [...known.slice(1 - mostMade), fresh])
  return fresh
}

const sameLines = (a: RawSeries, b: RawSeries): boolean =>
  a.x === b.x && a.labels === b.labels && a.high === b.high && a.sizes === b.sizes && a.kind === b.kind

const sameRules = (a: PointRules, b: PointRules): boolean => a.xLog === b.xLog && a.yLog === b.yLog

/** Kinds in which a missing value is a gap in a line. */
const lone = new Set(['scatter', 'bar', 'tornado'])

function points(raw: RawSeries & { readonly y: ReadLine }, rules: PointRules): SeriesPoints {
  const left = nothingLeftOut()
  if (raw.kind === 'histogram') {
    const xs = heightsOf(raw.y, rules.xLog, false, left).filter((x) => !Number.isNaN(x))
    return { columns: new PointColumns({ xs, ys: new Float64Array(xs.length), ...bare }), left }
  }
  let ys = heightsOf(raw.y, rules.yLog, !lone.has(raw.kind), left)
  const highs = raw.high && heightsOf(raw.high, rules.yLog, false, left)
  if (highs) ys = ys.map((y, i) => (Number.isNaN(highs[i] ?? Number.NaN) ? Number.NaN : y))
  const xs = placesOf(raw, rules, left)
  const labels = raw.labels && textsOf(raw.labels, ys.length)
  return { columns: new PointColumns({ xs, ys, highs, labels, sizes: raw.sizes?.numbers ?? null }), left }
}

const bare = { highs: null, sizes: null, labels: null }

/** The numbers of a line, those that cannot be drawn as NaN. */
function heightsOf(line: ReadLine, log: boolean, gaps: boolean, left: LeftOut): Float64Array {
  const { numbers, others, length } = line
  let filled = 0
  for (const [at, value] of others) {
    if (at >= length || value === '') continue
    if (isError(value)) left.errors++
    else if (typeof value === 'string') left.texts++
    if (at > 0) filled++
  }
  if (gaps && hasGaps(numbers)) {
    let missing = 0
    for (let i = 1; i < length; i++) if (Number.isNaN(numbers[i] as number)) missing++
    left.blanks += missing - filled
  }
  if (!log || !hasBelow(numbers)) return numbers
  return numbers.map((number) => {
    if (!(number <= 0)) return number
    left.yBelow++
    return Number.NaN
  })
}

function hasBelow(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) <= 0) return true
  return false
}

/** Where the points stand along x. */
function placesOf({ x, y }: RawSeries & { readonly y: ReadLine }, rules: PointRules, left: LeftOut): Float64Array {
  const { length } = y
  const { place, xLog } = rules
  if (!place) {
    if (!x) return Float64Array.from({ length }, (_, i) => i + 1)
    if (x.length >= length && !hasGaps(x.numbers) && !(xLog && hasBelow(x.numbers))) {
      return x.length === length ? x.numbers : x.numbers.subarray(0, length)
    }
  }
  const xs = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const value = x ? (i < x.length ? valueAt(x, i) : null) : i + 1
    xs[i] = Number.NaN
    if (value === null) {
      if (valueAt(y, i) !== null) left.lacking++
    } else if (place) xs[i] = place(x, i)
    else if (typeof value !== 'number') left.errors++
    else if (xLog && value <= 0) left.xBelow++
    else xs[i] = value
  }
  return xs
}

/** The texts beside points, where there are any. */
function textsOf(line: ReadLine, length: number): readonly (string | undefined)[] {
  return Array.from({ length: Math.min(length, line.length) }, (_, i) =>
    valueAt(line, i) === null ? undefined : textAt(line, i),
  )
}
