import { type CellValue, isError } from '../core/value.ts'
import { display } from '../format/display.ts'
import type { Chart, ChartAxis, ChartKind, ChartSeries } from '../workbook/workbook.ts'

/** One mark: where, how high, and the text beside it. A `null` is a gap. */
export interface ChartPoint {
  /** A number (dates as serials), or the index of the category. */
  readonly x: number | null
  readonly y: number | null
  readonly label?: string
}

export interface SeriesData {
  readonly name: string
  readonly kind: ChartKind
  readonly points: readonly ChartPoint[]
  /** Why it cannot be drawn, as a sentence: `#REF!`, no numbers, text where numbers belong. */
  readonly problem?: string
}

/** What a chart's references hold now, before any size or theme is known. */
export interface ChartData {
  /** Texts of the x axis when x is not numeric. */
  readonly categories?: readonly string[]
  /** Format code taken from the first x cell when the axis has none of its own, so that dates read as dates. */
  readonly xFormat?: string
  readonly yFormat?: string
  readonly series: readonly SeriesData[]
  /** Sentences shown in the chart's frame, such as "2 values at or below 0 are not shown on a log axis." */
  readonly notes: readonly string[]
  /** Nothing can be drawn, and why; shown in place of the plot. */
  readonly problem?: string
}

/** Reads a reference: its values as rows and the cells' format codes, or the error it gives. */
export type ReadReference = (reference: string) =>
  | {
      readonly values: readonly (readonly CellValue[])[]
      readonly formats: readonly (readonly (string | undefined)[])[]
    }
  | { readonly error: CellValue }

interface Slot {
  readonly value: CellValue
  readonly format: string | undefined
}

/** A line of cells, or why there is none. */
type Line = { readonly slots: readonly Slot[]; readonly problem?: undefined } | { readonly problem: string }

interface RawSeries {
  readonly name: string
  readonly kind: ChartKind
  readonly x: readonly Slot[] | null
  readonly y: readonly Slot[]
  readonly labels: readonly Slot[]
  readonly problem?: string
}

const isEmpty = (slot: Slot | undefined): boolean => slot === undefined || slot.value === null || slot.value === ''

const textOf = (slot: Slot): string => (isError(slot.value) ? slot.value.error : display(slot.value, slot.format).text)

