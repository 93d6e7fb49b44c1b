import * as z from 'zod'
import { columnIndex, namedArea } from '../core/reference.ts'
import { scalePointKinds } from '../workbook/condition.ts'
import {
  axisScales,
  borderLines,
  type Cell,
  chartKinds,
  chartLegends,
  chartStackings,
  colourNames,
  conditionTests,
  filterTests,
  styleNames,
  tabColors,
  zoomLimits,
} from '../workbook/workbook.ts'
import { formatName, formatVersion } from './format.ts'
import { lines, rowIndex } from './lineRuns.ts'

// zod would compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

const text = z.string()
const some = text.min(1, 'must not be empty')
const id = some
const formula = z.string().startsWith('=', 'must start with =')
/** zod's numbers are finite: `1e999` in a file is refused. */
const number = z.number('must be a number that is not too large')
const scalar = z.union([number, text, z.boolean()], 'must be a number, a text or a truth value')

const description = { unit: text.exactOptional(), source: text.exactOptional(), note: text.exactOptional() }

const cell = z
  .strictObject({
    formula: formula.exactOptional(),
    value: scalar.exactOptional(),
    format: text.exactOptional(),
    style: z.enum(styleNames).exactOptional(),
    bold: z.literal(true).exactOptional(),
    italic: z.literal(true).exactOptional(),
    underline: z.literal(true).exactOptional(),
    strike: z.literal(true).exactOptional(),
    align: z.enum(['left', 'center', 'right']).exactOptional(),
    vertical: z.enum(['top', 'middle', 'bottom']).exactOptional(),
    wrap: z.literal(true).exactOptional(),
    colour: z.enum(colourNames).exactOptional(),
    fill: z.enum(colourNames).exactOptional(),
    borderTop: z.enum(borderLines).exactOptional(),
    borderRight: z.enum(borderLines).exactOptional(),
    borderBottom: z.enum(borderLines).exactOptional(),
    borderLeft: z.enum(borderLines).exactOptional(),
    ...description,
  })
  .refine((it) => it.formula === undefined || it.value === undefined, 'has both a formula and a value')

const reference = text
const axis = z.strictObject({
  title: text.exactOptional(),
  scale: z.enum(axisScales).exactOptional(),
  format: text.exactOptional(),
  min: number.exactOptional(),
  max: number.exactOptional(),
  ticks: z.array(number).exactOptional(),
})
const place = z.union([number, text], 'must be a number, a text or a reference that starts with =')
const mark = z.strictObject({
  x: place.exactOptional(),
  xTo: place.exactOptional(),
  y: place.exactOptional(),
  yTo: place.exactOptional(),
  text: text.exactOptional(),
})

const chart = z.strictObject({
  id,
  title: text,
  kind: z.enum(chartKinds),
  sheet: id,
  x: reference.exactOptional(),
  series: z.array(
    z.strictObject({
      values: reference,
      x: reference.exactOptional(),
      name: text.exactOptional(),
      labels: reference.exactOptional(),
      kind: z.enum(chartKinds).exactOptional(),
      high: reference.exactOptional(),
      size: reference.exactOptional(),
      axis: z.literal('right').exactOptional(),
      colour: z.int().nonnegative().exactOptional(),
    }),
  ),
  xAxis: axis.exactOptional(),
  yAxis: axis.exactOptional(),
  rightAxis: axis.exactOptional(),
  stack: z.enum(chartStackings).exactOptional(),
  horizontal: z.literal(true).exactOptional(),
  legend: z.enum(chartLegends).exactOptional(),
  multiples: z.literal(true).exactOptional(),
  marks: z.array(mark).exactOptional(),
  bins: z.int().positive().exactOptional(),
  base: place.exactOptional(),
  note: text.exactOptional(),
  source: text.exactOptional(),
})

/**
 * An object whose keys are data, as its entries. zod's own record skips a key called `__proto__` in silence; this one
 * refuses it as any other key that does not fit.
 */
function entries<T extends z.ZodType>(fits: (key: string) => boolean, keyRule: string, value: T) {
  return z.unknown().transform((raw, context): [string, z.output<T>][] => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      context.issues.push({ code: 'custom', message: 'must be an object', input: raw })
      return z.NEVER
    }
    const result: [string, z.output<T>][] = []
    for (const [key, item] of Object.entries(raw)) {
      const checked = value.safeParse(item)
      if (!fits(key)) context.issues.push({ code: 'custom', message: keyRule, path: [key], input: item })
      else if (checked.success) result.push([key, checked.data])
      else {
        const message = checked.error.issues[0]?.message ?? 'is wrong'
        context.issues.push({ code: 'custom', message, path: [key], input: item })
      }
    }
    return result
  })
}

const area = text.refine((it) => namedArea(it) !== null, 'must be a range such as B2:C5')
const width = number.positive('must be above 0')

