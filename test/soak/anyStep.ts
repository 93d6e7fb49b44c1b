import fc from 'fast-check'
import { areaName, cellName } from '../../model/core/reference.ts'
import { borderPlaces, type Command } from '../../model/workbook/command.ts'
import {
  borderLines,
  chartKinds,
  colourNames,
  filterTests,
  styleNames,
  tabColors,
} from '../../model/workbook/workbook.ts'
import { anyEdit, type Edit } from '../model/engine/anyEdit.ts'

/** Sheets are small, so that what is done keeps meeting what was done. */
const row = fc.integer({ min: 0, max: 6 })
const column = fc.integer({ min: 0, max: 3 })
const count = fc.integer({ min: 1, max: 2 })
const at = fc.tuple(row, column).map(([r, c]) => cellName(r, c))
const block = fc
  .tuple(row, column, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }))
const area = block.map(areaName)
const title = fc.constantFrom('Sheet1', "It's", '2027', 'Copy')

/** Keys without a value are absent, as everywhere in the model. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true })

const look = some({
  format: fc.constantFrom('0.0%', 'yyyy-mm-dd', null),
  style: fc.constantFrom(...styleNames, null),
  bold: fc.constantFrom(true as const, null),
  wrap: fc.constantFrom(true as const, null),
  align: fc.constantFrom('left' as const, 'right' as const, null),
  colour: fc.constantFrom(...colourNames, null),
  fill: fc.constantFrom(...colourNames, null),
})
const input = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.constantFrom(0, 1, 2, 3, 'x', true) }, { noNullPrototype: true }),
  fc.record(
    {
      formula: fc.oneof(
        at.map((a) => `=${a}+1`),
        at.map((a) => `=SUM(${a}:C4)`),
        at.map((a) => `=SEQUENCE(${a})`),
        at.map((a) => `=${a}#*2`),
        at.map((a) => `='It''s'!${a}&"."`),
        fc.constantFrom(
          '=SUM(Sales[x])',
          '=[@x]&1',
          '=COUNTA(Table1)',
          '=Table1[[#Headers],[Column1]]',
          '=INDIRECT("Sales[x]")',
        ),
        fc.constantFrom('=rate*2', '=MAX(block)', '=A1:B3', '=IF(A1>2,B1:B3,C1)', '=COUNT(A:A)', '=1+'),
      ),
    },
    { noNullPrototype: true },
  ),
)
const pasted = fc.oneof(
  input,
  fc.record(
    { value: fc.constant(2), unit: fc.constant('FLOP'), fill: fc.constant('red' as const) },
    { noNullPrototype: true },
  ),
)
const table = fc.constantFrom('t1', 't2', 't3')
const reference = fc.constantFrom('Sales[x]', 'Sheet1!A1:A6', "'It''s'!B1:C4", "'2027'!A1#", 'block', 'Sheet1!B2#')
const chart = fc.record(
  {
    id: fc.constantFrom('c1', 'c2', 'c3'),
    title: fc.constantFrom('One', 'Two'),
    kind: fc.constantFrom(...chartKinds),
    sheet: fc.constantFrom('s1', 's2'),
    series: fc.array(fc.record({ values: reference, x: reference }, { noNullPrototype: true }), { maxLength: 2 }),
  },
  { noNullPrototype: true },
)
const filter = block.chain((it) =>
  fc.record(
    {
      area: fc.constant(it),
      rules: fc
        .oneof(
          fc.record({ keep: fc.constant(['1', '']) }, { noNullPrototype: true }),
          fc.record(
            { test: fc.constantFrom(...filterTests), against: fc.constantFrom('2', 'x') },
            { noNullPrototype: true },
          ),
        )
        .map((rule) => ({ [it.left]: rule })),
      hidden: fc.constant(it.bottom > it.top ? [it.bottom] : []),
    },
    { noNullPrototype: true },
  ),
)

const of = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ sheet: fc.constant(''), ...fields }, { noNullPrototype: true })

const single = fc.oneof(
  of({
    name: fc.constant('setCells'),
    inputs: fc.dictionary(at, input, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  }),
  of({ name: fc.constant('pasteCells'), at, cells: fc.array(fc.array(pasted, { maxLength: 3 }), { maxLength: 3 }) }),
  of({ name: fc.constant('clearCells'), area }),
  of({ name: fc.constant('formatCells'), area, look }),
  of({
    name: fc.constant('borderCells'),
    area,
    border: fc.constantFrom(...borderPlaces),
    line: fc.constantFrom(...borderLines),
  }),
  of({
    name: fc.constant('describeCell'),
    cell: at,
    description: some({ unit: fc.constantFrom('FLOP', null), note: fc.constantFrom('so', '') }),
  }),
  of({ name: fc.constant('insertCells'), area, shift: fc.constantFrom('down', 'right') }),
  of({ name: fc.constant('deleteCells'), area, shift: fc.constantFrom('up', 'left') }),
  of({ name: fc.constant('resizeColumns'), widths: fc.constantFrom({ 0: 120, 3: 80 }, { 0: null }) }),
  of({ name: fc.constant('resizeRows'), heights: fc.constantFrom({ 0: 40, 3: 80 }, { 0: null }) }),
  of({ name: fc.constantFrom('hideRows', 'showRows'), row, count }),
  of({ name: fc.constantFrom('hideColumns', 'showColumns'), column, count }),
  of({
    name: fc.constant('freezePanes'),
    rows: fc.integer({ min: 0, max: 2 }),
    columns: fc.integer({ min: 0, max: 2 }),
  }),
  of({ name: fc.constantFrom('mergeCells', 'unmergeCells'), area }),
  of({ name: fc.constant('setFilter'), filter: fc.option(filter) }),
  block.chain((it) =>
    of({
      name: fc.constant('sortRows'),
      area: fc.constant(areaName(it)),
      order: fc.shuffledSubarray(
        Array.from({ length: it.bottom - it.top + 1 }, (_, i) => i),
        { minLength: it.bottom - it.top + 1 },
      ),
    }),
  ),
  of({ name: fc.constant('colorSheet'), color: fc.constantFrom(...tabColors, null) }),
  of({ name: fc.constant('addTable'), area, headers: fc.boolean() }),
  of({ name: fc.constant('addTable'), area, headers: fc.constant(true), title: fc.constant('Sales') }),
  fc.record(
    { name: fc.constant('renameTable'), table, title: fc.constantFrom('Sales', 'Table1', 'rate') },
    { noNullPrototype: true },
  ),
  fc.record({ name: fc.constant('resizeTable'), table, area }, { noNullPrototype: true }),
  fc.record({ name: fc.constant('removeTable'), table }, { noNullPrototype: true }),
  fc.record({ name: fc.constantFrom('addChart', 'editChart'), chart }, { noNullPrototype: true }),
  fc.record(
    { name: fc.constant('moveChart'), chart: fc.constantFrom('c1', 'c2'), index: fc.constantFrom(0, 1) },
    { noNullPrototype: true },
  ),
  fc.record({ name: fc.constant('deleteChart'), chart: fc.constantFrom('c1', 'c2') }, { noNullPrototype: true }),
) as fc.Arbitrary<Command>

/** For these, as for new names and sheets, the engine starts afresh: that costs more than all the rest. */
const moves = fc.oneof(
  of({ name: fc.constant('copySheet'), title }),
  of({ name: fc.constant('moveSheet'), index: fc.integer({ min: 0, max: 3 }) }),
) as fc.Arbitrary<Command>

const command = fc.oneof(
  { weight: 60, arbitrary: single },
  { weight: 1, arbitrary: moves },
  {
    weight: 6,
    arbitrary: fc
      .array(single, { minLength: 2, maxLength: 3 })
      .map((commands): Command => ({ name: 'batch', label: 'Several', commands })),
  },
)

/** One thing that a person does: everything that there is a command for, undo and redo. */
export const anyStep: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 1, arbitrary: anyEdit },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'redo' as const),
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('run' as const), sheet: fc.nat(5), command }) },
)
