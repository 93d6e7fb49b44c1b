import { isError } from '../../model/core/value.ts'
import { columnUnit } from '../../model/functions/functionText.ts'
import { type Argument, call, type Domain, type ModelFunction, type Outcome } from '../../model/functions/index.ts'

/** A stretch of an axis. */
export interface PlotRange {
  readonly from: number
  readonly to: number
  readonly log: boolean
}

const largest = 1e300

/** Without the dust of a division. */
const shortened = (x: number) => Number(x.toPrecision(12))

/** Where a function is worth drawing around the value `at` of an argument. */
export function plotRange({ bounds, relativeTo }: Domain, at: number): PlotRange {
  const low = bounds.above ?? bounds.atLeast ?? (relativeTo !== undefined && at > 0 ? 0 : undefined)
  const high = bounds.below ?? bounds.atMost
  if (low !== undefined && high !== undefined) return { from: low, to: high, log: false }
  if (high !== undefined) return { from: high - 3 * Math.max(high - at, 1), to: high, log: false }
  if (low === undefined) {
    const reach = 2 * Math.max(Math.abs(at), 0.5)
    return { from: at - reach, to: at + reach, log: false }
  }
  // Quantities of many digits are thought of in orders of magnitude.
  if (low >= 0 && at > 0 && low <= at / 100 && (at >= 1e4 || at <= 1e-3)) {
    return { from: Math.max(shortened(at / 100), 1 / largest), to: Math.min(at * 100, largest), log: true }
  }
  return { from: low, to: low + 3 * (at > low ? at - low : Math.max(Math.abs(low), 1)), log: false }
}

/** Places spread evenly over a range, on its own scale, with `at` among them. */
export function samples({ from, to, log }: PlotRange, count: number, at: number): readonly number[] {
  const place = (share: number) => (log ? from * (to / from) ** share : from + (to - from) * share)
  const xs = Array.from({ length: count }, (_, i) => place(i / (count - 1)))
  if (at >= from && at <= to && !xs.includes(at)) xs.push(at)
  return xs.sort((a, b) => a - b)
}

export interface PlotPoint {
  readonly x: number
  /** `null` where the function has no value. */
  readonly y: number | null
}

/** A curve, ready to be drawn. */
export interface Plot {
  readonly title: string
  readonly x: { readonly title: string; readonly log: boolean }
  readonly y: { readonly title: string; readonly log: boolean }
  readonly points: readonly PlotPoint[]
  /** The value with the arguments as they are. */
  readonly here: PlotPoint | null
  /** Why there is no curve. */
  readonly problem?: string
}

/** What is drawn against what. */
export interface PlotChoice {
  /** Name of an argument, or `null` for the rows of the result itself. */
  readonly argument: string | null
  /** Index of the result's column; 0 for a single number. */
  readonly column: number
}

/** The arguments that a curve can be drawn against. */
export function plotArguments(fn: ModelFunction): readonly string[] {
  return Object.entries(fn.params).flatMap(([name, param]) => (param.kind === 'number' ? [name] : []))
}

/** Whether the result has enough rows to be a curve itself. */
export function hasRows(fn: ModelFunction, args: readonly Argument[]): boolean {
  if (fn.returns.shape !== 'spill') return false
  const outcome = call(fn, args)
  return Array.isArray(outcome) && outcome.length > 2
}

/** What to draw first: the rows of a long result, else the result against its first number. */
export function firstChoice(fn: ModelFunction, args: readonly Argument[]): PlotChoice {
  const columns = fn.returns.columns ?? []
  const rows = hasRows(fn, args)
  const quantity = columns.findIndex(({ unit }) => !/^(years|months|s|date.*)$/.test(unit))
  const column = Math.max(quantity, 0)
  return { argument: rows ? null : (plotArguments(fn)[0] ?? null), column }
}

const unitTail = (unit: string) => (unit === '' ? '' : `, ${unit}`)

