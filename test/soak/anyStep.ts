import fc from 'fast-check'
import { areaName, cellName } from '../../model/core/reference.ts'
import { borderPlaces, type Command, totalsFunctions } from '../../model/workbook/command.ts'
import { borderLines, tabColors } from '../../model/workbook/workbook.ts'
import { anyEdit, type Edit } from '../model/engine/anyEdit.ts'
import {
  area,
  at,
  block,
  chart,
  column,
  condition,
  count,
  filter,
  input,
  look,
  pasted,
  row,
  some,
  table,
  tables,
  title,
} from './anyCells.ts'

const of = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ sheet: fc.constant(''), ...fields }, { noNullPrototype: true })

const single = fc.oneof(
  of({
    name: fc.constant('setCells'),
    inputs: fc.dictionary(at, input, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    formats: fc.dictionary(at, fc.constantFrom('0%', 'yyyy-mm-dd'), { maxKeys: 1, noNullPrototype: true }),
  }),
  of({ name: fc.constant('moveCells'), area, toSheet: fc.constant(''), to: at }),
  of({ name: fc.constant('pasteCells'), at, cells: fc.array(fc.array(pasted, { maxLength: 3 }), { maxLength: 3 }) }),
  block.chain(({ top, left, bottom, right }) =>
    of({
      name: fc.constant('pasteCells'),
      at: fc.constant(cellName(top, left)),
      cells: fc.constant(Array.from({ length: bottom - top + 1 }, () => new Array<null>(right - left + 1).fill(null))),
      merges: fc.constantFrom([], [areaName({ top, left, bottom, right })]),
    }),
  ),
  of({ name: fc.constant('clearCells'), area }),
  of({ name: fc.constant('setConditions'), conditions: fc.array(condition, { maxLength: 2 }) }),
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
  of({ name: fc.constant('swapCells'), area, direction: fc.constantFrom('row', 'column'), count }),
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
  of({ name: fc.constant('addTable'), area, headers: fc.boolean(), id: table }),
  of({ name: fc.constant('addTable'), area, headers: fc.boolean(), title: tables }),
  fc.record({ name: fc.constant('renameTable'), table, title: tables }, { noNullPrototype: true }),
  fc.record({ name: fc.constant('resizeTable'), table, area }, { noNullPrototype: true }),
  // One in turn: each may have the engine start afresh.
  fc.oneof(
    fc.record({ name: fc.constantFrom('removeTable', 'addTableRow'), table }, { noNullPrototype: true }),
    fc.record(
      { name: fc.constant('showTotals'), table, shown: fc.boolean(), last: fc.constantFrom(...totalsFunctions) },
      { requiredKeys: ['name', 'table', 'shown'], noNullPrototype: true },
    ),
    fc.record(
      {
        name: fc.constant('filterTable'),
        table,
        filter: fc.option(filter.map(({ rules, hidden }) => ({ rules, hidden }))),
      },
      { noNullPrototype: true },
    ),
  ),
  fc.constant({ name: 'recalculate' }),
  of({ name: fc.constant('colorSheet'), color: fc.constantFrom(...tabColors, null) }),
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
  {
    weight: 9,
    arbitrary: fc.record({ kind: fc.constant('run' as const), sheet: fc.nat(5), toSheet: fc.nat(5), command }),
  },
)
