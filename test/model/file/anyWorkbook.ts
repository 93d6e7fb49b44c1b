import fc from 'fast-check'
import { scalePointKinds } from '../../../model/workbook/condition.ts'
import { sheetDraft } from '../../../model/workbook/sheetDraft.ts'
import { withShape } from '../../../model/workbook/sheetShape.ts'
import {
  axisScales,
  borderLines,
  type Cell,
  type Chart,
  chartKinds,
  chartLegends,
  chartStackings,
  colourNames,
  conditionTests,
  type DefinedName,
  emptySheet,
  filterTests,
  type Sheet,
  styleNames,
  type Table,
  tabColors,
  type View,
  type Workbook,
} from '../../../model/workbook/workbook.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=A1', '__proto__', 'constructor', '"', '\\', '\n', '\ud800', '\u2028', ''),
)
const some = text.filter((it) => it !== '')
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-0, 5e-324, Number.MAX_VALUE, 0.1 + 0.2),
)
/** Already in the stored spelling. */
const formula = fc.constantFrom('=A1+1', '=SUM(Inputs!$B$2:$B$5)*1e25', '=rdMultiplier(B3, multipliers)', '="=x"&A1#')

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Keys without a value are absent, as everywhere in the model. */
function present<T extends object>(value: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return value.map((it) => Object.fromEntries(Object.entries(it).filter(([, item]) => item !== undefined)) as T)
}

const looks = {
  format: optional(fc.constantFrom('0.0%', 'yyyy-mm-dd', '[Red]-0')),
  style: optional(fc.constantFrom(...styleNames)),
  bold: optional(fc.constant(true as const)),
  italic: optional(fc.constant(true as const)),
  underline: optional(fc.constant(true as const)),
  strike: optional(fc.constant(true as const)),
  align: optional(fc.constantFrom('left', 'center', 'right')),
  vertical: optional(fc.constantFrom('top', 'middle', 'bottom')),
  wrap: optional(fc.constant(true as const)),
  colour: optional(fc.constantFrom(...colourNames)),
  fill: optional(fc.constantFrom(...colourNames)),
  borderTop: optional(fc.constantFrom(...borderLines)),
  borderRight: optional(fc.constantFrom(...borderLines)),
  borderBottom: optional(fc.constantFrom(...borderLines)),
  borderLeft: optional(fc.constantFrom(...borderLines)),
  unit: optional(some),
  source: optional(some),
  note: optional(some),
}

const cell = fc.oneof(
  fc.oneof(number, text, fc.boolean()).map((value) => ({ value })),
  formula.map((it) => ({ formula: it })),
  present(fc.record({ ...looks, value: optional(fc.oneof(number, text, fc.boolean())) })),
  present(fc.record({ ...looks, formula })),
) as fc.Arbitrary<Cell>

const place = fc.record({ row: fc.oneof(fc.nat(20), fc.nat(2000)), column: fc.oneof(fc.nat(6), fc.nat(60)), cell })