/** The result of `fn` against one of its arguments, the others as given; of a spill the last row counts. */
export function functionCurve(fn: ModelFunction, args: readonly Argument[], { argument, column }: PlotChoice): Plot {
  const shown = fn.returns.columns?.[column]
  const yTitle = shown ? columnTitle(shown) : fn.returns.unit === '1' ? 'result' : fn.returns.unit
  const kinds = Object.values(fn.params)
  const plain = args.map((arg, i) => (kinds[i]?.kind === 'vector' ? arg : firstValue(arg)))
  const title = `${fn.name}: ${shown ? shown.name : 'result'} against ${argument ?? rowTitle(fn)}`
  if (argument === null) {
    const outcome = call(fn, args)
    return finished(
      { title, x: { title: rowTitle(fn), log: false }, yTitle, points: rowPoints(outcome, column) },
      null,
      outcome,
    )
  }
  const place = Object.keys(fn.params).indexOf(argument)
  const param = fn.params[argument]
  if (param?.kind !== 'number') throw new TypeError(`${argument} is no number of ${fn.name}.`)
  const given = plain[place]
  const others = fn.returns.shape === 'scalar' ? plain : args
  const valueAt = (x: number) => call(fn, replaced(others, place, x))
  const at =
    typeof given === 'number'
      ? given
      : (param.default ?? likely(param.domain, (x) => numberOf(valueAt(x), column) !== null))
  const range = plotRange(param.domain, at)
  const count = fn.numeric || fn.returns.shape === 'spill' ? 41 : 81
  const points = samples(range, count, at).map((x) => ({ x, y: numberOf(valueAt(x), column) }))
  const now = call(fn, others)
  const y = numberOf(now, column)
  const x = { title: columnTitle({ name: argument, unit: param.unit }), log: range.log }
  const here = typeof given === 'number' || param.default !== undefined ? { x: at, y } : null
  return finished({ title, x, yTitle, points }, y === null ? null : here, valueAt(at))
}

function finished(
  { title, x, yTitle, points }: Pick<Plot, 'title' | 'x' | 'points'> & { readonly yTitle: string },
  here: PlotPoint | null,
  outcome: Outcome,
): Plot {
  const ys = points.flatMap(({ y }) => (y === null ? [] : [y]))
  // On a logarithmic x axis a power law is a line beside a logarithmic y axis.
  const log = ys.length > 0 && Math.min(...ys) > 0 && Math.max(...ys) / Math.min(...ys) > (x.log ? 30 : 1000)
  const plot = { title, x, y: { title: yTitle, log }, points, here }
  if (ys.length > 1) return plot
  return { ...plot, problem: isError(outcome) ? outcome.message : 'There is no number to draw with these arguments.' }
}

function columnTitle(column: { readonly name: string; readonly unit: string }): string {
  return `${column.name}${unitTail(columnUnit(column))}`
}

function rowTitle({ returns }: ModelFunction): string {
  const [first, second] = returns.columns ?? []
  return first && second ? columnTitle(first) : 'row'
}

function rowPoints(outcome: Outcome, column: number): readonly PlotPoint[] {
  if (!Array.isArray(outcome)) return []
  return outcome.map((row, index) => {
    const first = row.length > 1 ? row[0] : index + 1
    const y = row[column]
    return { x: typeof first === 'number' ? first : index + 1, y: typeof y === 'number' ? y : null }
  })
}

function numberOf(outcome: Outcome, column: number): number | null {
  const value = Array.isArray(outcome) ? outcome.at(-1)?.[column] : outcome
  return typeof value === 'number' ? value : null
}

/** One value stands for a block that a scalar function would take apart. */
const firstValue = (arg: Argument): Argument => (Array.isArray(arg) ? (arg[0]?.[0] as Argument) : arg)

const replaced = (args: readonly Argument[], place: number, x: number): readonly Argument[] =>
  Array.from({ length: Math.max(args.length, place + 1) }, (_, i) => (i === place ? x : args[i]))

/** A value for an argument that has none: the smallest round number above its lower edge for which there is a result. */
function likely({ bounds }: Domain, fits: (x: number) => boolean): number {
  const low = bounds.above ?? bounds.atLeast ?? 0
  return low + ([1, 10, 100, 1000].find((step) => fits(low + step)) ?? 1)
}
