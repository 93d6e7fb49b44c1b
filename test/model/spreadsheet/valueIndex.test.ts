import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellValue } from '../../../model/core/value.ts'
import {
  callSpreadsheetFunction,
  type SpreadsheetFunction,
  spreadsheetFunction,
} from '../../../model/spreadsheet/index.ts'

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, -0, 0.1, 1e9),
  fc.constantFrom('a', 'A', 'ab', '', '1', ' 2 ', '1e9', 'TRUE', '3/1/2027', 'a*'),
  fc.constantFrom(true, false, null),
  fc.constant<CellValue>({ error: '#N/A', message: 'none' }),
)
const wanted = fc.oneof(value, fc.constantFrom('=a', '<>a', '=1', '>=1', 'a?', '=', '<>', '#N/A'))
const call = (name: string, ...args: Parameters<typeof callSpreadsheetFunction>[1]) =>
  callSpreadsheetFunction(spreadsheetFunction(name) as SpreadsheetFunction, args)

test('what an index finds is what looking through finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 70, maxLength: 90 }),
      wanted,
      value,
      (rows, one, other) => {
        type Table = readonly (readonly CellValue[])[]
        const calls: readonly ((table: Table, keys: Table) => unknown)[] = [
          (table) => call('COUNTIF', table, one),
          (table) => call('SUMIFS', table, table, one, table, other),
          (_, keys) => call('MATCH', other, keys, 0),
          (_, keys) => call('XMATCH', other, keys, 0, -1),
          (table) => call('VLOOKUP', other, table, 2, false),
        ]
        const fresh = () => rows.map((row) => [...row])
        const keysOf = (table: Table) => table.map(([key = null]) => [key])
        const table = fresh()
        const keys = keysOf(table)
        // An index is made the second time that the same array is asked.
        const third = [1, 2, 3].map(() => calls.map((each) => each(table, keys))).at(-1)
        expect(third).toEqual(calls.map((each) => each(fresh(), keysOf(rows))))
      },
    ),
    { numRuns: 60, seed: 11 },
  )
})