const indices = fc.uniqueArray(fc.nat(30), { minLength: 1 }).map((all) => all.sort((a, b) => a - b))
const shape = present(
  fc.record({
    rowHeights: optional(
      fc.dictionary(fc.nat(40).map(String), fc.integer({ min: 1, max: 500 }), { minKeys: 1 }).map((it) => ({ ...it })),
    ),
    hiddenRows: optional(indices),
    hiddenColumns: optional(indices),
    frozen: optional(fc.record({ rows: fc.nat(3), columns: fc.integer({ min: 1, max: 3 }) }).map((it) => ({ ...it }))),
    merges: optional(fc.constant([{ top: 0, left: 0, bottom: 0, right: 3 }])),
    filter: optional(
      fc
        .record({
          area: fc.constant({ top: 0, left: 1, bottom: 30, right: 4 }),
          rules: fc
            .dictionary(
              fc.integer({ min: 1, max: 4 }).map(String),
              fc.oneof(
                fc.record({ keep: fc.array(text) }).map((it) => ({ ...it })),
                fc.record({ test: fc.constantFrom(...filterTests), against: text }).map((it) => ({ ...it })),
              ),
            )
            .map((it) => ({ ...it })),
          hidden: indices,
        })
        .map((it) => ({ ...it })),
    ),
    conditions: optional(
      fc.array(
        present(
          fc.record({
            area: fc.constantFrom('B2', 'B2:C5'),
            test: fc.constantFrom(...conditionTests),
            value: optional(fc.oneof(number, text, fc.boolean())),
            to: optional(number),
            colour: optional(fc.constantFrom(...colourNames)),
            fill: optional(fc.constantFrom(...colourNames)),
            low: optional(fc.constantFrom(...colourNames)),
            bold: optional(fc.constant(true as const)),
            formula: optional(fc.constant('=$B$1*2')),
            toFormula: optional(fc.constant('=A1')),
            mid: optional(fc.constantFrom(...colourNames)),
            midAt: optional(
              fc.record({ kind: fc.constantFrom(...scalePointKinds), value: fc.nat(100) }).map((it) => ({ ...it })),
            ),
            stop: optional(fc.constant(true as const)),
          }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    color: optional(fc.constantFrom(...tabColors)),
  }),
) as fc.Arbitrary<Partial<Sheet>>

function sheet(id: string, name: string): fc.Arbitrary<Sheet> {
  return fc
    .record({
      places: fc.array(place, { maxLength: 20 }),
      columnWidths: fc.dictionary(fc.nat(40).map(String), fc.integer({ min: 1, max: 500 })),
      shape,
    })
    .map(({ places, columnWidths, shape }) => {
      const draft = sheetDraft({ ...emptySheet(id, name), columnWidths: { ...columnWidths }, ...shape })
      for (const each of places) if (Object.keys(each.cell).length > 0) draft.set(each.row, each.column, each.cell)
      return draft.sheet()
    })
}

const axis = present(
  fc.record({
    title: optional(text),
    scale: optional(fc.constantFrom(...axisScales)),
    format: optional(text),
    min: optional(number),
    max: optional(number),
    ticks: optional(fc.array(number, { maxLength: 3 })),
  }),
)

const markPlace = fc.oneof(number, text)
const mark = present(
  fc.record({
    x: optional(markPlace),
    xTo: optional(markPlace),
    y: optional(markPlace),
    yTo: optional(markPlace),
    text: optional(text),
  }),
)

const series = present(
  fc.record({
    values: text,
    x: optional(text),
    name: optional(text),
    labels: optional(text),
    kind: optional(fc.constantFrom(...chartKinds)),
    high: optional(text),
    size: optional(text),
    axis: optional(fc.constant('right')),
    colour: optional(fc.nat(9)),
  }),
)

const charts = fc.uniqueArray(
  present(
    fc.record({
      id: some,
      title: text,
      kind: fc.constantFrom(...chartKinds),
      sheet: fc.constantFrom('s1', 's2'),
      x: optional(text),
      series: fc.array(series, { maxLength: 3 }),
      xAxis: optional(axis),
      yAxis: optional(axis),
      rightAxis: optional(axis),
      stack: optional(fc.constantFrom(...chartStackings)),
      horizontal: optional(fc.constant(true)),
      legend: optional(fc.constantFrom(...chartLegends)),
      multiples: optional(fc.constant(true)),
      marks: optional(fc.array(mark, { maxLength: 2 })),
      bins: optional(fc.integer({ min: 1, max: 50 })),
      base: optional(markPlace),
      note: optional(text),
      source: optional(text),
    }),
  ),
  { selector: (chart) => chart.id, maxLength: 3 },
) as fc.Arbitrary<Chart[]>

const names = fc
  .uniqueArray(fc.constantFrom('Start', 'multipliers', 'human_years', 'été'), { maxLength: 4 })
  .map((all) => all.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  .chain((all) =>
    fc.tuple(
      ...all.map((name) =>
        present(
          fc.record({
            name: fc.constant(name),
            refersTo: formula,
            unit: optional(some),
            source: optional(some),
            note: optional(some),
          }),
        ),
      ),
    ),
  ) as fc.Arbitrary<DefinedName[]>

/** A table on the second sheet, or none. */
function withTable(workbook: Workbook, columns: readonly string[]): Workbook {
  const [first, sheet] = workbook.sheets
  if (!first || !sheet || columns.length === 0) return workbook
  const area = { top: 1, left: 2, bottom: 5, right: 1 + columns.length }
  const draft = sheetDraft(sheet)
  columns.forEach((value, i) => {
    const { formula: _, ...cell } = draft.cell(1, 2 + i) ?? {}
    draft.set(1, 2 + i, { ...cell, value })
  })
  const left = area.left
  const filtered = columns.length > 1 && { filter: { rules: { [left]: { keep: ['x'] } }, hidden: [2, 4] } }
  const summed = columns.length > 2 && { totals: true as const }
  const table: Table = { id: 't1', name: 'Sales', sheet: sheet.id, area, columns, ...summed, ...filtered }
  const alone = withShape(draft.sheet(), { filter: null })
  return { ...workbook, sheets: [first, alone], tables: [table] }
}

const plainWorkbook: fc.Arbitrary<Workbook> = fc.record(
  {
    sheets: fc.tuple(sheet('s1', 'Model'), sheet('s2', "Bob's sheet")),
    names,
    charts,
    seed: fc.nat(),
  },
  { noNullPrototype: true, requiredKeys: ['sheets', 'names', 'charts'] },
)

export const anyWorkbook: fc.Arbitrary<Workbook> = fc
  .tuple(plainWorkbook, fc.uniqueArray(some, { maxLength: 3, selector: (it) => it.toLowerCase() }))
  .map(([workbook, columns]) => withTable(workbook, columns))

export const anyView = present(
  fc.record({
    sheet: optional(fc.constantFrom('s1', 's2')),
    selections: optional(
      fc
        .uniqueArray(fc.constantFrom('s1', 's2', '__proto__'))
        .map((ids) => Object.fromEntries(ids.map((id) => [id, 'B2:C5']))),
    ),
    panel: optional(fc.constantFrom(null, 'charts')),
    panelWidth: optional(fc.integer({ min: 1, max: 2000 })),
    zooms: optional(fc.constantFrom({}, { s1: 50 }, { s1: 125, s2: 200 })),
  }),
) as fc.Arbitrary<View>