const view = z.strictObject({
  sheet: id.exactOptional(),
  selections: entries((key) => key !== '', 'is no id of a sheet', area).exactOptional(),
  panel: text.nullable().exactOptional(),
  panelWidth: width.exactOptional(),
  zooms: entries(
    (key) => key !== '',
    'is no id of a sheet',
    number
      .int('must be a whole number')
      .min(zoomLimits.least, `must be at least ${zoomLimits.least}`)
      .max(zoomLimits.most, `must be at most ${zoomLimits.most}`),
  ).exactOptional(),
})

const frozenCount = number.int('must be a whole number').nonnegative('must not be negative')
const runsOf = (index: (name: string) => number, rule: string) =>
  z.array(text).refine((it) => lines(it, index) !== null, rule)
const rowRuns = runsOf(rowIndex, 'must name rows such as 4 or 7:9')
const rule = z.union(
  [z.strictObject({ keep: z.array(text) }), z.strictObject({ test: z.enum(filterTests), against: text })],
  'must say what to keep or a test',
)

const scalePoint = z.strictObject({ kind: z.enum(scalePointKinds), value: number })

const rowFilter = {
  rules: entries((key) => columnIndex(key) >= 0, 'is no column', rule),
  hidden: rowRuns,
}

/** What a sheet has beside its cells and widths. */
const shape = {
  conditions: z
    .array(
      z.strictObject({
        area,
        test: z.enum(conditionTests),
        value: scalar.exactOptional(),
        to: number.exactOptional(),
        colour: z.enum(colourNames).exactOptional(),
        fill: z.enum(colourNames).exactOptional(),
        low: z.enum(colourNames).exactOptional(),
        bold: z.literal(true).exactOptional(),
        formula: formula.exactOptional(),
        toFormula: formula.exactOptional(),
        mid: z.enum(colourNames).exactOptional(),
        lowAt: scalePoint.exactOptional(),
        midAt: scalePoint.exactOptional(),
        highAt: scalePoint.exactOptional(),
        stop: z.literal(true).exactOptional(),
      }),
    )
    .exactOptional(),
  color: z.enum(tabColors).exactOptional(),
  filter: z.strictObject({ area, ...rowFilter }).exactOptional(),
  frozen: z.strictObject({ rows: frozenCount, columns: frozenCount }).exactOptional(),
  hiddenColumns: runsOf(columnIndex, 'must name columns such as B or D:F').exactOptional(),
  hiddenRows: rowRuns.exactOptional(),
  merges: z.array(area).exactOptional(),
  rowHeights: entries((key) => rowIndex(key) >= 0, 'is no row', width).exactOptional(),
}

const file = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(formatVersion),
  charts: z.array(chart),
  seed: z.int().nonnegative().exactOptional(),
  names: z.array(z.strictObject({ name: some, refersTo: formula, ...description })),
  tables: z
    .array(
      z.strictObject({
        id,
        name: some,
        sheet: id,
        area,
        totals: z.literal(true).exactOptional(),
        filter: z.strictObject(rowFilter).exactOptional(),
      }),
    )
    .exactOptional(),
  sheets: z
    .array(
      z.strictObject({
        id,
        name: some,
        columnWidths: entries((key) => columnIndex(key) >= 0, 'is no column', width),
        ...shape,
        /** Checked row by row, because schemas over a hundred thousand cells are slow. */
        rows: z.array(z.unknown()),
      }),
    )
    .min(1, 'must hold at least one sheet'),
  view,
})

export type CheckedFile = z.output<typeof file>

/** The outer shape of a file of the newest version, or what is wrong with it and where. */
export function checkedFile(json: unknown): CheckedFile | { readonly problem: string } {
  const result = file.safeParse(json, { reportInput: true })
  return result.success ? result.data : { problem: problemOf(result.error) }
}

/** A cell as the file holds it, or what is wrong with it. */
export function checkedCell(json: unknown): Cell | { readonly problem: string } {
  const result = cell.safeParse(json, { reportInput: true })
  return result.success ? result.data : { problem: problemOf(result.error) }
}

function problemOf(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'it is wrong'
  const place = placeName(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return `${place === '' ? 'it' : place} holds “${issue.keys[0]}”, which this Forecell does not know`
  }
  const rule = issue.code === 'custom' || /^(must|has|is) /.test(issue.message) ? issue.message : ruleOf(issue)
  return `${place === '' ? 'it' : place} ${rule}`
}

/** zod's sentence turned so that it follows the name of a place. */
function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'is missing' : `must be of the kind ${issue.expected}`
  }
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  return `is wrong: ${issue.message}`
}

/** `charts 1, series 2, values` for `['charts', 0, 'series', 1, 'values']`. */
function placeName(path: readonly PropertyKey[]): string {
  let name = ''
  for (const step of path) {
    name += typeof step === 'number' ? ` ${step + 1}` : `${name === '' ? '' : ', '}${String(step)}`
  }
  return name
}
