import { type CellValue, isError } from '../core/value.ts'
import { display } from '../format/display.ts'
import type { Chart, ChartAxis, ChartKind, ChartSeries } from '../workbook/workbook.ts'
import { histogramBins } from './histogramBins.ts'
import { placedMarks, singleNumber } from './placedMarks.ts'
import { commonUnit } from './referenceUnit.ts'
import type { ChartPoint, HeatMatrix, PlacedMark, ReadReference, SeriesData } from './seriesData.ts'

export type * from './seriesData.ts'

/** What a chart's references hold now, before any size or theme is known. */
export interface ChartData {
  /** Texts of the x axis when x is not numeric. */
  readonly categories?: readonly string[]
  /** Format code taken from the first x cell when the axis has none of its own, so that dates read as dates. */
  readonly xFormat?: string
  readonly yFormat?: string
  readonly rightFormat?: string
  /** Units that all cells of an axis share, as their functions or notes declare them. */
  readonly xUnit?: string
  readonly yUnit?: string
  readonly rightUnit?: string
  readonly marks?: readonly PlacedMark[]
  readonly matrix?: HeatMatrix
  /** Where the sides of a tornado meet. */
  readonly base?: number
  readonly series: readonly SeriesData[]
  /** Sentences shown in the chart's frame, such as "2 values at or below 0 are not shown on a log axis." */
  readonly notes: readonly string[]
  /** Nothing can be drawn, and why; shown in place of the plot. */
  readonly problem?: string
}

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
  readonly high: readonly Slot[] | null
  readonly sizes: readonly Slot[]
  readonly right: boolean
  readonly colour: number | undefined
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
  const right = series.axis === 'right'
  const { colour } = series
  const failed = (problem: string): RawSeries[] => {
    const [name = ''] = seriesNames(series, 1, read)
    return [{ name, kind, x: null, y: [], labels: [], high: null, sizes: [], right, colour, problem }]
  }
  const lines = linesOf(series.values, read)
  if (lines.length === 0) return failed(`${series.values} is empty: a series needs numbers.`)
  const xReference = series.x ?? chart.x
  const x = xReference === undefined ? null : firstLine(xReference, read)
  if (x?.problem !== undefined) return failed(x.problem)
  const optional = (reference: string | undefined): readonly Slot[] => {
    const line = reference === undefined ? null : firstLine(reference, read)
    return line?.problem === undefined ? (line?.slots ?? []) : []
  }
  const labels = optional(series.labels)
  const sizes = optional(series.size)
  const high = kind === 'band' ? (series.high === undefined ? null : firstLine(series.high, read)) : null
  if (kind === 'band' && high === null) return failed('A band needs a second range for its upper edge.')
  if (high?.problem !== undefined) return failed(high.problem)
  const names = seriesNames(series, lines.length, read)
  return lines.map((line, i) => {
    const name = names[i] ?? ''
    const common = {
      name,
      kind,
      x: x?.slots ?? null,
      labels,
      high: high?.slots ?? null,
      sizes,
      right,
      colour,
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
  blanks: number
  lacking: number
  xBelow: number
  yBelow: number
}

/** What the references of `chart` hold now. Never throws: what cannot be drawn is told as a sentence. */
export function chartData(chart: Chart, read: ReadReference): ChartData {
  if (chart.kind === 'heatmap') return heatData(chart, read)
  const all = chart.series.flatMap((series) => rawSeries(chart, series, read))
  const raw = all.slice(0, seriesLimit)
  const good = raw.filter((series) => series.problem === undefined)
  const notes = all.length > seriesLimit ? [`Only the first ${seriesLimit} of ${all.length} series are shown.`] : []
  const bad = raw.flatMap((series) => (series.problem === undefined ? [] : [`${series.name}: ${series.problem}`]))
  notes.push(...bad)

  const xs = good.flatMap((series) => series.x ?? []).filter((slot) => !isEmpty(slot))
  const byCategory =
    chart.xAxis?.scale === 'category' ||
    (chart.xAxis?.scale !== 'date' && good.some((series) => series.kind === 'bar' || series.kind === 'tornado')) ||
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
  const yLog = (series: RawSeries): boolean => (series.right ? chart.rightAxis : chart.yAxis)?.scale === 'log'
  const left: LeftOut = { errors: 0, texts: 0, blanks: 0, lacking: 0, xBelow: 0, yBelow: 0 }
  const xOf = (series: RawSeries, i: number): number | null => {
    const slot = series.x ? series.x[i] : { value: i + 1, format: undefined }
    if (!slot || isEmpty(slot)) {
      if (!isEmpty(series.y[i])) left.lacking++
      return null
    }
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
  const yOf = (slot: Slot, log: boolean): number | null => {
    const value = slot.value
    if (typeof value === 'number') {
      if (!log || value > 0) return value
      left.yBelow++
    } else if (isError(value)) left.errors++
    else if (typeof value === 'string' && value !== '') left.texts++
    return null
  }

  const series = raw.map((each): SeriesData => {
    const log = yLog(each)
    const own = {
      ...(each.right ? { right: true as const } : {}),
      ...(each.colour === undefined ? {} : { colour: each.colour }),
    }
    const named = { name: each.name, kind: each.kind, ...own }
    if (each.problem !== undefined) return { ...named, points: [], problem: each.problem }
    if (each.kind === 'histogram') {
      const values = each.y.flatMap((slot) => {
        const value = yOf(slot, xLog)
        return value === null ? [] : [value]
      })
      return { ...named, points: values.map((x) => ({ x, y: 0 })) }
    }
    const lined = each.kind !== 'scatter' && each.kind !== 'bar' && each.kind !== 'tornado'
    const points = each.y.map((slot, i): ChartPoint => {
      if (lined && i > 0 && isEmpty(slot)) left.blanks++
      const label = each.labels[i]
      const size = each.sizes[i]?.value
      let y = yOf(slot, log)
      const top = each.high?.[i]
      const high = top ? yOf(top, log) : null
      if (each.high && high === null) y = null
      return {
        x: xOf(each, i),
        y,
        ...(label && !isEmpty(label) ? { label: textOf(label) } : {}),
        ...(high === null ? {} : { high }),
        ...(typeof size === 'number' && size > 0 ? { size } : {}),
      }
    })
    const problem = points.some((p) => p.x !== null && p.y !== null) ? undefined : nothingLeft(log)
    return { ...named, points, ...(problem === undefined ? {} : { problem }) }
  })

  if (left.errors > 0) notes.push(`${counted(left.errors, 'cell')} in error and not shown.`)
  if (left.texts > 0) notes.push(`${counted(left.texts, 'text')} among the numbers and not shown.`)
  if (left.blanks > 0)
    notes.push(`${counted(left.blanks, 'blank')} shown as a gap.`.replace(/are shown as a gap/, 'are shown as gaps'))
  if (left.lacking > 0) notes.push(`${counted(left.lacking, 'value')} without an x and not shown.`)
  if (left.yBelow > 0) notes.push(`${counted(left.yBelow, 'value')} at or below 0 and not shown on a log axis.`)
  if (left.xBelow > 0) notes.push(`${counted(left.xBelow, 'x value')} at or below 0 and not shown on a log axis.`)

  notes.push(...limitNotes(chart.xAxis, 'x'), ...limitNotes(chart.yAxis, 'y'), ...limitNotes(chart.rightAxis, 'right'))
  const bars = good.some((each) => each.kind === 'bar' || each.kind === 'tornado')
  const from = chart.yAxis?.min
  if (bars && from !== undefined && from > 0 && chart.yAxis?.scale !== 'log')
    notes.push(`The bars start at ${from}, not at 0.`)

  const xFormat = chart.xAxis?.format ?? xs.find((slot) => slot.format !== undefined)?.format
  const formatOn = (right: boolean): string | undefined =>
    (right ? chart.rightAxis : chart.yAxis)?.format ??
    good
      .filter((each) => each.right === right)
      .flatMap((each) => each.y)
      .find((slot) => slot.format !== undefined)?.format
  const yFormat = formatOn(false)
  const rightFormat = formatOn(true)
  const xReferences = chart.series.flatMap((each) => each.x ?? chart.x ?? [])
  const valuesOn = (right: boolean): string[] =>
    chart.series.filter((each) => (each.axis === 'right') === right).map((each) => each.values)
  const [xUnit, yUnit, rightUnit] = [xReferences, valuesOn(false), valuesOn(true)].map((all) => commonUnit(all, read))
  const marks = placedMarks(chart.marks ?? [], read, byCategory ? index : null)
  const base = chart.kind === 'tornado' ? singleNumber(chart.base, read) : undefined
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
    ...(rightFormat === undefined ? {} : { rightFormat }),
    ...(xUnit === undefined || byCategory ? {} : { xUnit }),
    ...(yUnit === undefined ? {} : { yUnit }),
    ...(rightUnit === undefined ? {} : { rightUnit }),
    ...(marks.length > 0 ? { marks } : {}),
    ...(base === undefined ? {} : { base }),
    series: chart.kind === 'histogram' ? histogramBins(series, chart) : series,
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

/** A heat map reads its matrix as it stands: rows of the sheet are rows of the map. */
function heatData(chart: Chart, read: ReadReference): ChartData {
  const [first] = chart.series
  const failed = (problem: string): ChartData => ({ series: [], notes: [], problem })
  if (!first) return failed('This chart has no series yet: add one with Edit chart.')
  const found = read(first.values)
  if ('error' in found) {
    const { error } = found
    return failed(isError(error) ? `${error.error} ${error.message}`.trim() : `${first.values} is not a range.`)
  }
  const rows = found.values.slice(0, heatLimit).map((row) => row.slice(0, heatLimit))
  const numbers = rows.map((row) => row.map((value) => (typeof value === 'number' ? value : null)))
  if (!numbers.some((row) => row.some((value) => value !== null))) {
    return failed(`${first.values} holds no numbers: a heat map needs a matrix of them.`)
  }
  const headings = (reference: string | undefined, count: number): readonly string[] => {
    const line = reference === undefined ? null : firstLine(reference, read)
    return Array.from({ length: count }, (_, i) => {
      const slot = line?.problem === undefined ? line?.slots[i] : undefined
      return slot && !isEmpty(slot) ? textOf(slot) : line ? '' : String(i + 1)
    })
  }
  const other = rows.flat().filter((value) => value !== null && value !== '' && typeof value !== 'number').length
  const cut = found.values.length > heatLimit || (found.values[0]?.length ?? 0) > heatLimit
  const notes = [
    ...(cut ? [`Only the first ${heatLimit} rows and columns are shown.`] : []),
    ...(other > 0 ? [`${counted(other, 'cell')} without a number and left empty.`] : []),
  ]
  const format = chart.yAxis?.format ?? found.formats.flat().find((code) => code !== undefined)
  const columns = headings(chart.x, numbers[0]?.length ?? 0)
  const names = headings(first.labels, numbers.length)
  const matrix = { columns, rows: names, values: numbers, ...(format === undefined ? {} : { format }) }
  // Each row is a series, so that tables and texts made of a chart's data tell the matrix as they tell lines.
  const series = numbers.map((row, i): SeriesData => {
    return { name: names[i] || `Row ${i + 1}`, kind: 'heatmap', points: row.map((y, x) => ({ x, y })) }
  })
  return { categories: columns, matrix, series, notes }
}

/** Beyond it cells are smaller than what can be seen. */
const heatLimit = 200