/** `1 value is`, `3 values are`. */
const counted = (count: number, noun: string): string => (count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`)

/** The lines of cells in a block: its columns, or its rows if it is wider than high. Empty cells at the end are left out. */
function linesOf(reference: string, read: ReadReference): readonly Line[] {
  const found = read(reference)
  if ('error' in found) {
    const error = found.error
    return [{ problem: isError(error) ? `${error.error} ${error.message}`.trim() : `${reference} is not a range.` }]
  }
  const rows = found.values.map((row, r) => row.map((value, c) => ({ value, format: found.formats[r]?.[c] })))
  const width = rows[0]?.length ?? 0
  const lines = width > rows.length ? rows : Array.from({ length: width }, (_, c) => rows.map((row) => row[c] as Slot))
  return lines.map((line) => ({ slots: line.slice(0, line.findLastIndex((slot) => !isEmpty(slot)) + 1) }))
}

const firstLine = (reference: string, read: ReadReference): Line =>
  linesOf(reference, read)[0] ?? { problem: `${reference} is empty.` }

/** Texts for `count` series out of a name: a reference that names as many cells, or one text with a number. */
function seriesNames(series: ChartSeries, count: number, read: ReadReference): readonly string[] {
  let base = series.name
  if (base?.startsWith('=')) {
    const found = read(base.slice(1))
    const texts = 'error' in found ? [] : found.values.flat().map((value) => ({ value, format: undefined }))
    if (count > 1 && texts.length === count) return texts.map(textOf)
    const text = texts.find((slot) => !isEmpty(slot) && !isError(slot.value))
    base = text && textOf(text)
  }
  const whole = base || series.values.replace(/^INDEX\((.+),0?,(\d+)\)$/i, '$1 column $2').replace(/^.*!/, '')
  return count === 1 ? [whole] : Array.from({ length: count }, (_, i) => `${whole} ${i + 1}`)
}

function numbersProblem(reference: string, slots: readonly Slot[]): string | undefined {
  if (slots.some((slot) => typeof slot.value === 'number')) return undefined
  if (slots.every(isEmpty)) return `${reference} is empty: a series needs numbers.`
  const error = slots.find((slot) => isError(slot.value))?.value
  if (isError(error)) return `${reference} holds no numbers: ${error.error} ${error.message}`.trim()
  return `${reference} holds text where numbers belong.`
}

function rawSeries(chart: Chart, series: ChartSeries, read: ReadReference): readonly RawSeries[] {
  const kind = series.kind ?? chart.kind
  const failed = (problem: string): RawSeries[] => {
    const [name = ''] = seriesNames(series, 1, read)
    return [{ name, kind, x: null, y: [], labels: [], problem }]
  }
  const lines = linesOf(series.values, read)
  if (lines.length === 0) return failed(`${series.values} is empty: a series needs numbers.`)
  const xReference = series.x ?? chart.x
  const x = xReference === undefined ? null : firstLine(xReference, read)
  if (x?.problem !== undefined) return failed(x.problem)
  const labels = series.labels === undefined ? null : firstLine(series.labels, read)
  const names = seriesNames(series, lines.length, read)
  return lines.map((line, i) => {
    const name = names[i] ?? ''
    const common = {
      name,
      kind,
      x: x?.slots ?? null,
      labels: labels?.problem === undefined ? (labels?.slots ?? []) : [],
    }
    if (line.problem !== undefined) return { ...common, y: [], problem: line.problem }
    const problem = numbersProblem(series.values, line.slots)
    return problem === undefined ? { ...common, y: line.slots } : { ...common, y: [], problem }
  })
}

/** Nobody tells more apart, and a mistyped block of columns would take minutes. */
const seriesLimit = 40

/** Counts what is left out, so that a note can say so. */
interface LeftOut {
  errors: number
  texts: number
  xBelow: number
  yBelow: number
}

/** What the references of `chart` hold now. Never throws: what cannot be drawn is told as a sentence. */
export function chartData(chart: Chart, read: ReadReference): ChartData {
  const all = chart.series.flatMap((series) => rawSeries(chart, series, read))
  const raw = all.slice(0, seriesLimit)
  const good = raw.filter((series) => series.problem === undefined)
  const notes = all.length > seriesLimit ? [`Only the first ${seriesLimit} of ${all.length} series are shown.`] : []
  const bad = raw.flatMap((series) => (series.problem === undefined ? [] : [`${series.name}: ${series.problem}`]))
  notes.push(...bad)

  const xs = good.flatMap((series) => series.x ?? []).filter((slot) => !isEmpty(slot))
  const byCategory =
    good.some((series) => series.kind === 'bar') ||
    xs.some((slot) => typeof slot.value === 'string' || typeof slot.value === 'boolean')
  const index = new Map<string, number>()
  const category = (slot: Slot): number => {
    const text = textOf(slot)
    const known = index.get(text)
    if (known !== undefined) return known
    index.set(text, index.size)
    return index.size - 1
  }

  const xLog = !byCategory && chart.xAxis?.scale === 'log'
  const yLog = chart.yAxis?.scale === 'log'
  const left: LeftOut = { errors: 0, texts: 0, xBelow: 0, yBelow: 0 }
  const xOf = (series: RawSeries, i: number): number | null => {
    const slot = series.x ? series.x[i] : { value: i + 1, format: undefined }
    if (!slot || isEmpty(slot)) return null
    if (byCategory) return category(slot)
    if (typeof slot.value !== 'number') {
      left.errors++
      return null
    }
    if (xLog && slot.value <= 0) {
      left.xBelow++
      return null
    }
    return slot.value
  }
  const yOf = (slot: Slot): number | null => {
    const value = slot.value
    if (typeof value === 'number') {
      if (!yLog || value > 0) return value
      left.yBelow++
    } else if (isError(value)) left.errors++
    else if (typeof value === 'string' && value !== '') left.texts++
    return null
  }

  const series = raw.map((each): SeriesData => {
    const points = each.y.map((slot, i): ChartPoint => {
      const label = each.labels[i]
      const point = { x: xOf(each, i), y: yOf(slot) }
      return label && !isEmpty(label) ? { ...point, label: textOf(label) } : point
    })
    const problem = each.problem ?? (points.some((p) => p.x !== null && p.y !== null) ? undefined : nothingLeft(yLog))
    return { name: each.name, kind: each.kind, points, ...(problem === undefined ? {} : { problem }) }
  })

  if (left.errors > 0) notes.push(`${counted(left.errors, 'cell')} in error and not shown.`)
  if (left.texts > 0) notes.push(`${counted(left.texts, 'text')} among the numbers and not shown.`)
  if (left.yBelow > 0) notes.push(`${counted(left.yBelow, 'value')} at or below 0 and not shown on a log axis.`)
  if (left.xBelow > 0) notes.push(`${counted(left.xBelow, 'x value')} at or below 0 and not shown on a log axis.`)

  notes.push(...limitNotes(chart.xAxis, 'x'), ...limitNotes(chart.yAxis, 'y'))

  const xFormat = chart.xAxis?.format ?? xs.find((slot) => slot.format !== undefined)?.format
  const yFormat =
    chart.yAxis?.format ?? good.flatMap((each) => each.y).find((slot) => slot.format !== undefined)?.format
  const problem =
    series.length === 0
      ? 'This chart has no series yet: add one with Edit chart.'
      : series.every((each) => each.problem !== undefined)
        ? series[0]?.problem
        : undefined
  return {
    ...(byCategory ? { categories: [...index.keys()] } : {}),
    ...(xFormat === undefined ? {} : { xFormat }),
    ...(yFormat === undefined ? {} : { yFormat }),
    series,
    notes: problem === undefined ? notes : [],
    ...(problem === undefined ? {} : { problem }),
  }
}

const nothingLeft = (log: boolean): string =>
  log ? 'No number here can stand on a log axis: all are at or below 0.' : 'No number here has an x value beside it.'

function limitNotes(axis: ChartAxis | undefined, name: string): readonly string[] {
  const { min, max, scale } = axis ?? {}
  if (min !== undefined && max !== undefined && min >= max) {
    return [`The ${name} axis cannot run from ${min} to ${max}: its limits are not used.`]
  }
  const below = scale === 'log' ? [min, max].find((limit) => limit !== undefined && limit <= 0) : undefined
  return below === undefined ? [] : [`A log axis has no ${below}: this limit of the ${name} axis is not used.`]
}
