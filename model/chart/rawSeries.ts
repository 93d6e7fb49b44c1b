import { type CellValue, isError } from '../core/value.ts'
import { display } from '../format/display.ts'
import type { Chart, ChartKind, ChartSeries } from '../workbook/workbook.ts'
import type { ReadLine, ReadReference } from './seriesData.ts'

/** A series with the lines of cells that it draws. */
export interface RawSeries {
  readonly name: string
  readonly kind: ChartKind
  readonly right: boolean
  readonly colour: number | undefined
  /** `null` where there is a problem. */
  readonly y: ReadLine | null
  readonly x: ReadLine | null
  readonly labels: ReadLine | null
  readonly high: ReadLine | null
  readonly sizes: ReadLine | null
  readonly problem?: string
}

/** A line of cells, or why there is none. */
type Found = { readonly line: ReadLine; readonly problem?: undefined } | { readonly problem: string }

/** What a cell of a line holds; `null` for an empty one, and for a text of no letters. */
export function valueAt(line: ReadLine, at: number): CellValue {
  const number = line.numbers[at]
  if (number !== undefined && !Number.isNaN(number)) return number
  const other = line.others.get(at)
  return other === undefined || other === '' ? null : other
}

/** A cell of a line as its sheet shows it. */
export function textAt(line: ReadLine, at: number): string {
  const value = valueAt(line, at)
  return isError(value) ? value.error : display(value, line.format(at)).text
}

/** The text of an error value of a reference. */
export const errorText = (error: CellValue, reference: string): string =>
  isError(error) ? `${error.error} ${error.message}`.trim() : `${reference} is not a range.`

export function firstLine(reference: string, read: ReadReference): Found {
  const found = read(reference)
  if ('error' in found) return { problem: errorText(found.error, reference) }
  const [line] = found.lines
  return line ? { line } : { problem: `${reference} is empty.` }
}

/** Texts for `count` series out of a name: a reference that names as many cells, or one text with a number. */
function seriesNames(series: ChartSeries, count: number, read: ReadReference): readonly string[] {
  let base = series.name
  if (base?.startsWith('=')) {
    const found = read(base.slice(1))
    const values = 'error' in found ? [] : found.values.flat()
    const text = (value: CellValue): string => (isError(value) ? value.error : display(value).text)
    if (count > 1 && values.length === count) return values.map(text)
    const first = values.find((value) => value !== null && value !== '' && !isError(value))
    base = first === undefined ? undefined : text(first)
  }
  const whole = base || series.values.replace(/^INDEX\((.+),0?,(\d+)\)$/i, '$1 column $2').replace(/^.*!/, '')
  return count === 1 ? [whole] : Array.from({ length: count }, (_, i) => `${whole} ${i + 1}`)
}

function numbersProblem(reference: string, line: ReadLine): string | undefined {
  if (line.numbers.some((number) => !Number.isNaN(number))) return undefined
  const others = [...line.others.values()].filter((value) => value !== '')
  if (others.length === 0) return `${reference} is empty: a series needs numbers.`
  const error = others.find(isError)
  if (error) return `${reference} holds no numbers: ${error.error} ${error.message}`.trim()
  return `${reference} holds text where numbers belong.`
}

/** The lines of a series of `chart`; a range of several columns is as many series. */
export function rawSeries(chart: Chart, series: ChartSeries, read: ReadReference): readonly RawSeries[] {
  const kind = series.kind ?? chart.kind
  const own = { kind, right: series.axis === 'right', colour: series.colour }
  const failed = (problem: string): RawSeries[] => {
    const [name = ''] = seriesNames(series, 1, read)
    return [{ name, ...own, y: null, x: null, labels: null, high: null, sizes: null, problem }]
  }
  const found = read(series.values)
  if ('error' in found) return failed(errorText(found.error, series.values))
  const { lines } = found
  if (lines.length === 0) return failed(`${series.values} is empty: a series needs numbers.`)
  // A histogram counts values wherever they stand.
  const xReference = kind === 'histogram' ? undefined : (series.x ?? chart.x)
  const x = xReference === undefined ? null : firstLine(xReference, read)
  if (x?.problem !== undefined) return failed(x.problem)
  const optional = (reference: string | undefined): ReadLine | null => {
    const line = reference === undefined ? null : firstLine(reference, read)
    return line?.problem === undefined ? (line?.line ?? null) : null
  }
  const [labels, sizes] = [optional(series.labels), optional(series.size)]
  const high = kind === 'band' ? (series.high === undefined ? null : firstLine(series.high, read)) : null
  if (kind === 'band' && high === null) return failed('A band needs a second range for its upper edge.')
  if (high?.problem !== undefined) return failed(high.problem)
  const names = seriesNames(series, lines.length, read)
  return lines.map((line, i) => {
    const common = { name: names[i] ?? '', ...own, x: x?.line ?? null, labels, high: high?.line ?? null, sizes }
    const problem = numbersProblem(series.values, line)
    return problem === undefined ? { ...common, y: line } : { ...common, y: null, problem }
  })
}
